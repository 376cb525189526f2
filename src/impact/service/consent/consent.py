"""The use cases round consent: what a writer allows, how it is taken back, what staff are told, what goes in time."""

from datetime import date
from typing import Literal

from impact.model import Audience
from impact.service import sample_mode
from impact.service.consent import consent_given, notice, retention, taking_back
from impact.service.consent.consent_given import Change, Standing
from impact.service.consent.notice import NoticeSettings
from impact.service.consent.retention import Due
from impact.service.consent.taking_back import Match, TakeBack
from impact.service.rights import Who, needs
from impact.service.voices import public_clearances
from impact.vocabulary.staff_notice import Part
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

    # What staff are told, and what goes in time

    @needs("viewer", "reader", "manager", "admin")
    def notice(self) -> tuple[Part, ...]:
        """What staff are told before they write, part by part."""
        return notice.parts_of(self._here())

    @needs("viewer", "reader", "manager", "admin")
    def notice_sheet(self, paper: Literal["a4", "us-letter"]) -> bytes:
        """The same as one page to print, a tagged PDF."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return notice.sheet_of(kept, paper, invented=invented)

    @needs("viewer", "reader", "manager", "admin")
    def notice_settings(self) -> NoticeSettings:
        """Whom to ask, who reads, and for how long texts are kept."""
        return notice.settings_of(self._here())

    @needs("manager", "admin")
    def set_notice(self, said: NoticeSettings) -> None:
        """Keeps them."""
        notice.keep_settings(self._here(), said, by=self.who.name)

    @needs("manager", "admin")
    def texts_due(self) -> Due:
        """How many texts are older than they may be; numbers only."""
        return retention.due(self._here(), today=date.today())

    @needs("manager", "admin")
    def delete_texts_due(self, seen: Due) -> int:
        """What was counted goes, for good; how many."""
        return retention.delete_due(self._here(), seen, today=date.today(), by=self.who.name)

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
