"""The use cases round pairs: what people said of one, which passages may stand in it, and pairs to begin with."""

from dataclasses import replace

from impact import workspace
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.makers import spoken_of
from impact.service.figures.wanted import Wanted, pair_and_code, settle
from impact.service.pairs import pair_list, sayings
from impact.service.pairs.pair_list import Candidate, Offer
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.service.voices.quotable import as_shown
from impact.workspace import PairWords


class PairsSaid(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def pair_words(self, wanted: Wanted) -> PairWords | None:
        """What was said of the pair that these choices mean; None while there is no period."""
        kept = self._kept
        asked = settle(read_all(kept), wanted)
        if asked is None:
            return None
        pair, code = pair_and_code(asked)
        said = spoken_of(kept, PairWords(pair, wanted.branch, asked.name, asked.measure.key, code))
        return self._without_ids(as_shown(kept, said))

    @needs("viewer", "reader", "manager")
    def voices_for_pair(self, wanted: Wanted) -> tuple[Candidate, ...]:
        """Passages that may stand beside this number before this audience; only a reader sees those that nobody has
        cleared.
        """
        return pair_list.candidates(self._kept, wanted, only_cleared=not self.who.is_any("reader"))

    @needs("viewer", "reader", "manager")
    def pairs_to_begin_with(self, wanted: Wanted) -> tuple[Offer, ...]:
        """A few pairs of this period that have both a count and a voice, for who has not chosen yet."""
        return pair_list.offers(self._kept, wanted, invented=self._invented, only_cleared=not self.who.is_any("reader"))

    @needs("manager")
    def say_of_pair(self, words: PairWords) -> None:
        """Keeps what a person says of a pair: fit, inference, ask, and the passage they chose."""
        sayings.keep(self._kept, words, by=self.who.name)

    @needs("viewer", "reader", "manager")
    def pairs_spoken_of(self) -> tuple[PairWords, ...]:
        """Every pair of which somebody said something, in the order they began."""
        kept = self._kept
        with kept.reading() as connection:
            standing = workspace.load_pair_words(connection)
        return tuple(self._without_ids(as_shown(kept, words)) for words in standing.values() if words.says_something)

    def _without_ids(self, words: PairWords) -> PairWords:
        """Which reflection was chosen is known to those who may read it, or must be able to change it."""
        return words if self.who.is_any("reader", "manager") else replace(words, quote_id="")
