"""Passages that carry a code and passages that do not in; phrases that are typical of the first, out.

Phrases of one to four words are counted by reflections and not by how often they stand there, so that nobody counts
twice. How typical one is: log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn, “Fightin' Words”,
2008). Phrases are in lower case, and made for languages that write names alone with a capital letter: a word that is
nowhere written small may be a name, and stands in no phrase.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from impact.coding.function_words import FUNCTION_WORDS, LIGHT_WORDS, MAY_BEGIN, NEGATIONS

LONGEST = 4
# What is known of a phrase beforehand: a tenth of what everybody wrote, so that two who share one say little yet.
PRIOR = 0.1
# So many standard deviations above what chance gives, one in twenty.
TYPICAL = 1.64
# A single word of a long story may stand there for anything: one in forty.
TYPICAL_WORD = 1.96
# A longer phrase says what a shorter one says, where hardly anybody wrote the shorter one alone.
SAME = 0.8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BETWEEN = re.compile(r"[ \t\n\r\u00a0]+|-")
_NEVER_LAST = FUNCTION_WORDS | NEGATIONS
_SAYS_LITTLE = _NEVER_LAST | LIGHT_WORDS


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one reflection (`row`). No phrase touches the stretches that are `hidden` (start, end exclusive)."""

    row: str
    text: str
    hidden: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """`rows` are the reflections that wrote it in a passage with the code; `strength` is how typical it is."""

    words: str
    rows: frozenset[str]
    strength: float


Grams = Mapping[str, frozenset[str]]
"""Row → the phrases that stand in it."""


def grams(passages: Iterable[Passage], *, small: frozenset[str]) -> Grams:
    """`small`: words that somewhere stand in lower case; see `written_small`."""
    found: dict[str, set[str]] = {}
    for passage in passages:
        found.setdefault(passage.row, set()).update(_phrases(passage, small))
    return {row: frozenset(phrases) for row, phrases in found.items()}


def written_small(texts: Iterable[str]) -> frozenset[str]:
    """Every word that somebody wrote in lower case."""
    return frozenset(word.replace("’", "'") for text in texts for word in _WORD.findall(text) if word.islower())


def typical(coded: Grams, rest: Grams, *, fewest: int) -> list[Phrase]:
    """Phrases of at least `fewest` reflections with the code, the most typical first."""
    here: Counter[str] = Counter(phrase for phrases in coded.values() for phrase in phrases)
    there: Counter[str] = Counter(phrase for phrases in rest.values() for phrase in phrases)
    n_here, n_there = here.total(), there.total()
    strengths = {
        phrase: _strength(count, there[phrase], n_here, n_there) for phrase, count in here.items() if count >= fewest
    }
    chosen = {
        phrase for phrase, strength in strengths.items() if strength >= (TYPICAL if " " in phrase else TYPICAL_WORD)
    }
    rows: dict[str, set[str]] = {phrase: set() for phrase in chosen}
    for row, phrases in coded.items():
        for phrase in phrases & chosen:
            rows[phrase].add(row)
    kept = _without_parts(rows)
    listed = [Phrase(phrase, frozenset(rows[phrase]), strengths[phrase]) for phrase in kept]
    return sorted(listed, key=lambda one: (-one.strength, one.words))


def _strength(y_here: int, y_there: int, n_here: int, n_there: int) -> float:
    """The difference of log-odds in standard deviations; above 0 where it is more of the first."""
    prior, all_prior = PRIOR * (y_here + y_there), PRIOR * (n_here + n_there)
    a, b = y_here + prior, y_there + prior
    odds = log(a / (n_here + all_prior - a)) - log(b / (n_there + all_prior - b))
    return odds / sqrt(1 / a + 1 / b)


def _without_parts(rows: Mapping[str, set[str]]) -> list[str]:
    """Without phrases that are nearly always part of a longer one."""
    longest_first = sorted(rows, key=lambda phrase: -len(phrase.split()))
    kept: list[str] = []
    for phrase in longest_first:
        padded = f" {phrase} "
        longer = (other for other in kept if padded in f" {other} ")
        if not any(len(rows[other]) >= SAME * len(rows[phrase]) for other in longer):
            kept.append(phrase)
    return kept


def _phrases(passage: Passage, small: frozenset[str]) -> Iterator[str]:
    for run in _runs(passage, small):
        for start in range(len(run)):
            for end in range(start + 1, min(start + LONGEST, len(run)) + 1):
                if _says_something(run[start:end]):
                    yield " ".join(run[start:end])


def _runs(passage: Passage, small: frozenset[str]) -> Iterator[list[str]]:
    """Words that follow each other: a mark, a number, a possible name and a hidden stretch part them."""
    run: list[str] = []
    last = 0
    for match in _WORD.finditer(passage.text):
        word = match.group().lower().replace("’", "'")
        is_hidden = any(match.start() < end and start < match.end() for start, end in passage.hidden)
        may_stand = not is_hidden and (word in small or word == "i" or word.startswith("i'"))
        if run and not _BETWEEN.fullmatch(passage.text[last : match.start()]):
            yield run
            run = []
        if may_stand:
            run.append(word)
        elif run:
            yield run
            run = []
        last = match.end()
    yield run


def _says_something(words: Sequence[str]) -> bool:
    if (words[0] in FUNCTION_WORDS and words[0] not in MAY_BEGIN) or words[-1] in _NEVER_LAST:
        return False
    return any(len(word) > 2 and word not in _SAYS_LITTLE for word in words)
