"""A figure goes to the browser packed once, with the same marks and no words twice."""

import gc

import pyarrow as pa
import pytest

from impact.app import heap
from impact.app.sent_figures import specification
from impact.model import Figure


@pytest.fixture
def figure() -> Figure:
    rows = {"marks": [{"x": 1.5, "y": 2.0, "words": "Mill Street"}, {"x": 3.0, "y": 4.0, "words": "<b>Central</b>"}]}
    spec = {"description": "Visits fell.", "datasets": rows, "layer": [{"data": {"name": "marks"}}]}
    return Figure("sides", spec, "Title", "Subtitle", "Alt", "Footer", None)  # type: ignore[arg-type]


def test_the_same_marks_arrive(figure: Figure):
    sent = specification(figure, "marks")
    with pa.ipc.open_stream(sent["datasets"]["marks"]) as stream:
        assert stream.read_all().to_pylist() == figure.spec["datasets"]["marks"]
    assert "description" not in sent
    assert sent["layer"] == figure.spec["layer"]


def test_what_a_run_takes_out_is_there_at_the_next(figure: Figure):
    first = specification(figure, "again")
    del first["datasets"]
    assert "marks" in specification(figure, "again")["datasets"]
    assert isinstance(figure.spec["datasets"]["marks"], list)


def test_what_stays_is_searched_for_rubbish_once_a_state():
    heap.settle("before")
    frozen = gc.get_freeze_count()
    assert frozen > 0
    kept = [[number] for number in range(1000)]
    heap.settle("before")
    assert gc.get_freeze_count() <= frozen
    heap.settle("after")
    assert gc.get_freeze_count() >= frozen
    assert len(kept) == 1000
    gc.unfreeze()
