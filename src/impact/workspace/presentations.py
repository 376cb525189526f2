"""What is put together for meetings, and its steps, in and out: only added to, the last line of each id stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, insert, select

from impact.workspace.schema import audit, presentation_steps, presentations
from impact.workspace.workspace import Writing

PresentationState = Literal["here", "taken_back"]
StepLineState = Literal["here", "dropped"]

# What the audit calls the writes of this file and of `frozen`: none of them changes what any figure shows.
OWN_WRITES = ("presentation", "presentation step", "frozen")

_SAID = ("title", "period", "audience", "notes", "made_from", "state")
_STEP = ("position", "kind", "wanted", "caption", "notes", "frozen", "state")


@dataclass(frozen=True, slots=True)
class Presentation:
    """What stands of one presentation. `period` as people write it; `notes` are the words on the board's page."""

    id: str
    title: str
    period: str
    audience: str
    notes: str = ""
    made_from: str = ""
    state: PresentationState = "here"
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class StepLine:
    """What stands of one step. `wanted` is JSON that names what it shows; `frozen` names what it showed, "" nothing."""

    presentation: str
    id: str
    position: int
    kind: str
    wanted: str
    caption: str = ""
    notes: str = ""
    frozen: str = ""
    state: StepLineState = "here"
    by: str = ""
    at: str = ""


def keep_presentation(writing: Writing, one: Presentation) -> None:
    """Adds one line. The audit names the presentation, never what was typed."""
    values = {name: getattr(one, name) for name in _SAID}
    writing.connection.execute(
        insert(presentations).values(presentation_id=one.id, **values, by=writing.by, at=writing.at)
    )
    writing.note("presentation", one.id)


def load_presentations(connection: Connection) -> dict[str, Presentation]:
    """All of them, also those that were taken back; the one that was touched last stands last."""
    found: dict[str, Presentation] = {}
    for row in connection.execute(select(presentations).order_by(presentations.c.id)).mappings():
        found.pop(row["presentation_id"], None)
        found[row["presentation_id"]] = Presentation(
            row["presentation_id"], **{name: row[name] for name in (*_SAID, "by", "at")}
        )
    return found


def keep_steps(writing: Writing, lines: Iterable[StepLine]) -> None:
    """Adds these lines; the audit names the presentations."""
    kept = list(lines)
    for line in kept:
        values = {name: getattr(line, name) for name in _STEP}
        writing.connection.execute(
            insert(presentation_steps).values(
                presentation_id=line.presentation, step_id=line.id, **values, by=writing.by, at=writing.at
            )
        )
    for name in dict.fromkeys(line.presentation for line in kept):
        writing.note("presentation step", name)


def load_steps(connection: Connection, presentation_id: str) -> tuple[StepLine, ...]:
    """Its steps in their order, also those that were dropped."""
    last: dict[str, StepLine] = {}
    asked = select(presentation_steps).where(presentation_steps.c.presentation_id == presentation_id)
    for row in connection.execute(asked.order_by(presentation_steps.c.id)).mappings():
        values = {name: row[name] for name in (*_STEP, "by", "at")}
        last[row["step_id"]] = StepLine(presentation_id, row["step_id"], **values)
    return tuple(sorted(last.values(), key=lambda line: line.position))


def count_steps(connection: Connection) -> dict[str, int]:
    """How many steps each presentation has now."""
    last: dict[tuple[str, str], str] = {}
    rows = connection.execute(
        select(presentation_steps.c.presentation_id, presentation_steps.c.step_id, presentation_steps.c.state).order_by(
            presentation_steps.c.id
        )
    )
    for presentation, step, state in rows:
        last[presentation, step] = state
    found: dict[str, int] = {}
    for (presentation, _), state in last.items():
        found[presentation] = found.get(presentation, 0) + (state == "here")
    return found


def last_other_write(connection: Connection) -> int:
    """Rises with every write but those of presentations."""
    newest = select(audit.c.id).where(audit.c.what.not_in(OWN_WRITES)).order_by(audit.c.id.desc()).limit(1)
    return int(connection.scalar(newest) or 0)
