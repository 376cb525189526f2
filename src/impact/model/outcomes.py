"""What the figure "outcomes" shows: survey answers beside what people wrote of the same four outcomes."""

from dataclasses import dataclass

import pandas as pd

from impact.model.shown import Shown

# In the order in which the field names them; each is a code of the codebook too.
OUTCOMES = ("KNOWLEDGE", "CONFIDENCE", "APPLICATION", "AWARENESS")


@dataclass(frozen=True)
class Outcomes(Shown):
    """One period of one programme, or with "" of all of them, guarded for one audience.

    `rows`, one an outcome in the order of `OUTCOMES`: outcome (a code), n, x (Int64, people who answered and those who
    agreed), low, high (float64, fractions: the 95 % interval, NaN unless the answers are a sample), status,
    counted_with, held (as in `Weave`, of programmes), voice_n, voice_x, voice_unread (Int64, reflections of all
    branches), voice_status, voice_held (Int64, branches).
    """

    programme: str
    period: str
    rows: pd.DataFrame
    sampled: bool
    """Whether the answers shown were marked as a sample of one programme."""
    programmes: int
    """How many programmes the shown answers are from."""
