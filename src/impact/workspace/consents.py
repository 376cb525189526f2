"""Levels that a person gave in place of the sheet's, and names of writers who wish to be named, in and out.

Only ever added to; the last line of a reflection stands. Names stand in no frame, no audit and no log.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from impact.workspace.lines import add_lines, lines_of
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
    said = {"level": given.level, "reason": given.reason, "over": given.over}
    add_lines(writing, consents, ({"reflection_id": one, **said} for one in ids))
    for reflection_id in ids:
        writing.note(f"consent {given.level}", reflection_id, reread=True)


def load_consents(connection: Connection) -> dict[str, GivenConsent]:
    """What stands, by reflection."""
    rows = lines_of(connection, consents)
    return {
        row["reflection_id"]: GivenConsent(row["level"], row["reason"], row["over"], row["by"], row["at"])
        for row in rows
    }


def set_writer_name(writing: Writing, ids: Collection[str], name: WriterName) -> None:
    """The name that may stand under these; an empty one takes it back."""
    said = {"name": name.name, "confirmed": name.confirmed}
    add_lines(writing, writer_names, ({"reflection_id": one, **said} for one in ids))
    for reflection_id in ids:
        writing.note("name of a writer", reflection_id)


def load_writer_names(connection: Connection) -> dict[str, WriterName]:
    """Those that stand, by reflection."""
    rows = lines_of(connection, writer_names)
    standing = {row["reflection_id"]: WriterName(row["name"], row["confirmed"]) for row in rows}
    return {name: said for name, said in standing.items() if said.name}
