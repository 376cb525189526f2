"""How few may stand behind a number, set by a named person, in; every change that was signed, out."""

from impact import workspace
from impact.policy.thresholds import Thresholds, trouble
from impact.service.people.people import needs_a_name
from impact.service.people.thresholds import PUBLIC, SENSITIVE, STAFF, thresholds_of
from impact.service.refusal import Refused
from impact.workspace import Workspace

_AUDIT = "thresholds"


def set_thresholds(kept: Workspace, staff: int, public: int, sensitive: int, *, by: str) -> None:
    """Signed by a named person. Raises Refused for what would tell what is held back."""
    if wrong := trouble(staff, public, sensitive):
        raise Refused(wrong)
    needs_a_name(by, why="Whoever changes how few may stand behind a number signs it.")
    then = thresholds_of(kept)
    if (staff, public, sensitive) == (then.staff, then.public, then.sensitive):
        return
    with kept.writing(by) as writing:
        for name, fewest in ((STAFF, staff), (PUBLIC, public), (SENSITIVE, sensitive)):
            workspace.set_setting(writing, name, fewest, reread=False)
        writing.note(_AUDIT, f"{_said(then)} to {_said(Thresholds(staff, public, sensitive))}")


def changes_signed(kept: Workspace) -> list[tuple[str, str, str]]:
    """Every change, the newest first: "5/10/10 to 7/10/10" (staff and board, public, sensitive), by whom, when."""
    with kept.reading() as connection:
        return workspace.audited(connection, _AUDIT)


def _said(thresholds: Thresholds) -> str:
    return f"{thresholds.staff}/{thresholds.public}/{thresholds.sensitive}"
