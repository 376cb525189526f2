"""Levels that a person gave in place of the sheet's, and names of writers who wish to be named, in and out.

Only ever added to; the last line of a reflection stands. Names stand in no frame, no audit and no log.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from impact.workspace.schema import consents, writer_names
from impact.workspace.workspace import Writing


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """`over` is what the sheet said when this was given."""

    level: str
    reason: str
    over: str
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class WriterName:
    """`confirmed`: the writer said yes to it again. `name` is empty once it was taken back."""

    name: str
    confirmed: bool


def give_consent(writing: Writing, ids: Collection[str], given: GivenConsent) -> None:
    """These reflections have this level from now on. The audit names the level, never the reason."""
    signed = {"by": writing.by, "at": writing.at}
    for reflection_id in ids:
        line = {"reflection_id": reflection_id, "level": given.level, "reason": given.reason, "over": given.over}
        writing.connection.execute(insert(consents).values(**line, **signed))
        writing.note(f"consent {given.level}", reflection_id, reread=True)


def load_consents(connection: Connection) -> dict[str, GivenConsent]:
    """What stands, by reflection."""
    rows = connection.execute(select(consents).order_by(consents.c.id))
    return {row.reflection_id: GivenConsent(row.level, row.reason, row.over, row.by, row.at) for row in rows}


def set_writer_name(writing: Writing, ids: Collection[str], name: WriterName) -> None:
    """The name that may stand under these; an empty one takes it back."""
    for reflection_id in ids:
        line = {"reflection_id": reflection_id, "name": name.name, "confirmed": name.confirmed}
        writing.connection.execute(insert(writer_names).values(**line, by=writing.by, at=writing.at))
        writing.note("name of a writer", reflection_id)


def load_writer_names(connection: Connection) -> dict[str, WriterName]:
    """Those that stand, by reflection."""
    rows = connection.execute(select(writer_names).order_by(writer_names.c.id))
    standing = {row.reflection_id: WriterName(row.name, row.confirmed) for row in rows}
    return {name: said for name, said in standing.items() if said.name}
