"""A table in whose first column headings stand over groups of rows; what each row stands under out."""

from collections import defaultdict
from collections.abc import Sequence

from impact.understand.columns import Column
from impact.understand.compact_pivots import read_compact
from impact.understand.grid import TEXT, TIME, YEAR, seen_in, shape
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.places import could_be_place, sound_like_places
from impact.understand.row_kinds import RowKinds
from impact.understand.totals import sums_up, whole_system
from impact.understand.when import read_when
from impact.words import fold

FEWEST_HEADINGS = 2


def read_sections(layout: Layout, kinds: RowKinds) -> None:
    """Notes in the layout what the headings say: the place of the rows beneath, their measure, or a part of it.

    Headings are rows with words in the first column alone, where the same row names come again under each of them.
    """
    if read_compact(layout, kinds):
        return
    column = _first_words(layout)
    if column is None:
        return
    rows = layout.table.grid.rows
    alone = {r: seen_in(rows[r][column.index]) for r in kinds.without_numbers if _stands_alone(layout, r)}
    if not alone:
        return
    counted = [rows[r][column.index] for r in (*kinds.data, *kinds.totals)]
    # A branch that has numbers elsewhere is no heading where it has none.
    named = {fold(seen_in(cell)) for cell in counted if cell is not None}
    names = {r: name for r, name in alone.items() if fold(name) not in named}
    under = _under(layout, names, kinds, column)
    if len(set(under.values())) < FEWEST_HEADINGS or not _names_come_again(layout, under, column):
        return
    headings = list(dict.fromkeys(under.values()))
    parts = [name for name in headings if not _of_all(name)]
    if any(measure_named(name).key for name in parts) and all(_is_measure(name) for name in parts):
        layout.section_says, layout.place, layout.measure = "measure", column, None
        layout.say(f"the rows stand under the measures “{parts[0]}” to “{parts[-1]}”")
    elif all(read_when(name) for name in parts) and (not layout.times or all(map(_is_year, parts))):
        layout.section_says = "time"
        layout.say(f"the rows stand under the times “{parts[0]}” to “{parts[-1]}”")
    elif layout.place is None and all(map(could_be_place, parts)) and sound_like_places(parts, layout):
        layout.section_says = "place"
        if layout.measure is None and column.role == "text":
            layout.measure = column
        layout.say(f"the rows stand under the branches “{parts[0]}” to “{parts[-1]}”")
        _set_totals_aside(kinds, under)
    else:
        layout.section_says = "part"
    layout.sections = under


def _is_year(name: str) -> bool:
    when = read_when(name)
    return bool(when and (when.fiscal or when.is_year))


def _first_words(layout: Layout) -> Column | None:
    return next((c for c in layout.columns if c.role not in ("number", "attribute", "empty")), None)


def _stands_alone(layout: Layout, row: int) -> bool:
    cells = layout.table.grid.rows[row]
    first = _first_words(layout)
    filled = [c for c in layout.table.columns if cells[c] is not None]
    return first is not None and filled == [first.index] and shape(cells[first.index]) in (TEXT, TIME, YEAR)


def _under(layout: Layout, names: dict[int, str], kinds: RowKinds, column: Column) -> dict[int, str]:
    """Row → the heading above it; empty where rows stand above the first heading."""
    under: dict[int, str] = {}
    heading = ""
    counted = {*kinds.data, *kinds.totals}
    for r in layout.table.rows:
        if r in names:
            heading = names[r]
        elif r in counted:
            if not heading:
                return {}
            under[r] = heading
    return under


def _names_come_again(layout: Layout, under: dict[int, str], column: Column) -> bool:
    """Notes between rows stand over rows of names of their own; the rows of sections are called alike."""
    groups: dict[str, set[object]] = defaultdict(set)
    for r, heading in under.items():
        cell = layout.table.grid.rows[r][column.index]
        groups[heading].add(fold(cell) if isinstance(cell, str) else cell)
    first, *others = groups.values()
    return bool(others) and all(len(first & other) >= len(other) / 2 for other in others)


def _is_measure(name: str) -> bool:
    named = measure_named(name)
    return bool(named.key) or named.refused


def _of_all(name: str) -> bool:
    return bool(sums_up(name)) or whole_system(name)


def _set_totals_aside(kinds: RowKinds, under: dict[int, str]) -> None:
    for r in [r for r in kinds.data if _of_all(under.get(r, ""))]:
        kinds.data.remove(r)
        kinds.totals[r] = "total"


def filled_down(names: Sequence[str], keys: Sequence[object]) -> list[str] | None:
    """Branches written once over several rows: their names for all of these rows, where each has the same rows.

    `keys` tell the rows of one branch apart: their measures and times. None where that pattern does not hold.
    """
    if not names or not names[0] or all(names):
        return None
    blocks: list[list[object]] = []
    filled: list[str] = []
    for name, key in zip(names, keys, strict=True):
        if name:
            blocks.append([])
        blocks[-1].append(key)
        filled.append(name or filled[-1])
    regular = all(len(set(block)) == len(block) and set(block) == set(blocks[0]) for block in blocks)
    return filled if len(blocks) > 1 and regular else None
