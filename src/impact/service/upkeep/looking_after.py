"""The use cases of who looks after the workspace. Always of the library's own data, whatever is shown."""

from pathlib import Path

from impact import workspace
from impact.service.at_workspace import AtWorkspace
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.upkeep import going


class LookingAfter(AtWorkspace):
    """Part of `Service`."""

    @needs("admin")
    def backup(self, target: Path) -> Path:
        """One file with everything but uploaded bytes. It holds words of reflections."""
        if target.exists():
            raise Refused(f"There is already a file {target.name}. Choose another name.")
        return workspace.backup(self._own, target)

    @needs("admin")
    def restore(self, source: Path) -> Path:
        """Brings a backup back; the file with the state before is returned."""
        return going.bring_back(self._own, source, by=self.who.name)

    @needs("admin")
    def check(self) -> list[str]:
        """What is not as it should be; empty where all is well."""
        return workspace.check(self._own)

    @needs("manager", "admin")
    def export(self, folder: Path) -> list[Path]:
        """decisions.csv and codings.csv."""
        return workspace.export(self._own, folder)

    @needs("admin")
    def tidy_up(self) -> int:
        """Bytes whose time is over go; how many files of reflections."""
        return going.tidy_up(self._own, by=self.who.name)
