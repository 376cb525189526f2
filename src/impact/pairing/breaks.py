"""A measure in; when its definition changed, and what to say where two periods lie on either side of that, out.

The vocabulary's column `breaks` holds them as `year: one sentence`, several divided by `|`; a year is the
reporting year that the new definition began with. A sentence without a year ("when automatic renewal
starts") tells of a change whose date only the library knows: a note on the series says it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from impact.model import Measure
from impact.period import Period

_DATED = re.compile(r"^\s*(\d{4})\s*:?\s*(.*)$")


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """From the reporting year `year` the measure counts something else: `words`."""

    year: int
    words: str


@lru_cache(maxsize=256)
def breaks_of(measure: Measure) -> tuple[Break, ...]:
    """The dated ones, the oldest first."""
    found = (_DATED.match(part) for part in measure.breaks.split("|"))
    return tuple(sorted(Break(int(m[1]), m[2].strip(" .")) for m in found if m))


def breaks_between(measure: Measure, before: Period, now: Period) -> tuple[Break, ...]:
    """Those that lie between the two: their numbers are not of one thing."""
    first, last = _year(before), _year(now)
    return tuple(each for each in breaks_of(measure) if first < each.year <= last)


def redefined(measure: Measure, before: Period, now: Period) -> bool:
    return bool(breaks_between(measure, before, now))


def break_notes(measure: Measure, periods: Iterable[Period]) -> list[str]:
    """A sentence for each change of definition inside this stretch of periods, for under a figure."""
    spans = sorted(periods)
    if not spans:
        return []
    return [sentence(each) for each in breaks_between(measure, spans[0], max(spans, key=lambda period: period.end))]


def sentence(found: Break) -> str:
    words = f": {found.words}" if found.words else ""
    return f"Definition changed in {found.year}{words}. Numbers before and after are not compared."


def _year(period: Period) -> int:
    """A year is named by where it ends; what is shorter belongs to the year that it starts in."""
    return period.end.year if period.grain == "year" else period.start.year
