"""A workspace and rows to read in; the same rows, those likely to hold a code first, out. A small model, never counted.

The order stays while one reads: it is made anew when sheets change, and after so many more codes were confirmed.
"""

from collections.abc import Sequence

from impact.coding.likely import FEWEST_CONFIRMED
from impact.coding.ticks import WRITER
from impact.service.cache import Cache
from impact.service.reading import likely
from impact.service.reading.told_rows import Row
from impact.service.sheets.reading import codings_of, reading_key, state_key
from impact.workspace import Workspace

# An order that changes under one's hands is none; one that never changes learns nothing.
ANEW_AFTER = 50

_CONFIRMED: Cache[int] = Cache(4)
_PLACES: Cache[dict[str, int]] = Cache(3)


def can_order(kept: Workspace) -> bool:
    """Whether people have confirmed enough codes to learn from."""
    return _confirmed(kept) >= FEWEST_CONFIRMED


def likely_first(kept: Workspace, rows: Sequence[Row], *, unread: Sequence[str]) -> list[Row]:
    """`unread` are all rows that nobody has read. Rows that came later, and read ones, stand last, as they stood."""
    if not can_order(kept):
        return list(rows)
    key = (*reading_key(kept), _confirmed(kept) // ANEW_AFTER)
    places = _PLACES.get(key, lambda: _places(kept, unread))
    return sorted(rows, key=lambda row: places.get(row.id, len(places)))


def _places(kept: Workspace, unread: Sequence[str]) -> dict[str, int]:
    return {row: place for place, row in enumerate(likely.order(kept, unread) or ())}


def _confirmed(kept: Workspace) -> int:
    return _CONFIRMED.get(state_key(kept), lambda: _count(kept))


def _count(kept: Workspace) -> int:
    said = codings_of(kept)
    said = said[(said["state"] == "confirmed") & (said["code"] != "") & (said["coder"] != WRITER)]
    return len(said.drop_duplicates(["reflection_id", "code"]))
