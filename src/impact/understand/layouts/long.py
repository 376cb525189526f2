"""A row for each count: columns say the time, the place, perhaps the measure, and what else tells rows apart."""

from impact.understand.layout import Layout

# Longer texts are remarks, and a text of its own on every row tells nothing apart.
_LONGEST_CATEGORY, _MOST_DISTINCT = 60, 0.9


def long_table(layout: Layout) -> None:
    layout.times = layout.of_role("time")
    named = layout.of_role("measure")
    if named:
        layout.measure = named[0]
        layout.say(named[0].why)
    for column in layout.times:
        layout.say(column.why)
    layout.categories += [
        column
        for column in (*named[1:], *layout.of_role("text"))
        if _tells_apart(layout, column.index, column.distinct)
    ]


def _tells_apart(layout: Layout, index: int, distinct: float) -> bool:
    cells = [cell for cell in layout.table.grid.column(index, layout.table.rows[:200]) if isinstance(cell, str)]
    return bool(cells) and distinct <= _MOST_DISTINCT and max(map(len, cells)) <= _LONGEST_CATEGORY
