"""A workspace in, one file out, and back. What was withdrawn stays withdrawn, also when an older backup comes back."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, delete, insert, select, update
from sqlalchemy.exc import DatabaseError

from impact.workspace import connection as store
from impact.workspace.checking import check_database
from impact.workspace.erasing import withdrawn_ids
from impact.workspace.migrations import FromTheFuture, migrate, version
from impact.workspace.schema import clearances, codings, derived, drafts, uploads, withdrawn
from impact.workspace.schema import revision as revision_table
from impact.workspace.workspace import DATABASE, Workspace, revision

# More writes than others can make while a backup comes back: no number stands for two states.
_HEADROOM = 1000


class UnusableBackup(Exception):
    """The file cannot take the place of the workspace. The message is for the user."""


def backup(workspace: Workspace, target: Path) -> Path:
    """Everything but the uploaded bytes, at one moment, as one file. Raises FileExistsError.

    It holds the words of the reflections: keep it as safe as the workspace.
    """
    store.copy_out(workspace.database, target)
    return target


def restore(workspace: Workspace, source: Path, *, by: str) -> Path:
    """The backup in place of what is kept now, checked first. The state before, as a backup of its own, is returned.

    Raises UnusableBackup, and then nothing has changed.
    """
    with tempfile.TemporaryDirectory(dir=workspace.folder) as folder:
        prepared = Path(folder) / DATABASE
        _prepare(workspace, source, prepared)
        before = workspace.folder / f"before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.sqlite"
        backup(workspace, before)
        store.copy_in(prepared, workspace.database)
    with workspace.writing(by) as writing:
        writing.note("restore", source.name, reread=True)
    return before


def _prepare(workspace: Workspace, source: Path, prepared: Path) -> None:
    """A copy of the backup with today's tables and tombstones, and a revision higher than any before."""
    if not source.is_file():
        raise UnusableBackup(f"There is no file {source}.")
    try:
        store.copy_out(source, prepared)
        engine = store.writer(store.open_engine(prepared))
        if not _is_workspace(engine):
            raise UnusableBackup(f"{source.name} is a database, but not a backup of a workspace.")
        migrate(engine)
        found = check_database(engine)
    except (store.Unreadable, DatabaseError):
        raise UnusableBackup(f"{source.name} is damaged, or not a backup of a workspace.") from None
    except FromTheFuture as why:
        raise UnusableBackup(str(why)) from None
    if found:
        raise UnusableBackup(" ".join([f"{source.name} cannot be used.", *found]))
    _carry_over(workspace, engine)


def _is_workspace(engine: Engine) -> bool:
    with engine.begin() as connection:
        return version(connection) > 0


def _carry_over(workspace: Workspace, engine: Engine) -> None:
    with workspace.reading() as connection:
        now = revision(connection)
        tombstones = connection.execute(select(withdrawn)).mappings().all()
        being_written = connection.execute(select(drafts)).mappings().all()
    with engine.begin() as connection:
        then = revision(connection)
        number = max(now.number, then.number) + _HEADROOM
        reading = max(now.reading, then.reading) + _HEADROOM
        connection.execute(update(revision_table).values(revision=number, reading=reading))
        known = withdrawn_ids(connection)
        for tombstone in tombstones:
            if tombstone["reflection_id"] not in known:
                connection.execute(insert(withdrawn).values(**tombstone))
            for table in (codings, clearances):
                connection.execute(delete(table).where(table.c.reflection_id == tombstone["reflection_id"]))
        # What is being written now goes on; what was being written then is long sent, or was given up.
        connection.execute(delete(drafts))
        for draft in being_written:
            connection.execute(insert(drafts).values(**draft))
        connection.execute(delete(derived))
        # The bytes are in no backup.
        connection.execute(update(uploads).values(original=False))
