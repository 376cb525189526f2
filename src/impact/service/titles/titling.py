"""The use cases round a figure's own title: what stands, what to think of, a title kept, the made one put back."""

from impact import workspace
from impact.service.at_workspace import AtWorkspace
from impact.service.figures import figures
from impact.service.figures.wanted import Wanted
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.titles import own_titles
from impact.service.titles.own_titles import OwnTitle
from impact.service.titles.title_thoughts import thoughts_on
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.words import tidy
from impact.workspace import FigureTitle, Workspace

# Three lines of a slide.
LONGEST_TITLE = 140


class Titling(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def own_title(self, wanted: Wanted) -> OwnTitle | None:
        """What a person called this figure in this edition; None where it has the made title."""
        return own_titles.own_title(self._kept, wanted, invented=self._invented)

    @needs("manager")
    def title_thoughts(self, wanted: Wanted, words: str) -> tuple[str, ...]:
        """What to think of before this title stands there, a sentence each; nothing here is a refusal."""
        made = figures.figure(self._kept, wanted, invented=self._invented)
        return thoughts_on(tidy(words[: 2 * LONGEST_TITLE]), made) if made else ()

    @needs("manager")
    def set_title(self, wanted: Wanted, words: str) -> None:
        """For this figure in this edition, until its numbers are others. Raises Refused for an empty one, one that is
        too long, and one that repeats what somebody wrote and did not give to these readers.
        """
        kept, invented = self._kept, self._invented
        title = tidy(words)
        if not title:
            raise Refused("The title is empty. Write one, or put the made one back.")
        if len(title) > LONGEST_TITLE:
            raise Refused(f"Keep it under {LONGEST_TITLE} characters: it has to be read on a slide.")
        check_nobodys_words(kept, title, audience=wanted.audience)
        new = own_titles.new_title(kept, wanted, title, invented=invented)
        if new is None:
            raise Refused("There is no figure yet that a title could stand on.")
        self._keep(kept, new)

    @needs("manager")
    def restore_title(self, wanted: Wanted) -> None:
        """The title made from the numbers stands again."""
        kept = self._kept
        self._keep(kept, FigureTitle(own_titles.title_key(kept, wanted), "", ""))

    def _keep(self, kept: Workspace, title: FigureTitle) -> None:
        with kept.writing(self.who.name) as writing:
            workspace.keep_figure_title(writing, title)
