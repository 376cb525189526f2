"""The use cases of those who read reflections: which wait, one with its codes, and what a reader says of it."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from impact.service.at_workspace import AtWorkspace
from impact.service.reading.reading_card import ReadingCard, reading_card
from impact.service.reading.reading_queue import TO_READ, ReadingFilter, ReadingQueue, reading_queue
from impact.service.reading.reading_steps import Step, take
from impact.service.rights import needs
from impact.service.two_readers.blind import blinded, with_round
from impact.service.voices import voices
from impact.workspace import Coding


class ForReaders(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def reflections(self) -> pd.DataFrame:
        """All reflections in full, for those appointed to read them; `read` says whether this person has."""
        return voices.reflections(self._kept, reader=self.who.name)

    @needs("reader")
    def mark_read(self, reflection_ids: Iterable[str]) -> None:
        """The person who asks has read these for every code of the codebook."""
        lines = [Coding(reflection_id) for reflection_id in reflection_ids]
        voices.judge(self._kept, lines, by=self.who.name)

    @needs("reader")
    def code(self, lines: Iterable[Coding]) -> None:
        """Keeps what this person says of passages; the coder is always the one who asks."""
        voices.judge(self._kept, [replace(line, coder="") for line in lines], by=self.who.name)

    @needs("reader")
    def reading_queue(self, wanted: ReadingFilter = TO_READ) -> ReadingQueue:
        """Which reflections wait to be read, and how many were: ids and numbers, no words."""
        kept = self._kept
        return with_round(kept, reading_queue(kept, wanted), wanted, reader=self.who.name)

    @needs("reader")
    def reading_card(self, reflection_id: str) -> ReadingCard:
        """One reflection with all that was told in the same row, its codes, and who has read and cleared it."""
        kept = self._kept
        return blinded(kept, reading_card(kept, reflection_id), reader=self.who.name)

    @needs("reader")
    def take_step(self, step: Step) -> Step:
        """Keeps what a reader does to one reflection; returns the step that undoes it."""
        return take(self._kept, step, by=self.who.name)
