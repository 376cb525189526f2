"""A table's data rows in; the place, the time and the words of each out, and the rows that say the same twice."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from impact.sheets import Cell, column_letters
from impact.understand.columns import COUNTED_BY
from impact.understand.layout import Layout
from impact.understand.places import with_state
from impact.understand.row_kinds import RowKinds, cell_text
from impact.understand.row_times import RowTimes
from impact.understand.sections import filled_down
from impact.understand.table_times import is_log
from impact.understand.when import When, read_when
from impact.words import branch_key, fold, tidy

# What pivot tables write where the branch is not known.
BLANK = frozenset({"(blank)", "(leer)", "(vide)", "(en blanco)", "(vuoto)", "(tyhjä)"})
# The longest name of a library in national statistics has 60 letters.
LONGEST_PLACE = 90
# A label of more words than these is no name of anything.
MOST_CATEGORIES = 3


@dataclass
class TableRows:
    """What the rows of a table say, in step with `rows`."""

    rows: list[int]
    places: list[str]
    unplaced: list[bool]
    labels: list[str]
    whens: list[When | None]
    timeless: list[bool]
    parts: dict[int, tuple[When, ...]] = field(default_factory=dict)
    """By row, what its time columns say one by one, where it has several."""


def rows_of(layout: Layout, kinds: RowKinds, times: RowTimes) -> TableRows:
    """The data rows of a table with what each says; words join a label only where rows cannot be told apart without."""
    rows = kinds.data
    grid = layout.table.grid
    places, unplaced = _places(layout, rows)
    measure_words = _each_once(grid.column(layout.measure.index, rows), _words) if layout.measure else [""] * len(rows)
    if layout.section_says == "time":
        times.when.update(
            {r: when for r in rows if (when := _in_section(layout.sections.get(r, ""), times.when.get(r)))}
        )
    if layout.section_says in ("measure", "part"):
        heads = [layout.sections.get(r, "") for r in rows]
        measure_words = [" · ".join(filter(None, pair)) for pair in zip(heads, measure_words, strict=True)]
    if layout.place and (
        whole := filled_down(places, list(zip(measure_words, map(times.when.get, rows), strict=True)))
    ):
        layout.say("a branch is written once, over all its rows")
        places, unplaced = whole, [False] * len(rows)
    whens = [times.when.get(r) for r in rows]
    moments = moments_of(whens)
    keys = Counter(zip(places, moments, measure_words, strict=True))
    if layout.coarser and max(keys.values(), default=0) > 1:
        places = (
            with_state(places, layout, Counter())
            if len(rows) == len(layout.table.rows)
            else _with_state(layout, rows, places)
        )
        keys = Counter(zip(places, moments, measure_words, strict=True))
    labels = measure_words
    if max(keys.values(), default=0) > 1 or (layout.place is None and layout.measure is None and not layout.times):
        labels = _with_categories(layout, rows, measure_words, places, moments)
    timeless = [bool(layout.times) and when is None for when in whens]
    return TableRows(rows, places, unplaced, labels, whens, timeless, times.parts)


def moments_of(whens: Sequence[When | None]) -> list[int]:
    """A number for each time, the same for equal ones: rows are told apart by it many times over."""
    known: dict[int, int] = {}
    numbered: dict[When | None, int] = {}
    moments = []
    for when in whens:
        if id(when) not in known:  # rows of one time share one `When`, and comparing all its parts takes long
            known[id(when)] = numbered.setdefault(when, len(numbered))
        moments.append(known[id(when)])
    return moments


def _in_section(heading: str, own: When | None) -> When | None:
    """The heading's time, or the row's own month of the heading's year."""
    above = read_when(heading)
    if own is None or above is None or own.period or own.year or own.fiscal:
        return own if above is None or (own and own.period) else above
    return replace(own, year=above.year, fiscal=above.fiscal, two_years=above.two_years)


def rows_twice(layout: Layout, rows: TableRows) -> list[list[int]]:
    """Groups of rows that say the same branch, time and words: a slip, a copy or parts, and adding them is a guess.

    In a log of single days, several rows of one day are a matter of course.
    """
    if layout.place is None or is_log(layout, rows.whens):
        return []
    # Each member of staff may have a row of their own: their tallies add up.
    by = [column.index for column in layout.columns if column.why == COUNTED_BY]
    who = [tuple(layout.table.grid.rows[r][c] for c in by) for r in rows.rows]
    said = list(zip(map(branch_key, rows.places), moments_of(rows.whens), rows.labels, who, strict=True))
    groups: dict[Hashable, list[int]] = {}
    for r, key, place, timeless in zip(rows.rows, said, rows.places, rows.timeless, strict=True):
        if place and not timeless:
            groups.setdefault(key, []).append(r)
    return [group for group in groups.values() if len(group) > 1]


def rows_and_places(rows: TableRows) -> Iterable[tuple[Hashable, str]]:
    """Each row's place with its time, and its label."""
    for place, moment, label in zip(rows.places, moments_of(rows.whens), rows.labels, strict=True):
        yield (place, moment), label


def _places(layout: Layout, rows: Sequence[int]) -> tuple[list[str], list[bool]]:
    if layout.section_says == "place":
        return [layout.sections[r] for r in rows], [False] * len(rows)
    if layout.place is None:
        known = layout.one_place is not None or bool(layout.places_across)
        return [layout.one_place or ""] * len(rows), [not known] * len(rows)
    grid = layout.table.grid
    merged = {
        r: grid.rows[top][left]
        for top, left, bottom, right in grid.sheet.merged
        if left <= layout.place.index <= right and bottom > top
        for r in range(top, bottom + 1)
        if top < len(grid.rows)
    }
    cells = grid.column(layout.place.index, rows)
    if merged:
        cells = [cell if cell is not None else merged.get(r) for r, cell in zip(rows, cells, strict=True)]
    names = _each_once(cells, _name)
    return names, [not name for name in names]


def _name(cell: Cell) -> str:
    words = _words(cell)
    return "" if fold(words) in BLANK or _is_prose(words) else words


def _each_once(cells: Sequence[Cell], said: Callable[[Cell], str]) -> list[str]:
    """What is said of each cell, asked once for each text: long tables write the same few names all the way down."""
    known = {cell: said(cell) for cell in set(cells) if isinstance(cell, str)}
    return [known[cell] if isinstance(cell, str) else said(cell) for cell in cells]


def _is_prose(name: str) -> bool:
    """Somebody's words or address in the column of branches: they may not become a name in figures and questions."""
    return len(name) > LONGEST_PLACE or "@" in name


def _with_state(layout: Layout, rows: list[int], places: list[str]) -> list[str]:
    """Like with_state, for a table of which some rows were left out."""
    at = {r: i for i, r in enumerate(rows)}
    every = [places[at[r]] if r in at else "" for r in layout.table.rows]
    named = with_state(every, layout, Counter())
    return [name for r, name in zip(layout.table.rows, named, strict=True) if r in at]


def _with_categories(
    layout: Layout, rows: Sequence[int], measure_words: list[str], places: list[str], moments: list[int]
) -> list[str]:
    """The other words of a row join its label where rows cannot be told apart without; only as many as help."""
    grid = layout.table.grid
    labels = measure_words
    used: list[str] = []
    apart = len(set(zip(places, moments, labels, strict=True)))
    for column in layout.categories or _label_column(layout):
        if column in (layout.measure, layout.place):
            continue
        if apart == len(rows) or len(used) == MOST_CATEGORIES:
            break
        words = [cell_text(grid.rows[r][column.index]) for r in rows]
        joined = [" · ".join(part for part in pair if part) for pair in zip(labels, words, strict=True)]
        now_apart = len(set(zip(places, moments, joined, strict=True)))
        if now_apart > apart:
            labels, apart = joined, now_apart
            used.append(f"“{column.header or column_letters(column.index)}”")
    if used:
        layout.say("rows are told apart by " + ", ".join(used))
    return labels


def _label_column(layout: Layout) -> list:  # type: ignore[type-arg]
    """The first words of the rows, when nothing else says what they are."""
    if layout.place or layout.measure or layout.times:
        return []
    return layout.of_role("text")[:1]


def _words(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else tidy(str(cell))
