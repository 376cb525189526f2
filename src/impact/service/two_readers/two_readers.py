"""The use cases round two readers, with who is asking."""

from collections.abc import Sequence

from impact.coding.settled import Settled
from impact.service.at_workspace import AtWorkspace
from impact.service.rights import needs
from impact.service.two_readers import comparing, rounds
from impact.service.two_readers.comparing import Comparison
from impact.service.two_readers.rounds import USUAL_NUMBER, RoundNow


class TwoReaders(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def latest_round(self) -> RoundNow | None:
        """The round that began last, and how far it is; None before the first."""
        return rounds.latest_round(self._kept)

    @needs("reader")
    def start_round(self, coders: Sequence[str], number: int = USUAL_NUMBER) -> None:
        """Draws reflections, spread over branches and quarters, that two people read blind."""
        rounds.start(self._kept, coders, number, by=self.who.name)

    @needs("reader")
    def compare_round(self, round_id: str) -> None:
        """Ends the blind reading, and puts side by side what both have read."""
        rounds.compare(self._kept, round_id, by=self.who.name)

    @needs("reader")
    def give_up_round(self, round_id: str) -> None:
        rounds.give_up(self._kept, round_id, by=self.who.name)

    @needs("reader")
    def comparison(self, round_id: str) -> Comparison:
        """How far the two agree, and where they differ."""
        return comparing.comparison(self._kept, round_id)

    @needs("reader")
    def settle(self, round_id: str, reflection_id: str, code: str, decision: Settled) -> None:
        """What both decided together of one difference."""
        comparing.settle(self._kept, round_id, reflection_id, code, decision, by=self.who.name)
