"""Branches in columns, measures or months in rows."""

from impact.understand.layout import Layout
from impact.understand.places import places_in_heads
from impact.understand.totals import sums_up


def places_across(layout: Layout) -> None:
    if layout.place is not None and layout.measure is None and not _place_column_names_measures(layout):
        return
    evidence = places_in_heads(layout)
    if not evidence:
        return
    if layout.place is not None:
        layout.measure, layout.place = layout.place, None
    layout.say(evidence)
    for head in layout.heads:
        if kind := sums_up(head.words):
            layout.total_columns[head.column] = (
                [] if kind == "average" else [h.column for h in layout.heads if not sums_up(h.words)]
            )
        elif head.words:
            layout.places_across[head.column] = head.words


def _place_column_names_measures(layout: Layout) -> bool:
    """The corner above the measures may say “Library name”, meaning the columns."""
    from impact.understand.places import names_measures  # noqa: PLC0415

    column = layout.place
    if column is None:
        return False
    cells = layout.table.grid.column(column.index, layout.table.rows)
    return names_measures([cell for cell in cells if isinstance(cell, str)])
