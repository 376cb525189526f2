"""How many named persons read a passage before the public sees it: two, or one where the library has nobody else."""

from impact import workspace
from impact.model import Audience
from impact.policy.consent import CLEARANCES, clearances
from impact.service.refusal import Refused
from impact.workspace import Workspace

SETTING = "public_clearances"
USUAL = CLEARANCES["public"]
FEWEST = 1


def public_clearances(kept: Workspace) -> int:
    """What the library set, else two."""
    with kept.reading() as connection:
        set_to = workspace.setting(connection, SETTING)
    return set_to if isinstance(set_to, int) and set_to >= FEWEST else USUAL


def set_public_clearances(kept: Workspace, persons: int, *, by: str) -> None:
    """Raises Refused for anything but one or two."""
    if persons not in (FEWEST, USUAL):
        raise Refused("Before the public sees a quote, one or two named persons read it.")
    with kept.writing(by) as writing:
        workspace.set_setting(writing, SETTING, persons, reread=False)


def persons_for(kept: Workspace, audience: Audience) -> int:
    """The same for any audience."""
    return clearances(audience, public=public_clearances(kept))
