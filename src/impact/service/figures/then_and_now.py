"""Two periods and a place that a person chose in; both guarded, side by side, with a voice of each, out."""

from collections.abc import Sequence
from dataclasses import replace

from impact import pipeline
from impact.model import Measure, ThenAndNow
from impact.period import Period
from impact.pipeline import Scene
from impact.service.figures.coded import coded_of
from impact.service.figures.notes_under import notes_under
from impact.service.refusal import Refused
from impact.service.sheets.choices import chosen_period
from impact.service.sheets.reading import Reading, read_all
from impact.service.voices.quoting import quotes_of
from impact.vocabulary.pairs import pairs
from impact.workspace import Workspace

# The chosen count, and so many beside it.
MOST_COUNTS = 4


def then_and_now(
    kept: Workspace, seen: Scene, *, measure: Measure, place: str, then: str, now: Period, codes: Sequence[str] = ()
) -> ThenAndNow:
    """`then` as people write it; "": the same time a year before. Raises Refused where the two are no pair."""
    reading = read_all(kept)
    earlier, later = _in_order(_other(reading, then, now), now)
    quotes = tuple(
        next(iter(quotes_of(kept, seen.audience, period=one, place=place, most=1)), None) for one in (earlier, later)
    )
    return pipeline.then_and_now(
        coded_of(kept),
        replace(seen, notes=_notes(kept, seen, measure, place, (earlier, later))),
        counted=[one.key for one in family_of(measure, reading.measures)],
        place=place,
        then=earlier,
        now=later,
        codes=codes,
        quotes=(quotes[0], quotes[1]),
    )


def family_of(measure: Measure, here: Sequence[Measure]) -> list[Measure]:
    """The measure, those of its own pairs, then those that stand beside the same codes: in the order of the pair file.

    Never a part beside its whole: side by side they would be read as two things.
    """
    own = [spec for spec in pairs().values() if measure.key in spec.measures]
    codes = {code for spec in own for code in spec.codes}
    near = [spec for spec in pairs().values() if codes & set(spec.codes)]
    counted = {one.key: one for one in here}
    keys = dict.fromkeys([measure.key, *(key for spec in [*own, *near] for key in spec.measures)])
    found: list[Measure] = []
    for one in (counted[key] for key in keys if key in counted):
        if not any(one.part_of == other.key or other.part_of == one.key for other in found):
            found.append(one)
    return found[:MOST_COUNTS] or [measure]


def other_periods(now: Period, periods: Sequence[Period]) -> tuple[Period, ...]:
    """Those that may stand beside it: of the same length, and another one; the same time a year before first."""
    same = [one for one in periods if one != now and one.whole_months == now.whole_months]
    year_before = now.year_before() if now.whole_months else None
    return tuple(sorted(same, key=lambda one: one != year_before))


def _other(reading: Reading, then: str, now: Period) -> Period:
    beside = other_periods(now, reading.periods)
    if then:
        wished = chosen_period(then, reading.periods, year_starts=reading.year_starts)
        if wished not in beside:
            raise Refused("Choose two different periods of the same length, such as two quarters or two years.")
        return wished
    if not beside:
        raise Refused("There is only one period of this length here, so nothing can stand beside it yet.")
    return beside[0]


def _in_order(one: Period, other: Period) -> tuple[Period, Period]:
    return (one, other) if one.start <= other.start else (other, one)


def _notes(kept: Workspace, seen: Scene, measure: Measure, place: str, periods: Sequence[Period]) -> tuple[str, ...]:
    """The notes of both periods; one that is of one of them alone, such as a closed roof, with the name of that one."""
    told: dict[str, list[str]] = {}
    for one in periods:
        for note in notes_under(kept, seen.audience, measure=measure, span=one, place=place):
            told.setdefault(note, []).append(pipeline.said(one.name(fiscal_start=seen.fiscal_start)))
    return tuple(f"{names[0]}: {note}" if len(names) < len(periods) else note for note, names in told.items())
