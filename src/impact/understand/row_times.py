"""A table's time columns in; a `When` for each row out, and the cells that are no time or a broken one."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from impact.period import Period
from impact.questions import cell_subject
from impact.sheets import Cell, address
from impact.understand.calendar import plausible, together
from impact.understand.columns import Column
from impact.understand.context import calendar_for
from impact.understand.fiscal_columns import as_fiscal, names_fiscal_part, names_fiscal_year, nearest_first
from impact.understand.layout import Layout
from impact.understand.measure_words import spelled_out
from impact.understand.neighbours import (
    in_order,
    is_twofold_day,
    months_of_days,
    order_of_firsts,
    order_told,
    order_within,
    settled,
)
from impact.understand.time_columns import DAY_OF_MONTH, LAST_DAY
from impact.understand.when import When, read_among_times

_WEEK_ENDS = re.compile(r"\bweek (?:ending|ended|end)\b|^w/?e\b")
_WEEK_BEGINS = re.compile(r"\bweek (?:of|beginning|commencing|starting|start)\b|^w/?c\b")
# Fewer firsts of a month may stand for their days.
_FEWEST_MONTHS = 3


@dataclass
class RowTimes:
    when: dict[int, When] = field(default_factory=dict)
    broken: list[tuple[int, int, str]] = field(default_factory=list)
    """Row, column, key of the problem."""
    order_unknown: int | None = None
    """The column whose days could be 3 April or March 4."""
    grain_unknown: int | None = None
    """The column whose days are all firsts of a month, too few to tell days from months."""
    parts: dict[int, tuple[When, ...]] = field(default_factory=dict)
    """What each time column of a row says, where several do: its month, and the year that it lies in."""


def row_times(layout: Layout, rows: Sequence[int]) -> RowTimes:
    times = RowTimes()
    readings = {column.index: _column_times(layout, column, rows, times) for column in layout.times}
    starts = [c for c in layout.times if c.side == "start"]
    ends = [c for c in layout.times if c.side == "end"]
    made: dict[tuple[int, ...], When] = {}
    of_the_library = any(names_fiscal_part(column.header) for column in layout.times)
    for r in rows:
        parts = [readings[c.index].get(r) for c in layout.times]
        if starts and ends:
            span = _span(readings[starts[0].index].get(r), readings[ends[0].index].get(r))
            if span:
                times.when[r] = span
                continue
        known = [part for part in parts if part is not None]
        complete = len(known) == len(parts) or len(known) == sum(
            layout.table.grid.rows[r][c.index] is not None for c in layout.times
        )
        if known and complete:
            which = tuple(map(id, known))  # rows of one time share what was read
            if which not in made:
                made[which] = together(nearest_first([as_fiscal(k) for k in known] if of_the_library else known))
            times.when[r] = made[which]
        if len(known) > 1:
            times.parts[r] = tuple(known)
    return times


def _span(start: When | None, end: When | None) -> When | None:
    if start and end and start.period and end.period and start.period.start <= end.period.end:
        return When(period=Period(start.period.start, end.period.end))
    return None


def _column_times(layout: Layout, column: Column, rows: Sequence[int], times: RowTimes) -> dict[int, When]:
    words = spelled_out(column.header)
    of_the_library = names_fiscal_year(words)
    cells = layout.table.grid.column(column.index, rows)
    memo: dict[tuple[type, Cell], When | None] = {}
    read: dict[int, When] = {}
    for r, cell in zip(rows, cells, strict=True):
        if cell is None:
            continue
        key = (type(cell), cell)
        if key not in memo:
            said = _time_of(cell, words)
            memo[key] = as_fiscal(said) if said and of_the_library else said
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
    if isinstance(cell, int | float) or (isinstance(cell, str) and cell.replace(".0", "").isdecimal()):
        # An infinite number is a slip of the program that wrote the file, and no time.
        number = int(float(cell)) if math.isfinite(float(cell)) else None
    if number is not None and 1 <= number <= LAST_DAY and DAY_OF_MONTH.match(words):
        return When(day=number)
    if number is not None and "month" in words and names_fiscal_part(words):
        # The first month of the library's year is seldom January, and its number does not say which.
        return None
    if (
        number is not None
        and 1 <= number <= 12
        and ("month" in words or words in ("mois", "mes", "monat", "mese", "kuukausi", "mês"))
    ):
        return When(month=number)
    if number is not None and 1 <= number <= 4 and ("quarter" in words or words in ("qtr", "trimestre", "quartal")):
        return When(quarter=number)
    return read_among_times(cell)


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
    read.update(zip(read, settled(list(read.values())), strict=True))
    if any(map(is_twofold_day, read.values())):
        order = _order(layout, column, cells, [when for when in read.values() if when.period and not when.month])
        if order is None:
            times.order_unknown = column.index
            read.clear()
            return
        read.update({r: in_order(when, order) for r, when in read.items()})
        layout.say(f"days in “{column.header}” are written {order}")
    _take_months(read)
    dated = {r: when.period.start for r, when in read.items() if when.period}
    years = sorted(day.year for day in dated.values())
    slips = {day for day in set(dated.values()) if not plausible(day, years[len(years) // 2])}
    for r, day in dated.items() if slips else ():
        if day in slips:
            times.broken.append((r, column.index, "broken_date"))
            del read[r]
    _days_as_months(column, read, times)


def _order(layout: Layout, column: Column, cells: Sequence[Cell], told: Sequence[When]) -> str | None:
    texts = [cell for cell in dict.fromkeys(cells) if isinstance(cell, str)]
    whens = list(dict.fromkeys(told))
    return (
        order_told(texts, column.header)
        or _decided_order(layout, column)
        or order_of_firsts(whens, monthly=_is_monthly(spelled_out(column.header)))
        or order_within(whens, _within(layout))
    )


def _within(layout: Layout) -> Period | None:
    """The month or year that the table's title, sheet or file names."""
    told = calendar_for(layout.context, layout.table.grid.sheet, layout.titles).period()
    return told if isinstance(told, Period) else None


def _is_monthly(words: str) -> bool:
    return "month" in words or "period" in words or words in ("mois", "mes", "monat", "mese", "kuukausi", "mês")


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


def _days_as_months(column: Column, read: dict[int, When], times: RowTimes) -> None:
    words = spelled_out(column.header)
    dated = {r: when.period for r, when in read.items() if when.period and when.period.grain == "day"}
    if not dated or column.side:
        return
    seen = {period.start for period in dated.values()}
    monthly = _is_monthly(words)
    months = months_of_days(list(dated.values()), monthly=monthly, typed=monthly)
    if months is None:
        return
    if monthly or len(seen) >= _FEWEST_MONTHS:
        read.update(zip(dated, months, strict=True))
    elif all(day.day == 1 for day in seen) and words not in ("day", "event date"):
        times.grain_unknown = column.index
