"""A workspace and an audience in; what was asked for, each idea once, and which of it may be named to them, out.

The same words are the same idea; what only likeness put together counts apart: the program suggests, people decide.
Staff see what stands on the sheet for their room. The board and the public see a name only where a person typed it,
enough people of two branches asked for it, and it repeats nobody's words: one idea of a small branch would point there.
"""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from impact import pipeline
from impact.coding.ideas import Idea
from impact.model import Audience, IdeaNamed, IdeasHeard, WasAsked
from impact.period import Period
from impact.pipeline import Scene
from impact.policy.audience import limits
from impact.service.figures.coded import coded_of
from impact.service.ideas.idea_groups import Asked, Placed, idea_groups, ideas_placed
from impact.service.ideas.what_became import Became, what_became
from impact.service.people.thresholds import thresholds_of
from impact.service.refusal import Refused
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.words import bare_words
from impact.workspace import Workspace

# In the order in which one wants to hear it.
ORDER = ("done", "doing", "considering", "not_now", "heard")
MOST_ASKED = 4


def ideas_heard(kept: Workspace, scene: Scene, *, on: date) -> IdeasHeard | None:
    """The whole system's ideas as they stand on this day; None while there are none."""
    named = [IdeaNamed(one.status, one.heading, one.quote) for _, one in told_ideas(kept, scene.audience)]
    return pipeline.ideas(coded_of(kept), scene, asked=asked_for(kept), on=on, named=named)


def ideas_counted(kept: Workspace, scene: Scene, *, on: date) -> IdeasHeard | None:
    """The same numbers, and no idea in words: nothing is put together by likeness for them."""
    return pipeline.ideas(coded_of(kept), scene, asked=asked_for(kept), on=on)


def asked_for(kept: Workspace) -> pd.DataFrame:
    """A row for each time something was asked for, the oldest first: idea, status, reason (bool), reflection_id.

    What people put together is one idea, with what they say of it; so is what was asked for in the same words. Every
    other one stands for itself.
    """
    placed = ideas_placed(kept)
    groups = _by_words((idea, group) for idea, group in placed if group)
    alone: dict[str, str] = {}
    rows = []
    for idea, group in placed:
        words = _same_words(idea)
        if stands := group or groups.get(words):
            line = (stands.id, stands.status, bool(stands.reason))
        else:
            line = (alone.setdefault(words, idea.id), "heard", False)
        rows.append((*line, idea.line or idea.row))
    return pd.DataFrame(rows, columns=["idea", "status", "reason", "reflection_id"]).astype(
        {"idea": "str", "status": "str", "reason": "bool", "reflection_id": "str"}
    )


def _by_words(placed: Iterable[tuple[Idea, Placed]]) -> dict[str, Placed]:
    """The group in which people put these words; none where they put them into several."""
    found: dict[str, dict[str, Placed]] = {}
    for idea, group in placed:
        found.setdefault(_same_words(idea), {})[group.id] = group
    return {words: next(iter(groups.values())) for words, groups in found.items() if len(groups) == 1}


def _same_words(idea: Idea) -> str:
    """Marks, accents and capitals make no other idea; of a text without any word they are all there is."""
    return " ".join(bare_words(idea.text)) or idea.text


def told_ideas(kept: Workspace, audience: Audience) -> list[tuple[Asked, Became]]:
    """Those that may be named, in the order of `idea_groups`."""
    both = [(group, one) for group, one in zip(idea_groups(kept), what_became(kept), strict=True) if one.in_words]
    if audience == "staff":
        return both
    fewest = limits(audience, thresholds_of(kept)).alone
    return [(group, one) for group, one in both if group.typed and _may_leave(kept, group, audience, fewest)]


def asked_in(kept: Workspace, audience: Audience, period: Period) -> tuple[WasAsked, ...]:
    """What was asked for in this time, and what was answered in it; the furthest on its way first."""
    inside = [
        (group, one)
        for group, one in told_ideas(kept, audience)
        if any(idea.day and period.start <= idea.day <= period.end for idea in group.ideas)
        or (group.at and one.on and period.start <= one.on <= period.end)
    ]
    inside.sort(key=lambda both: ORDER.index(both[1].status))
    return tuple(WasAsked(one.heading, one.quote, one.status, one.reason) for _, one in inside[:MOST_ASKED])


def _may_leave(kept: Workspace, group: Asked, audience: Audience, fewest: int) -> bool:
    placed = [idea for idea in group.ideas if idea.id not in group.joined]
    writers = {idea.writer for idea in placed}
    many = len({idea.row for idea in placed}) if "" in writers else len(writers)
    if many < fewest or len({idea.branch for idea in placed if idea.branch}) < 2:
        return False
    try:
        check_nobodys_words(kept, group.heading, group.reason, audience=audience)
    except Refused:
        return False
    return True
