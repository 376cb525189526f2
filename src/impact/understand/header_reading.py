# ruff: noqa: E501 -- patterns read best in one piece
"""A header's words in, the parts they say and what they make up out: every word has to be accounted for.

What a word is not known to say is never passed over: an unknown word may change what is counted.
"""

import functools
import re
from dataclasses import dataclass

from impact.understand.measure_words import plain_word, spelled_out
from impact.vocabulary.header_words import NOTHING, Recipe, header_words, recipes
from impact.words import remembered

_YEARS = r"\b(?:fy ?)?(?:19|20)\d\d(?: ?[-/–] ?(?:(?:19|20)\d\d|\d\d))?\b|\bfy ?'?\d\d\b|\bq[1-4]\b"
_NUMBER_OF = r"\(\s*(?:no\.?|nr\.?|n|#)\s*\)"
# “(H4 + H7 + H12)”, “(sum of 5.1 and 5.2)”: the items of the form that were added.
_ITEMS_ADDED = r"[(\[](?:sum of|total of|items?|lines?|=|\s)*[a-z]{0,2}\d+(?:\.\d+)*[a-z]?(?:\s*(?:[+,&]|and|through|to|plus|-)\s*[a-z]{0,2}\d+(?:\.\d+)*[a-z]?)+\s*[)\]]"
_SAYS_NOTHING = re.compile("|".join((_ITEMS_ADDED, _YEARS, _NUMBER_OF)))
_JOINS = re.compile(r"\s*[&+/;|]\s*(?=\w)")
_BETWEEN = re.compile(r"[\s()\[\]{},:.\"“”„*†#–—-]+")
# Left out wherever they stand; other small words may turn the meaning round, as “to” and “from” do.
_ARTICLES = frozenset({"the", "a", "an"})
AND = "and"


@dataclass(frozen=True, slots=True)
class HeaderRead:
    """`parts` are what the words say; `unknown` are the words that say we know not what, in their order."""

    parts: frozenset[str]
    unknown: tuple[str, ...]
    said: tuple[tuple[str, str], ...] = ()
    """Each of the known words with its part, in their order."""

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        return () if self.unknown else tuple(r for r in recipes() if r.fits(self.parts))

    @property
    def keys(self) -> tuple[str, ...]:
        """The measures that these words name in full; several where the words leave it open."""
        return tuple(dict.fromkeys(recipe.measure for recipe in self.recipes))

    def words_for(self, parts: frozenset[str]) -> str:
        """The words of the header that say these parts."""
        return " ".join(words for words, part in self.said if part in parts)


@remembered(20_000)
def read_header(header: str) -> HeaderRead:
    words = _words(header)
    parts: list[tuple[str, str]] = []
    unknown: list[str] = []
    at = 0
    while at < len(words):
        end, part = _longest(words, at)
        if not part:
            unknown.append(words[at])
        elif part != NOTHING:
            parts.append((" ".join(words[at:end]), part))
        at = end
    return HeaderRead(_joined([part for _, part in parts]), tuple(unknown), tuple(parts))


def nearest(header: str, *, most: int = 3) -> tuple[tuple[Recipe, frozenset[str], frozenset[str]], ...]:
    """The recipes of different measures that these words come nearest to, with what they lack and what is too much.

    Near is who shares all that is needed; then who is left with little that does not belong to it.
    """
    read = read_header(header)
    found: dict[str, tuple[tuple[int, int, int], Recipe, frozenset[str], frozenset[str]]] = {}
    for recipe in recipes():
        shared = sum(bool(group & read.parts) for group in recipe.needs)
        over = read.parts - recipe.every - {AND}
        lacking = [group for group in recipe.needs if not group & read.parts]
        if not shared or shared < len(lacking):
            continue
        rank = (len(lacking) + len(over), len(over), -shared)
        if recipe.measure not in found or rank < found[recipe.measure][0]:
            found[recipe.measure] = rank, recipe, frozenset().union(*lacking), over
    ranked = sorted(found.values(), key=lambda each: (each[0], recipes().index(each[1])))
    return tuple((recipe, lacking, over) for _, recipe, lacking, over in ranked[:most])


def _words(header: str) -> list[str]:
    return _split(_SAYS_NOTHING.sub(" ", spelled_out(header)))


def _split(folded: str) -> list[str]:
    text = re.sub(r"\b[dl]'(?=\w)", "", folded)
    text = re.sub(r"\bwi[- ]?fi\b", "wifi", re.sub(r"\b(inter|on)-(?=librar|line)", r"\1", text))
    text = _JOINS.sub(" and ", text.replace("18+", "18 and over").replace("19+", "19 and over"))
    return [word for raw in _BETWEEN.split(text) if raw and (word := plain_word(raw)) not in _ARTICLES and word]


def _longest(words: list[str], at: int) -> tuple[int, str]:
    """The end of the longest words of the vocabulary that begin here, and their part; one word and nothing if none."""
    known = _phrases()
    for end in range(min(len(words), at + _LONGEST), at, -1):
        if part := known.get(tuple(words[at:end])):
            return end, part
    return at + 1, ""


def _joined(parts: list[str]) -> frozenset[str]:
    """“Programs/events” says one thing twice; “visits and circulation” says two, and the join stays a part."""
    kept = set(parts) - {AND}
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        if part == AND and before != after:
            kept.add(AND)
    return frozenset(kept)


_LONGEST = 8


@functools.cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {tuple(_split(phrase)): part for phrase, part in header_words().items()}
