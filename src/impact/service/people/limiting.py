"""The use cases round small numbers: how few may stand behind a number, what another limit would change, who set it."""

from impact.policy.thresholds import Thresholds
from impact.service.at_workspace import AtWorkspace
from impact.service.people import recutting, setting_thresholds
from impact.service.people.recutting import Recutting
from impact.service.people.thresholds import thresholds_of
from impact.service.rights import needs


class Limiting(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager", "admin")
    def thresholds(self) -> Thresholds:
        """How few may stand behind a number, by audience."""
        return thresholds_of(self._kept)

    @needs("manager", "admin")
    def recutting(self, staff: int, public: int, sensitive: int) -> Recutting:
        """What these limits would change in every figure, in sentences; nothing is kept."""
        return recutting.recutting(self._kept, staff, public, sensitive)

    @needs("manager", "admin")
    def set_thresholds(self, staff: int, public: int, sensitive: int) -> None:
        """From now on, in every figure, list and file; signed by the one who asks."""
        setting_thresholds.set_thresholds(self._kept, staff, public, sensitive, by=self.who.name)

    @needs("manager", "admin")
    def thresholds_signed(self) -> list[tuple[str, str, str]]:
        """Every change, the newest first: what to what, by whom, when."""
        return setting_thresholds.changes_signed(self._kept)
