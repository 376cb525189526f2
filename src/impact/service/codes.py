"""The use cases round the codebook, with who is asking: read it, change it, choose what stands on the first screen."""

from impact import workspace
from impact.service import sample_mode
from impact.service.codebook import codebook_of
from impact.service.reading import once_a_moment
from impact.service.rights import Who, needs
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace


class Codes:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("viewer", "reader", "manager", "admin")
    def codebook(self) -> Codebook:
        """The library's codebook as it stands."""
        kept, _ = sample_mode.shown_workspace(self._own)
        return once_a_moment(("codebook", kept.database), lambda: codebook_of(kept))

    @needs("viewer", "reader", "manager", "admin")
    def shows_all_codes(self) -> bool:
        """Whether every code stands open on the reading card, or only those of the first screen."""
        with sample_mode.shown_workspace(self._own)[0].reading() as connection:
            return workspace.setting(connection, "all_codes") is True

    @needs("reader", "manager")
    def show_all_codes(self, shown: bool) -> None:
        with sample_mode.shown_workspace(self._own)[0].writing(self.who.name) as writing:
            workspace.set_setting(writing, "all_codes", bool(shown), reread=False)
