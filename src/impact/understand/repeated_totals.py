"""A table in; the columns that say a branch's total on each of its rows, and what they are the total of, out.

“Visitors in the year” stands beside the visitors of each month, the same number twelve times: counted, it would make
twelve years of one.
"""

from collections.abc import Hashable, Iterator, Sequence

import numpy as np

from impact.understand.account import Account
from impact.understand.grid import YEAR, shape
from impact.understand.layout import Layout
from impact.understand.numbers import numbers_of
from impact.understand.sum_causes import Parts, cause, plain, same
from impact.understand.totals import Grid

# Fewer groups may agree by chance; a total of fewer rows is no total.
_FEWEST_GROUPS, _FEWEST_ROWS, _NEARLY_ALL = 2, 3, 0.8
_MOST_COLUMNS, _MOST_ROWS = 40, 20_000
_Groups = Sequence[Sequence[int]]


def repeated_totals(layout: Layout) -> None:
    """Notes the columns that hold, in nearly every group of rows, one number, and that the sum of another column."""
    rows, heads = list(layout.table.rows), [head for head in layout.heads if head.when is None]
    if layout.place is None or not layout.times or not 2 <= len(heads) <= _MOST_COLUMNS or len(rows) > _MOST_ROWS:
        return
    values = {head.column: np.array(numbers_of(layout.table.grid, head.column, rows)) for head in heads}
    for groups in _ways_to_group(layout, rows):
        constant = [head for head in heads if _holds_one(values[head.column], groups)]
        for head in constant:
            parts = (other for other in heads if other not in constant)
            of = next((p for p in parts if _sums(values[head.column], values[p.column], groups)), None)
            if of is not None and head.column not in layout.repeated_totals:
                layout.repeated_totals[head.column] = (of.column, tuple(tuple(rows[i] for i in g) for g in groups))
                layout.total_columns.setdefault(head.column, [])
                layout.say(f"“{head.label}” is the total of “{of.label}”, written on each row")


def check_repeated_totals(layout: Layout, account: Account) -> None:
    """A remark where the total on a group's rows is not what they add up to."""
    for column, (of, groups) in layout.repeated_totals.items():
        for group in groups:
            stated, parts = (numbers_of(layout.table.grid, c, group) for c in (column, of))
            total = next((value for value in stated if not np.isnan(value)), None)
            known = {f"row {r + 1}": value for r, value in zip(group, parts, strict=True) if not np.isnan(value)}
            missing = tuple(f"row {r + 1}" for r, value in zip(group, parts, strict=True) if np.isnan(value))
            added = Parts(known, missing, {}, frozenset(), frozenset(), {})
            if total is None or not known or same(total, added):
                continue
            words = {
                "total": plain(total),
                "added": plain(added.added),
                "parts": "its rows",
                "cause": cause(total, added),
            }
            account.remark(group[0], column, "total_differs", "not_data", seen=plain(total), words=words)


def _ways_to_group(layout: Layout, rows: Sequence[int]) -> Iterator[_Groups]:
    """The rows of one branch and, where a column says it, of one year; then those of one branch at all times."""
    cells = layout.table.grid.rows
    place = layout.place.index if layout.place else 0
    years = [c.index for c in layout.times if all(shape(cells[r][c.index]) == YEAR for r in rows)]
    for keys in ((place, *years), (place,)) if years else ((place,),):
        groups: dict[Hashable, list[int]] = {}
        for i, r in enumerate(rows):
            groups.setdefault(tuple(cells[r][c] for c in keys), []).append(i)
        several = [group for group in groups.values() if len(group) >= _FEWEST_ROWS]
        if len(several) >= _FEWEST_GROUPS and len(several) >= _NEARLY_ALL * len(groups):
            yield several


def _holds_one(values: Grid, groups: _Groups) -> bool:
    """One number on all rows of a group, and not the same one in all groups."""
    held = [set(values[list(group)].tolist()) for group in groups]
    return sum(len(each) == 1 for each in held) >= _NEARLY_ALL * len(held) and len(set.union(*held)) > 1


def _sums(total: Grid, parts: Grid, groups: _Groups) -> bool:
    pairs = [(total[group[0]], np.nansum(parts[list(group)])) for group in groups]
    alike = sum(bool(np.isclose(stated, added, rtol=1e-6)) for stated, added in pairs)
    return alike >= _NEARLY_ALL * len(pairs) and any(added for _, added in pairs)
