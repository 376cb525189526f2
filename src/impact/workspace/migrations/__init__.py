"""An older workspace in, one with today's tables out. Steps only go forward, each in one piece with its number."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, String, Table, func, insert, inspect, select

from impact.workspace.migrations import (
    v001_first,
    v002_notes,
    v003_drafts,
    v004_pair_words,
    v005_derived,
    v006_voices,
    v007_consent_over,
    v008_words_that_were_read,
    v009_asks,
    v010_own_titles,
    v011_presentations,
)

Step = Callable[[Connection], None]

# A step is never changed once a library may have taken it; a change is a new step at the end.
STEPS: tuple[Step, ...] = (
    v001_first.step,
    v002_notes.step,
    v003_drafts.step,
    v004_pair_words.step,
    v005_derived.step,
    v006_voices.step,
    v007_consent_over.step,
    v008_words_that_were_read.step,
    v009_asks.step,
    v010_own_titles.step,
    v011_presentations.step,
)

_versions = Table(
    "schema_version",
    MetaData(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
)


class FromTheFuture(Exception):
    """The workspace was made by a newer program. The message is for the user."""


def migrate(engine: Engine, *, steps: Sequence[Step] = STEPS) -> None:
    """Takes the steps that this workspace has not taken. Raises FromTheFuture. Two processes at once take turns."""
    with engine.begin() as connection:
        done = version(connection)
        if done > len(steps):
            raise FromTheFuture(
                f"This workspace was made by a newer version of the program (its format is {done}, this program "
                f"knows up to {len(steps)}). Install the newer version, or choose another folder."
            )
        for number in range(done, len(steps)):
            steps[number](connection)
            at = datetime.now(UTC).isoformat(timespec="seconds")
            connection.execute(insert(_versions).values(version=number + 1, at=at))


def version(connection: Connection) -> int:
    """How many steps this workspace has taken; 0 for an empty file."""
    if not inspect(connection).has_table("schema_version"):
        return 0
    return connection.scalar(select(func.max(_versions.c.version))) or 0
