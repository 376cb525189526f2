"""A phrase in its sentence in; whether the writer asserts it, denies it, or only speaks of it, out."""

from typing import Literal

from impact.coding.suggestions.sentences import Sentence
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import IDEA, Phrasebook, turns

Said = Literal["asserted", "denied", "unsaid"]

# “had never felt seen”, “not that anyone here would feel seen”: so many words before a phrase are looked at.
REACH = 8
AFTER = 4
# Of time, training or a debrief, the lack is as much the code as the gift; and a wish is a wish.
_LACK_COUNTS = frozenset({"Conditions"})
_LACK_COUNTS_TOO = frozenset({IDEA, "BOUNDARY", "ROLE_GAP", "MISREAD", "OVERLOAD", "OWN_POCKET"})
_OF_LIFE = frozenset({"Encounter", "Thread", "Setting"})


def said(sentence: Sentence, first: int, last: int, code: str, *, spoken_of: frozenset[str]) -> Said:
    """How the words first to last (exclusive) are meant, when they stand for `code`.

    `spoken_of`: what `tones` says of the sentence.
    """
    family = _family(code)
    if family in _LACK_COUNTS or code in _LACK_COUNTS_TOO:
        return "asserted"
    if "topic" in spoken_of:
        return "unsaid"
    before = sentence.clause_before(first, most=REACH)
    if family in _OF_LIFE and ("irony" in spoken_of or _holds(turns()["irony"], before)):
        return "denied"
    if _negations(before) % 2 or _holds(turns()["after"], sentence.after(last, most=AFTER)):
        return "denied"
    if family in _OF_LIFE and _holds(turns()["unsaid"], before):
        return "unsaid"
    return "asserted"


def tones(sentence: Sentence) -> frozenset[str]:
    """What colours the whole sentence: a topic that is only named, irony."""
    return frozenset(kind for kind in ("topic", "irony") if _holds(turns()[kind], sentence.plain))


def _family(code: str) -> str:
    known = codebook().get(code)
    return known.family if known else ""


def _holds(turn: Phrasebook, words: str) -> bool:
    return any(phrase.pattern.find(words) for phrase in turn.worth_a_search(words.split()))


def _negations(words: str) -> int:
    """How often it is denied; “not only” and “no wonder” deny nothing, and twice is not at all."""
    for phrase in turns()["no negation"].worth_a_search(words.split()):
        for part in phrase.pattern.parts:
            words = part.sub("", words)
    return sum(
        sum(1 for _ in part.finditer(words))
        for phrase in turns()["negation"].worth_a_search(words.split())
        for part in phrase.pattern.parts
    )
