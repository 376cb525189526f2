"""Texts in, suggested codes with the words that led to them out: the order of the steps, and what was left aside."""

import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from impact.coding.suggestions.chances import judged
from impact.coding.suggestions.evidence import Found, found_in, weighed
from impact.coding.suggestions.language import ENGLISH, language_of
from impact.coding.suggestions.leanings import leanings
from impact.vocabulary.phrases import Phrasebook, phrases
from impact.vocabulary.word_weights import WordWeights, word_weights

# A reflection that takes longer is no reflection; what was found by then is shown.
SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`start` and `end` are code points, end exclusive; `evidence` is text[start:end]. `strength` is 0 to 1."""

    id: str
    code: str
    strength: float
    polarity: Literal["asserted", "denied"]
    start: int
    end: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of one text.

    `language` is "en", or what it is taken for; another than English is not searched. `whole`: it was read to its end.
    """

    id: str
    suggestions: tuple[Suggestion, ...] = ()
    language: str = ENGLISH
    whole: bool = True


def suggest(
    texts: Iterable[tuple[str, str]],
    *,
    codes: Collection[str] | None = None,
    book: Phrasebook | None = None,
    weights: WordWeights | None = None,
) -> Iterator[Suggestion]:
    """(id, text) in, at most one suggestion for each code of a text out, in the order of their words.

    `codes`: only these are suggested (IDEA too must be among them); without it, all. `book`: phrases in place of those
    that come with the program; they are taken at their word, unless `weights` are given too.
    """
    for heard in hear(texts, codes=codes, book=book, weights=weights):
        yield from heard.suggestions


def hear(
    texts: Iterable[tuple[str, str]],
    *,
    codes: Collection[str] | None = None,
    book: Phrasebook | None = None,
    weights: WordWeights | None = None,
    seconds: float = SECONDS,
) -> Iterator[Heard]:
    """As `suggest`, one answer a text, which also says what was not read."""
    wanted = None if codes is None else frozenset(codes)
    weighing = weights if weights or book else word_weights()
    searched = book or phrases()
    for id_, text in texts:
        language = language_of(text)
        if language != ENGLISH:
            yield Heard(id_, language=language)
            continue
        until = time.perf_counter() + seconds
        found, whole = _found(text, searched, until)
        yield Heard(id_, tuple(_suggestions(id_, text, found, wanted, weighing)), language, whole)


def _found(text: str, book: Phrasebook, until: float) -> tuple[list[Found], bool]:
    found: list[Found] = []
    for here in found_in(text, book):
        found += here
        if time.perf_counter() > until:
            return found, False
    return found, True


def _suggestions(
    id_: str, text: str, found: list[Found], wanted: frozenset[str] | None, weights: WordWeights | None
) -> Iterator[Suggestion]:
    for one in _judged(text, found, weights):
        if wanted is None or one.code in wanted:
            yield Suggestion(id_, one.code, one.strength, one.polarity, one.start, one.end, text[one.start : one.end])


def _judged(text: str, found: list[Found], weights: WordWeights | None) -> list[Found]:
    if weights is None:
        return weighed(found, length=text.count(" ") + 1)
    return judged(text, found, leanings(text, weights), weights.groups)
