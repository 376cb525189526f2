"""What somebody is writing and has not sent, in and out. A draft counts for nothing, so it is no signed write.

It raises no revision and stands in no audit: a sentence that is typed changes nothing that others see.
"""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from impact.workspace import connection as store
from impact.workspace.repeating import Told
from impact.workspace.schema import drafts
from impact.workspace.workspace import Workspace, now

Fields = Mapping[str, str]


def load_draft(connection: Connection, name: str) -> dict[str, str]:
    """Field → words, as they were typed; empty where there is none."""
    words = connection.scalar(select(drafts.c.words).where(drafts.c.name == name))
    return {str(field): str(typed) for field, typed in json.loads(words).items()} if words else {}


def keep_draft(workspace: Workspace, name: str, fields: Fields, *, by: str) -> None:
    """These fields in place of what was kept under this name; without any words there is no draft."""
    with store.writer(workspace.engine).begin() as connection:
        connection.execute(delete(drafts).where(drafts.c.name == name))
        if any(words.strip() for words in fields.values()):
            words = json.dumps(dict(fields), ensure_ascii=False)
            connection.execute(insert(drafts).values(name=name, words=words, by=by, at=now()))


def drop_draft(workspace: Workspace, name: str) -> None:
    """The draft is gone; its place in the file is overwritten."""
    with store.writer(workspace.engine).begin() as connection:
        connection.execute(delete(drafts).where(drafts.c.name == name))


def hand_over_drafts(workspace: Workspace, *, of: str, to: str) -> None:
    """What one was writing under another name is their own now, where they have not begun the same anew."""
    with store.writer(workspace.engine).begin() as connection:
        held = set(connection.scalars(select(drafts.c.name)))
        for name in held:
            own = f"{name.removesuffix(of)}{to}"
            if name.endswith(f"/{of}") and own not in held:
                connection.execute(update(drafts).where(drafts.c.name == name).values(name=own, by=to))


def expire_drafts(workspace: Workspace, *, before: str) -> int:
    """Drafts that nobody touched since this time (ISO, UTC) go. How many."""
    with store.writer(workspace.engine).begin() as connection:
        return connection.execute(delete(drafts).where(drafts.c.at < before)).rowcount


def drop_drafts_with(connection: Connection, told: Told) -> None:
    """Drafts that repeat one of these texts go: what was withdrawn is nowhere, half-typed copies included."""
    for row in connection.execute(select(drafts)).all() if told else ():
        if any(told.is_repeated_in(str(typed)) for typed in json.loads(row.words).values()):
            connection.execute(delete(drafts).where(drafts.c.name == row.name))
