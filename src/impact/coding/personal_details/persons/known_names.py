"""A run of capitalised words in; whether it is an author, a character, a title, or what is named after a saint, out."""

from functools import cached_property

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.here import Here
from impact.coding.personal_details.persons.runs import Run

_SAINTS = frozenset("st saint san santa sankt são sint sainte ste".split())


class KnownNames:
    """Of one text: they are nobody who was here."""

    def __init__(self, here: Here) -> None:
        self._here = here

    def is_known(self, run: Run) -> bool:
        """An author or a character of a book, whole or a part of the run."""
        first = self._here.words[run[0]].start
        written = (self._here.text[first : self._here.words[at].end].casefold() for at in run)
        return any(phrase in self._here.names.known for phrase in written) or self._is_in_a_title(run)

    def is_of_a_saint(self, at: int) -> bool:
        """“St Patrick’s Day”, “Prince Albert”, “Wendy’s”: places, days and shops that are named after somebody."""
        word = self._here.words[at]
        if (
            word.possessive
            and self._here.text[word.start : word.end + 2].casefold().replace("’", "'") in self._here.names.none
        ):
            return True
        if at == 0 or not self._here.words[at - 1].capital:
            return False
        before = self._here.words[at - 1]
        if before.fold in _SAINTS:
            return True
        return self._here.text[before.start : word.end].casefold() in self._here.names.towns

    def _is_in_a_title(self, run: Run) -> bool:
        """“Found Bridge to Terabithia”: a name of several words that begins before or in this run."""
        return any(start <= self._here.words[run[0]].start < end for start, end in self._titles)

    @cached_property
    def _titles(self) -> list[Span]:
        """Where the names of authors, characters and books stand that have more than a word."""
        folds = [word.fold for word in self._here.words]
        found: list[Span] = []
        for at, word in enumerate(self._here.words):
            if not word.capital:
                continue
            for length in range(6, 1, -1):
                if at + length <= len(folds):
                    phrase = self._here.text[word.start : self._here.words[at + length - 1].end]
                    whole = self._here.text[word.start : self._here.words[at + length - 1].end + 2]
                    if phrase.casefold() in self._here.names.known or whole.casefold() in self._here.names.known:
                        found.append((word.start, self._here.words[at + length - 1].end))
                        break
        return found
