"""What is put together for meetings, and its steps, in and out: only added to, the last line of each id stands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from impact.workspace.lines import Lines, last_of_each
from impact.workspace.schema import audit, presentation_steps, presentations
from impact.workspace.workspace import Writing

PresentationState = Literal["here", "taken_back"]
StepLineState = Literal["here", "dropped"]

# What the audit calls the writes of this file and of `frozen`: none of them changes what any figure shows.
OWN_WRITES = ("presentation", "presentation step", "frozen")


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


_PRESENTATIONS = Lines(presentations, Presentation, {"id": "presentation_id"})
_STEPS = Lines(presentation_steps, StepLine, {"presentation": "presentation_id", "id": "step_id"})


def keep_presentation(writing: Writing, one: Presentation) -> None:
    """Adds one line. The audit names the presentation, never what was typed."""
    _PRESENTATIONS.add(writing, one)
    writing.note("presentation", one.id)


def load_presentations(connection: Connection) -> dict[str, Presentation]:
    """All of them, also those that were taken back; the one that was touched last stands last."""
    return last_of_each(_PRESENTATIONS.load(connection), lambda one: one.id, newest_last=True)


def keep_steps(writing: Writing, lines: Iterable[StepLine]) -> None:
    """Adds these lines; the audit names the presentations."""
    kept = list(lines)
    _STEPS.add(writing, *kept)
    for name in dict.fromkeys(line.presentation for line in kept):
        writing.note("presentation step", name)


def load_steps(connection: Connection, presentation_id: str) -> tuple[StepLine, ...]:
    """Its steps in their order, also those that were dropped."""
    lines = _STEPS.load(connection, presentation_steps.c.presentation_id == presentation_id)
    return tuple(sorted(last_of_each(lines, lambda line: line.id).values(), key=lambda line: line.position))


def count_steps(connection: Connection) -> dict[str, int]:
    """How many steps each presentation has now."""
    last = last_of_each(_STEPS.load(connection), lambda line: (line.presentation, line.id))
    return Counter(line.presentation for line in last.values() if line.state == "here")


def last_other_write(connection: Connection) -> int:
    """Rises with every write but those of presentations."""
    newest = select(audit.c.id).where(audit.c.what.not_in(OWN_WRITES)).order_by(audit.c.id.desc()).limit(1)
    return int(connection.scalar(newest) or 0)
