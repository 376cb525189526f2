"""A run of capitals or a sentence in; whether all is written large there, and which names are in it, out."""

from collections.abc import Iterator

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.here import Here
from impact.coding.personal_details.persons.runs import Run
from impact.coding.personal_details.persons.sorts import FIRST, UNKNOWN

# A heading is shorter.
_SENTENCE = 20


def is_shouting(here: Here, run: Run) -> bool:
    return sum(here.words[at].shouted for at in run) * 2 >= len(run)


def in_shouted(here: Here, run: Run) -> Iterator[Span]:
    """IN CAPITALS ONLY A FIRST NAME IS ONE, and what nobody knows behind it."""
    at = run[0]
    while at < run.stop:
        word = here.words[at]
        if len(word.text) > 3 and here.sort(at) == FIRST and word.fold not in here.names.ordinary:
            end = at + 1
            while end < run.stop and here.sort(end) in (UNKNOWN, FIRST):
                end += 1
            yield here.span(range(at, end))
            at = end
        else:
            at += 1


def is_heading(here: Here, at: int) -> bool:
    """Nearly all words of its sentence have a capital."""
    first = at
    while first > 0 and not here.words[first].begins and at - first < _SENTENCE:
        first -= 1
    last = at + 1
    while last < len(here.words) and not here.words[last].begins and last - at < _SENTENCE:
        last += 1
    long = [word for word in here.words[first:last] if len(word.text) > 3]
    ordinary = [w for w in long if w.capital and w.fold in here.names.ordinary]
    return len(long) >= 3 and sum(w.capital for w in long) >= 0.7 * len(long) and len(ordinary) >= 0.4 * len(long)
