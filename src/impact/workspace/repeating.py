"""What people typed and what others wrote in; whether the one repeats the other, out. Time grows as the words do.

Six words in a row are not the same by chance, also with one of them changed, left away or put in: unless hardly
anything among them tells one sentence from another (“thank you very much for your help”). A text of up to six words
is repeated as a whole.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from impact.vocabulary.common_words import common_words
from impact.words import bare_words

_RUN = 6
# One or two words are a name or an answer, and nobody's sentence.
_FEWEST = 3
# So many words are enough that one more may have been changed.
_FEWEST_OF_CHANGED = 4
# So many of them are not words that every sentence has.
_TELLING = 2

_Run = tuple[str, ...]


class Told:
    """What others wrote, made ready once to be looked for in many places."""

    def __init__(self, texts: Collection[str]) -> None:
        self._texts = [words for text in texts if len(words := bare_words(text)) >= _FEWEST]
        self._with: dict[str, list[int]] = {}
        for at, words in enumerate(self._texts):
            for word in _telling(words):
                self._with.setdefault(word, []).append(at)

    def __bool__(self) -> bool:
        return bool(self._texts)

    def is_repeated_in(self, typed: str) -> bool:
        """Whether a passage of one of these texts, or the whole of a short one, stands in what was typed."""
        said = _Typed(bare_words(typed))
        return any(said.repeats(self._texts[at]) for at in self._near(said.words))

    def holds(self, heading: str) -> bool:
        """Whether a heading or a line, which is short itself, was taken from one of these texts as it stands there."""
        words = tuple(bare_words(heading))
        if len(words) < _FEWEST or not any(map(_tells, words)):
            return False
        near = {at for word in words for at in self._with.get(word, ())}
        return any(words in _in_a_row(self._texts[at], len(words)) for at in near)

    def _near(self, words: Collection[str]) -> list[int]:
        """Texts that share enough of what tells one from another."""
        shared = Counter(at for word in set(words) for at in self._with.get(word, ()))
        return [at for at, number in shared.items() if number >= _TELLING]


class _Typed:
    """What was typed, and its runs of words: made once for each length that a text asks for."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._runs: dict[int, frozenset[_Run]] = {}
        self._nearly: dict[int, frozenset[_Run]] = {}

    def repeats(self, text: list[str]) -> bool:
        whole = len(text) <= _RUN
        return any(map(self._has, _whole(text) if whole else _passages(text))) or (not whole and self._goes_on(text))

    def _has(self, run: _Run) -> bool:
        """With a word put in, too, where the run is long enough for that."""
        n = len(run)
        if n not in self._runs:
            self._runs[n] = frozenset(_in_a_row(self.words, n))
            self._nearly[n] = frozenset(_one_away(self.words, n) if n >= _FEWEST_OF_CHANGED else ())
        return (run in self._runs[n] or run in self._nearly[n]) and _is_telling(run)

    def _goes_on(self, text: list[str]) -> bool:
        """Of a longer stretch, the words that tell may lie at its two ends."""
        here = frozenset(_in_a_row(self.words, _RUN))
        telling: set[str] = set()
        for run in _in_a_row(text, _RUN):
            telling = telling | _telling(run) if run in here else set()
            if len(telling) >= _TELLING:
                return True
        return False


def repeats(typed: str, texts: Collection[str]) -> bool:
    """Whether what was typed repeats one of these."""
    return Told(texts).is_repeated_in(typed)


def is_a_passage(text: str) -> bool:
    """Whether it has more words than a name or a choice."""
    return len(bare_words(text)) >= _RUN


def echoes(heading: str, told: Told) -> bool:
    """The same for a heading, which is short itself: it may stand in a text as a few of its words."""
    return told.holds(heading) or told.is_repeated_in(heading)


def _whole(text: list[str]) -> Iterator[_Run]:
    """All of a short text; of one that is long enough also without any one of its words."""
    yield tuple(text)
    if len(text) > _FEWEST_OF_CHANGED:
        yield from (tuple(text[:at] + text[at + 1 :]) for at in range(len(text)))


def _passages(text: list[str]) -> Iterator[_Run]:
    yield from _in_a_row(text, _RUN)
    yield from _one_away(text, _RUN)


def _in_a_row(words: list[str], n: int) -> Iterator[_Run]:
    return (tuple(words[at : at + n]) for at in range(len(words) - n + 1))


def _one_away(words: list[str], n: int) -> Iterator[_Run]:
    """Runs of n words that stand in a row but for one between them."""
    return (run[:gap] + run[gap + 1 :] for run in _in_a_row(words, n + 1) for gap in range(1, n))


def _is_telling(run: Iterable[str]) -> bool:
    return len(_telling(run)) >= _TELLING


def _telling(run: Iterable[str]) -> set[str]:
    return {word for word in run if _tells(word)}


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in common_words()
