"""Branches in columns, measures or months in rows."""

from dataclasses import replace

import numpy as np

from impact.questions import cell_subject
from impact.sheets import address
from impact.understand.columns import Column
from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.numbers import numbers_of
from impact.understand.places import could_be_place, places_in_heads, sound_like_places
from impact.understand.sums_in_rows import LARGER, PLAIN, rows_that_sum
from impact.understand.totals import compared, larger, sums_up
from impact.understand.when import read_when
from impact.words import branch_key

FEWEST_PLACES = 2
# Rows enough to know a sum by.
_ENOUGH_ROWS = 200


def places_across(layout: Layout) -> None:
    if layout.place is not None and layout.measure is None and not _place_column_names_measures(layout):
        return
    if layout.place is None and layout.measure is None and _two_levels(layout):
        return
    evidence = places_in_heads(layout) or _beside_measures(layout)
    if layout.place is not None and (evidence or _all_measures(layout, layout.place)):
        # “Circulation” in a column called “Branch” is no branch, whatever the columns are.
        layout.measure, layout.place = layout.place, None
    if not evidence:
        return
    layout.say(evidence)
    for head in layout.heads:
        if kind := sums_up(head.words):
            layout.total_columns[head.column] = (
                [] if kind == "average" else [h.column for h in layout.heads if not sums_up(h.words)]
            )
        elif head.words and not compared(head.words):
            layout.places_across[head.column] = head.words
    _sums_by_arithmetic(layout)


def _sums_by_arithmetic(layout: Layout) -> None:
    """A column that is the sum of the other branches in every row is asked about, and not counted till then."""
    heads = [head for head in layout.heads if head.column in layout.places_across]
    rows = layout.table.rows[:_ENOUGH_ROWS]
    if len(heads) <= FEWEST_PLACES or not rows:
        return
    values = np.array([numbers_of(layout.table.grid, head.column, rows) for head in heads])
    header = layout.table.header
    top = header.rows[-1] if header.rows else header.first_data
    for sum_ in rows_that_sum(values, [LARGER if larger(head.words) else PLAIN for head in heads]):
        column = heads[sum_.row].column
        subject = cell_subject(layout.table.grid.sheet.digest, address(top, column))
        answer = layout.context.decisions.answer("totals", subject)
        if answer == "no":
            continue
        layout.total_columns[column] = [] if sum_.mean else [heads[at].column for at in sum_.parts]
        del layout.places_across[column]
        if answer is None:
            layout.sums_to_ask.append((top, column))


def _beside_measures(layout: Layout) -> str:
    """Measures down the side, and columns that are none: called like places, they are branches."""
    names = [head.words for head in layout.heads if head.words and not sums_up(head.words)]
    known = layout.context.known_places
    if names and all(branch_key(name) in known for name in names) and not any(head.when for head in layout.heads):
        return "the columns carry the names of branches on another sheet"
    if layout.measure is None or len(names) < FEWEST_PLACES or any(head.when for head in layout.heads):
        return ""
    if not all(map(could_be_place, names)) or not sound_like_places(names, layout):
        return ""
    return "the rows are measures, and the columns are called like places"


def _all_measures(layout: Layout, column: Column) -> bool:
    cells = set(layout.table.grid.column(column.index, layout.table.rows))
    names = {cell for cell in cells if isinstance(cell, str) and not sums_up(cell)}
    return bool(names) and all(measure_named(name).key for name in names)


def _two_levels(layout: Layout) -> bool:
    """Branches over measures, or measures over branches: each column is one measure of one branch."""
    parts = {h.column: _words(layout, h) for h in layout.heads if not sums_up(h.words)}
    pairs = [pair for pair in parts.values() if len(pair) == 2]
    if len(pairs) < 2 or len(pairs) < len(parts):
        return False
    for measure_at in (1, 0):
        names = list(dict.fromkeys(pair[1 - measure_at] for pair in pairs))
        measures = [measure_named(pair[measure_at]) for pair in pairs]
        if len(names) < 2 or not all(named.key or named.refused for named in measures) or any(map(sums_up, names)):
            continue
        if any(measure_named(name).key for name in names) or not all(map(could_be_place, names)):
            continue
        if not sound_like_places(names, layout):
            continue
        layout.say(f"the columns are measures of the branches “{names[0]}” to “{names[-1]}”")
        layout.measures_across = True
        layout.heads = [
            replace(head, words=parts[head.column][measure_at]) if head.column in parts else head
            for head in layout.heads
        ]
        layout.places_across.update({c: pair[1 - measure_at] for c, pair in parts.items()})
        return True
    return False


def _words(layout: Layout, head: Head) -> tuple[str, ...]:
    """The words over a column from top to bottom, its times left out."""
    return tuple(part for part in layout.table.header.parts.get(head.column, ()) if read_when(part) is None)


def _place_column_names_measures(layout: Layout) -> bool:
    """The corner above the measures may say “Library name”, meaning the columns."""
    from impact.understand.places import names_measures  # noqa: PLC0415

    column = layout.place
    if column is None:
        return False
    cells = layout.table.grid.column(column.index, layout.table.rows)
    return names_measures([cell for cell in cells if isinstance(cell, str)])
