"""A workspace in; the way through a quarter, step by step, with what waits at each, out."""

from dataclasses import dataclass
from typing import Literal

from impact import workspace
from impact.service.cache import Cache
from impact.service.reading.reading_queue import TO_READ, reading_queue
from impact.service.rights import Who
from impact.service.sheets.reading import read_all, state_key
from impact.workspace import Workspace

StationName = Literal["bring-in", "check", "voices", "overview", "pairs", "conditions", "present", "take-away"]
StationState = Literal["empty", "waiting", "ready"]
_WAITING: Cache["_Waiting"] = Cache(8)


@dataclass(frozen=True, slots=True)
class Station:
    """`state`: empty = nothing to do yet, waiting = a person is needed (`waiting` counts), ready = nothing waits."""

    name: StationName
    state: StationState
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class _Waiting:
    files: int
    counts: bool
    reflections: bool
    questions: int
    unread: int
    pairs: int


def stations(kept: Workspace, who: Who) -> tuple[Station, ...]:
    """In the order of a manager's quarter. How many reflections are unread, as Voices counts them, is told only to
    those who read them.
    """
    held = _WAITING.get(state_key(kept), lambda: _count(kept))
    anything = held.counts or held.reflections
    unread = held.unread if who.is_any("reader") else 0
    questions = held.questions if who.is_any("manager") else 0
    shown: StationState = "ready" if anything else "empty"
    return (
        Station("bring-in", "ready" if held.files else "waiting"),
        Station("check", _state(questions, held.files > 0), questions),
        Station("voices", _state(unread, held.reflections), unread),
        Station("overview", shown),
        Station("pairs", shown),
        Station("conditions", shown),
        Station("present", shown),
        Station("take-away", shown),
    )


def _state(waiting: int, anything: bool) -> StationState:
    if waiting:
        return "waiting"
    return "ready" if anything else "empty"


def _count(kept: Workspace) -> _Waiting:
    merged = read_all(kept).merged
    with kept.reading() as connection:
        files = len(workspace.list_uploads(connection))
        typed = workspace.stories_book(connection) is not None
        pairs = len(workspace.load_pair_words(connection))
    return _Waiting(
        files=files + typed,
        counts=not merged.counts.empty,
        reflections=not merged.reflections.empty,
        questions=len(merged.questions),
        unread=reading_queue(kept, TO_READ).unread,
        pairs=pairs,
    )
