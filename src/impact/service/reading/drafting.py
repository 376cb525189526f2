"""The use cases round what somebody is writing and has not sent: it outlives a reload, and counts for nothing."""

from collections.abc import Mapping

from impact import workspace
from impact.service.at_workspace import AtWorkspace
from impact.service.refusal import Refused
from impact.service.rights import needs

# Twice the longest story.
LONGEST_DRAFT = 40_000


class Drafting(AtWorkspace):
    """Part of `Service`."""

    @needs("manager", "reader")
    def draft(self, name: str) -> dict[str, str]:
        """What this person was writing under this name: field → words; empty where nothing is kept."""
        with self._own.reading() as connection:
            return workspace.load_draft(connection, self._draft_name(name))

    @needs("manager", "reader")
    def keep_draft(self, name: str, fields: Mapping[str, str]) -> None:
        """Keeps what is being written, in place of what was kept before. It counts for nothing."""
        if sum(map(len, fields.values())) > LONGEST_DRAFT:
            raise Refused("This is too long to be kept while you write. Shorten it, or bring it in as a file.")
        workspace.keep_draft(self._own, self._draft_name(name), fields, by=self.who.name)

    @needs("manager", "reader")
    def drop_draft(self, name: str) -> None:
        """It was sent, or given up."""
        workspace.drop_draft(self._own, self._draft_name(name))

    def _draft_name(self, name: str) -> str:
        """A person's own; one of the sample library is not one of the library's own data."""
        where = "sample/" if self._invented else ""
        return f"{where}{name}/{self.who.name}"
