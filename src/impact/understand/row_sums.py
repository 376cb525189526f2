"""A table's rows of data in; those that only add up others, whatever they are called, out, with what they add up."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

import numpy as np

from impact.understand.layout import Layout
from impact.understand.measure_words import refusal
from impact.understand.numbers import numbers_of
from impact.understand.sums_in_rows import LARGER, NAMELESS, PLAIN, Values, rows_that_sum
from impact.understand.totals import larger, may_sum
from impact.words import branch_key

# Arithmetic looks at this much at most: totals stand in tables that people can oversee.
_MOST_ROWS, _MOST_COLUMNS = 3000, 60
_FEWEST_ROWS = 3


@dataclass(frozen=True)
class Summed:
    """Rows that say one thing at several times, if they do; `named` is false where nothing names them."""

    rows: tuple[int, ...]
    parts: tuple[int, ...]
    named: bool
    mean: bool


@dataclass
class _Member:
    """A branch, or one row where each row is a branch."""

    rows: list[int] = field(default_factory=list)
    name: str = ""
    numbers: dict[tuple[Hashable, int], float] = field(default_factory=dict)
    """What the rows are told apart by, and the column → the number."""


def sums_among(layout: Layout, rows: Sequence[int], names: Sequence[str], totals: Sequence[int] = ()) -> list[Summed]:
    """`names` says what each row is called; empty for none. `totals` are rows that the sheet itself calls a total."""
    if layout.place is None and (layout.times or layout.measure or not layout.categories):
        return []
    if not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS:
        return []
    members = _members(layout, rows, names)
    if len(members) < _FEWEST_ROWS:
        return []
    keys = list(dict.fromkeys(key for member in members for key in member.numbers))[:_MOST_COLUMNS]
    values: Values = np.array([[member.numbers.get(key, np.nan) for key in keys] for member in members])
    if not values.size:
        return []
    # Where a name stands twice, as January under each branch, the sums over them are branches and not totals.
    a_row_each = len({branch_key(name) for name in names}) == len(rows) and len({key[0] for key in keys}) == 1
    stated = [_stated(layout, r, keys) for r in totals] if a_row_each else []
    found = rows_that_sum(values, [_told(member.name) for member in members], stated)
    return [
        Summed(
            tuple(members[sum_.row].rows),
            tuple(r for at in sum_.parts for r in members[at].rows),
            bool(members[sum_.row].name),
            sum_.mean,
        )
        for sum_ in sorted(found, key=lambda sum_: sum_.row)
    ]


def _stated(layout: Layout, row: int, keys: Sequence[tuple[Hashable, int]]) -> Values:
    """The numbers of a total's row, in the order of the keys."""
    return np.array([numbers_of(layout.table.grid, column, [row])[0] for _, column in keys])


def _told(name: str) -> float:
    if not name:
        return NAMELESS
    return LARGER if larger(name) or may_sum(name) else PLAIN


def _members(layout: Layout, rows: Sequence[int], names: Sequence[str]) -> list[_Member]:
    """The rows of one branch at several times, or of several measures, are taken together."""
    grid = layout.table.grid
    apart = [*layout.times, *([layout.measure] if layout.measure else []), *(layout.categories if layout.times else [])]
    columns = [h.column for h in layout.heads if h.column not in layout.total_columns and not refusal(h.label)]
    numbers = {c: dict(zip(rows, numbers_of(grid, c, rows), strict=True)) for c in columns[:_MOST_COLUMNS]}
    members: dict[Hashable, _Member] = {}
    for r, name in zip(rows, names, strict=True):
        if apart and not name:
            continue  # a branch that is written once, over all its rows
        key = tuple(grid.rows[r][column.index] for column in apart)
        whose = (branch_key(name), *(grid.rows[r][column.index] for column in layout.coarser)) if apart else r
        member = members.setdefault(whose, _Member(name=name))
        member.rows.append(r)
        for c, by_row in numbers.items():
            if not np.isnan(by_row[r]):
                # A second row of one branch and time tells nothing to add up.
                member.numbers[key, c] = np.nan if (key, c) in member.numbers else by_row[r]
    return list(members.values())
