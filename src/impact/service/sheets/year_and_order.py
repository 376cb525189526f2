"""The use cases round what every figure follows: when the library's year starts, and the order of its branches."""

from collections.abc import Sequence

from impact import workspace
from impact.service.at_workspace import AtWorkspace
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.service.sheets.reading import read_all
from impact.words import tidy


class YearAndOrder(AtWorkspace):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager", "admin")
    def fiscal_start(self) -> int | None:
        """The first month of the library's year; None while nobody has said."""
        return read_all(self._kept).fiscal_start

    @needs("manager", "admin")
    def set_fiscal_start(self, month: int) -> None:
        if not 1 <= month <= 12:
            raise Refused("The library's year starts in a month from 1 to 12.")
        self._set("fiscal_start", month)

    @needs("viewer", "reader", "manager", "admin")
    def branch_order(self) -> tuple[str, ...]:
        """The library's own order, as far as it was set; other branches come after, by name."""
        return read_all(self._kept).branch_order

    @needs("manager", "admin")
    def set_branch_order(self, branches: Sequence[str]) -> None:
        self._set("branch_order", list(dict.fromkeys(tidy(branch) for branch in branches if tidy(branch))))

    def _set(self, name: str, value: object) -> None:
        with self._kept.writing(self.who.name) as writing:
            workspace.set_setting(writing, name, value)
