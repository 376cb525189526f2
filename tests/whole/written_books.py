"""Books as a library might write them, drawn by Hypothesis, with what was written beside them."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from hypothesis import strategies as st

from impact.decisions import Decisions
from impact.merge import Merged, merge
from impact.sheets import Book, Cell, Sheet
from impact.understand import understand

BRANCHES = ("Albany Park", "Bezazian", "Hegewisch", "Oriole Park", "Thurgood Marshall", "Uptown", "Walker")
MEASURES = {
    "visits": "Library visits",
    "program_attendance": "Program attendance",
    "computer_sessions": "Public computer sessions",
    "reference": "Reference transactions",
}
MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
NO_NUMBERS = (None, "", "n/a", "-", "about 90", "#REF!", "closed")

Written = dict[tuple[str, str, str], float]
"""By branch, month and measure."""


@dataclass(frozen=True)
class Table:
    """A table of months and branches; `cells[branch, month, measure]` is whatever stands there."""

    branches: tuple[str, ...]
    months: tuple[str, ...]
    measures: tuple[str, ...]
    cells: dict[tuple[str, str, str], Cell]

    @property
    def numbers(self) -> Written:
        return {at: float(v) for at, v in self.cells.items() if isinstance(v, int | float)}

    def until(self, months: int) -> "Table":
        """What stood there when only so many months had passed."""
        kept = self.months[:months]
        return replace(self, months=kept, cells={at: v for at, v in self.cells.items() if at[1] in kept})


def long_rows(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """A row a month and branch, a column a measure, months in order as exports write them."""
    header = ("Branch", "Month", *(MEASURES[m] for m in table.measures))
    body = [
        (branch, date.fromisoformat(f"{month}-01"), *(table.cells[branch, month, m] for m in table.measures))
        for month in table.months
        for branch in table.branches
    ]
    return (header, *body)


def wide_rows(table: Table, measure: str) -> tuple[tuple[Cell, ...], ...]:
    """A row a branch, a column a month; the measure stands in the title."""
    title = (f"{MEASURES[measure]} by branch",)
    header = ("Branch", *table.months)
    body = [(branch, *(table.cells[branch, month, measure] for month in table.months)) for branch in table.branches]
    return (title, (), header, *body)


def book(file: str, rows: tuple[tuple[Cell, ...], ...]) -> Book:
    sha = hashlib.sha256(repr(rows).encode()).hexdigest()
    return Book(file, sha, (Sheet(file, "Stats", sha, rows),))


def renamed(one: Book, file: str) -> Book:
    """The same bytes under another name."""
    return replace(one, file=file, sheets=tuple(replace(sheet, file=file) for sheet in one.sheets))


def account(*books: Book) -> Merged:
    nothing_decided = Decisions()
    sheets = [s for b in books for s in understand(b, decisions=nothing_decided, fiscal_start=1)]
    return merge(sheets, books=books, decisions=nothing_decided)


def kept(result: Merged) -> Written:
    """What the counts add up to."""
    counts = result.counts
    sums = counts.groupby(["branch", "period", "measure"])["value"].sum()
    return {(str(b), str(p), str(m)): float(v) for (b, p, m), v in sums.items()}  # type: ignore[misc]


def rows_that_hold_anything(one: Book) -> int:
    return sum(any(cell not in (None, "") for cell in row) for sheet in one.sheets for row in sheet.rows)


@st.composite
def tables(draw: st.DrawFn, *, least_months: int = 2, only_numbers: bool = False) -> Table:
    branches = draw(st.lists(st.sampled_from(BRANCHES), min_size=2, max_size=5, unique=True))
    months = MONTHS[: draw(st.integers(least_months, 8))]
    measures = draw(st.lists(st.sampled_from(tuple(MEASURES)), min_size=1, max_size=3, unique=True))
    number = st.integers(0, 20_000)
    cell: st.SearchStrategy[Cell] = (
        number if only_numbers else st.one_of(number, number, number, st.sampled_from(NO_NUMBERS))
    )
    places = [(b, month, m) for b in branches for month in months for m in measures]
    # Words right under the header are a case of their own (test_words_right_under_the_header…).
    cells = [draw(number if month == months[0] else cell) for _, month, _ in places]
    return Table(tuple(branches), months, tuple(measures), dict(zip(places, cells, strict=True)))
