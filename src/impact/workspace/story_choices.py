"""Passages that readers propose and choose for a period and a code, in and out: only added to, the last word stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Connection

from impact.workspace.lines import Lines, last_of_each
from impact.workspace.schema import story_choices
from impact.workspace.workspace import Writing

StoryState = Literal["candidate", "typical", "telling", "differs", "passed", "taken_back"]
STORY_STATES: tuple[StoryState, ...] = get_args(StoryState)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """What one person said of one passage, for one period and code; without offsets, of the whole reflection.

    `state`: candidate (worth a look), typical, telling, differs (chosen, as this), passed (not chosen), taken_back.
    """

    reflection_id: str
    period: str
    code: str
    state: StoryState
    reason: str = ""
    start: int | None = None
    end: int | None = None
    by: str = ""
    at: str = ""

    @property
    def passage(self) -> tuple[str, int | None, int | None, str, str]:
        return self.reflection_id, self.start, self.end, self.period, self.code


_LINES = Lines(story_choices, StoryLine)


def add_story_lines(writing: Writing, lines: Iterable[StoryLine]) -> None:
    """The audit names the reflection, never what was typed."""
    said = tuple(lines)
    _LINES.add(writing, *said)
    for line in said:
        writing.note("story", line.reflection_id)


def load_story_lines(connection: Connection) -> tuple[StoryLine, ...]:
    """The last line of each person on each passage, in the order in which they were said."""
    last = last_of_each(_LINES.load(connection), lambda line: (*line.passage, line.by), newest_last=True)
    return tuple(line for line in last.values() if line.state in STORY_STATES)
