"""A text in; how far its words together lean to each group of codes, and the words that lean most, out.

Each word, pair and triple that word_weights.csv knows counts by how rare it is and how often it stands here; a long
text weighs no more than a short one.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from impact.coding.suggestions.passages import parts, quotes, whole
from impact.coding.suggestions.sentences import Sentence, sentences
from impact.coding.suggestions.titles import titles
from impact.vocabulary.word_weights import WordWeights, runs

# An account of more words than these is weighed by its beginning.
LONGEST = 2_000
# Fewer known runs of words than these, four words or so, say nothing about a text: its phrases alone count.
FEWEST = 12
# How much a longer passage must say to be shown in place of a shorter: at 0 any word that leans is welcome, at 1 the
# few that lean most are shown alone.
LENGTH = 0.6


@dataclass(frozen=True, slots=True)
class Passage:
    """What a reader is shown, `start` to `end` in code points of the text.

    In it the words from `first` up to `last` of a sentence lean most.
    """

    start: int
    end: int
    sentence: Sentence
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A run of words in its sentence."""

    words: str
    sentence: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Leanings:
    """`weights`: group → below 0 against, above 0 for it; empty where too few of the words are known."""

    weights: Mapping[str, float]
    _text: str
    _read: Sequence[Sentence]
    _found: Sequence[_Weighed]
    _known: WordWeights

    def heaviest(self, group: str) -> Passage | None:
        """The part of a sentence that speaks most for a group, for its length.

        None where no part has the length that a reader needs, or would cut a quote in two.
        """
        quoted, best, shown = quotes(self._text), -math.inf, None
        for number, line in self._lines(group).items():
            sentence, sums = self._read[number], [0.0, *accumulate(line)]
            for first, last in parts(sentence):
                weight = (sums[last] - sums[first]) / (last - first) ** LENGTH
                start, end = sentence.words[first].start, sentence.words[last - 1].end
                if weight > best and (span := whole(self._text, start, end, quoted)):
                    best, shown = weight, Passage(*span, sentence, *_stretch(line, first, last))
        return shown

    def _lines(self, group: str) -> Mapping[int, Sequence[float]]:
        """Sentence → what each of its words speaks for a group."""
        at = [one.name for one in self._known.groups].index(group)
        lines: dict[int, list[float]] = {}
        for one in self._found:
            rareness, weights = self._known.weights[one.words]
            line = lines.setdefault(one.sentence, [0.0] * len(self._read[one.sentence].words))
            for word in range(one.first, one.last):
                line[word] += rareness * weights[at] / (one.last - one.first)
        return lines


def leanings(text: str, known: WordWeights) -> Leanings:
    """How the text leans to each group that is known."""
    read = _read(text)
    found = [one for number, here in enumerate(read) for one in _weighed(number, here, known)]
    if len(found) < FEWEST:
        return Leanings({}, text, read, found, known)
    sums = [group.start for group in known.groups]
    for words, part in _shares(Counter(one.words for one in found), known).items():
        for at, weight in enumerate(known.weights[words][1]):
            sums[at] += part * weight
    return Leanings({group.name: sums[at] for at, group in enumerate(known.groups)}, text, read, found, known)


def _read(text: str) -> list[Sentence]:
    """The sentences without what stands in a title, up to LONGEST words."""
    apart, read, words = titles(text), [], 0
    for sentence in sentences(text):
        touched = any(w.start < end and start < w.end for w in sentence.words for start, end in apart)
        if sentence.words and not touched:
            read.append(sentence)
            words += len(sentence.words)
        if words >= LONGEST:
            break
    return read


def known_runs(text: str) -> Iterator[str]:
    """Every run of words of a text, known or not: what weights are learned from."""
    for sentence in _read(text):
        for words, _, _ in runs([word.word for word in sentence.words], asks="?" in sentence.closing):
            yield words


def _weighed(number: int, sentence: Sentence, known: WordWeights) -> Iterator[_Weighed]:
    for words, first, last in runs([word.word for word in sentence.words], asks="?" in sentence.closing):
        if words in known.weights:
            yield _Weighed(words, number, first, min(max(last, first + 1), len(sentence.words)))


def _shares(counts: Counter[str], known: WordWeights) -> Mapping[str, float]:
    """What part each run has in the whole: log of how often, times how rare, to a length of 1."""
    parts = {words: (1 + math.log(count)) * known.weights[words][0] for words, count in counts.items()}
    length = math.sqrt(sum(part * part for part in parts.values())) or 1.0
    return {words: part / length for words, part in parts.items()}


def _stretch(line: Sequence[float], first: int, last: int) -> tuple[int, int]:
    """Of the words from `first` to `last` (exclusive) the neighbours with the greatest sum."""
    usual = max(0.0, sum(line[first:last]) / (last - first)) / 2
    best, total, begin = (-math.inf, first, last), 0.0, first
    for at in range(first, last):
        if total <= 0:
            total, begin = 0.0, at
        total += line[at] - usual
        if total > best[0]:
            best = (total, begin, at + 1)
    return best[1:]
