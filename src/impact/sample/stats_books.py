"""The counts of Willow Lake in, its statistics workbooks out, laid out as three managers in a row laid them out."""

from collections.abc import Sequence
from datetime import datetime

from impact.period import Period
from impact.sample.given import gave_in_a_quarter, gave_in_quarters
from impact.sample.headers import IN_2024, IN_2025, IN_2026, MONTHS
from impact.sample.library import BRANCHES, QUARTERS, months_of, year_of_months
from impact.sample.numbers import monthly, total
from impact.sample.workbook import Page, Value, workbook_bytes

LIBRARY = "Willow Lake Public Library"
_NAMES_OF_MONTHS = {
    "2024-Q4": "October to December 2024",
    "2026-Q1": "January to March 2026",
    "2026-Q2": "April to June 2026",
    "2026-Q3": "July to September 2026",
}

# One branch under another name, in one file only: it is asked whether the two are one.
_CALLED_IN_2024 = {"Harbour": "Harbour Branch"}
# The boiler: Harbour did not open in January 2025.
_CLOSED = ("Harbour", 1)
# Nobody kept these counts then.
_NOT_COUNTED = {
    ("computer_sessions", "Lakeside", 8),
    ("computer_sessions", "Lakeside", 9),
    ("tech_help", "Oak Park", 3),
}
# Where somebody had lost the list.
_ROUGHLY = ("Harbour", "2026-08", "volunteer_hours", "about 20")
# What the first file of 2026-Q2 says too much; the corrected one is right.
SLIP = ("visits", "Mill Street", "2026-06", 900)


def stats_2024() -> bytes:
    """One quarter, a branch a row, the total below; the branch is “Harbour Branch” here and nowhere else."""
    months, title = months_of("2024-Q4"), _NAMES_OF_MONTHS["2024-Q4"]
    rows: list[list[Value]] = [
        [_CALLED_IN_2024.get(branch, branch), *(total(m, branch, months) for m in IN_2024)] for branch in BRANCHES
    ]
    sums: list[Value] = ["Total", *(sum(total(m, b, months) for b in BRANCHES) for m in IN_2024)]
    page = Page(
        "Q4 2024",
        [
            [LIBRARY],
            [f"Service statistics, {title}"],
            [],
            ["Branch", *IN_2024.values()],
            *rows,
            sums,
        ],
        merged=("A1:M1", "A2:M2"),
        heads=(1, 2, 4),
    )
    gave = gave_in_a_quarter("2024-Q4", title=f"What we gave our staff, {title}", called=_CALLED_IN_2024)
    return workbook_bytes([page, gave], modified=datetime(2025, 1, 14, 9, 12))


def stats_2025() -> bytes:
    """A year, one sheet a measure, months as columns, the total above the branches and a sum behind the months."""
    pages = [_year_page(measure, name) for measure, name in IN_2025.items()]
    gave = gave_in_quarters([q for q in QUARTERS if q.startswith("2025")], title="What we gave our staff in 2025")
    return workbook_bytes([*pages, gave, _hidden_list()], modified=datetime(2026, 1, 12, 15, 40))


def stats_2026(quarter: str, *, modified: datetime, slip: bool = False, note: str = "") -> bytes:
    """A quarter, months and branches as rows, the total below, notes beneath the table. `slip` leaves a mistake in."""
    rows = [_month_row(branch, month.name(), slip=slip) for month in months_of(quarter) for branch in BRANCHES]
    sums = [sum(v for v in column if isinstance(v, int)) for column in list(zip(*rows, strict=True))[2:]]
    title = _NAMES_OF_MONTHS[quarter]
    page = Page(
        "Statistics",
        [
            [LIBRARY],
            [f"Statistics, {title}"],
            [],
            ["Month", "Branch", *IN_2026.values()],
            *rows,
            ["Quarter total", None, *sums],
            [],
            ["* North Hill with the kiosk at the station."],
            *([[note]] if note else []),
        ],
        merged=("A1:O1", "A2:O2"),
        heads=(1, 2, 4),
        comments={"C5": "The counter at the side door was off for a morning; the guard's clicker fills in."}
        if quarter == "2026-Q3"
        else {},
    )
    gave = gave_in_a_quarter(quarter, title=f"What we gave our staff, {title}")
    return workbook_bytes([page, gave], modified=modified)


def _year_page(measure: str, name: str) -> Page:
    months = year_of_months(2025)
    cells = [[_year_cell(measure, branch, m.start.month) for m in months] for branch in BRANCHES]
    above = [_sum(column) for column in zip(*cells, strict=True)]
    named: list[tuple[str, list[Value]]] = [("All branches", [*above]), *zip(BRANCHES, cells, strict=True)]
    with_sums = [[name, *row, _sum(row)] for name, row in named]
    return Page(
        name,
        [[LIBRARY], [f"{name} by branch, 2025"], [], ["Branch", *MONTHS, "YTD"], *with_sums],
        merged=("A1:N1",),
        heads=(1, 2, 4),
    )


def _year_cell(measure: str, branch: str, month: int) -> Value:
    if (branch, month) == _CLOSED:
        return "closed"
    if (measure, branch, month) in _NOT_COUNTED:
        return "n/a"
    return total(measure, branch, [year_of_months(2025)[month - 1]])


def _month_row(branch: str, month: str, *, slip: bool) -> list[Value]:
    counts = [monthly()[measure, branch, Period.parse(month)] for measure in IN_2026]
    slips = [SLIP[3] if slip and SLIP[:3] == (measure, branch, month) else 0 for measure in IN_2026]
    cells: list[Value] = [n + slipped for n, slipped in zip(counts, slips, strict=True)]
    if (branch, month) == _ROUGHLY[:2]:
        cells[list(IN_2026).index(_ROUGHLY[2])] = _ROUGHLY[3]
    # The star refers to the note beneath; the second blank came with it and stayed.
    return [_month_name(month), "North  Hill*" if branch == "North Hill" else branch, *cells]


def _month_name(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def _sum(cells: Sequence[Value]) -> int:
    return sum(cell for cell in cells if isinstance(cell, int))


def _hidden_list() -> Page:
    """What a workbook drags along: the list behind a drop-down."""
    days = ("Mon–Sun", "Mon–Sat", "Mon–Sat", "Tue–Sat", "Tue–Sat", "Wed–Sat")
    return Page("Lists", [["Branch", "Open days"], *map(list, zip(BRANCHES, days, strict=True))], state="hidden")
