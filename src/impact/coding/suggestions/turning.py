"""A phrase in its sentence in; whether the writer asserts it, denies it, or only speaks of it, out."""

from dataclasses import dataclass
from typing import Literal

from impact.coding.suggestions.sentences import Sentence
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import IDEA, Phrasebook, turns

Said = Literal["asserted", "denied", "unsaid"]

# “had never felt seen”, “not that anyone here would feel seen”: so many words before a phrase are looked at.
REACH = 8
AFTER = 4
NEARBY = 3
# So many clauses that deny make a list of what was not there.
LISTED = 2
# Of time, training or a debrief, the lack is as much the code as the gift; and a wish is a wish.
_LACK_COUNTS = frozenset({"Conditions"})
_LACK_COUNTS_TOO = frozenset({IDEA, "BOUNDARY", "ROLE_GAP", "MISREAD", "OVERLOAD", "OWN_POCKET"})
_DENIED_NEARBY = frozenset({IDEA, "BOUNDARY"})
# A crisis may be the subject of an essay or a shelf.
_TOPICS_TOO = frozenset({"Load"})
_OF_LIFE = frozenset({"Encounter", "Thread", "Setting"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the parts of a phrase stand: from word to word (exclusive), by number; its first part is its core."""

    parts: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        return min(start for start, _ in self.parts)

    @property
    def last(self) -> int:
        return max(end for _, end in self.parts)

    @property
    def words(self) -> frozenset[int]:
        return frozenset(word for start, end in self.parts for word in range(start, end))


def said(sentence: Sentence, place: Place, code: str, *, spoken_of: frozenset[str], by_another: bool = False) -> Said:
    """How the words of a phrase are meant, when they stand for `code`.

    `spoken_of`: what `tones` says of the sentence. `by_another`: they stand in somebody's speech.
    """
    family = _family(code)
    if code == IDEA and by_another:
        return "unsaid"
    if family in _LACK_COUNTS or code in _LACK_COUNTS_TOO:
        return _of_what_may_lack(sentence, place, code, spoken_of)
    if "topic" in spoken_of or (family in _TOPICS_TOO and "enquiry" in spoken_of):
        return "unsaid"
    if family in _TOPICS_TOO and _listed_as_absent(sentence, place.first):
        return "denied"
    before = sentence.clause_before(place.first, most=REACH)
    if family in _OF_LIFE and ("irony" in spoken_of or _holds(turns()["irony"], before)):
        return "denied"
    core = sentence.clause_before(place.parts[0][0], most=REACH, without=place.words)
    after = sentence.after(place.last, most=AFTER)
    if _negations(before) % 2 or _negations(core) % 2 or _holds(turns()["after"], after):
        return "denied"
    if family in _OF_LIFE and _holds(turns()["unsaid"], before):
        return "unsaid"
    return "asserted"


def _of_what_may_lack(sentence: Sentence, place: Place, code: str, spoken_of: frozenset[str]) -> Said:
    """“No debrief” is as much the code as a debrief; “I am not asking for one” is not."""
    if "unasked" in spoken_of and (code == IDEA or _family(code) in _LACK_COUNTS):
        return "denied"
    if code in _DENIED_NEARBY and _negations(sentence.clause_before(place.first, most=NEARBY)) % 2:
        return "denied"
    return "asserted"


def _listed_as_absent(sentence: Sentence, word: int) -> bool:
    """“Nobody cried, nobody fell, police drove by”: two clauses that deny make a list of what was not."""
    return sum(_negations(clause) % 2 for clause in sentence.clauses_before(word)) >= LISTED


def tones(sentence: Sentence) -> frozenset[str]:
    """What colours the whole sentence: a topic that is only named, irony."""
    return frozenset(kind for kind in ("topic", "enquiry", "irony", "unasked") if _holds(turns()[kind], sentence.plain))


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
