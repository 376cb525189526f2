"""Texts in, suggested codes with the words that led to them out. None counts until a person says yes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from impact.vocabulary.phrases import Phrase, phrases

# "did not feel seen" is denied, not dropped: a negation this many words before the phrase, in the same sentence.
NEGATION_REACH = 4
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|without|cannot|\w+n['’]t)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`start` and `end` are code points, end exclusive; `evidence` is text[start:end]."""

    id: str
    code: str
    strength: float
    polarity: Literal["asserted", "denied"]
    start: int
    end: int
    evidence: str


def suggest(texts: Iterable[tuple[str, str]]) -> Iterator[Suggestion]:
    """(id, text) in, at most one suggestion for each code of a text out: the strongest, then the first."""
    for id_, text in texts:
        best: dict[str, Suggestion] = {}
        for found in _all(id_, text):
            if found.code not in best or found.strength > best[found.code].strength:
                best[found.code] = found
        yield from sorted(best.values(), key=lambda s: (s.start, s.code))


def _all(id_: str, text: str) -> Iterator[Suggestion]:
    for phrase in phrases():
        match = phrase.pattern.search(text)
        if match:
            yield _suggestion(id_, text, phrase, match)


def _suggestion(id_: str, text: str, phrase: Phrase, match: re.Match[str]) -> Suggestion:
    polarity: Literal["asserted", "denied"] = "denied" if _is_negated(text, match) else "asserted"
    return Suggestion(id_, phrase.code, phrase.strength, polarity, match.start(), match.end(), match.group())


def _is_negated(text: str, match: re.Match[str]) -> bool:
    if _NEGATION.match(match.group()):
        return False  # the phrase itself begins with the negation: "nobody asked"
    sentence = _SENTENCE_END.split(text[: match.start()])[-1]
    return bool(_NEGATION.search(" ".join(sentence.split()[-NEGATION_REACH:])))
