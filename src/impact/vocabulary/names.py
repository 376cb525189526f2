"""Lists of names, towns and words in, sets of folded words that names are looked up in out. See SOURCES.md."""

import functools
from dataclasses import dataclass

from impact.vocabulary.table import shipped

Words = frozenset[str]

# Kinds of not_names.csv whose words may be somebody's first name all the same.
_PEOPLE_TOO = ("people and language", "religion", "brand", "place", "author", "character")


@dataclass(frozen=True, slots=True)
class Names:
    """`first`: first names that are nothing else; `words`: those that are words too (Grace, Will).

    `either` are first names that are languages, places, brands or characters too (Karen, Georgia, Tim, Matilda): names
    only where the words round them speak of a person. `towns` are no names of people; `towns_and_names` are both
    (Florence). `none` are other words that are written with a capital letter, `known` authors and characters of one
    word or several. `ordinary` are English words.
    """

    first: Words
    words: Words
    towns: Words
    towns_and_names: Words
    none: Words
    known: Words
    ordinary: Words
    either: Words


@functools.cache
def names() -> Names:
    """The lists that come with the program; about a tenth of a second the first time."""
    first, towns, none = _pairs("first_names.csv"), _pairs("towns.csv"), _pairs("not_names.csv")
    named = frozenset(name for name, _ in first)
    either = frozenset(word.casefold() for word, kind in none if kind in _PEOPLE_TOO) & named
    known = frozenset(word.casefold() for word, kind in none if kind in ("author", "character")) - either
    none_of_these = frozenset(word.casefold() for word, kind in none if kind not in ("author", "character")) - either
    both = frozenset(name for name, also in towns if also)
    return Names(
        first=frozenset(name for name, is_word in first if not is_word) - none_of_these - either,
        words=frozenset(name for name, is_word in first if is_word) - either,
        towns=frozenset(name for name, also in towns if not also) - either,
        towns_and_names=both - either,
        none=none_of_these,
        known=known,
        ordinary=frozenset(word for word, _ in _pairs("ordinary_words.csv")) - either,
        either=either,
    )


@functools.cache
def cues() -> dict[str, Words]:
    """The classes of name_cues.csv, folded."""
    return {name: frozenset(words.casefold().split("|")) for name, words in _pairs("name_cues.csv")}


def _pairs(name: str) -> list[tuple[str, str]]:
    """The two columns of a plain list. Quotes are only round words with a comma in them."""
    lines = shipped(name).read_text(encoding="utf-8").splitlines()[1:]
    cut = (line.rpartition(",") if "," in line else (line, "", "") for line in lines)
    return [(word.strip('"'), rest) for word, _, rest in cut]
