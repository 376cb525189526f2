"""A workspace in; who cleared which quote, and what is replaced in it, out: only of the words that stand there now.

A reflection is known by its words whatever their case, blanks and line ends, and an answer beside it may change in a
later export. Whoever cleared it has read neither, and places that were counted in the one do not fit the other.
"""

import hashlib
from collections.abc import Collection, Mapping

from impact import workspace
from impact.service.cache import Cache
from impact.service.sheets.reading import read_all, reading_key
from impact.workspace import Replacement, Workspace

_MARKS: Cache[tuple[dict[str, str], dict[str, str]]] = Cache(3)


def marks_to_clear(kept: Workspace) -> Mapping[str, str]:
    """By reflection, a keyed mark of its words and of the idea beside them: both may be told once it is cleared."""
    return _marks(kept)[0]


def marks_of_text(kept: Workspace) -> Mapping[str, str]:
    """By reflection, a keyed mark of its words alone, in which places are counted."""
    return _marks(kept)[1]


def clearances_of(kept: Workspace) -> dict[str, tuple[str, ...]]:
    """Who stands by each cleared reflection, as it is now."""
    with kept.reading() as connection:
        return workspace.load_clearances(connection, now=marks_to_clear(kept))


def replacements_of(kept: Workspace, *, about: Collection[str] | None = None) -> dict[str, tuple[Replacement, ...]]:
    """What is replaced in each, in the order of the text that stands there now."""
    with kept.reading() as connection:
        return workspace.load_replacements(connection, about=about, now=marks_of_text(kept))


def mark_of(kept: Workspace, *words: str) -> str:
    """A keyed mark of these words, whatever stands in the sheets."""
    return _mark("\x1f".join(words), workspace.writer_key(kept)[:64])


def _marks(kept: Workspace) -> tuple[dict[str, str], dict[str, str]]:
    return _MARKS.get(reading_key(kept), lambda: _look(kept))


def _look(kept: Workspace) -> tuple[dict[str, str], dict[str, str]]:
    key = workspace.writer_key(kept)[:64]
    lines = read_all(kept).merged.reflections.drop_duplicates("id")
    both = zip(lines["id"].astype(str), lines["text"].astype(str), lines["idea"].astype(str), strict=True)
    to_clear: dict[str, str] = {}
    of_text: dict[str, str] = {}
    for name, text, idea in both:
        to_clear[name] = _mark(f"{text}\x1f{idea}", key)
        of_text[name] = _mark(text, key)
    return to_clear, of_text


def _mark(words: str, key: bytes) -> str:
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), key=key, digest_size=12).hexdigest()
