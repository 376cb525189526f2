"""Tidy statistics written into a random layout: the same facts come back, whatever stands around them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impact.decisions import Decisions
from impact.period import Period
from impact.sheets import Book, Sheet
from impact.understand import understand

BRANCHES = ["Central", "Oak Park", "Mill Street", "North Hill", "Harbour", "Lakeside"]
MEASURES = {
    "Gate count": "visits",
    "Circulation": "circ_total",
    "Reference questions": "reference",
    "Programs": "programs",
}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]


@st.composite
def layouts(draw):
    """Rows of a sheet, its merged cells, and the facts in it."""
    branches = draw(st.lists(st.sampled_from(BRANCHES), min_size=2, max_size=5, unique=True))
    measures = draw(st.lists(st.sampled_from(sorted(MEASURES)), min_size=1, max_size=3, unique=True))
    months = MONTHS[: draw(st.integers(2, 6))]
    number = st.one_of(st.none(), st.integers(0, 90_000).filter(lambda n: not 1900 <= n <= 2099 and n != 9999))
    values = {(b, m, i): draw(number) for b in branches for m in measures for i in range(len(months))}
    for b in branches:  # a branch that never wrote a number tells nothing about its row
        values[b, measures[0], 0] = draw(st.integers(2_100, 90_000))
    for m in measures:
        values[branches[0], m, 0] = draw(st.integers(2_100, 90_000))
        values[branches[1], m, 1] = draw(st.integers(2_100, 90_000))
    rows, merged = draw(st.sampled_from([_across, _long, _grouped]))(branches, measures, months, values, draw)
    above = draw(st.integers(0, 2))
    rows = [["Quarterly statistics of the library, 2025"], *[[] for _ in range(above)], *rows]
    left = draw(st.integers(0, 1))
    rows = [[*([None] * left), *row] if row else [] for row in rows]
    merged = tuple((a + 1 + above, b + left, c + 1 + above, d + left) for a, b, c, d in merged)
    if draw(st.booleans()):
        rows += [[], [*([None] * left), "* The counter was out of order in May."]]
    facts = {
        (b, Period.month(2025, i + 1).start, MEASURES[m], float(n)) for (b, m, i), n in values.items() if n is not None
    }
    return rows, merged, facts


def _across(branches, measures, months, values, draw):
    """One measure a header, months in a column: a row for each branch and month."""
    rows = [["Branch", "Month", *measures]]
    rows += [[b, month, *(values[b, m, i] for m in measures)] for b in branches for i, month in enumerate(months)]
    return rows, ()


def _long(branches, measures, months, values, draw):
    rows = [["Month", "Branch", "Measure", "Value"]]
    for i in range(len(months)):
        rows += [
            [f"2025-{i + 1:02d}", b, m, values[b, m, i]]
            for b in branches
            for m in measures
            if values[b, m, i] is not None
        ]
    return rows, ()


def _grouped(branches, measures, months, values, draw):
    """Stacked headers: measures over months, merged; perhaps a spacer, a total column and a total row."""
    total = draw(st.booleans())
    spacer = draw(st.booleans())
    top, second, merged, columns = [None], ["Branch"], [], []
    for m in measures:
        start = len(top)
        top += [m, *([None] * (len(months) - 1))]
        second += months
        columns += [(m, i) for i in range(len(months))]
        merged.append((0, start, 0, len(top) - 1))
        if spacer:
            top.append(None)
            second.append(None)
            columns.append(None)
    body = [[b, *(values[b, c[0], c[1]] if c else None for c in columns)] for b in branches]
    rows = [top, second, *body]
    if total:
        rows.append(["Total", *(sum(values[b, c[0], c[1]] or 0 for b in branches) if c else None for c in columns)])
    return rows, tuple(merged)


@settings(max_examples=120, deadline=None)
@given(layouts())
@pytest.mark.slow
def test_the_same_facts_come_back(written):
    rows, merged, facts = written
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    sheet = Sheet("Willow.xlsx", "Stats", "f" * 64, tuple(map(tuple, rows)), merged=merged)
    found = understand(Book("Willow.xlsx", "f" * 64, (sheet,)), decisions=Decisions(), fiscal_start=None)[0]
    frame = found.counts
    back = {
        (b, date.fromisoformat(str(s)[:10]), m, v)
        for b, s, m, v in zip(frame.branch, frame.period_start, frame.measure, frame.value, strict=True)
    }
    assert back == facts
    assert {line.row for line in found.rows} == {r + 1 for r, row in enumerate(rows) if row}
