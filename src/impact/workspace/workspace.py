"""A folder in, a place to keep things out: reading sees one moment, writing is all or nothing."""

import itertools
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, update

from impact.workspace import connection as store
from impact.workspace import schema
from impact.workspace.migrations import FromTheFuture, migrate
from impact.workspace.open_connections import to_read

DATABASE = "workspace.sqlite"
STAGING = "staging"
_WRITES = itertools.count(1)
_written = [0]


class NoWorkspace(FromTheFuture):
    """What lies there is no workspace, or a damaged one. The message is for the user."""


@dataclass
class Writing:
    """One write: everything done through `connection` counts together or not at all, under this name and time."""

    connection: Connection
    by: str
    at: str
    staging: Path
    done: list[tuple[str, str]] = field(default_factory=list)
    reread: bool = False
    erased: bool = False
    drop_files: list[Path] = field(default_factory=list)

    def note(self, what: str, subject: str = "", *, reread: bool = False) -> None:
        """Say what was done, and to which id or file, for the audit. Without a note nothing is kept.

        `reread` where the sheets may now be read as something else. Never give words of a cell or a reflection.
        """
        self.done.append((what, subject))
        self.reread = self.reread or reread

    def erases(self, *files: Path) -> None:
        """Words were deleted: after the commit these files go, and no copy stays in the database file."""
        self.erased = True
        self.drop_files.extend(files)


@dataclass(frozen=True)
class Revision:
    """`number` rises with every write, `reading` with those that change what the sheets are read as."""

    number: int
    reading: int


@dataclass(frozen=True, eq=False)
class Workspace:
    """Safe to share between threads; several processes may open the same folder."""

    folder: Path
    engine: Engine

    @classmethod
    def open(cls, folder: Path | None = None) -> "Workspace":
        """The workspace in this folder, else in IMPACT_WORKSPACE, else in ./workspace; made when it is not there.

        Raises migrations.FromTheFuture where a newer program made it, NoWorkspace where it cannot be read at all.
        """
        folder = folder or Path(os.environ.get("IMPACT_WORKSPACE") or "workspace")
        _make_private(folder)
        try:
            engine = store.open_engine(folder / DATABASE)
        except sqlite3.OperationalError:
            raise  # the place cannot be used now, for instance because it is locked: it may be whole
        except sqlite3.DatabaseError:
            raise NoWorkspace(
                f"The file {DATABASE} in this folder is damaged, or something else has this name. Bring a backup "
                "back, or choose another folder."
            ) from None
        migrate(store.writer(engine))
        (folder / STAGING).mkdir(mode=0o700, exist_ok=True)
        return cls(folder.resolve(), engine)

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def staging(self) -> Path:
        """Where the bytes of uploads wait."""
        return self.folder / STAGING

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the workspace, whatever others write meanwhile."""
        with to_read(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self, by: str) -> Iterator[Writing]:
        """One write by this person. Kept when the block ends and something was noted; else as if it never was."""
        if not by.strip():
            raise ValueError("everything that is written has a person")
        try:
            with store.writer(self.engine).connect() as connection, connection.begin() as transaction:
                writing = Writing(connection, by.strip(), now(), self.staging)
                yield writing
                if writing.done:
                    _sign(writing)
                    transaction.commit()
                else:
                    transaction.rollback()
        finally:
            _written[0] = next(_WRITES)
        if writing.erased and writing.done:
            _erase(self, writing)

    def revision(self) -> Revision:
        with self.reading() as connection:
            return revision(connection)


def written_here() -> int:
    """Another number after each write of this process, to any workspace."""
    return _written[0]


def revision(connection: Connection) -> Revision:
    row = connection.execute(select(schema.revision)).one()
    return Revision(row.revision, row.reading)


def now() -> str:
    """ISO, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _sign(writing: Writing) -> None:
    signature = {"by": writing.by, "at": writing.at}
    known = select(schema.people.c.person).where(schema.people.c.person == writing.by)
    if writing.connection.scalar(known) is None:
        writing.connection.execute(insert(schema.people).values(person=writing.by, at=writing.at))
    lines = [{"what": what, "subject": subject, **signature} for what, subject in writing.done]
    writing.connection.execute(insert(schema.audit), lines)
    risen = {"revision": schema.revision.c.revision + 1}
    if writing.reread:
        risen["reading"] = schema.revision.c.reading + 1
        writing.connection.execute(delete(schema.derived))
    writing.connection.execute(update(schema.revision).values(risen))


def _erase(workspace: Workspace, writing: Writing) -> None:
    for file in writing.drop_files:
        file.unlink(missing_ok=True)
    store.scrub(workspace.database)


def _make_private(folder: Path) -> None:
    """A folder of our own is for its owner only; one that somebody already uses is left as it is."""
    if folder.is_dir() and any(folder.iterdir()):
        return
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
