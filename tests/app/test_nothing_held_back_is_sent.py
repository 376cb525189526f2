"""Two libraries that differ only in what is held back: what reaches the browser, of board and public, is the same.

Specifications, tables, words beside figures, names of files and the lists that one chooses from.
"""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import openpyxl
import pyarrow as pa
import pytest

from impact.app.taking_away.sent_figures import specification
from impact.model import Audience, Form
from impact.service import Refused, Service, Wanted, Who, Workspace, local_person

WROTE = {"Central": 14, "North Hill": 11, "Oak Park": 7, "Harbour": 3, "Lakeside": 2, "Mill Street": 1}
# What is said at the small branches, the other way round in the other library.
TICKS = (
    {"Harbour": "DPP", "Lakeside": "PD", "Mill Street": "D"},
    {"Harbour": "PDD", "Lakeside": "DP", "Mill Street": "P"},
)
WORDS = {"D": "Dignity", "P": "Purpose"}
OUTSIDE: tuple[Audience, ...] = ("board", "public")


def form(ticks: dict[str, str]) -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.append(
        [
            "Branch",
            "Date",
            "What happened between you and someone here that the numbers will not show?",
            "What did it show?",
            "Who may read or quote this?",
        ]
    )
    for branch, n in WROTE.items():
        for i in range(n):
            told = WORDS[ticks.get(branch, "DPDDPDPDDPPDPD")[i]]
            page.append([branch, date(2026, 5, 1 + i), f"Day {i} at the desk of {branch}.", told, "Colleagues"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


COUNTS = "Branch,Month,Visits,Incidents\n" + "\n".join(
    f"{branch},2026-{month:02},{100 * n},{n}" for branch, n in WROTE.items() for month in (4, 5, 6)
)


@pytest.fixture(scope="module")
def viewers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Service, Service]:
    """Of each library, a person who reads no raw text."""
    found = []
    for ticks in TICKS:
        kept = Workspace.open(tmp_path_factory.mktemp("sent") / "workspace")
        local = Service(kept, local_person("Ada"))
        local.upload_all([("form.xlsx", form(ticks)), ("counts.csv", COUNTS.encode())])
        local.set_branch_order(list(WROTE))
        found.append(Service(kept, Who("Ben", frozenset({"viewer"}))))
    return found[0], found[1]


def wanted(audience: Audience) -> Iterator[Wanted]:
    """Of a small branch for the board, of all branches for the public."""
    branch = "Harbour" if audience == "board" else ""
    for name in get_args(Form):
        yield Wanted(name, period="2026-Q2", branch=branch, audience=audience)


def sent(service: Service, asked: Wanted) -> list[str]:
    """What the browser gets of one figure, and what stands beside it."""
    try:
        figure = service.figure(asked)
    except Refused as why:
        return [str(why)]
    if figure is None:
        return []
    names = [service.export_name(asked, kind.key) for kind in service.export_kinds()]
    beside = [figure.title, figure.subtitle, figure.alt, figure.footer, figure.table.to_csv()]
    return [_read(specification(figure)), *beside, *names, *service.left_out(asked)]


def _read(spec: dict[str, Any]) -> str:
    told = [str({name: part for name, part in spec.items() if name != "datasets"})]
    for rows in spec["datasets"].values():
        with pa.ipc.open_stream(rows) as stream:
            told.append(str(stream.read_all().to_pylist()))
    return " ".join(told)


@pytest.mark.parametrize("audience", OUTSIDE)
def test_every_figure_reaches_the_browser_alike(viewers: tuple[Service, Service], audience: Audience):
    drawn = 0
    for asked in wanted(audience):
        one, other = (sent(service, asked) for service in viewers)
        assert one == other, asked
        drawn += len(one) > 1
    assert drawn > 4


def test_every_list_to_choose_from_is_alike(viewers: tuple[Service, Service]):
    """Which branches, codes, periods and pairs there are, and what waits where."""
    one, other = (
        [service.choices(), service.stations(), service.what_became()]
        + [service.pairs_to_begin_with(Wanted(period="2026-Q2", audience=audience)) for audience in OUTSIDE]
        for service in viewers
    )
    assert one == other


def test_what_is_shown_would_differ(viewers: tuple[Service, Service]):
    """The two libraries are not the same: those who read see it."""
    held = [Service(service._own, local_person("Ada")).reflections()["writer_codes"].tolist() for service in viewers]
    assert held[0] != held[1]


@pytest.mark.parametrize("audience", OUTSIDE)
def test_what_is_behind_every_number_is_alike(viewers: tuple[Service, Service], audience: Audience):
    """Also for somebody who may do everything: it is the edition that holds back."""
    opened = 0
    for form, branch in (("sides", ""), ("misses", ""), ("pair_card", "Harbour"), ("load", "")):
        asked = Wanted(form, period="2026-Q2", branch=branch, audience=audience)
        behind = [_opened(Service(service._own, local_person("Ada")), asked) for service in viewers]
        assert behind[0] == behind[1], asked
        opened += len(behind[0])
    assert opened > 10


def _opened(service: Service, asked: Wanted) -> list[str]:
    try:
        rows = service.rows_to_open(asked)
    except Refused as why:
        return [str(why)]
    found = [service.behind(asked, at) for at in range(len(rows))]
    counts = [(repr(count.shown), count.listed, count.cells.to_csv()) for one in found for count in one.counts]
    return [repr(rows), *map(repr, counts), *(repr(one.voices) for one in found)]
