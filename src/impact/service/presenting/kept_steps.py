"""Presentations and their steps as they are kept, looked up by their ids; Refused for what is not here."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import get_args

from impact.model import Audience
from impact.service.presenting.meeting import Meeting
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all, state_key
from impact.workspace import Workspace
from impact.workspace.presentations import Presentation, StepLine, load_presentations, load_steps


def meeting_of(kept: Workspace, audience: str, period: str, *, invented: bool) -> Meeting:
    """Raises Refused for an audience that is none and a period that is not here."""
    if audience not in get_args(Audience):
        raise Refused("A presentation is for staff, for the board or for the public. Choose one of them.")
    at = Meeting(kept, audience, period, invented)  # type: ignore[arg-type]
    return replace(at, period=at.span.name(fiscal_start=read_all(kept).year_starts))


def meeting_for(kept: Workspace, one: Presentation, *, invented: bool) -> Meeting:
    """Of a presentation that was begun before: its period may be gone since."""
    return Meeting(kept, one.audience, one.period, invented)  # type: ignore[arg-type]


def presentation_of(kept: Workspace, presentation_id: str) -> Presentation:
    """Its last line."""
    with kept.reading() as connection:
        found = load_presentations(connection).get(presentation_id)
    if found is None:
        raise Refused("This presentation is not here any more.")
    return found


def is_here(kept: Workspace, presentation_id: str) -> bool:
    with kept.reading() as connection:
        return presentation_id in load_presentations(connection)


def as_of_now(kept: Workspace, one: Presentation, *, invented: bool) -> tuple[Hashable, ...]:
    """Changes with every write and every day: nothing that was told of it before is handed out then."""
    return (*state_key(kept), kept.revision().number, one.id, invented, date.today())


def all_steps(kept: Workspace, presentation_id: str) -> tuple[StepLine, ...]:
    with kept.reading() as connection:
        return load_steps(connection, presentation_id)


def steps_here(kept: Workspace, presentation_id: str) -> tuple[StepLine, ...]:
    """Those that were not dropped, in their order."""
    return tuple(line for line in all_steps(kept, presentation_id) if line.state == "here")


def step_of(lines: Iterable[StepLine], step_id: str) -> StepLine:
    found = next((line for line in lines if line.id == step_id), None)
    if found is None:
        raise Refused("This step is not in the presentation any more. Look at it again.")
    return found
