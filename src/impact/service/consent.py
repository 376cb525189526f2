"""The use cases round consent: what a writer allows, how it is taken back, what staff are told, what goes in time."""

from impact.model import Audience
from impact.service import consent_given, public_clearances, sample_mode, taking_back
from impact.service.consent_given import Change, Standing
from impact.service.rights import Who, needs
from impact.service.taking_back import Match, TakeBack
from impact.workspace import Workspace


class Consenting:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("reader", "manager")
    def consent_of(self, reflection_id: str) -> Standing:
        """What counts for this reflection, what its sheet says, and who changed it."""
        return consent_given.standing(self._here(), reflection_id)

    @needs("reader", "manager")
    def give_consent(self, reflection_id: str, change: Change) -> None:
        """Another level, with a reason; above what the sheet says only where the writer told it."""
        consent_given.give(self._here(), reflection_id, change, by=self.who.name)

    # What a writer takes back by their own word, without a name

    @needs("viewer", "reader", "manager", "admin")
    def look_for_word(self, asked: TakeBack) -> Match:
        """How many reflections this word takes back; never which."""
        return taking_back.look(self._here(), asked)

    @needs("viewer", "reader", "manager", "admin")
    def take_back_by_word(self, asked: TakeBack) -> int:
        """They are gone from everywhere; how many."""
        return taking_back.take_back(self._here(), asked)

    # Settings

    @needs("viewer", "reader", "manager", "admin")
    def persons_before(self, audience: Audience) -> int:
        """How many named persons read a quote before this audience sees it."""
        return public_clearances.persons_for(self._here(), audience)

    @needs("manager", "admin")
    def set_public_clearances(self, persons: int) -> None:
        """Two, or one where the library has nobody else."""
        public_clearances.set_public_clearances(self._here(), persons, by=self.who.name)

    def _here(self) -> Workspace:
        return sample_mode.shown_workspace(self._own)[0]
