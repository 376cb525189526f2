"""A person's title and the figure it is for in; what to think of before it stands there, in sentences, out.

Nothing here stops anybody: the made title may say too little, or name another thing than the one that matters.
"""

from collections.abc import Iterator

import pandas as pd

from impact.charts.words import listing
from impact.model import Figure
from impact.service.figures.numbers_said import numbers_in, numbers_of
from impact.vocabulary.banned_words import banned_in, kind_of
from impact.vocabulary.direction_words import directions

# What is longer is not read on a slide.
MOST_WORDS = 15
_KINDS = {
    "cause": "claims a cause, which these numbers cannot show",
    "ranking": "ranks or scores somebody",
    "quota": "reads as a quota",
    "certainty": "claims more than reflections that were offered can show",
}
_SAID = {"up": "a rise", "down": "a fall"}


def thoughts_on(title: str, figure: Figure) -> tuple[str, ...]:
    """`figure` as it was made. None for the made title itself."""
    if not title.strip() or title.strip() == figure.made_title:
        return ()
    return (*_numbers(title, figure), *_turned(title, figure), *_banned(title), *_long(title))


def _numbers(title: str, figure: Figure) -> Iterator[str]:
    said, made, shown = numbers_in(title), numbers_in(figure.made_title), numbers_of(figure)
    if lost := [words for number, words in made.items() if number not in said]:
        yield f"Your title no longer says {_quoted(lost)}. Whoever reads only the title will not know the number."
    if other := [words for number, words in said.items() if number not in shown]:
        yield f"{_quoted(other)} {'is' if len(other) == 1 else 'are'} not in this figure. Look at the table again."


def _turned(title: str, figure: Figure) -> Iterator[str]:
    said, made = directions(title), directions(figure.made_title)
    if len(said) == 1 and len(made) == 1 and said != made:
        before, now = _SAID[next(iter(made))], _SAID[next(iter(said))]
        yield f"The title made from the numbers tells of {before}; yours tells of {now}."
        return
    changes = pd.to_numeric(figure.table["Change"], errors="coerce").dropna() if "Change" in figure.table else None
    if changes is None or changes.empty:
        return
    for direction in sorted(said):
        if not (changes.gt(0) if direction == "up" else changes.lt(0)).any():
            yield f"Your title tells of {_SAID[direction]}, and no change in this figure is one."


def _banned(title: str) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(banned_in(title)):
        found.setdefault(kind_of(word), []).append(word)
    for kind, words in found.items():
        yield f"{_quoted(words)} {_KINDS[kind]}."


def _long(title: str) -> Iterator[str]:
    if len(title.split()) > MOST_WORDS:
        yield f"It has more than {MOST_WORDS} words. A short title is read; a long one is looked past."


def _quoted(words: list[str]) -> str:
    return listing([f"“{word}”" for word in words], most=4)
