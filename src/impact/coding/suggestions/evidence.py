"""A text in, the phrases found in it out; found phrases in, what they come to for each code out."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from impact.coding.suggestions.sentences import Sentence, sentences
from impact.coding.suggestions.speech import speech
from impact.coding.suggestions.titles import titles
from impact.coding.suggestions.turning import Place, said, tones
from impact.vocabulary.phrases import Phrase, Phrasebook, weighing_against

# Below this, words are a hint that needs another beside it: higher where weak words misled most often on two sets of
# texts by authors who had not seen the phrases (docs/decisions/010).
ENOUGH = 0.5
_ENOUGH_FOR = {
    "EVERYDAY": 0.58,
    **dict.fromkeys(("BOUNDARY", "UNDERSTANDING"), 0.53),
    **dict.fromkeys(("TIME", "RESOURCES", "TRAINING", "POLICY", "SOUNDING_BOARD", "RECOGNITION"), 0.53),
    **dict.fromkeys(("PURPOSE", "BELONGING", "SHARED_SPACE", "IDEA"), 0.45),
}
# An account of more words than these is of no brief exchange; weighing_against.csv says what that speaks against.
BRIEF = 35
LONG = "LONG"

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase for a code, at code points of the text. One with a strength below zero speaks against the code."""

    code: str
    strength: float
    polarity: Literal["asserted", "denied"]
    start: int
    end: int


def found_in(text: str, book: Phrasebook) -> Iterator[list[Found]]:
    """Sentence by sentence, so that who asks may stop."""
    set_apart, spoken = titles(text), speech(text)
    for sentence in sentences(text):
        if sentence.words:
            yield list(_in_sentence(sentence, book, set_apart, spoken))


def _in_sentence(sentence: Sentence, book: Phrasebook, set_apart: Spans, spoken: Spans) -> Iterator[Found]:
    words = {word.word for word in sentence.words}
    colour = None
    for phrase in book.worth_a_search(words):
        parts = phrase.pattern.places(sentence.plain)
        if not parts or _stands_against(phrase, sentence):
            continue
        place = Place(tuple((sentence.word_at(start), sentence.word_at(end)) for start, end in parts))
        start, end = sentence.words[place.first].start, sentence.words[place.last - 1].end
        if touches(start, end, set_apart):
            continue
        colour = tones(sentence) if colour is None else colour
        for code in phrase.codes:
            meant = said(sentence, place, code, spoken_of=colour, by_another=touches(start, end, spoken))
            if meant != "unsaid":
                yield Found(code, phrase.strength, meant, start, end)


def touches(start: int, end: int, spans: Spans) -> bool:
    """Whether a passage has a character in one of these."""
    return any(start < right and left < end for left, right in spans)


def _stands_against(phrase: Phrase, sentence: Sentence) -> bool:
    return any(pattern.find(sentence.plain) for pattern in phrase.unless)


def weighed(found: Iterable[Found], *, length: int = 0) -> list[Found]:
    """One a code, where its words are enough: the strongest words, with the strength of all together.

    Words that say it and words that deny it are weighed apart; the heavier count. Where what else was found speaks
    against a code (an ask is no everyday moment), its words weigh less; so where
    the account is long. `length`: how many words the text has.
    """
    kept = (one for one in added_up(found, length=length) if is_enough(one))
    return sorted(kept, key=lambda one: (one.start, one.end, one.code))


def added_up(found: Iterable[Found], *, length: int = 0) -> list[Found]:
    """As `weighed`, with what is not enough."""
    by_code: dict[str, list[Found]] = {}
    for one in found:
        by_code.setdefault(one.code, []).append(one)
    sums = {code: _sum(words) for code, words in by_code.items()}
    asserted = {code for code, one in sums.items() if is_enough(one) and one.polarity == "asserted"}
    against = asserted | ({LONG} if length > BRIEF else set())
    return [replace(one, strength=round(one.strength * left(code, against), 2)) for code, one in sums.items()]


def is_enough(one: Found) -> bool:
    """By phrases alone."""
    return one.strength >= _ENOUGH_FOR.get(one.code, ENOUGH)


def left(code: str, asserted: Iterable[str]) -> float:
    """What part of a code's strength stands beside these others."""
    return math.prod(1 - weighing_against().get((other, code), 0.0) for other in asserted)


def _sum(words: list[Found]) -> Found:
    """The strongest words for a code, with what all of them come to; of equals, those that say it."""
    against = math.prod(1 + one.strength for one in words if one.strength < 0)
    sides = [[one for one in words if one.polarity == said and one.strength > 0] for said in ("asserted", "denied")]
    heavier = max(sides, key=_together)
    if not heavier:
        return replace(words[0], strength=0.0)
    strongest = max(heavier, key=lambda one: (one.strength, -one.start))
    return replace(strongest, strength=round(_together(heavier) * against, 2))


def _together(told: list[Found]) -> float:
    """Each further hint takes a part of the doubt that is left; words that overlap are one hint."""
    doubt = 1.0
    counted: list[Found] = []
    for one in sorted(told, key=lambda one: (-one.strength, one.start)):
        if not any(one.start < other.end and other.start < one.end for other in counted):
            doubt *= 1 - one.strength
            counted.append(one)
    return 1 - doubt
