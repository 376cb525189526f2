"""The use cases round the words that stand in place of a personal detail, and the library's own list of its people."""

from collections.abc import Iterable
from dataclasses import dataclass

from impact import workspace
from impact.coding.personal_details import find_details
from impact.coding.personal_details.proposals import PERSONS, propose
from impact.service.at_workspace import AtWorkspace
from impact.service.reading.reading_card import own_words
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.service.voices.passages import check_passage
from impact.service.voices.replaced_text import ReplacedText, lies_across, replaced
from impact.service.voices.same_words import marks_of_text, replacements_of
from impact.service.voices.voices import check_here
from impact.words import tidy
from impact.workspace import Replacement

__all__ = ["LONGEST_WORDS", "PERSONS", "BeforeAndAfter", "OpenDetail", "Replacement", "Replacing"]

# What stands for a detail is a few words; a longer text would be a story of its own.
LONGEST_WORDS = 60
LONGEST_NAME, MOST_NAMES = 80, 2000


@dataclass(frozen=True, slots=True)
class OpenDetail:
    """A detail that is still in the text; `kind` is one of `impact privacy`, `proposed` what could stand there."""

    start: int
    end: int
    kind: str
    text: str
    proposed: str


@dataclass(frozen=True, slots=True)
class BeforeAndAfter:
    """One line of a reflection as it was written, as it is quoted, and what in it is still open."""

    id: str
    text: ReplacedText
    open: tuple[OpenDetail, ...]


class Replacing(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def before_and_after(self, reflection_ids: Iterable[str]) -> tuple[BeforeAndAfter, ...]:
        """Of each of these that is here."""
        wanted = list(reflection_ids)
        kept = self._kept
        lines = read_all(kept).merged.reflections.drop_duplicates("id").set_index("id")
        standing = replacements_of(kept, about=wanted)
        staff, places = own_words(kept)
        texts = {
            name: replaced(str(lines["text"][name]), standing.get(name, ())) for name in wanted if name in lines.index
        }
        return tuple(BeforeAndAfter(name, text, _open(name, text, staff, places)) for name, text in texts.items())

    @needs("reader")
    def replace_words(self, reflection_id: str, changes: Iterable[Replacement]) -> None:
        """These words stand in place of those passages wherever the reflection is quoted.

        Who had cleared it is asked again. Raises Refused.
        """
        kept = self._kept
        plain = [Replacement(one.start, one.end, tidy(one.words)) for one in changes]
        self._check(reflection_id, plain)
        words_mark = marks_of_text(kept).get(reflection_id, "")
        with kept.writing(self.who.name) as writing:
            workspace.replace_words(writing, reflection_id, plain, words_mark=words_mark)

    @needs("reader")
    def put_words_back(self, reflection_id: str, start: int, end: int) -> None:
        """The passage is quoted as it was written."""
        kept = self._kept
        check_here(kept, [reflection_id])
        with kept.writing(self.who.name) as writing:
            workspace.replace_words(writing, reflection_id, [Replacement(start, end, "")], kept=False)

    @needs("reader", "manager")
    def staff_names(self) -> tuple[str, ...]:
        """The library's own people, whose names are found wherever they stand."""
        return own_words(self._kept)[0]

    @needs("manager")
    def set_staff_names(self, names: Iterable[str]) -> None:
        """One name each, as people write it."""
        plain = list(dict.fromkeys(tidy(name) for name in names if tidy(name)))
        if len(plain) > MOST_NAMES or any(len(name) > LONGEST_NAME for name in plain):
            raise Refused(f"Write one name a line, up to {MOST_NAMES:,} names of {LONGEST_NAME} letters at most.")
        with self._kept.writing(self.who.name) as writing:
            workspace.set_setting(writing, "staff_names", plain, reread=False)

    def _check(self, reflection_id: str, changes: list[Replacement]) -> None:
        here = {one.id: one for one in self.before_and_after([reflection_id])}
        if reflection_id not in here:
            raise Refused("This reflection is not here any more.")
        text = here[reflection_id].text
        for at, one in enumerate(changes):
            if not one.words or len(one.words) > LONGEST_WORDS:
                raise Refused(f"Write what stands there instead, up to {LONGEST_WORDS} letters, such as {PERSONS[0]}.")
            check_passage(one.start, one.end, text.text)
            if lies_across(one, (*text.changes, *changes[:at])):
                raise Refused("A part of these words is replaced already. Put that back first.")


def _open(name: str, text: ReplacedText, staff: tuple[str, ...], places: tuple[str, ...]) -> tuple[OpenDetail, ...]:
    found = find_details([(name, text.text)], staff=staff, places=places)
    return tuple(
        OpenDetail(one.start, one.end, one.kind, one.text, propose(one, text.text, staff=staff))
        for one in found
        if not any(one.start < change.end and change.start < one.end for change in text.changes)
    )
