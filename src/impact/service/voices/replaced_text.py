"""A reflection and the words that stand in place of some of its passages in; the text as it is quoted out.

Offsets that people chose are those of the reflection; offsets on a screen are those of the quoted text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from impact.workspace import Replacement


@dataclass(frozen=True, slots=True)
class ReplacedText:
    """`changes` lie in order and apart from each other; see `replaced`."""

    text: str
    changes: tuple[Replacement, ...]

    @property
    def shown(self) -> str:
        """What whoever is quoted to reads."""
        parts: list[str] = []
        at = 0
        for one in self.changes:
            parts += [self.text[at : one.start], one.words]
            at = one.end
        return "".join([*parts, self.text[at:]])

    @property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """Each passage that is replaced, as it was written, with what stands in its place."""
        return tuple((self.text[one.start : one.end], one.words) for one in self.changes)

    def hide_in(self, words: str) -> str:
        """The same passages replaced in what somebody else wrote about it, whatever their case."""
        for was, instead in sorted(self.hidden, key=lambda pair: -len(pair[0])):
            whole = re.compile(rf"(?<!\w){re.escape(was.strip())}(?!\w)", re.IGNORECASE)
            words = instead.join(whole.split(words))
        return words

    def to_shown(self, offset: int, *, end: bool = False) -> int:
        """Where this place of the reflection stands in what is shown; one within a replaced passage is at its edge."""
        moved = 0
        for one in self.changes:
            if offset <= one.start:
                break
            if offset < one.end:
                return one.start + moved + (len(one.words) if end else 0)
            moved += len(one.words) - (one.end - one.start)
        return offset + moved

    def to_original(self, offset: int, *, end: bool = False) -> int:
        """The other way."""
        moved = 0
        for one in self.changes:
            first = one.start + moved
            if offset <= first:
                break
            if offset < first + len(one.words):
                return one.end if end else one.start
            moved += len(one.words) - (one.end - one.start)
        return offset - moved


def replaced(text: str, changes: Iterable[Replacement]) -> ReplacedText:
    """What lies outside the text, or across another, is left away."""
    standing: list[Replacement] = []
    for one in sorted(changes, key=lambda change: (change.start, change.end)):
        if (standing[-1].end if standing else 0) <= one.start < one.end <= len(text):
            standing.append(one)
    return ReplacedText(text, tuple(standing))


def lies_across(one: Replacement, others: Sequence[Replacement]) -> bool:
    """Whether it shares letters with another passage that is replaced; the same passage may be replaced anew."""
    return any(
        one.start < other.end and other.start < one.end and (one.start, one.end) != (other.start, other.end)
        for other in others
    )
