"""A table in; how its times are read, each number's first and last day, and what has to be asked about them, out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from impact.period import Period
from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.account import Account
from impact.understand.calendar import Calendar, fiscal_first_by_order
from impact.understand.context import Context, calendar_for
from impact.understand.grid import seen_in
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.neighbours import DAY_FIRST, MONTH_FIRST, is_twofold_day
from impact.understand.row_kinds import RowKinds
from impact.understand.row_times import RowTimes
from impact.understand.tables import Table
from impact.understand.unknown import Unknown
from impact.understand.when import When
from impact.words import fold

MONTHS_OF_A_YEAR = 12
_Days = npt.NDArray[np.datetime64]


def calendar_of(layout: Layout, kinds: RowKinds) -> Calendar:
    """How the table's times are read; the order of its month columns may tell when the library's year begins."""
    titles = [*layout.titles, *_corner(layout), *layout.sheet_titles]
    calendar = calendar_for(layout.context, layout.table.grid.sheet, titles)
    groups = _month_groups(layout)
    first = next((first for months in groups if (first := fiscal_first_by_order(months))), None)
    base = calendar.base
    if base and base.year and not base.fiscal and not base.period and (dated := _dated_months(layout)):
        return _beside_months(calendar, base.year, dated)
    if first and first > 1 and base:
        if base.fiscal:
            return replace(calendar, fiscal_first=first, fiscal_why="the months across begin with its first month")
        if base.year and not base.period:
            # July to June under “2016”: the year may be the first or the second of the two.
            return replace(calendar, base=None, base_why="")
    if base and base.year and not base.fiscal and not base.period and any(map(_wraps, groups)):
        return replace(calendar, base=None, base_why="")
    return calendar


def _dated_months(layout: Layout) -> list[tuple[int, int]]:
    """Year and month of each column that names both, in their order, where they lie in more than one year."""
    whens = [head.when for head in layout.heads if head.when and head.when.month and head.when.year]
    months = sorted({(when.year, when.month) for when in whens})
    return months if len({year for year, _ in months}) > 1 else []


def _beside_months(calendar: Calendar, year: int, months: Sequence[tuple[int, int]]) -> Calendar:
    """“2024” beside columns from April 2023 to March 2024 is no calendar year: it is theirs, or it is asked."""
    (first_year, first), (last_year, last) = months[0], months[-1]
    whole_year = len(months) == MONTHS_OF_A_YEAR and (last_year, last % 12 + 1) == (first_year + 1, first)
    if whole_year and year in (first_year, last_year):
        why = "the months across are those of one such year"
        return replace(calendar, base=When(fiscal=last_year), fiscal_first=first, fiscal_why=why)
    return replace(calendar, base=None, base_why="")


def tell_times(layout: Layout, times: RowTimes, account: Account, unknown: Unknown) -> None:
    """Remarks on cells that are no time; asks for the order of day and month, and the grain, where neither is told."""
    grid = layout.table.grid
    for r, c, key in times.broken:
        account.remark(r, c, key, "needs_you", seen=seen_in(grid.rows[r][c]))
        account.row(r, "needs_you", key)
    if times.order_unknown is not None:
        unknown.day_order = address(layout.table.header.first_data, times.order_unknown)
    elif any(head.when and is_twofold_day(head.when) for head in layout.heads):
        unknown.day_order = _header_cell(layout.table)
    if times.grain_unknown is not None:
        unknown.grain = address(layout.table.header.first_data, times.grain_unknown)
        _decide_grain(layout, times, unknown)


def day_order_answered(table: Table, context: Context) -> str | None:
    """What somebody answered about the dates over a table's columns: `day first` or `month first`."""
    answer = context.decisions.answer("period", cell_subject(table.grid.sheet.digest, _header_cell(table)))
    return answer if answer in (DAY_FIRST, MONTH_FIRST) else None


def _header_cell(table: Table) -> str:
    return address(max(table.header.rows, default=table.header.first_data), table.columns[0])


def days_of(
    head: Head, whens: Sequence[When | None], timeless: Sequence[bool], calendar: Calendar
) -> tuple[_Days, _Days, list[str]]:
    """First and last days, and what has to be asked where there are none. Rows of one time share one `When`."""
    known: dict[int, int] = {}
    found: list[tuple[Period | None, str]] = [(None, "row")]
    codes = np.zeros(len(whens), dtype=np.intp)
    for i, (when, lost) in enumerate(zip(whens, timeless, strict=True)):
        if lost:
            continue
        if id(when) not in known:
            period = calendar.period(head.when, when)
            known[id(when)] = len(found)
            found.append((None, period) if isinstance(period, str) else (period, ""))
        codes[i] = known[id(when)]
    starts = np.array([p.start if p else None for p, _ in found], dtype="datetime64[s]")
    ends = np.array([p.end if p else None for p, _ in found], dtype="datetime64[s]")
    needs = [found[code][1] for code in codes.tolist()]
    return starts[codes], ends[codes], needs


def speaks_fiscal(layout: Layout, times: RowTimes) -> bool:
    """Whether any column or row of the table is one of a fiscal year."""
    return any(h.when and h.when.fiscal for h in layout.heads) or any(w.fiscal for w in times.when.values())


def is_log(layout: Layout, whens: Sequence[When | None]) -> bool:
    """Whether every row of the table is of one day, as in a log of single events."""
    return bool(layout.times) and all(
        when is None or (when.period is not None and when.period.grain == "day") for when in whens
    )


def _month_groups(layout: Layout) -> list[list[int]]:
    """The months without a year, in the order of the columns, for each thing that is counted."""
    groups: dict[str, list[int]] = {}
    for head in layout.heads:
        if head.when and head.when.month and not head.when.year and head.column not in layout.total_columns:
            groups.setdefault(fold(head.words), []).append(head.when.month)
    return [list(dict.fromkeys(months)) for months in groups.values()]


def _wraps(months: Sequence[int]) -> bool:
    return any(b < a for a, b in pairwise(months))


def _corner(layout: Layout) -> list[str]:
    """Header words over the columns that hold no numbers: the corner often says the year."""
    return [c.header for c in layout.columns if c.header and c.role in ("text", "place", "empty", "measure")][:1]


def _decide_grain(layout: Layout, times: RowTimes, unknown: Unknown) -> None:
    answer = layout.context.decisions.answer("grain", cell_subject(layout.table.grid.sheet.digest, unknown.grain))
    length = {"month": 1, "quarter": 3, "year": 12}.get(answer or "", 0)
    for r, when in list(times.when.items()):
        if when.period and when.period.grain == "day":
            if length:
                times.when[r] = When(period=Period.months(when.period.start.year, when.period.start.month, length))
            elif answer != "day":
                del times.when[r]
    if answer:
        unknown.grain = ""
