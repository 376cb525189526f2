"""One text with its words, its lists and its grammar: what every rule on capitals asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.grammar import Grammar
from impact.coding.personal_details.persons.runs import Run
from impact.coding.personal_details.persons.sorts import sort_of
from impact.coding.personal_details.persons.tokens import Word
from impact.vocabulary.names import Names, Words


@dataclass(frozen=True)
class Here:
    """Words are asked by their place."""

    text: str
    words: Sequence[Word]
    names: Names
    cues: Mapping[str, Words]

    @cached_property
    def grammar(self) -> Grammar:
        return Grammar(self.words, self.cues)

    @cached_property
    def folds(self) -> frozenset[str]:
        return frozenset(word.fold for word in self.words)

    def sort(self, at: int) -> str:
        return sort_of(self.words[at].fold, self.names)

    def span(self, run: Run) -> Span:
        return self.words[run[0]].start, self.words[run[-1]].end
