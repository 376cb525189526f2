"""The steps of a presentation and its findings in; what stands on the one page that a board reads, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from statistics import mode

from impact import pipeline
from impact.charts import words
from impact.charts.sentences import cannot_say
from impact.model import AskTold, BriefTold, FindingTold, Quoted, StepTold, ToDate
from impact.pairing import YearSoFar
from impact.pairing.to_date import stretch
from impact.period import Period
from impact.pipeline import Coded, FigureData, Scene
from impact.vocabulary.measures import measures

MOST_FINDINGS = 3
MOST_COUNTS = 6
MOST_CANNOT = 3
# Points, as it is laid out for a page: a higher one would be made so small that its words could not be read.
_MOST_HIGH = 540.0
# The figure that a board reads first, where the presentation has it.
_FIRST = ("sides", "weave", "misses", "pair_card", "ribbon", "conditions")
NOTHING_BEFORE = "the same months a year before are not known in full"
ALL_OF_THEM = "all branches"
CANNOT = (
    "Counts and words stand beside each other; neither says why the other is as it is.",
    "Reflections are offered, not drawn by lot: they do not say how often something happened.",
)


@dataclass(frozen=True, eq=False)
class Chosen:
    """What a person put in that may stand on the page."""

    steps: Sequence[StepTold]
    shown: Sequence[FigureData]
    voice: Quoted | None
    ask: AskTold | None
    notes: str


def brief(chosen: Chosen, findings: Sequence[FindingTold], so_far: tuple[tuple[ToDate, ...], str]) -> BriefTold:
    """Three findings, one figure, one voice, one ask, what cannot be said, and the year so far."""
    return BriefTold(
        findings=tuple(findings[:MOST_FINDINGS]),
        figure=_first_figure(chosen.steps),
        voice=chosen.voice,
        ask=chosen.ask,
        cannot_say=tuple(dict.fromkeys([*_cannot(chosen.shown), *CANNOT]))[:MOST_CANNOT],
        to_date=so_far[0],
        to_date_said=so_far[1],
        notes=chosen.notes,
    )


def to_date(held: Coded, scene: Scene, last: Period) -> tuple[tuple[ToDate, ...], str]:
    """The main counts from the start of the library's year, and of which time these are."""
    here = set(held.counts["measure"])
    counted = [one.key for one in measures().values() if one.key in here and not one.part_of]
    found = pipeline.year_to_date(held, scene, counted=counted, last=last)[:MOST_COUNTS]
    if not found:
        return (), ""
    usual = mode(_branches(one) for one in found)
    lines = tuple(
        ToDate(
            one.measure.label if _branches(one) == usual else f"{one.measure.label}, {_branches(one)}",
            words.count(one.value),
            "" if one.before is None else words.count(one.before),
            "" if one.change is None or isnan(one.change) else words.since(one.change, one.before),
        )
        for one in found
    )
    compared = any(line.before for line in lines)
    beside = ", beside the same months a year before" if compared else f"; {NOTHING_BEFORE}"
    whole = "" if usual == ALL_OF_THEM else f": {usual}, of which all these months are known"
    return lines, f"{stretch(found[0].period)}{beside}{whole}"


def _branches(one: YearSoFar) -> str:
    """How many of how many, where some are missing from one of the years."""
    return f"{one.branches} of {one.all} branches" if one.all else ALL_OF_THEM


def _first_figure(steps: Sequence[StepTold]) -> StepTold | None:
    """Of those that fit half a page; of eighty branches nothing could be read there."""
    figures = [(step, step.figure) for step in steps if step.figure is not None]
    order = {name: place for place, name in enumerate(_FIRST)}
    first = min(
        figures, key=lambda one: (_is_too_high(one[0]), order.get(one[1].name, len(order))), default=(None, None)
    )
    return first[0]


def _is_too_high(step: StepTold) -> bool:
    return step.page is not None and step.page.size[1] > _MOST_HIGH


def _cannot(shown: Sequence[FigureData]) -> Iterator[str]:
    """Of each count that stands here, what it cannot say, in the order of the steps."""
    for data in shown:
        measure = getattr(data, "measure", None)
        if measure is not None:
            yield cannot_say(measure)
