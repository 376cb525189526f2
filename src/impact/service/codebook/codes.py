"""The use cases round the codebook, with who is asking: read it, change it, choose what stands on the first screen."""

from collections.abc import Iterable

from impact import workspace
from impact.model import Code
from impact.service.at_workspace import AtWorkspace
from impact.service.codebook import codebook_changes, codebook_export, codebook_import
from impact.service.codebook.codebook import codebook_of
from impact.service.codebook.codebook_changes import CodebookChange
from impact.service.codebook.codebook_export import CodebookKind
from impact.service.codebook.codebook_import import CodebookPreview
from impact.service.figures.exports import Exported
from impact.service.rights import needs
from impact.vocabulary.codebook import Codebook


class Codes(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager", "admin")
    def codebook(self) -> Codebook:
        """The library's codebook as it stands."""
        return codebook_of(self._kept)

    @needs("viewer", "reader", "manager", "admin")
    def codebook_changes(self) -> dict[str, CodebookChange]:
        """Who last changed which code, and when."""
        return codebook_changes.changes(self._kept)

    @needs("viewer", "reader", "manager", "admin")
    def last_codebook_change(self) -> CodebookChange | None:
        """What “undo” takes back; None while the codebook is as it came."""
        return codebook_changes.last_change(self._kept)

    @needs("reader", "manager")
    def save_code(self, code: Code, *, in_use: bool = True) -> Code:
        """A code with other words, set aside or taken up again; without an id it is new. Returns it as it stands.

        Raises Refused where it cannot stand so: threads keep their names, what is guarded stays guarded, one word
        means one code.
        """
        return codebook_changes.save(self._kept, code, in_use=in_use, by=self.who.name)

    @needs("reader", "manager")
    def choose_first_screen(self, codes: Iterable[str]) -> None:
        """The codes that stand open on the reading card; the others are one choice away."""
        codebook_changes.choose_first_screen(self._kept, codes, by=self.who.name)

    @needs("reader", "manager")
    def undo_codebook_change(self) -> None:
        """As it was before the last change."""
        codebook_changes.undo(self._kept, by=self.who.name)

    @needs("reader", "manager")
    def preview_codebook(self, name: str, data: bytes) -> CodebookPreview:
        """What would become of each code of this file: nothing is kept yet."""
        return codebook_import.preview(self._kept, name, data)

    @needs("reader", "manager")
    def take_codebook(self, name: str, data: bytes) -> CodebookPreview:
        """Keeps what is new and what changed, as one change that one press undoes."""
        return codebook_import.take(self._kept, name, data, by=self.who.name)

    @needs("viewer", "reader", "manager", "admin")
    def export_codebook(self, kind: CodebookKind) -> Exported:
        """The codebook as a file for this program, or for another."""
        return codebook_export.export(self._kept, kind)

    @needs("viewer", "reader", "manager", "admin")
    def shows_all_codes(self) -> bool:
        """Whether every code stands open on the reading card, or only those of the first screen."""
        with self._kept.reading() as connection:
            return workspace.setting(connection, "all_codes") is True

    @needs("reader", "manager")
    def show_all_codes(self, shown: bool) -> None:
        with self._kept.writing(self.who.name) as writing:
            workspace.set_setting(writing, "all_codes", bool(shown), reread=False)
