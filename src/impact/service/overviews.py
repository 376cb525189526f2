"""A workspace and what a person wants to see in; the Overview out: guarded numbers, words and the figure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from impact import pipeline, workspace
from impact.model import Audience, BothSides, Figure, Measure, Mode
from impact.period import Period
from impact.service.cache import Cache
from impact.service.choices import chosen_measure, chosen_period, first_period
from impact.service.coded import coded_of, scene
from impact.service.reading import Reading, read_all, state_key
from impact.vocabulary.measures import measures
from impact.workspace import Workspace

_OVERVIEWS: Cache["Overview"] = Cache(64)
_PICTURES: Cache[bytes] = Cache(16)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show. `period` as people write it (2026-Q2, FY2026); None: the newest that has both sides."""

    measure: str = "visits"
    period: str | None = None
    audience: Audience = "staff"
    mode: Mode = "light"


@dataclass(frozen=True)
class Overview:
    """What the page shows, and nothing that this audience may not see. `sides` and `figure` are None without data."""

    audience: Audience
    measure: Measure | None
    measures: tuple[Measure, ...]
    period: str
    periods: tuple[str, ...]
    status: tuple[str, ...]
    """One line each: what is here, what waits, what is held back."""
    sides: BothSides | None
    figure: Figure | None
    questions: int
    sample: bool

    @property
    def spec(self) -> Mapping[str, Any]:
        """The figure as Vega-Lite; empty without one."""
        return self.figure.spec if self.figure else {}


def overview(kept: Workspace, wanted: Wanted, *, invented: bool) -> Overview:
    """Raises Refused for a period or measure that is not here."""
    made = _OVERVIEWS.get((*state_key(kept), invented, wanted), lambda: _make(kept, wanted, invented=invented))
    return _own_copy(made)


def picture(kept: Workspace, wanted: Wanted, *, invented: bool, ppi: int) -> bytes | None:
    """The figure as PNG; None while there is none."""
    figure = overview(kept, wanted, invented=invented).figure
    if figure is None:
        return None
    return _PICTURES.get((*state_key(kept), invented, wanted, ppi), lambda: pipeline.png(figure, ppi=ppi))


def sides_of(
    kept: Workspace, reading: Reading, measure: str, period: Period, wanted: Wanted, *, invented: bool
) -> BothSides:
    """Both sides of one period, guarded for this audience."""
    seen = scene(kept, reading, wanted.audience, invented=invented, measure=measures()[measure], span=period)
    return pipeline.both_sides(coded_of(kept), seen, measure=measure, period=period)


def _make(kept: Workspace, wanted: Wanted, *, invented: bool) -> Overview:
    reading = read_all(kept)
    here = reading.measures
    periods = reading.periods
    measure = chosen_measure(wanted.measure, here)
    period = _period(reading, measure, periods, wanted)
    sides = sides_of(kept, reading, measure.key, period, wanted, invented=invented) if period else None
    return Overview(
        audience=wanted.audience,
        measure=measure if period else None,
        measures=here,
        period=period.name(fiscal_start=reading.year_starts) if period else "",
        periods=tuple(p.name(fiscal_start=reading.year_starts) for p in periods),
        status=_status(kept, reading, sides),
        sides=sides,
        figure=pipeline.figure(sides, mode=wanted.mode) if sides else None,
        questions=len(reading.merged.questions),
        sample=invented,
    )


def _own_copy(made: Overview) -> Overview:
    """So that nothing a face does to its frames reaches the next one who asks."""
    return replace(
        made,
        sides=made.sides and replace(made.sides, rows=made.sides.rows.copy()),
        figure=made.figure and replace(made.figure, table=made.figure.table.copy()),
    )


def _period(reading: Reading, measure: Measure, periods: tuple[Period, ...], wanted: Wanted) -> Period | None:
    if wanted.period:
        return chosen_period(wanted.period, periods, year_starts=reading.year_starts)
    return first_period(reading.merged, measure.key, periods)


def _status(kept: Workspace, reading: Reading, sides: BothSides | None) -> tuple[str, ...]:
    with kept.reading() as connection:
        files = len(workspace.list_uploads(connection))
    # Not how many reflections there are: before a figure has guarded it, that number is nobody's to see.
    lines = [f"{_count(files, 'file')}, {_count(len(reading.merged.counts), 'count')}"]
    if waiting := len(reading.merged.questions):
        lines.append(f"{_count(waiting, 'question')} waiting under Check")
    if sides and sides.held_back:
        lines.append(f"Reflections of {_count(sides.held_back, 'branch', 'branches')} held back, too few to be shown")
    return tuple(lines)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
