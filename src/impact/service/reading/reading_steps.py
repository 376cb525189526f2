"""What a reader does to one reflection in; it is kept, and the opposite step, which undoes it, out.

Nothing is deleted: an undone step is a later line, and the later line counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from impact import workspace
from impact.coding.latest import decided
from impact.service.reading.verdicts import place_of
from impact.service.refusal import Refused
from impact.service.voices.quotable import shown_marks
from impact.service.voices.same_words import clearances_of, marks_to_clear
from impact.service.voices.voices import check_codings, check_here, check_may_clear
from impact.workspace import Coding, Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """Done together or not at all. `clear`: reflections that are cleared as quotes (true), or no longer (false).

    `shown`: marks of the words that the tick was about, where it is to stand again: it clears no others.
    """

    reflection_id: str
    lines: tuple[Coding, ...] = ()
    clear: tuple[tuple[str, bool], ...] = ()
    shown: tuple[tuple[str, str], ...] = ()


def read_step(reflection_id: str, lines: Iterable[str], *, read: bool = True) -> Step:
    """The person has read all lines of the row, for every code; or takes that back."""
    state = "confirmed" if read else "taken_back"
    return Step(reflection_id, tuple(Coding(line, state=state) for line in lines))


def take(kept: Workspace, step: Step, *, by: str) -> Step:
    """Keeps the step; the one that undoes it. Raises Refused for a code or a reflection that is not here."""
    check_codings(kept, step.lines)
    check_here(kept, (name for name, _ in step.clear))
    check_may_clear(by, cleared=any(cleared for _, cleared in step.clear))
    shown = shown_marks(kept, (name for name, _ in step.clear))
    if any(shown.get(name) != mark for name, mark in step.shown):
        raise Refused("Other words would leave now than were read then. Read them, and tick anew.")
    with kept.reading() as connection:
        before = workspace.load_codings(connection, about={line.reflection_id for line in step.lines})
    cleared, marks = clearances_of(kept), marks_to_clear(kept)
    back = Step(
        step.reflection_id,
        lines=tuple(_before(before[before["coder"] == by.strip()], step.lines)),
        clear=tuple((name, by.strip() in cleared.get(name, ())) for name, _ in step.clear),
        shown=tuple((name, shown[name]) for name, _ in step.clear if by.strip() in cleared.get(name, ())),
    )
    with kept.writing(by) as writing:
        workspace.add_codings(writing, step.lines)
        for name, is_cleared in step.clear:
            workspace.set_clearance(writing, name, cleared=is_cleared, words_mark=marks.get(name, ""))
    return back


def _before(own: pd.DataFrame, lines: Iterable[Coding]) -> Iterable[Coding]:
    """What this person's words on the same codes were: first all is taken back, then what stood stands again."""
    for reflection_id, code in dict.fromkeys((line.reflection_id, line.code) for line in lines):
        yield Coding(reflection_id, code, "taken_back")
        stood = decided(own[(own["reflection_id"] == reflection_id) & (own["code"] == code)])
        for line in stood[stood["state"] != "taken_back"].itertuples():
            how = (str(line.state), str(line.polarity), str(line.direction), str(line.tone))
            yield Coding(reflection_id, code, *how, *place_of(line))
