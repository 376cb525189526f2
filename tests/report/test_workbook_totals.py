"""Which totals of a workbook live, and what its sheets are called."""

from dataclasses import replace
from itertools import cycle

import pytest
from presented import steps_of_words

from impact.report.documents.workbook.sheet_names import sheet_names
from impact.report.documents.workbook.totals import totals


@pytest.mark.parametrize(
    ("parts", "total", "live"),
    [
        ([3, 4], 7, True),
        ([3, 4], 6, False),
        ([3, 4], 8, False),
        ([3, None, 4], 7, True),
        ([3, None], 3, False),
        ([0.1, 0.2], 0.3, True),
        ([3, 4], None, False),
    ],
)
def test_a_total_is_live_where_at_least_two_rows_come_to_it(parts: list[float | None], total: float | None, live: bool):
    table = [[f"Branch {at}", part] for at, part in enumerate(parts)]
    found = totals(["Branch", "Visits"], [*table, ["All branches", total]])
    assert found.rows == (len(parts),)
    assert bool(found.live) == live


@pytest.mark.parametrize("name", ["Change", "Share of all", "Writers", "parts"])
def test_what_cannot_be_added_is_never_live(name: str):
    assert not totals(["Branch", name], [["a", 1], ["b", 2], ["All branches", 3]]).live


def test_sheets_have_short_names_and_each_its_own():
    steps = steps_of_words()
    stems = ["2026Q3_mill-street_pair-card-visits-dignity-board", "2026Q3_all_pair-card-visits-dignity-board"]
    stems += ["2026Q3_all_history-board", "2026Q3_all_conditions-board", "2026Q3_all_conditions-board-2"]
    told = [replace(step, stem=stem) for step, stem in zip(cycle(steps), stems, strict=False)]
    names = sheet_names(told, taken=["Read me"], audience="board")
    assert names == ["Pair card visits dignity", "Pair card visits dignity b", "Figure", "Conditions", "Conditions b"]
    odd = [replace(step, stem="", title="'[a]:*?/\\" + "x" * 60) for step in steps]
    for name in sheet_names(odd, taken=[], audience="board"):
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\'")
