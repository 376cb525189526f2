"""The use cases round notes: “roof closed in May”, typed once, stands on every figure that it touches."""

from impact import workspace
from impact.period import Period
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.wanted import Wanted, settle
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.words import tidy
from impact.workspace import Note

# A line under a figure.
LONGEST_NOTE = 120


class Noting(AtWorkspace):
    """Part of `Service`."""

    @needs("manager")
    def add_note(self, words: str, *, period: Period, measure: str = "", branch: str = "") -> None:
        """A note that stands on every figure it touches; empty measure or branch means all."""
        if not tidy(words):
            raise Refused("The note is empty.")
        if len(words) > LONGEST_NOTE:
            raise Refused(f"Keep it under {LONGEST_NOTE} characters: it stands under every figure of this time.")
        # It stands on the figures of every audience.
        check_nobodys_words(self._kept, words, audience="public")
        with self._kept.writing(self.who.name) as writing:
            workspace.add_note(writing, Note(tidy(words), period, measure, branch))

    @needs("manager")
    def take_back_note(self, note_id: int) -> None:
        with self._kept.writing(self.who.name) as writing:
            workspace.take_back_note(writing, note_id)

    @needs("viewer", "reader", "manager")
    def notes(self) -> list[Note]:
        with self._kept.reading() as connection:
            return workspace.load_notes(connection)

    @needs("manager")
    def add_note_on(self, wanted: Wanted, words: str, *, measure: str = "", branch: str = "") -> None:
        """A note on the period of this figure, which may be one of the library's own year."""
        asked = settle(read_all(self._kept), wanted)
        if asked is None:
            raise Refused("There is no period yet that a note could stand on.")
        self.add_note(words, period=asked.period, measure=measure, branch=branch)

    @needs("viewer", "reader", "manager")
    def notes_on(self, wanted: Wanted) -> tuple[Note, ...]:
        """The notes that were made for exactly the period of this figure."""
        asked = settle(read_all(self._kept), wanted)
        return tuple(note for note in self.notes() if asked and note.period == asked.period)
