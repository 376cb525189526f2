"""The use cases round what comes in: files, stories, the forms to fill in, and the sample library in their place."""

from collections.abc import Iterable
from datetime import date

from impact import workspace
from impact.service import sample_mode
from impact.service.at_workspace import AtWorkspace
from impact.service.bringing_in import bringing_in, sample_library
from impact.service.bringing_in.bringing_in import BroughtIn
from impact.service.consent.own_words import hashed
from impact.service.rights import needs
from impact.service.upkeep import going
from impact.words import tidy
from impact.workspace import Story, Upload


class Arrivals(AtWorkspace):
    """Part of `Service`."""

    @needs("manager")
    def upload(self, name: str, data: bytes) -> BroughtIn:
        """Reads and keeps one file; says in words what became of it."""
        return self.upload_all([(name, data)])[0]

    @needs("manager")
    def upload_all(self, files: Iterable[tuple[str, bytes]]) -> list[BroughtIn]:
        """The same for several at once, which is quicker than one by one."""
        return bringing_in.bring_in(self._real("bring in files of your own"), files, by=self.who.name)

    @needs("manager")
    def paste_story(
        self,
        text: str,
        *,
        branch: str,
        day: date,
        consent: str = "",
        told_by: str = "",
        service: str = "",
        word: str = "",
    ) -> None:
        """Keeps one story. `consent` in the words of the form; empty means: for the readers only.

        `word` is the writer's own, with which they can take it back.
        """
        kept = self._real("add stories of your own")
        story = Story(tidy(branch), day, text.strip(), tidy(consent), told_by, tidy(service), hashed(kept, word))
        bringing_in.paste_story(kept, story, by=self.who.name)

    @needs("manager")
    def templates(self) -> dict[str, bytes]:
        """File names and contents: two workbooks and a card to fill in, and the questions for an online form.

        The library's own branches are offered to choose from; those of the sample library are not.
        """
        return bringing_in.templates(self._own, today=date.today())

    @needs("manager")
    def uploads(self) -> list[Upload]:
        """The files that are here, in the order they came."""
        with self._kept.reading() as connection:
            return workspace.list_uploads(connection)

    @needs("manager")
    def remove_file(self, sha256: str) -> None:
        """What was read from this file is deleted."""
        going.remove_file(self._kept, sha256, by=self.who.name)

    @needs("viewer", "reader", "manager", "admin")
    def shows_sample(self) -> bool:
        """Whether everything that is shown now is invented."""
        return self._invented

    @needs("manager")
    def load_sample(self) -> None:
        """Shows the sample library in place of the library's own data, which stay as they are."""
        sample_library.open_sample(self._own, by=self.who.name)

    @needs("manager")
    def leave_sample(self) -> None:
        sample_mode.close_sample(self._own, by=self.who.name)
