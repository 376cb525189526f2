"""A workspace in, what is not as it should be out, in plain words; nothing where all is well."""

import hashlib
import stat
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, select

from impact.questions import question_id
from impact.sheets import unpack_rows
from impact.workspace import connection as store
from impact.workspace.erasing import withdrawn_ids
from impact.workspace.migrations import STEPS, version
from impact.workspace.schema import codings, decisions, revision, sheets, uploads
from impact.workspace.uploads import list_uploads
from impact.workspace.workspace import Workspace


def check(workspace: Workspace) -> list[str]:
    """What the database says is broken, what contradicts itself, and what others on this computer could open."""
    found = check_database(workspace.engine)
    with workspace.reading() as connection:
        expected = {u.sha256: u.file for u in list_uploads(connection) if u.original}
    found += [
        f"The bytes of “{file}” are gone from the staging folder; what was read from it is still kept."
        for sha256, file in expected.items()
        if not (workspace.staging / sha256).exists()
    ]
    return found + list(_open_to_others(workspace))


def check_database(engine: Engine) -> list[str]:
    """The same for the database alone, as for a backup."""
    with engine.begin() as connection:
        if broken := store.damage(connection):
            return [f"The database file is damaged: {line}." for line in broken]
        if version(connection) != len(STEPS):
            return [f"The tables are those of format {version(connection)}; this program keeps {len(STEPS)}."]
        return [*_revision(connection), *_uploads(connection), *_sheets(connection), *_said(connection)]


def _revision(connection: Connection) -> Iterator[str]:
    rows = connection.execute(select(revision)).all()
    if len(rows) != 1 or rows[0].reading > rows[0].revision:
        yield "The count of changes is not as it should be."


def _uploads(connection: Connection) -> Iterator[str]:
    held = select(sheets.c.upload_id, func.count().label("held")).group_by(sheets.c.upload_id).subquery()
    joined = select(uploads, func.coalesce(held.c.held, 0).label("held")).outerjoin(held)
    for row in connection.execute(joined):
        expected = 0 if row.state == "removed" else row.sheet_count
        if row.held != expected:
            yield f"“{row.file}” should hold {expected} sheets and holds {row.held}."


def _sheets(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(sheets)):
        if not _is_whole(row):
            yield f"A sheet called “{row.name}” is not what was read."


def _is_whole(row: Row[Any]) -> bool:
    try:
        packed = zlib.decompress(row.rows)
        unpack_rows(packed)
    except (zlib.error, ValueError):
        return False
    return bool(row.rewritten) or hashlib.sha256(packed).hexdigest() == row.digest


def _said(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(decisions)):
        if row.question_id != question_id(row.kind, row.subject):
            yield f"Decision {row.id} does not belong to the question it names."
    gone = withdrawn_ids(connection)
    if gone & set(connection.scalars(select(codings.c.reflection_id).distinct())):
        yield "There are codings of a withdrawn reflection."


def _open_to_others(workspace: Workspace) -> Iterator[str]:
    for path in (workspace.database, workspace.staging, *workspace.staging.iterdir()):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield f"Other people on this computer can open {path.name}."
