"""How few may stand behind a number, as the library set it, out."""

from impact import workspace
from impact.policy.thresholds import USUAL, Thresholds, trouble
from impact.service.moment import once_a_moment
from impact.service.sheets.reading import state_key
from impact.workspace import Workspace

STAFF, PUBLIC, SENSITIVE = "fewest_writers", "fewest_public", "fewest_sensitive"


def thresholds_of(kept: Workspace) -> Thresholds:
    """What the library set; the usual ones where it set nothing, or what could not be kept."""
    return once_a_moment(("thresholds", *state_key(kept)), lambda: _look(kept))


def _look(kept: Workspace) -> Thresholds:
    with kept.reading() as connection:
        set_to = [workspace.setting(connection, name) for name in (STAFF, PUBLIC, SENSITIVE)]
    usual = (USUAL.staff, USUAL.public, USUAL.sensitive)
    staff, public, sensitive = (
        told if isinstance(told, int) else other for told, other in zip(set_to, usual, strict=True)
    )
    return USUAL if trouble(staff, public, sensitive) else Thresholds(staff, public, sensitive)
