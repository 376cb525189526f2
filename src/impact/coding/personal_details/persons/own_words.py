"""What this library knows by itself: the names of its people, which are always found, and of its branches, which are
nobody's.
"""

import re
from collections.abc import Iterable, Iterator

from impact.coding.personal_details.detail import Span
from impact.vocabulary.names import names
from impact.words import tidy

_OF_ANY_BRANCH = frozenset("library libraries branch the of public community town city county district".split())


class StaffNames:
    """Full names in any case; a first or last name by itself only with its capital, if it is a word too."""

    def __init__(self, staff: Iterable[str]) -> None:
        whole = [tidy(name) for name in staff if len(tidy(name)) > 1]
        parts = {part for name in whole for part in re.findall(r"[^\W\d_][\w'’-]+", name) if len(part) > 2}
        self._whole = _any_of(whole, re.IGNORECASE)
        words = {part for part in parts if part.casefold() in names().ordinary}
        self._names = _any_of(parts - words, re.IGNORECASE)
        self._words = _any_of(words, 0, before=r"(?<=[\w,;] )")

    def find(self, text: str) -> Iterator[Span]:
        for pattern in (self._whole, self._names, self._words):
            if pattern:
                yield from (found.span() for found in pattern.finditer(text))


class PlaceNames:
    """Each name as the library has it, and without the words that every branch has."""

    def __init__(self, places: Iterable[str]) -> None:
        whole = {tidy(place) for place in places if tidy(place)}
        short = {" ".join(w for w in place.split() if w.casefold() not in _OF_ANY_BRANCH) for place in whole}
        self._names = _any_of({place for place in whole | short if len(place) > 2}, re.IGNORECASE)

    def find(self, text: str) -> list[Span]:
        return [found.span() for found in self._names.finditer(text)] if self._names else []


def _any_of(these: Iterable[str], flags: int, *, before: str = r"(?<!\w)") -> re.Pattern[str] | None:
    """The longest first, so that a full name is found whole."""
    ordered = sorted(these, key=len, reverse=True)
    return re.compile(before + "(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", flags) if ordered else None
