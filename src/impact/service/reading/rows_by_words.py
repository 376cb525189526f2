"""A workspace and words in; the told rows whose words hold them out. What was searched for is kept nowhere."""

from impact.coding.personal_details import find_details
from impact.coding.search_words import finder, folded
from impact.service.cache import Cache
from impact.service.reading.reading_card import own_words
from impact.service.reading.told_rows import lines_here
from impact.service.sheets.reading import reading_key
from impact.workspace import Workspace

_FOLDED: Cache[dict[str, str]] = Cache(2)
_DETAILS: Cache[frozenset[str]] = Cache(3)


def rows_with_words(kept: Workspace, asked: str) -> frozenset[str] | None:
    """Ids of rows that hold everything that is asked for; None where nothing is asked."""
    holds = finder(asked)
    if holds is None:
        return None
    words = _FOLDED.get(reading_key(kept), lambda: _folded(kept))
    return frozenset(row for row, text in words.items() if holds(text))


def rows_with_details(kept: Workspace) -> frozenset[str]:
    """Rows with something in their words that may name a person."""
    staff, places = own_words(kept)
    return _DETAILS.get((*reading_key(kept), staff, places), lambda: _with_details(kept, staff, places))


def _folded(kept: Workspace) -> dict[str, str]:
    """Row → all its answers, as they are searched; no search goes over from one answer into another."""
    lines = lines_here(kept)
    told: dict[str, dict[str, None]] = {}
    for row, *answers in zip(lines["told_in"], lines["text"], lines["helped"], lines["idea"], strict=True):
        told.setdefault(str(row), {}).update(dict.fromkeys(answers))
    return {row: " ¶¶ ".join(map(folded, answers)) for row, answers in told.items()}


def _with_details(kept: Workspace, staff: tuple[str, ...], places: tuple[str, ...]) -> frozenset[str]:
    lines = lines_here(kept)
    texts = zip(lines["id"], lines["text"], strict=True)
    found = {detail.id for detail in find_details(texts, staff=staff, places=places)}
    return frozenset(lines.loc[lines["id"].isin(found), "told_in"])
