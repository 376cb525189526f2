"""Words in, first names that were typed without their capital out: “marcus from the shelter came in”."""

from collections.abc import Iterator, Mapping, Sequence

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.grammar import Grammar
from impact.coding.personal_details.persons.sorts import FIRST, UNKNOWN, sort_of
from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Names, Words

_WITH = frozenset("with told asked tell ask for from to by and thanked saw met helped rang called".split())
_FEWEST_LETTERS = 4


def lower_case_names(words: Sequence[Word], names: Names, cues: Mapping[str, Words]) -> Iterator[Span]:
    """Only in a text that begins without a capital, or behind words that a name follows."""
    if not words:
        return
    grammar = Grammar(words, cues)
    casual = not words[0].capital
    for at, word in enumerate(words):
        if word.capital or len(word.fold) < _FEWEST_LETTERS or word.fold not in names.first:
            continue
        if sort_of(word.fold, names) != FIRST or word.fold in cues["title"] or word.fold in cues["particle"]:
            continue
        if grammar.is_named(at) or (
            casual and (word.begins or word.gap.startswith(",") or grammar.before(at) in _WITH or grammar.may_act(at))
        ):
            last = at
            if grammar.after(at) and not word.possessive and _is_surname(words[at + 1].fold, names):
                last = at + 1
            yield word.start, words[last].end


def _is_surname(fold: str, names: Names) -> bool:
    return len(fold) > 2 and sort_of(fold, names) in (FIRST, UNKNOWN)
