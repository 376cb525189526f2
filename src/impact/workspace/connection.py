"""A file in, an engine out. The only place that knows the store is SQLite; another dialect gets its own such file."""

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event

# A writer waits this long for another one; the slowest write we know of takes seconds.
WAIT_SECONDS = 30

# FULL: a commit that was answered survives a power cut. secure_delete: what is deleted is overwritten with zeros.
_EACH_CONNECTION = (
    f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
)
# The switch to WAL does not wait for another process that is at the same switch; so we do.
_TRIES = 100


class Unreadable(Exception):
    """The file is no database that we can read."""


def open_engine(file: Path) -> Engine:
    """An engine on this file, made when it is not there, for its owner only. A connection for each use: no sharing."""
    make_private(file)
    file = file.resolve()
    _switch_to_wal(file)
    return _engine(file, mode="rw")


def writer(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at once, so that nobody fails half-way."""
    return engine.execution_options(writes=True)


def at_once(engine: Engine) -> Engine:
    """As `writer`, but waits for nobody: fails with OperationalError where another one is writing."""
    return engine.execution_options(writes=True, waits=False)


def damage(connection: Connection) -> list[str]:
    """What the database itself says is broken; empty when sound."""
    said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    said += [f"a row of {row[0]} points nowhere" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return [line for line in said if line != "ok"]


def copy_out(source: Path, target: Path) -> None:
    """Everything in `source` at one moment as one file of its own, while others read and write.

    Raises FileExistsError, and Unreadable when the source is no database.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with contextlib.closing(_connect(source)) as from_, contextlib.closing(_connect(target)) as to:
            from_.backup(to)
            to.execute("PRAGMA journal_mode = DELETE")  # one file, no log beside it
    except sqlite3.DatabaseError as why:
        target.unlink()
        raise Unreadable(str(why)) from None


def copy_in(source: Path, target: Path) -> None:
    """Everything in `source` in place of what `target` holds: all of it or nothing, while others wait."""
    with contextlib.closing(_connect(source)) as from_, contextlib.closing(_connect(target)) as to:
        from_.backup(to)


def scrub(file: Path) -> None:
    """After text was deleted: no copy of it stays in free pages or in the write-ahead log."""
    with contextlib.closing(_connect(file)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def make_private(file: Path) -> None:
    """An empty file that only its owner may open, unless it is there already; the log beside it takes after it."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _connect(file: Path, mode: str = "rw") -> sqlite3.Connection:
    # isolation_level None: sqlite3 begins nothing by itself; we do, in `_begin`.
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=WAIT_SECONDS,
        check_same_thread=False,
    )
    for pragma in _EACH_CONNECTION:
        connection.execute(pragma)
    return connection


def _engine(file: Path, *, mode: str) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _connect(file, mode),
        poolclass=NullPool,
        hide_parameters=True,  # else the words of a story stand in the message of a failed write
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    writes = options.get("writes", False)
    if not options.get("waits", True):
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _switch_to_wal(file: Path) -> None:
    for attempt in range(_TRIES):
        try:
            with contextlib.closing(_connect(file)) as connection:
                if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                    connection.execute("PRAGMA journal_mode = WAL")
                return
        except sqlite3.OperationalError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.05)
