"""A table in whose first column months stand beneath names that add them up, as pivots do; its sections out."""

from typing import Literal

import numpy as np

from impact.understand.grid import TEXT, seen_in, shape
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.numbers import numbers_of
from impact.understand.places import could_be_place, sound_like_places
from impact.understand.row_kinds import RowKinds
from impact.understand.totals import sums_up
from impact.understand.when import read_when

FEWEST_BLOCKS = 2


def read_compact(layout: Layout, kinds: RowKinds) -> bool:
    """Whether the table is such a pivot; then its names are headings and sums, and no rows of data.

    It is one only where every name holds exactly the sum of the months beneath it, in every column.
    """
    first = next((column for column in layout.columns if column.index == layout.table.columns[0]), None)
    if first is None or first.role not in ("text", "time", "place", "measure"):
        return False
    blocks = _blocks(layout, first.index, kinds)
    if len(blocks) < FEWEST_BLOCKS or not all(_adds_up(layout, name, months) for name, months in blocks.items()):
        return False
    grid = layout.table.grid
    for name, months in blocks.items():
        kinds.data.remove(name)
        kinds.totals[name] = "total"
        layout.sections.update({r: seen_in(grid.rows[name][first.index]) for r in months})
    names = list(dict.fromkeys(layout.sections.values()))
    layout.times = [first]
    layout.categories = [column for column in layout.categories if column.index != first.index]
    layout.place = None if layout.place and layout.place.index == first.index else layout.place
    layout.measure = None if layout.measure and layout.measure.index == first.index else layout.measure
    layout.section_says = _says(names, layout)
    layout.say(f"the months of “{names[0]}” to “{names[-1]}” stand beneath their names, which add them up")
    return True


def _blocks(layout: Layout, column: int, kinds: RowKinds) -> dict[int, list[int]]:
    """The row of each name, and the rows of the months beneath; empty where the first row is no name."""
    blocks: dict[int, list[int]] = {}
    for r in sorted(kinds.data):
        cell = layout.table.grid.rows[r][column]
        if read_when(cell) is not None:
            if not blocks:
                return {}
            blocks[max(blocks)].append(r)
        elif shape(cell) == TEXT and not sums_up(str(cell)):
            blocks[r] = []
        else:
            return {}
    return blocks if all(blocks.values()) else {}


def _adds_up(layout: Layout, name: int, months: list[int]) -> bool:
    columns = [head.column for head in layout.heads]
    stated = np.array([numbers_of(layout.table.grid, c, [name])[0] for c in columns])
    added = np.array([np.nansum(numbers_of(layout.table.grid, c, months)) for c in columns])
    known = ~np.isnan(stated)
    return bool(known.any() and np.allclose(stated[known], added[known], rtol=1e-6, atol=0.01))


def _says(names: list[str], layout: Layout) -> Literal["place", "measure", "part"]:
    if layout.place is None and not layout.places_across:
        if all(measure_named(name).key for name in names):
            return "measure"
        if all(map(could_be_place, names)) and sound_like_places(names, layout):
            return "place"
    return "part"
