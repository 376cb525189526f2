"""Frames, each with a stretch of time, in; the files that the numbers of that time were read from, each once, out."""

import pandas as pd

from impact.pairing.view import WHOLE
from impact.period import Period, year_of
from impact.vocabulary.measures import measures


def sources(*read: tuple[pd.DataFrame, Period], place: str = WHOLE) -> tuple[str, ...]:
    """In the order of the frames. Of one branch only the files that hold a row of that branch."""
    files: list[str] = []
    for frame, period in read:
        starts, ends = pd.Timestamp(period.start), pd.Timestamp(period.end)
        inside = frame["period_start"].le(ends) & frame["period_end"].ge(starts)
        if place != WHOLE:
            inside &= frame["branch"].eq(place)
        files += [str(file) for file in frame.loc[inside, "file"].unique()]
    return tuple(dict.fromkeys(file for file in files if file))


def sources_of_numbers(
    counts: pd.DataFrame, reflections: pd.DataFrame, *, period: Period, fiscal_start: int
) -> tuple[str, ...]:
    """Behind all counts of a period, of its library's year so far and of the year before, and behind its voices."""
    so_far = Period(year_of(period.end, fiscal_start=fiscal_start).start, period.end)
    known = counts[counts["measure"].isin(measures())]
    return sources((known, so_far), (known, so_far.year_before()), (reflections, period))
