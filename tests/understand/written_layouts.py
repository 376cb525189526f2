"""Tidy statistics in, the sheets that a librarian might make of them out: one function for each layout.

A fact is (branch, month, measure) → count. Every layout writes the same facts; what surrounds them, `dress` adds.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
FULL = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
MEASURES = {
    "Gate count": "visits",
    "Circulation": "circ_total",
    "Reference questions": "reference",
    "Programs": "programs",
    "Program attendance": "program_attendance",
    "Computer sessions": "computer_sessions",
    "New cards": "new_registrations",
}


@dataclass(frozen=True)
class Tidy:
    """`months` are 1 to 12 of `year`; `values` has a number or None for each branch, measure and month."""

    branches: list[str]
    measures: list[str]
    months: list[int]
    year: int
    values: dict[tuple[str, str, int], int | None]

    def row(self, branch: str, measure: str) -> list[int | None]:
        return [self.values[branch, measure, month] for month in self.months]

    def at(self, branch: str, month: int) -> list[int | None]:
        return [self.values[branch, measure, month] for measure in self.measures]

    def only(self, measure: str) -> "Tidy":
        return replace(self, measures=[measure])

    @property
    def short(self) -> list[str]:
        return [MONTHS[month - 1] for month in self.months]

    @property
    def dated(self) -> list[str]:
        return [f"{FULL[month - 1]} {self.year}" for month in self.months]


@dataclass
class Written:
    """One sheet: its rows, merged cells, and whether it says its year itself."""

    name: str
    rows: list[list]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    title: str = ""
    flat: bool = True
    """Whether columns may be moved apart and the header be repeated without changing what is said."""


def add(numbers: list[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def total_row(rows: list[list], words: str, *, named: int = 1) -> list:
    """The sums of the number columns beneath rows of which the first `named` cells are names."""
    return [
        words,
        *([None] * (named - 1)),
        *(add(list(column)) for column in zip(*(row[named:] for row in rows), strict=True)),
    ]


def long(tidy: Tidy, totals: bool) -> list[Written]:
    rows = [[b, month, *tidy.at(b, m)] for b in tidy.branches for m, month in zip(tidy.months, tidy.dated, strict=True)]
    return [Written("Data", [["Branch", "Month", *tidy.measures], *rows])]


def long_with_measures(tidy: Tidy, totals: bool) -> list[Written]:
    rows = [
        [f"{tidy.year}-{m:02d}", b, measure, tidy.values[b, measure, m]]
        for m in tidy.months
        for b in tidy.branches
        for measure in tidy.measures
        if tidy.values[b, measure, m] is not None
    ]
    return [Written("Data", [["Month", "Branch", "Measure", "Value"], *rows])]


def grouped(tidy: Tidy, totals: bool) -> list[Written]:
    """Measures over months; the group names merged."""
    top, second, merged = [None], ["Branch"], []
    for measure in tidy.measures:
        merged.append((0, len(top), 0, len(top) + len(tidy.months) - 1))
        top += [measure, *([None] * (len(tidy.months) - 1))]
        second += tidy.short
    rows = [[b, *(n for measure in tidy.measures for n in tidy.row(b, measure))] for b in tidy.branches]
    rows += [total_row(rows, "Total")] if totals else []
    return [Written("Stats", [top, second, *rows], merged, f"Library statistics {tidy.year}", flat=False)]


def flattened(tidy: Tidy, totals: bool) -> list[Written]:
    """“Gate count - January 2025” in one header."""
    head = ["Library", *(f"{measure} - {month}" for measure in tidy.measures for month in tidy.dated)]
    rows = [[b, *(n for measure in tidy.measures for n in tidy.row(b, measure))] for b in tidy.branches]
    return [Written("Export", [head, *rows])]


def exported(tidy: Tidy, totals: bool) -> list[Written]:
    """“gate_count_2025_01”, as programs write it."""
    head = [
        "branch_name",
        *(f"{measure.lower().replace(' ', '_')}_{tidy.year}_{m:02d}" for measure in tidy.measures for m in tidy.months),
    ]
    rows = [[b, *(n for measure in tidy.measures for n in tidy.row(b, measure))] for b in tidy.branches]
    return [Written("Export", [head, *rows])]


def sheet_a_branch(tidy: Tidy, totals: bool) -> list[Written]:
    """The most usual workbook: measures down, months across, one sheet a branch."""
    sheets = []
    for b in tidy.branches:
        rows = [[measure, *tidy.row(b, measure)] for measure in tidy.measures]
        rows = [[*row, add(row[1:])] for row in rows] if totals else rows
        head = ["", *tidy.short, *(["Total"] if totals else [])]
        sheets.append(Written(b, [head, *rows], title=f"Monthly statistics {tidy.year}"))
    return sheets


def sheet_a_month(tidy: Tidy, totals: bool) -> list[Written]:
    sheets = []
    for m, name in zip(tidy.months, tidy.dated, strict=True):
        rows = [[b, *tidy.at(b, m)] for b in tidy.branches]
        rows += [total_row(rows, "System total")] if totals else []
        sheets.append(Written(name, [["Branch", *tidy.measures], *rows]))
    return sheets


def branches_across(tidy: Tidy, totals: bool) -> list[Written]:
    """One sheet a month, measures down, branches in columns."""
    sheets = []
    for m, name in zip(tidy.months, tidy.dated, strict=True):
        rows = [[measure, *(tidy.values[b, measure, m] for b in tidy.branches)] for measure in tidy.measures]
        rows = [[*row, add(row[1:])] for row in rows] if totals else rows
        head = ["Branch", *tidy.branches, *(["System"] if totals else [])]
        sheets.append(Written(name, [head, *rows]))
    return sheets


def branch_sections(tidy: Tidy, totals: bool) -> list[Written]:
    """A line with a branch's name, its measures beneath, months across."""
    rows: list[list] = [["", *tidy.short]]
    for b in tidy.branches:
        rows += [[b], *([measure, *tidy.row(b, measure)] for measure in tidy.measures)]
    return [Written("Report", rows, title=f"Monthly report {tidy.year}")]


def month_sections(tidy: Tidy, totals: bool) -> list[Written]:
    rows: list[list] = [["Branch", *tidy.measures]]
    for m, name in zip(tidy.months, tidy.dated, strict=True):
        block = [[b, *tidy.at(b, m)] for b in tidy.branches]
        rows += [[name], *block, *([total_row(block, "Total")] if totals else [])]
    return [Written("Report", rows)]


def tables_beneath(tidy: Tidy, totals: bool) -> list[Written]:
    """A table for each measure, its name above it."""
    rows: list[list] = []
    for measure in tidy.measures:
        block = [[b, *tidy.row(b, measure)] for b in tidy.branches]
        block = [[*row, add(row[1:])] for row in block] if totals else block
        block += [total_row(block, "All branches")] if totals else []
        rows += [[measure], ["Branch", *tidy.short, *(["Total"] if totals else [])], *block, []]
    return [Written("Stats", rows[:-1], title=f"Library statistics {tidy.year}", flat=False)]


def tables_beside(tidy: Tidy, totals: bool) -> list[Written]:
    rows: list[list] = [[] for _ in range(len(tidy.branches) + 2)]
    for measure in tidy.measures:
        block = [
            [f"{measure} {tidy.year}"],
            ["Branch", *tidy.short],
            *([b, *tidy.row(b, measure)] for b in tidy.branches),
        ]
        width = len(tidy.months) + 1
        for row, cells in zip(rows, block, strict=True):
            row += [*cells, *([None] * (width - len(cells))), None]
    return [Written("Stats", rows, flat=False)]


def sheet_a_measure(tidy: Tidy, totals: bool) -> list[Written]:
    sheets = []
    for measure in tidy.measures:
        rows = [[b, *tidy.row(b, measure)] for b in tidy.branches]
        rows = [[*row, add(row[1:])] for row in rows] if totals else rows
        rows += [total_row(rows, "Total")] if totals else []
        head = ["Location", *tidy.short, *(["YTD"] if totals else [])]
        sheets.append(Written(measure, [head, *rows], title=f"{measure} by branch, {tidy.year}"))
    return sheets


def pivot(tidy: Tidy, totals: bool) -> list[Written]:
    """The branch is written once, its months beneath, and a total closes it."""
    rows: list[list] = []
    for b in tidy.branches:
        block = [[b, month, *tidy.at(b, m)] for m, month in zip(tidy.months, tidy.dated, strict=True)]
        rows += [row if i == 0 else [None, *row[1:]] for i, row in enumerate(block)]
        rows += [total_row(block, f"{b} Total", named=2)] if totals else []
    return [Written("Pivot", [["Branch", "Month", *(f"Sum of {m}" for m in tidy.measures)], *rows])]


def crosstab(tidy: Tidy, totals: bool) -> list[Written]:
    """“Sum of Gate count” with row labels, months across and a grand total: one sheet a measure."""
    sheets = []
    for measure in tidy.measures:
        rows = [[b, *tidy.row(b, measure)] for b in tidy.branches]
        rows = [[*row, add(row[1:])] for row in rows]
        head = [[f"Sum of {measure}", "Column Labels"], ["Branch", *tidy.dated, "Grand Total"]]
        sheets.append(Written(measure, [*head, *rows, total_row(rows, "Grand Total")], flat=False))
    return sheets


def branches_over_measures(tidy: Tidy, totals: bool) -> list[Written]:
    """Each branch merged over its measures, months down."""
    top, second, merged = ["Month"], [None], []
    for b in tidy.branches:
        merged.append((0, len(top), 0, len(top) + len(tidy.measures) - 1))
        top += [b, *([None] * (len(tidy.measures) - 1))]
        second += tidy.measures
    rows = [
        [name, *(n for b in tidy.branches for n in tidy.at(b, m))]
        for m, name in zip(tidy.months, tidy.dated, strict=True)
    ]
    rows += [total_row(rows, "Total")] if totals else []
    return [Written("Stats", [top, second, *rows], merged, flat=False)]


def measures_merged_down(tidy: Tidy, totals: bool) -> list[Written]:
    """The measure merged over the rows of its branches, months across."""
    rows: list[list] = [["Measure", "Branch", *tidy.short]]
    merged = []
    for measure in tidy.measures:
        merged.append((len(rows), 0, len(rows) + len(tidy.branches) - 1, 0))
        rows += [[measure if i == 0 else None, b, *tidy.row(b, measure)] for i, b in enumerate(tidy.branches)]
    return [Written("Stats", rows, merged, f"Statistics {tidy.year}", flat=False)]


def one_library(tidy: Tidy, totals: bool) -> list[Written]:
    """Months down, measures across, the branch in a line above: one sheet a branch."""
    sheets = []
    for b in tidy.branches:
        rows = [[name, *tidy.at(b, m)] for m, name in zip(tidy.months, tidy.dated, strict=True)]
        rows += [total_row(rows, "Total")] if totals else []
        sheets.append(Written(f"{b[:20]} data", [["Branch:", b], [], ["Month", *tidy.measures], *rows], flat=False))
    return sheets


LAYOUTS: list[Callable[[Tidy, bool], list[Written]]] = [
    long, long_with_measures, grouped, flattened, exported, sheet_a_branch, sheet_a_month, branches_across,
    branch_sections, month_sections, tables_beneath, tables_beside, sheet_a_measure, pivot, crosstab,
    branches_over_measures, measures_merged_down, one_library,
]  # fmt: skip


@dataclass(frozen=True)
class Dress:
    """What stands around the facts: rows above, an empty column at the left, spacers, pages, notes beneath."""

    above: int = 0
    left: int = 0
    spacer: int | None = None
    page: int | None = None
    notes: tuple[str, ...] = ()
    blank_row: bool = False


def dressed(sheet: Written, dress: Dress) -> Written:
    rows = [list(row) for row in sheet.rows]
    merged = list(sheet.merged)
    if sheet.flat and dress.page and len(rows) > dress.page + 1 and not sheet.merged and _one_header(sheet):
        rows[dress.page + 1 : dress.page + 1] = [["Page 1 of 2"], list(rows[0])]
    if sheet.flat and dress.spacer and not merged:
        rows = [[*row[: dress.spacer], None, *row[dress.spacer :]] if len(row) > 1 else row for row in rows]
    head = [[sheet.title], *([[]] * dress.above)] if sheet.title else [[]] * dress.above
    rows = [*head, *rows]
    if dress.notes:
        rows += [[], *([note] for note in dress.notes)]
    rows = [[*([None] * dress.left), *row] if row else [] for row in rows]
    down = len(head)
    moved = [(a + down, b + dress.left, c + down, d + dress.left) for a, b, c, d in merged]
    return replace(sheet, rows=rows, merged=moved)


def _one_header(sheet: Written) -> bool:
    """Where names stand alone in rows, a page of a printout begins with one of them as well as with a header."""
    return all(len(row) > 1 for row in sheet.rows)
