"""Tidy statistics written into a random layout: the same facts come back, whatever stands around them."""

import os
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from written_layouts import LAYOUTS, MEASURES, Dress, Tidy, Written, dressed

from impact.decisions import Decisions
from impact.period import Period
from impact.sheets import Book, Sheet
from impact.understand import understand

# Most are called as branches are; some might be anything, and are known by their company.
LIKELY = [
    "Central",
    "Oak Park",
    "Mill Street",
    "North Hill",
    "Harbour",
    "Lakeside",
    "Westwood",
    "East Side",
    "San Bruno Hills",
]
OTHER = ["Long Beach", "Cedar Point", "St. Mary's", "Ashby"]
BRANCHES = LIKELY + OTHER
NOTES = ("* The counter was out of order.", "Source: door counters", "Prepared by the statistics team", "Page 1 of 1")
# A derandomised run in the suite; a longer one when somebody looks for defects.
EXAMPLES = int(os.environ.get("LAYOUT_EXAMPLES", "150"))


@st.composite
def statistics(draw) -> Tidy:
    branches = draw(st.lists(st.sampled_from(LIKELY), min_size=2, max_size=4, unique=True))
    branches += draw(st.lists(st.sampled_from(OTHER), max_size=1))
    measures = draw(st.lists(st.sampled_from(sorted(MEASURES)), min_size=1, max_size=4, unique=True))
    first = draw(st.integers(1, 9))
    months = list(range(first, first + draw(st.integers(2, min(6, 13 - first)))))
    chance = random.Random(draw(st.integers(0, 10_000)))
    blanks, zeros = draw(st.sampled_from([(0, 0), (0.15, 0.1)]))

    def number() -> int | None:
        drawn = chance.random()
        return None if drawn < blanks else 0 if drawn < blanks + zeros else chance.randint(2_100, 90_000)

    values = {(b, m, i): number() for b in branches for m in measures for i in months}
    for b in branches:  # a branch, a measure or a month that nobody ever counted tells nothing about its row
        for m in measures:
            values[b, m, months[0]] = chance.randint(2_100, 90_000)
            values[b, m, months[-1]] = chance.randint(2_100, 90_000)
    return Tidy(branches, measures, months, draw(st.sampled_from([2019, 2024, 2025])), values)


@st.composite
def dresses(draw) -> Dress:
    return Dress(
        above=draw(st.integers(0, 2)),
        left=draw(st.integers(0, 2)),
        spacer=draw(st.sampled_from([None, None, 2, 3])),
        page=draw(st.sampled_from([None, None, 2, 4])),
        notes=tuple(draw(st.lists(st.sampled_from(NOTES), max_size=2, unique=True))),
    )


def sheet_of(written: Written, *, as_text: bool) -> Sheet:
    rows = [[_text(cell) if as_text else cell or (0 if cell == 0 else None) for cell in row] for row in written.rows]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    return Sheet("Willow.xlsx", written.name, "f" * 64, tuple(map(tuple, rows)), merged=tuple(written.merged))


def _text(cell: object) -> str | None:
    """As a CSV file gives it, with thousands apart."""
    return f"{cell:,}" if isinstance(cell, int) else str(cell) if cell else None


@settings(
    max_examples=EXAMPLES, deadline=None, derandomize="LAYOUT_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
@given(statistics(), st.sampled_from(LAYOUTS), st.booleans(), dresses(), st.booleans())
@pytest.mark.slow
def test_the_same_facts_come_back(tidy, layout, totals, dress, as_text):
    written = [dressed(sheet, dress) for sheet in layout(tidy, totals)]
    sheets = tuple(sheet_of(sheet, as_text=as_text) for sheet in written)
    found = understand(Book("Willow.xlsx", "f" * 64, sheets), decisions=Decisions(), fiscal_start=None)
    back = sorted(
        (b, str(s)[:10], m, v)
        for each in found
        for b, s, m, v in zip(
            each.counts.branch, each.counts.period_start, each.counts.measure, each.counts.value, strict=True
        )
    )
    facts = sorted(
        (b, str(Period.month(tidy.year, i).start), MEASURES[m], float(n))
        for (b, m, i), n in tidy.values.items()
        if n is not None
    )
    assert back == facts
    for sheet, each in zip(sheets, found, strict=True):
        assert sorted(line.row for line in each.rows) == [
            r + 1 for r, row in enumerate(sheet.rows) if any(cell is not None for cell in row)
        ]
    assert not [question for each in found for question in each.questions]
