"""What the sounding-board view shows: what was heard in a quarter, and two questions to talk about in five minutes."""

from dataclasses import dataclass

import pandas as pd

from impact.model.figure import Quoted
from impact.model.shown import Shown


@dataclass(frozen=True, slots=True)
class BoardQuestion:
    """One line of `vocabulary/board_questions.csv`. Without a code it goes with every quarter."""

    id: str
    code: str
    question: str


@dataclass(frozen=True, slots=True)
class WasAsked:
    """What staff asked for, and what became of it. `quote`: in the words of the one who wrote it."""

    words: str
    quote: bool
    status: str
    reason: str


@dataclass(frozen=True)
class SoundingBoard(Shown):
    """One quarter of one place, guarded for one audience.

    `place` and `period` are what was wished for; `heard_at` (a branch, a joined unit "Oak Park + Lakeside", or ""
    for all branches) and `heard_in` are where the numbers come from, wider where the place alone is too small.
    `codes`, those that somebody named, in the order of the codebook: code, name (str), n, x (Int64), starter (bool).
    `status` is that
    of the place and period wished for, as in `Weave`; `n`, `writers` and `unread` are those of the numbers shown.
    `asked` is of all branches.
    """

    place: str
    period: str
    heard_at: str
    heard_in: str
    status: str
    counted_with: str
    n: int | None
    writers: int | None
    unread: int | None
    held: int
    codes: pd.DataFrame
    quotes: tuple[Quoted, ...]
    asked: tuple[WasAsked, ...]
    questions: tuple[BoardQuestion, ...]
    chosen: bool
    """Whether a person chose the questions."""
