"""Names of rows under no telling header in; the evidence that they are branches out, empty where they may be else."""

from collections.abc import Sequence

from impact.understand.columns import Column
from impact.understand.layout import Layout
from impact.understand.measures import measure_named
from impact.understand.totals import sums_up
from impact.words import fold

# What heads the names of rows and says nothing of them.
_UNTELLING = frozenset({"", "row labels", "name", "names", "label", "labels", "zeilenbeschriftungen", "row"})
# What a building has and a collection, an age or a kind of program has not.
_OF_BUILDINGS = frozenset(
    {"visits", "service_hours", "computer_sessions", "wifi_sessions", "public_computers", "room_bookings", "staff_fte"}
)
FEWEST_MEASURES, FEWEST_NAMES = 2, 2


def name_rows(layout: Layout) -> None:
    """Takes the first words of the rows for branches, where that is proved and nothing else is known of them."""
    texts = layout.of_role("text")
    if layout.place is not None or layout.measure is not None or not texts or layout.columns[0].index != texts[0].index:
        return
    cells = layout.table.grid.column(texts[0].index, layout.table.rows)
    names = [cell for cell in cells if isinstance(cell, str) and not sums_up(cell)]
    if reason := rows_are_places(layout, texts[0], names):
        layout.place = texts[0]
        layout.say(reason)


def rows_are_places(layout: Layout, column: Column, names: Sequence[str]) -> str:
    """Each row has a name of its own, and the names sound like places, or the columns count what buildings have."""
    from impact.understand.places import could_be_place, sound_like_places  # noqa: PLC0415

    own = list(dict.fromkeys(map(fold, names)))
    if fold(column.header) not in _UNTELLING or len(own) < FEWEST_NAMES or not all(map(could_be_place, names)):
        return ""
    keys = {measure_named(head.words).key for head in layout.heads if not sums_up(head.words)} - {""}
    if len(keys) >= FEWEST_MEASURES and keys & _OF_BUILDINGS and len(own) == len(names):
        return "the columns count what branches have, and each row has a name of its own"
    if sound_like_places(names, layout):
        return "the rows are called like places"
    return ""
