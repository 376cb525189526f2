"""A workspace in; how many of its reflections were withdrawn, out."""

from impact import workspace
from impact.workspace import Workspace


def withdrawals(kept: Workspace) -> int:
    """It only rises. Reflections of a file that was removed are not among them."""
    with kept.reading() as connection:
        return len(workspace.withdrawn_ids(connection))
