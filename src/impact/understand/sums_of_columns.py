"""A table's columns in; those that add up to a neighbour out: they are its parts, and are never added to it."""

from collections.abc import Sequence, Set

import numpy as np

from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.numbers import numbers_of
from impact.understand.totals import Grid, column_that_sums

# A total stands beside its parts, and a table of hundreds of columns holds chance sums.
MOST_PARTS, MOST_COLUMNS, ROWS_LOOKED_AT = 6, 80, 400


def totals_of_columns(layout: Layout, heads: Sequence[Head], rows: Sequence[int], named: Set[int]) -> dict[int, Head]:
    """Part → the named column that it and its neighbours add up to, in nearly every row.

    Only runs of columns just before or just after the total are looked at, all of one time.
    """
    if not named or len(heads) < 3 or len(heads) > MOST_COLUMNS:
        return {}
    looked_at = list(rows[:ROWS_LOOKED_AT])
    values = {h.column: np.array(numbers_of(layout.table.grid, h.column, looked_at)) for h in heads}
    found: dict[int, Head] = {}
    for at, head in enumerate(heads):
        if head.column not in named:
            continue
        for run in (_run(heads[:at][::-1], head), _run(heads[at + 1 :], head)):
            for count in range(2, len(run) + 1):
                parts = run[:count]
                if column_that_sums(values[head.column], _side_by_side(values, parts)):
                    found.update({part.column: head for part in parts})
                    break
    return found


def _run(heads: Sequence[Head], total: Head) -> list[Head]:
    run: list[Head] = []
    for head in heads[:MOST_PARTS]:
        if head.when != total.when:
            break
        run.append(head)
    return run


def _side_by_side(values: dict[int, Grid], parts: Sequence[Head]) -> Grid:
    return np.column_stack([values[part.column] for part in parts])
