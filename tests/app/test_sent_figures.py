"""A figure goes to the browser packed once, with the same marks and no words twice."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from impact.app.taking_away.sent_figures import specification
from impact.model import Figure
from impact.service import PairWords, Service, Wanted, Who, Workspace, local_person

FORM = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,"
FORM += "Who may read or quote this?\n" + "\n".join(
    f'Oak Park,2026-08-{day:02},"Day {day}. She came to the Kachelofen and stayed.",Dignity,"Anyone, with my role"'
    for day in range(1, 9)
)
COUNTS = "Branch,Month,Visits\n" + "\n".join(f"Oak Park,2026-{month:02},{900 + month}" for month in range(7, 10))
WANTED = Wanted("pair_card", "visits", "2026-Q3", "Oak Park", "staff", "visits", "DIGNITY")


@pytest.fixture
def figure() -> Figure:
    rows = {"marks": [{"x": 1.5, "y": 2.0, "words": "Mill Street"}, {"x": 3.0, "y": 4.0, "words": "<b>Central</b>"}]}
    spec = {"description": "Visits fell.", "datasets": rows, "layer": [{"data": {"name": "marks"}}]}
    return Figure("sides", spec, "Title", "Subtitle", "Alt", "Footer", None)  # type: ignore[arg-type]


def test_the_same_marks_arrive(figure: Figure):
    sent = specification(figure)
    with pa.ipc.open_stream(sent["datasets"]["marks"]) as stream:
        assert stream.read_all().to_pylist() == figure.spec["datasets"]["marks"]
    assert "description" not in sent
    assert sent["layer"] == figure.spec["layer"]


def test_what_a_run_takes_out_is_there_at_the_next(figure: Figure):
    first = specification(figure)
    del first["datasets"]
    assert "marks" in specification(figure)["datasets"]
    assert isinstance(figure.spec["datasets"]["marks"], list)


def words_in(sent: dict[str, Any]) -> str:
    """Everything that reaches the browser as the figure."""
    told = [str({name: part for name, part in sent.items() if name != "datasets"})]
    for rows in sent["datasets"].values():
        with pa.ipc.open_stream(rows) as stream:
            told.append(str(stream.read_all().to_pylist()))
    return " ".join(told)


def test_a_figure_of_the_same_wish_is_sent_to_each_person_as_that_person_may_see_it(tmp_path: Path):
    """On one server a reader sees a passage that nobody has cleared; who reads no raw text does not."""
    kept = Workspace.open(tmp_path)
    reader = Service(kept, local_person())
    reader.upload_all([("form.csv", FORM.encode()), ("counts.csv", COUNTS.encode())])
    chosen = min(reader.reflections()["id"])
    reader.say_of_pair(PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", quote_id=chosen))
    viewer = Service(kept, Who("Ben", frozenset({"viewer"})))
    assert reader.state() == viewer.state()
    seen = [words_in(specification(who.figure(WANTED))) for who in (reader, viewer, reader)]
    assert ["Kachelofen" in words for words in seen] == [True, False, True]


def test_a_figure_is_packed_once_whoever_holds_it(figure: Figure):
    first, second = specification(figure), specification(replace(figure, title="Another copy"))
    assert first["datasets"]["marks"] is second["datasets"]["marks"]
