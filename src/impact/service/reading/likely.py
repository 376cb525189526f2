"""A workspace and ids of unread rows in; their order with those likely to hold a code first out. It never counts."""

from collections.abc import Sequence

from impact import workspace
from impact.coding.latest import decided
from impact.coding.likely import likely_first
from impact.coding.reading import reading
from impact.coding.ticks import WRITER
from impact.service.cache import Cache
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import codings_of, state_key
from impact.workspace import Workspace

_ORDERS: Cache[tuple[str, ...] | None] = Cache(2)


def order(kept: Workspace, ids: Sequence[str]) -> tuple[str, ...] | None:
    """These rows, the likeliest first. None while people have confirmed too few codes, or there is nothing to tell.

    Made once for each state of what is kept; forgotten when words are withdrawn.
    """
    return _ORDERS.get((*state_key(kept), tuple(ids)), lambda: _order(kept, ids))


def _order(kept: Workspace, ids: Sequence[str]) -> tuple[str, ...] | None:
    lines = lines_here(kept)
    row_of = {str(line): str(row) for line, row in zip(lines["id"], lines["told_in"], strict=True)}
    texts = {str(row): "\n".join(words) for row, words in lines.groupby("told_in", sort=False)["text"]}
    with kept.reading() as connection:
        marked = reading(workspace.load_codings(connection, only_marks=True))["reflection_id"]
    coded: dict[str, set[str]] = {row_of[line]: set() for line in marked if line in row_of}
    said = decided(codings_of(kept))
    said = said[(said["state"] == "confirmed") & (said["polarity"] != "denied") & (said["coder"] != WRITER)]
    for line, code in zip(said["reflection_id"], said["code"], strict=True):
        if code and line in row_of:
            coded.setdefault(row_of[line], set()).add(code)
    found = likely_first(coded, texts, list(ids))
    return None if found is None else tuple(found)
