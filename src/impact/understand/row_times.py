"""A table's time columns in; a `When` for each row out, and the cells that are no time or a broken one."""

import calendar as days
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from impact.period import Period
from impact.questions import cell_subject
from impact.sheets import Cell, address
from impact.understand.calendar import plausible
from impact.understand.columns import Column
from impact.understand.layout import Layout
from impact.understand.measure_words import spelled_out
from impact.understand.when import When, read_when

_WEEK_ENDS = re.compile(r"\bweek (?:ending|ended|end)\b|^w/?e\b")
_WEEK_BEGINS = re.compile(r"\bweek (?:of|beginning|commencing|starting|start)\b|^w/?c\b")
_NUMERIC_DAY = re.compile(r"^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})\b")


@dataclass
class RowTimes:
    when: dict[int, When] = field(default_factory=dict)
    broken: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, column, key of the problem."""
    order_unknown: int | None = None
    """The column whose days could be 3 April or March 4."""
    grain_unknown: int | None = None
    """The column whose days are all firsts of a month, too few to tell days from months."""


def row_times(layout: Layout, rows: Sequence[int]) -> RowTimes:
    times = RowTimes()
    readings = {column.index: _column_times(layout, column, rows, times) for column in layout.times}
    starts = [c for c in layout.times if c.side == "start"]
    ends = [c for c in layout.times if c.side == "end"]
    for r in rows:
        parts = [readings[c.index].get(r) for c in layout.times]
        if starts and ends:
            span = _span(readings[starts[0].index].get(r), readings[ends[0].index].get(r))
            if span:
                times.when[r] = span
                continue
        known = [part for part in parts if part is not None]
        if known and len(known) == sum(layout.table.grid.rows[r][c.index] is not None for c in layout.times):
            times.when[r] = _one(known)
    return times


def _one(parts: Sequence[When]) -> When:
    out = parts[0]
    for part in parts[1:]:
        if part.period or out.period:
            out = min((out, part), key=lambda w: (w.period.end - w.period.start).days if w.period else 9999)
        else:
            out = replace(
                out,
                year=out.year or part.year,
                fiscal=out.fiscal or part.fiscal,
                two_years=out.two_years or part.two_years,
                month=out.month or part.month,
                quarter=out.quarter or part.quarter,
            )
    return out


def _span(start: When | None, end: When | None) -> When | None:
    if start and end and start.period and end.period and start.period.start <= end.period.end:
        return When(period=Period(start.period.start, end.period.end))
    return None


def _column_times(layout: Layout, column: Column, rows: Sequence[int], times: RowTimes) -> dict[int, When]:
    words = spelled_out(column.header)
    cells = layout.table.grid.column(column.index, rows)
    memo: dict[tuple[type, Cell], When | None] = {}
    read: dict[int, When] = {}
    for r, cell in zip(rows, cells, strict=True):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in memo:
            memo[key] = _time_of(cell, words)
        when = memo[key]
        if when is None:
            times.broken.append((r, column.index, "not_a_time"))
        else:
            read[r] = when
    _settle(layout, column, read, cells, times)
    return _weeks(words, read)


def _time_of(cell: Cell, words: str) -> When | None:
    """A cell of a time column as a `When`; plain 1–12 under “Month”, 1–4 under “Quarter”."""
    number = None
    if isinstance(cell, int | float) or (isinstance(cell, str) and cell.replace(".0", "").isdigit()):
        number = int(float(cell))
    if (
        number is not None
        and 1 <= number <= 12
        and ("month" in words or words in ("mois", "mes", "monat", "mese", "kuukausi", "mês"))
    ):
        return When(month=number)
    if number is not None and 1 <= number <= 4 and ("quarter" in words or words in ("qtr", "trimestre", "quartal")):
        return When(quarter=number)
    return read_when(cell)


def _weeks(words: str, read: dict[int, When]) -> dict[int, When]:
    """“Week ending” 11 January stands for the seven days up to it, “week of” for those that begin with it."""
    ends, begins = _WEEK_ENDS.search(words), _WEEK_BEGINS.search(words)
    if not ends and not begins:
        return read
    back, on = (timedelta(days=6), timedelta()) if ends else (timedelta(), timedelta(days=6))
    return {
        r: When(period=Period(when.period.start - back, when.period.end + on))
        if when.period and when.period.grain == "day"
        else when
        for r, when in read.items()
    }


def _settle(layout: Layout, column: Column, read: dict[int, When], cells: Sequence[Cell], times: RowTimes) -> None:
    """What only the whole column can tell: the order of day and month, broken dates, months written as days."""
    if any(when.other and when.period for when in read.values()):
        order = _order(cells, read) or _decided_order(layout, column)
        if order is None:
            times.order_unknown = column.index
            read.clear()
            return
        for r, when in list(read.items()):
            if when.period and when.other:
                read[r] = replace(when, other=None) if order == "day first" else when.other
        layout.say(f"days in “{column.header}” are written {order}")
    _take_months(read)
    dated = {r: when.period.start for r, when in read.items() if when.period}
    years = sorted(day.year for day in dated.values())
    for r, day in dated.items():
        if not plausible(day, years[len(years) // 2]):
            times.broken.append((r, column.index, "broken_date"))
            del read[r]
    _days_as_months(column, read, times)


def _decided_order(layout: Layout, column: Column) -> str | None:
    """What a person answered for this sheet and column: `day first` or `month first`."""
    cell = address(layout.table.header.first_data, column.index)
    answer = layout.context.decisions.answer("period", cell_subject(layout.table.grid.sheet.digest, cell))
    return answer if answer in ("day first", "month first") else None


def _take_months(read: dict[int, When]) -> None:
    """2011-12 among 2011-11 and 2012-01 is a month; among 2010-11 and 2012-13 it is a year."""
    sure_months = sum(bool(w.period and w.period.grain == "month" and not w.fiscal) for w in read.values())
    sure_years = sum(bool(w.fiscal and not w.other) for w in read.values())
    if sure_months > sure_years:
        for r, when in read.items():
            if when.fiscal and when.other:
                read[r] = when.other


def _order(cells: Sequence[Cell], read: dict[int, When]) -> str | None:
    first = second = 0
    for cell in set(cells):
        found = _NUMERIC_DAY.match(cell) if isinstance(cell, str) else None
        if found:
            first, second = max(first, int(found[1])), max(second, int(found[2]))
    if first > 12 and second <= 12:
        return "day first"
    if second > 12 and first <= 12:
        return "month first"
    if first > 12 and second > 12:
        return None
    by_day = {when.period.start for when in read.values() if when.period}
    by_month = {w.period.start for when in read.values() if (w := when.other or when).period}
    if len(by_day) >= 3 and all(day.day == 1 for day in by_day) and not all(day.day == 1 for day in by_month):
        return "day first"
    if len(by_month) >= 3 and all(day.day == 1 for day in by_month) and not all(day.day == 1 for day in by_day):
        return "month first"
    return None


def _days_as_months(column: Column, read: dict[int, When], times: RowTimes) -> None:
    words = spelled_out(column.header)
    dated = {r: when.period.start for r, when in read.items() if when.period and when.period.grain == "day"}
    if not dated or column.side:
        return
    seen = set(dated.values())
    firsts = all(day.day == 1 for day in seen)
    lasts = all(day.day == days.monthrange(day.year, day.month)[1] for day in seen)
    if not (firsts or lasts):
        return
    monthly = "month" in words or "period" in words or words in ("mois", "mes", "monat", "mese", "kuukausi")
    if monthly or len(seen) >= 3:
        for r, day in dated.items():
            read[r] = When(period=Period.month(day.year, day.month))
    elif firsts and len(seen) <= 2 and words not in ("day", "event date"):
        times.grain_unknown = column.index
