"""What was read from the sheets, in and out: it spares a start the reading, and is never the only copy of anything.

It holds words of reflections, so it lies in the database, where what is deleted is overwritten, and it goes with any
write that changes what the sheets are read as (`Writing.note(reread=True)`), before that write counts.
"""

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import OperationalError

from impact.workspace import connection as store
from impact.workspace.schema import derived
from impact.workspace.workspace import Workspace, revision


def load_derived(connection: Connection, key: str) -> bytes | None:
    """What was kept under this key; None where there is nothing, or something else."""
    packed: bytes | None = connection.scalar(select(derived.c.packed).where(derived.c.key == key))
    return packed


def keep_derived(workspace: Workspace, key: str, packed: bytes, *, reading: int) -> bool:
    """In place of what was kept before. Not where somebody writes just now, or has changed what is read since."""
    try:
        with store.at_once(workspace.engine).begin() as connection:
            if revision(connection).reading != reading:
                return False
            connection.execute(delete(derived))
            connection.execute(insert(derived).values(key=key, packed=packed))
    except OperationalError:
        return False
    return True
