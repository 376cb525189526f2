"""A workspace and a person in; what every class of use cases stands on, out."""

from impact.service import sample_mode
from impact.service.refusal import Refused
from impact.service.rights import Who
from impact.workspace import Workspace


class AtWorkspace:
    """`_own` is the library's own workspace; `_kept` is the one that is shown now, the sample library's while it is
    open.
    """

    def __init__(self, kept: Workspace, who: Who) -> None:
        self._own = kept
        self.who = who

    @property
    def _kept(self) -> Workspace:
        return sample_mode.shown_workspace(self._own)[0]

    @property
    def _invented(self) -> bool:
        """Whether everything that is shown now is invented."""
        return sample_mode.shown_workspace(self._own)[1]

    def _real(self, what: str) -> Workspace:
        """The library's own, where it is shown. Raises Refused."""
        if self._invented:
            raise Refused(f"This is the sample library. Leave it to {what}.")
        return self._own
