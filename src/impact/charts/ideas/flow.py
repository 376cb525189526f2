"""Stages with their numbers in; where each stands on the page, and the bands between them, in points, out.

A stage is as high as its ideas are many, in the same measure everywhere; around a small one there is room for its
words, so that stages may stand further apart than their ideas need.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from impact.charts.ideas.stages import ENDS, TAKEN_UP, Way

TAKEN_UP_WORDS = "taken up"
# One idea is never drawn higher than this, so that five ideas do not look like fifty.
HIGHEST = 22.0
# Points between the places of two stages of a column, and how far they may stand apart where there is room.
GAP, WIDEST_GAP = 8.0, 26.0
# From so many straight pieces a band looks round.
PIECES = 24


@dataclass(frozen=True, slots=True)
class Stage:
    """One bar. `slot` is the height of its words; `key` a status, `all`, `taken_up`, `said_no` or `said_nothing`.

    `leads_on`: bands leave it to the right, where its words stand; a bar lower than its words then has them above it.
    """

    key: str
    ideas: int
    slot: float
    leads_on: bool = False

    def room(self, unit: float) -> float:
        tall = self.ideas * unit
        return self.slot + tall if self.has_words_above(unit) else max(tall, self.slot)

    def has_words_above(self, unit: float) -> bool:
        return self.leads_on and self.ideas * unit < self.slot


@dataclass(frozen=True, slots=True)
class Placed:
    stage: Stage
    x: float
    top: float
    bottom: float
    middle: float
    """Of its words."""
    above: bool = False
    """Whether they stand over the bar, not beside it."""


def placed(columns: Sequence[tuple[float, Sequence[Stage]]], *, top: float, high: float) -> dict[str, Placed]:
    """Each column is its left edge and its stages, from the top."""
    unit = _unit([stages for _, stages in columns], high)
    found: dict[str, Placed] = {}
    for x, stages in columns:
        spare = (high - _height(stages, unit)) / max(1, len(stages) - 1)
        y = top
        for stage in stages:
            found[stage.key] = _placed(stage, x, y, unit)
            y += stage.room(unit) + GAP + min(spare, WIDEST_GAP - GAP)
    return found


def lowest(stages: Mapping[str, Placed]) -> float:
    """Where the last bar, or the last words, end."""
    return max(max(one.bottom, one.middle + one.stage.slot / 2) for one in stages.values())


def bands(
    stages: Mapping[str, Placed], flows: Sequence[tuple[str, str, int]], *, thick: float
) -> Iterator[tuple[str, list[tuple[float, float, float]]]]:
    """For each flow its target, and x, top and bottom along its way. A flow leaves below the one before it."""
    left: dict[str, float] = {}
    reached: dict[str, float] = {}
    for source, target, ideas in flows:
        start, end = stages[source], stages[target]
        unit = (end.bottom - end.top) / end.stage.ideas if end.stage.ideas else 0
        tall = ideas * unit
        y0, y1 = left.get(source, start.top), reached.get(target, end.top)
        left[source], reached[target] = y0 + tall, y1 + tall
        yield target, list(_band(start.x + thick, end.x, y0, y1, tall))


def flows_of(way: Way, *, middle: bool) -> list[tuple[str, str, int]]:
    """From, to, and how many. Without the middle column all ideas lead straight to where they stand."""
    ends = [(status, way.counts[status]) for status in ENDS if way.counts[status]]
    if not middle:
        return [("all", status, number) for status, number in ends]
    first = [("all", "taken_up", way.taken_up)] if way.taken_up else []
    no = way.counts["not_now"]
    first += [("all", "said_no", no)] if no else []
    first += [("all", "said_nothing", way.counts["heard"])] if way.counts["heard"] else []
    through = {**dict.fromkeys(TAKEN_UP, "taken_up"), "not_now": "said_no", "heard": "said_nothing"}
    return [*first, *((through[status], status, number) for status, number in ends)]


def _unit(columns: Sequence[Sequence[Stage]], high: float) -> float:
    """Points an idea, as large as every column has room for."""
    low, most = 0.0, HIGHEST
    for _ in range(40):
        unit = (low + most) / 2
        tallest = max(_height(stages, unit) for stages in columns)
        low, most = (unit, most) if tallest <= high else (low, unit)
    return low


def _height(stages: Sequence[Stage], unit: float) -> float:
    return sum(stage.room(unit) for stage in stages) + GAP * (len(stages) - 1)


def _placed(stage: Stage, x: float, y: float, unit: float) -> Placed:
    tall, room = stage.ideas * unit, stage.room(unit)
    if stage.has_words_above(unit):
        return Placed(stage, x, y + stage.slot, y + room, y + stage.slot / 2, above=True)
    bar = y + (room - tall) / 2
    return Placed(stage, x, bar, bar + tall, y + room / 2)


def _band(x0: float, x1: float, y0: float, y1: float, tall: float) -> Iterator[tuple[float, float, float]]:
    """Level where it leaves and where it arrives."""
    for i in range(PIECES + 1):
        part = i / PIECES
        y = y0 + (y1 - y0) * (1 - math.cos(part * math.pi)) / 2
        yield x0 + (x1 - x0) * part, y, y + tall
