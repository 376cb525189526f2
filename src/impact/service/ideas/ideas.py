"""The use cases round ideas, with who is asking: what staff ask for, what a person says of it, what became of it."""

from collections.abc import Collection
from dataclasses import replace

from impact.pipeline.board_sheet import SheetKind
from impact.service.at_workspace import AtWorkspace
from impact.service.figures.exports import Exported
from impact.service.ideas import idea_changes
from impact.service.ideas.idea_groups import Asked, Status, idea_groups, without_passages
from impact.service.ideas.ideas_printed import ideas_sheet
from impact.service.ideas.maybe_ideas import MaybeIdea, maybe_ideas, passage_of
from impact.service.ideas.what_became import Became, what_became
from impact.service.rights import needs
from impact.service.two_readers.blind import blind_rows
from impact.service.voices.voices import judge
from impact.vocabulary.phrases import IDEA
from impact.workspace import Coding


class Ideas(AtWorkspace):
    """Part of `Service`."""

    @needs("reader")
    def ideas(self) -> tuple[Asked, ...]:
        """Every group of ideas with its words: by status, then those that wait longest first.

        What another person marked in a reflection that the one who asks is reading blind is not told yet.
        """
        kept = self._kept
        hidden = blind_rows(kept, self.who.name)
        groups = idea_groups(kept)
        return tuple(seen for group in groups if (seen := without_passages(group, hidden))) if hidden else groups

    @needs("viewer", "reader", "manager")
    def what_became(self) -> tuple[Became, ...]:
        """The same groups as everybody on the staff may see them: no name, no branch, words only where they may be."""
        found = what_became(self._kept)
        return found if self.who.is_any("reader", "manager") else tuple(replace(one, id="") for one in found)

    @needs("reader")
    def name_ideas(self, group: str, heading: str) -> None:
        """What a group is called; empty: its most typical idea."""
        idea_changes.name_ideas(self._kept, group, heading, by=self.who.name)

    @needs("manager")
    def set_idea_status(self, group: str, status: Status, reason: str = "") -> None:
        """How far the library is with it; “not now” needs a reason."""
        idea_changes.set_status(self._kept, group, status, reason, by=self.who.name)

    @needs("reader")
    def merge_ideas(self, group: str, into: str) -> None:
        """Two groups ask for the same: the heading and the status of the second stand."""
        idea_changes.merge_groups(self._kept, group, into, by=self.who.name)

    @needs("reader")
    def move_ideas(self, ideas: Collection[str], to: str = "") -> str:
        """These ideas belong to another group, or to a new one; the id of the group they went to."""
        return idea_changes.move_ideas(self._kept, ideas, to, by=self.who.name)

    @needs("reader")
    def maybe_ideas(self) -> tuple[MaybeIdea, ...]:
        """Passages that the program thinks ask for something: guesses, none of which is an idea yet."""
        hidden = blind_rows(self._kept, self.who.name)
        return tuple(one for one in maybe_ideas(self._kept) if one.row not in hidden)

    @needs("reader")
    def say_of_maybe_idea(self, one: MaybeIdea, *, yes: bool) -> None:
        """A person says that it is an idea, sentence by sentence, or that it is none."""
        line = passage_of(one) if yes else Coding(one.line, IDEA, "refused")
        judge(self._kept, [line], by=self.who.name)

    @needs("viewer", "reader", "manager")
    def ideas_sheet(self, *, kind: SheetKind = "pdf") -> Exported:
        """What became of what staff wrote, for the noticeboard, to print (PDF) or to edit (DOCX)."""
        return ideas_sheet(self._kept, invented=self._invented, kind=kind)
