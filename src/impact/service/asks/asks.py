"""The use cases round asks, with who is asking: begin, write, pick evidence, ask, and say what came of it."""

from impact.model import Audience
from impact.service.asks import ask_changes
from impact.service.asks.ask_changes import AskWords
from impact.service.asks.ask_choices import Choice, choices
from impact.service.asks.ask_page import AskPage, ask_page
from impact.service.at_workspace import AtWorkspace
from impact.service.rights import needs
from impact.workspace.asks import Ask, AskState, Evidence, load_asks


class Asks(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def asks(self, audience: Audience = "staff") -> tuple[AskPage, ...]:
        """Every ask as this audience may see it, the newest first; drafts and what was taken back are for staff."""
        kept, invented = self._kept, self._invented
        with kept.reading() as connection:
            standing = [lines[-1] for lines in load_asks(connection).values()]
        return tuple(
            ask_page(kept, ask.id, audience, invented=invented) for ask in reversed(standing) if is_for(ask, audience)
        )

    @needs("viewer", "reader", "manager")
    def ask_page(self, ask_id: str, audience: Audience) -> AskPage:
        """The parts of one printed page, guarded for this audience."""
        return ask_page(self._kept, ask_id, audience, invented=self._invented)

    @needs("manager")
    def begin_ask(self, words: AskWords, period: str) -> str:
        """A new ask; its id."""
        return ask_changes.begin(self._kept, words, period, by=self.who.name)

    @needs("manager")
    def change_ask(self, ask_id: str, words: AskWords) -> None:
        """Other words for an ask that is still open."""
        ask_changes.change(self._kept, ask_id, words, by=self.who.name)

    @needs("manager")
    def move_ask(self, ask_id: str, state: AskState, outcome: str = "") -> None:
        """To the next state, or back."""
        ask_changes.move(self._kept, ask_id, state, outcome, by=self.who.name)

    @needs("manager")
    def evidence_to_pick(self, period: str) -> tuple[Choice, ...]:
        """What an ask of this period may rest on."""
        return choices(self._kept, period, invented=self._invented)

    @needs("manager")
    def add_evidence(self, ask_id: str, chosen: Choice) -> None:
        """One more thing that it rests on."""
        ask_changes.add(self._kept, ask_id, chosen, invented=self._invented, by=self.who.name)

    @needs("manager")
    def remove_evidence(self, ask_id: str, line: Evidence) -> None:
        """It rests on this no more."""
        ask_changes.remove(self._kept, ask_id, line, by=self.who.name)


def is_for(ask: Ask, audience: Audience) -> bool:
    """Drafts and what was taken back are for staff."""
    return audience == "staff" or ask.state not in ("drafted", "taken_back")
