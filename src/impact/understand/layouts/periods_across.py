"""Months, quarters or years as columns, with sums of them between or behind."""

import numpy as np

from impact.understand.column_measures import sums_what_it_names
from impact.understand.heads import Head, time_groups
from impact.understand.layout import Layout
from impact.understand.measures import is_generic
from impact.understand.naming import bare
from impact.understand.numbers import numbers_of
from impact.understand.sums_of_columns import MOST_PARTS
from impact.understand.totals import Grid, column_that_means, column_that_sums, sums_up
from impact.words import fold

MONTHS_OF_A_QUARTER = 3
# Two columns may be the sum of a third by chance.
FEWEST_SUMMED = 3
_ORDER = {"day": 0, "month": 1, "quarter": 2, "other": 2, "year": 3}


def periods_across(layout: Layout) -> None:
    """Notes the columns that only sum up other columns; their numbers are checked and never counted."""
    groups = time_groups(layout.heads)
    if groups:
        longest = max(groups.values(), key=len)
        layout.say(f"{len(longest)} columns are headed by times, from “{longest[0].label}” to “{longest[-1].label}”")
    for head in layout.heads:
        if (parts := _summed(layout, head, groups)) is not None:
            layout.total_columns[head.column] = parts


def _summed(layout: Layout, head: Head, groups: dict[str, list[Head]]) -> list[int] | None:
    if head.when is None:
        return _sum_without_time(layout, head, groups)
    group = groups.get("" if is_generic(head.words) else fold(head.words), [])
    finer = [other for other in group if other.when and _ORDER[other.when.grain] < _ORDER[head.when.grain]]
    parts = [other.column for other in finer if _within(other, head)]
    if head.when.quarter and not head.when.month and (own := _its_months(layout, head, group)):
        parts = own
    if sums_up(head.words) and fold(head.words) not in groups and groups:
        return parts
    return parts if len(parts) >= 2 and _adds_up(layout, head.column, parts) else None


def _its_months(layout: Layout, head: Head, group: list[Head]) -> list[int]:
    """Jul, Aug, Sep, Q1: the three months right before a quarter, or right behind it, whatever its number."""
    order = [(other.column, bool(other.when and other.when.month)) for other in group]
    if (head.column, False) not in order:
        return []  # a quarter that stands alone has no months beside it
    at = order.index((head.column, False))
    before, behind = order[max(0, at - 3) : at], order[at + 1 : at + 4]
    for three in (before, behind):
        if len(three) == MONTHS_OF_A_QUARTER and all(month for _, month in three):
            columns = [column for column, _ in three]
            if _adds_up(layout, head.column, columns):
                return columns
    return []


def _sum_without_time(layout: Layout, head: Head, groups: dict[str, list[Head]]) -> list[int] | None:
    kind = sums_up(head.words)
    months = next((members for words, members in groups.items() if not words or words in fold(head.words)), [])
    finest = min((_ORDER[m.when.grain] for m in months if m.when), default=0)
    finest_columns = [m.column for m in months if m.when and _ORDER[m.when.grain] == finest]
    # A total stands behind its months, or before all of them.
    parts = [c for c in finest_columns if c < head.column] or finest_columns
    if kind == "total" and not groups:
        if sums_what_it_names(layout, head):
            return None
        if not bare(head.words):
            return _columns_before(layout, head)
    if kind:
        alone = not groups and sum(not sums_up(other.words) for other in layout.heads) == 0
        return None if alone or (not groups and not _others(layout, head)) else (parts if kind != "average" else [])
    if len(parts) < FEWEST_SUMMED:
        return None
    return parts if _adds_up(layout, head.column, parts) else [] if _is_mean(layout, head.column, parts) else None


def _columns_before(layout: Layout, head: Head) -> list[int] | None:
    """The columns right before “Hours open total” that it adds up; none of them where it is a number of its own."""
    before = [other.column for other in layout.heads if other.column < head.column][-MOST_PARTS:]
    runs = (before[-many:] for many in range(2, len(before) + 1))
    return next((run for run in runs if _adds_up(layout, head.column, run)), None)


def _others(layout: Layout, head: Head) -> bool:
    """A bare “Total” among other number columns sums them up; by itself it is the count."""
    return any(other.column != head.column and not sums_up(other.words) for other in layout.heads)


def _within(part: Head, whole: Head) -> bool:
    """A part without a year of its own belongs to any; else the years have to agree."""
    a, b = part.when, whole.when
    if a is None or b is None:
        return False
    if b.quarter and a.month and (a.month - 1) // 3 + 1 != b.quarter:
        return False
    return not (a.year and b.year and a.year != b.year)


def _adds_up(layout: Layout, total: int, parts: list[int]) -> bool:
    return column_that_sums(*_whole_and_parts(layout, total, parts))


def _is_mean(layout: Layout, mean: int, parts: list[int]) -> bool:
    return column_that_means(*_whole_and_parts(layout, mean, parts))


def _whole_and_parts(layout: Layout, total: int, parts: list[int]) -> tuple[Grid, Grid]:
    rows = layout.table.rows
    whole = np.array(numbers_of(layout.table.grid, total, rows))
    return whole, np.array([numbers_of(layout.table.grid, c, rows) for c in parts]).T
