"""Merged frames in; the periods and measures that a person can choose from, and what is shown first, out."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pandas as pd

from impact.merge import Merged
from impact.model import Measure
from impact.period import Period, quarter_of, year_of
from impact.service.refusal import Refused
from impact.vocabulary.measures import measures


def measures_here(merged: Merged) -> tuple[Measure, ...]:
    """Measures that have at least one count, in the order of the vocabulary."""
    held = set(merged.counts["measure"])
    return tuple(measure for key, measure in measures().items() if key in held)


def periods_here(merged: Merged, *, year_starts: int) -> tuple[Period, ...]:
    """Quarters, then years, that hold a count or a reflection; the newest first.

    A file may tell of years that begin in another month than the library's, as long as nobody has said when that
    begins: those twelve months are a year of their own, so that what was counted for them can be opened.
    """
    counted = _periods(merged.counts)
    told = _periods(merged.reflections)
    quarters = {q for p in (*counted, *told) if (q := quarter_of(p.start, fiscal_start=year_starts)).contains(p)}
    years = {y for p in (*counted, *told) if (y := year_of(p.start, fiscal_start=year_starts)).contains(p)}
    years |= {p for p in counted if p.grain == "year" and not any(year.contains(p) for year in years)}
    return (*sorted(quarters, reverse=True), *sorted(years, reverse=True))


def first_period(merged: Merged, measure: str, periods: Sequence[Period]) -> Period | None:
    """The newest that holds both a count of this measure and a voice, else the newest that holds either, else anything.

    Where counts end years before people began to write, what they write is news and the old count is none.
    """
    counts = _periods(merged.counts[merged.counts["measure"] == measure])
    voices = _periods(merged.reflections)
    both = [p for p in periods if _any_in(p, counts) and _any_in(p, voices)]
    counted = [p for p in periods if _any_in(p, counts)]
    voiced = [p for p in periods if _any_in(p, voices)]
    either = sorted((*counted[:1], *voiced[:1]), key=lambda p: p.start, reverse=True)
    return next(iter((*both, *either, *periods)), None)


def chosen_period(name: str, periods: Sequence[Period], *, year_starts: int) -> Period:
    """The period of this name, as it stands in the address of a page. Raises Refused."""
    for period in periods:
        if period.name(fiscal_start=year_starts).casefold() == name.strip().casefold():
            return period
    raise Refused(f"There is nothing from {name[:40]} here. Choose another period.")


def chosen_measure(key: str, here: Sequence[Measure]) -> Measure:
    """The measure of this key where it has counts, else the first that has. Raises Refused for a key that is none."""
    if key not in measures():
        raise Refused(f"“{key[:40]}” is no measure that we know. Choose another one.")
    held = {measure.key: measure for measure in here}
    return held.get(key) or next(iter(here), measures()[key])


def _periods(frame: pd.DataFrame) -> set[Period]:
    known = frame[["period_start", "period_end"]].dropna().drop_duplicates()
    return {Period(_day(start), _day(end)) for start, end in known.itertuples(index=False)}


def _day(stamp: Any) -> date:
    return pd.Timestamp(stamp).date()


def _any_in(period: Period, others: Iterable[Period]) -> bool:
    return any(period.contains(other) for other in others)
