"""The use cases round consent: what a writer allows, how it is taken back, what staff are told, what goes in time."""

from datetime import date
from typing import Literal

from impact.model import Audience
from impact.service.at_workspace import AtWorkspace
from impact.service.consent import consent_given, notice, retention, taking_back
from impact.service.consent.consent_given import Change, Standing
from impact.service.consent.notice import NoticeSettings
from impact.service.consent.retention import Due
from impact.service.consent.taking_back import Match, TakeBack
from impact.service.rights import needs
from impact.service.upkeep import going
from impact.service.voices import public_clearances
from impact.vocabulary.staff_notice import Part


class Consenting(AtWorkspace):
    """Part of `Service`."""

    @needs("reader", "manager")
    def consent_of(self, reflection_id: str) -> Standing:
        """What counts for this reflection, what its sheet says, and who changed it."""
        return consent_given.standing(self._kept, reflection_id)

    @needs("reader", "manager")
    def give_consent(self, reflection_id: str, change: Change) -> None:
        """Another level, with a reason; above what the sheet says only where the writer told it."""
        consent_given.give(self._kept, reflection_id, change, by=self.who.name)

    @needs("manager")
    def withdraw(self, reflection_id: str) -> None:
        """At the writer's wish: gone, with all that was told in the same row, from every file."""
        going.withdraw(self._kept, reflection_id, by=self.who.name)

    # What a writer takes back by their own word, without a name

    @needs("viewer", "reader", "manager", "admin")
    def look_for_word(self, asked: TakeBack) -> Match:
        """How many reflections this word takes back; never which."""
        return taking_back.look(self._kept, asked)

    @needs("viewer", "reader", "manager", "admin")
    def take_back_by_word(self, asked: TakeBack) -> int:
        """They are gone from everywhere; how many."""
        return taking_back.take_back(self._kept, asked)

    # What staff are told, and what goes in time

    @needs("viewer", "reader", "manager", "admin")
    def notice(self) -> tuple[Part, ...]:
        """What staff are told before they write, part by part."""
        return notice.parts_of(self._kept)

    @needs("viewer", "reader", "manager", "admin")
    def notice_sheet(self, paper: Literal["a4", "us-letter"]) -> bytes:
        """The same as one page to print, a tagged PDF."""
        return notice.sheet_of(self._kept, paper, invented=self._invented)

    @needs("viewer", "reader", "manager", "admin")
    def notice_settings(self) -> NoticeSettings:
        """Whom to ask, who reads, and for how long texts are kept."""
        return notice.settings_of(self._kept)

    @needs("manager", "admin")
    def set_notice(self, said: NoticeSettings) -> None:
        """Keeps them."""
        notice.keep_settings(self._kept, said, by=self.who.name)

    @needs("manager", "admin")
    def texts_due(self) -> Due:
        """How many texts are older than they may be; numbers only."""
        return retention.due(self._kept, today=date.today())

    @needs("manager", "admin")
    def delete_texts_due(self, seen: Due) -> int:
        """What was counted goes, for good; how many."""
        return retention.delete_due(self._kept, seen, today=date.today(), by=self.who.name)

    # Settings

    @needs("viewer", "reader", "manager", "admin")
    def persons_before(self, audience: Audience) -> int:
        """How many named persons read a quote before this audience sees it."""
        return public_clearances.persons_for(self._kept, audience)

    @needs("manager", "admin")
    def set_public_clearances(self, persons: int) -> None:
        """Two, or one where the library has nobody else."""
        public_clearances.set_public_clearances(self._kept, persons, by=self.who.name)
