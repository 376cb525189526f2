"""header_words.csv and header_recipes.csv in; what the words of headers say, and which of them make up a measure, out.

A header's words each say a part of what is counted ("loans", "children"), or nothing. A recipe lists the parts that a
measure needs (`a/b` is one of the two) and those that may stand beside them without changing it.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from impact.vocabulary.measures import measures
from impact.vocabulary.table import read_rows, shipped

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Recipe:
    """`needs` holds groups of parts, one of each group at least; `may` those that change nothing."""

    measure: str
    needs: tuple[frozenset[str], ...]
    may: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        return self.may.union(*self.needs)

    def fits(self, parts: frozenset[str]) -> bool:
        return all(group & parts for group in self.needs) and parts <= self.every


def load_words(path: Path) -> dict[str, str]:
    """Words → the part that they say. Raises VocabularyMistake where the same words say two things."""
    words: dict[str, str] = {}
    for row in read_rows(path, columns=("part", "says", "words"), key="part"):
        part = row.text("part")
        part = NOTHING if part.startswith(NOTHING) else part
        for phrase in row.words("words"):
            if words.setdefault(phrase, part) != part:
                raise row.mistake(f"“{phrase}” says “{words[phrase]}” already.")
    return words


def load_recipes(path: Path, parts: frozenset[str]) -> tuple[Recipe, ...]:
    """The recipes. Raises VocabularyMistake for a measure or a part that there is none of."""
    recipes = []
    for row in read_rows(path, columns=("needs", "measure", "may"), key="needs"):
        needs = tuple(frozenset(group.split("/")) for group in row.filled("needs").split())
        recipe = Recipe(row.text("measure"), needs, frozenset(row.text("may").split()))
        if recipe.measure not in measures():
            raise row.mistake(f"“{recipe.measure}” is no measure.")
        if strange := sorted(recipe.every - parts):
            raise row.mistake(f"“{strange[0]}” is no part in header_words.csv.")
        recipes.append(recipe)
    return tuple(recipes)


@functools.cache
def header_words() -> Mapping[str, str]:
    """Words → part, as they come with the program."""
    return load_words(shipped("header_words.csv"))


@functools.cache
def recipes() -> tuple[Recipe, ...]:
    """The recipes that come with the program."""
    return load_recipes(shipped("header_recipes.csv"), frozenset(header_words().values()))
