"""A sentence in, whether it says that something rose or fell, out. The list is `direction_words.csv`."""

import csv
import re
from functools import cache
from typing import Literal

from impact.vocabulary.table import shipped

Direction = Literal["up", "down"]
_OTHER: dict[Direction, Direction] = {"up": "down", "down": "up"}
# “did not fall”, “never rose”, “no more”: within so many words before it.
_REACH = 2
_NOT = frozenset(("not", "never", "no", "without", "didn't", "didn’t", "hardly"))
_WORD = re.compile(r"[\w’']+")


def directions(sentence: str) -> frozenset[Direction]:
    """Each direction that is said; a “not” shortly before turns it."""
    words = [found[0].casefold() for found in _WORD.finditer(sentence)]
    said: set[Direction] = set()
    for at, word in enumerate(words):
        if found := _words().get(word):
            turned = not _NOT.isdisjoint(words[max(0, at - _REACH) : at])
            said.add(_OTHER[found] if turned else found)
    return frozenset(said)


@cache
def _words() -> dict[str, Direction]:
    with shipped("direction_words.csv").open(encoding="utf-8", newline="") as file:
        return {line["words"]: "up" if line["direction"] == "up" else "down" for line in csv.DictReader(file)}
