"""What the figure "ideas" shows: what staff asked for, and what became of it, guarded for one audience."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from impact.model.shown import Shown

# The way of an idea; what was answered with a no stands last.
IDEA_STATUSES = ("heard", "considering", "doing", "done", "not_now")


@dataclass(frozen=True, slots=True)
class IdeaNamed:
    """What one idea is called before this audience. `quote`: in the words of the one who wrote it."""

    status: str
    words: str
    quote: bool = False


@dataclass(frozen=True)
class IdeasHeard(Shown):
    """One idea is counted once, however many asked for it; always of the whole system, as it stands `on` a day.

    `stages`, one row for each of `IDEA_STATUSES`: status (str), ideas and reasons (Int64; of them, how many have a
    reason beside them; NA where nothing may be told). `since` names the quarter of the oldest idea. `people` counts
    those who asked, None where not all are known or their number would tell more than it should.
    """

    on: date
    since: str
    status: Literal["shown", "held_back"]
    stages: pd.DataFrame
    people: int | None
    named: tuple[IdeaNamed, ...]
