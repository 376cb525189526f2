"""Everything that is told of one library, by form: a new form registers here, in one line, and is looked at by all.

Each entry yields the guarded data of that form as one audience gets it, at every place and time that can be chosen.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pandas as pd
from wide_library import MEASURES, WideLibrary

from impact.charts.finding_words import with_words
from impact.model import THREADS, Audience
from impact.pairing import (
    Scene,
    both_sides,
    card_with_rate,
    conditions,
    coverage,
    ideas,
    indicators,
    listening,
    matrix,
    misses,
    misses_as_rate,
    outcomes,
    pair,
    pair_card,
    ribbon,
    sounding_board,
    then_and_now,
    weave,
)
from impact.pairing.findings import candidates, material
from impact.pairing.widened_figures import widened_card, widened_misses, widened_weave
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs
from impact.vocabulary.rates import rates

Tells = Callable[[WideLibrary, Scene], Iterator[Any]]
VISITS, INCIDENTS = measures()["visits"], measures()["incidents"]
LAST, YEAR, BEFORE = Period.parse("2026-Q4"), Period.parse("2026"), Period.parse("2025")
# Of what was written in any quarter the year tells.
TIMES = (LAST, YEAR)
ON = date(2027, 1, 15)


def _sides(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for period in TIMES:
        yield both_sides(*library.frames, scene, measure=INCIDENTS, period=period)


def _places(library: WideLibrary) -> tuple[str, ...]:
    """All branches, and the two that write least: what is held back is theirs."""
    by_number = sorted(library.branches, key=lambda branch: sum(one.branch == branch for one in library.wrote))
    return ("", *by_number[:2])


def _weave(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for place in _places(library):
        yield weave(*library.frames, scene, place=place, last=LAST)


def _misses(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for place in _places(library):
        yield misses(*library.frames, scene, measure=VISITS, place=place, last=LAST)


def _years(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    """Of a count that is told once a year, as it stands and over the people of the place."""
    by_year = (library.counts_by_year, library.reflections, library.standing)
    for place in _places(library):
        for last in (YEAR, BEFORE):
            made = misses(*by_year, scene, measure=VISITS, place=place, last=last)
            yield made
            yield misses_as_rate(made, *by_year[:2], scene, spec=rates()["people"], last=last)


def _rates(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    """Quarters told over opening hours and over posts: a sensitive count too."""
    for place in _places(library):
        for measure, rate in ((VISITS, "hour"), (VISITS, "fte"), (INCIDENTS, "hundred_hours")):
            made = misses(*library.frames, scene, measure=measure, place=place, last=LAST)
            yield misses_as_rate(made, *library.frames[:2], scene, spec=rates()[rate], last=LAST)


def _widened(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    """Of each branch that writes little, in two quarters: what stands in the place of what may not be told."""
    for place in _places(library)[1:]:
        for last in map(Period.parse, library.quarters[::2]):
            at = {"place": place, "last": last}
            yield from _wider_weave(library, scene, widened_weave(*library.frames, scene, **at), **at)
            yield from _wider_misses(library, scene, widened_misses(*library.frames, scene, **at), **at)
            for measure, code in ((VISITS, "BELONGING"), (INCIDENTS, "CRISIS")):
                yield from _wider_card(library, scene, measure, code, place=place, period=last)


def _wider_weave(library: WideLibrary, scene: Scene, wide: Any, *, place: str, last: Period) -> Iterator[Any]:
    yield wide
    yield weave(*library.frames, scene, place="" if wide else place, last=last, widened=wide)


def _wider_misses(library: WideLibrary, scene: Scene, wide: Any, *, place: str, last: Period) -> Iterator[Any]:
    yield wide
    for measure in (VISITS, INCIDENTS):
        at = {"place": "" if wide else place, "last": last, "widened": wide}
        made = misses(*library.frames, scene, measure=measure, **at)
        yield made
        spec = next(one for one in rates().values() if measure.key in one.numerators)
        yield misses_as_rate(made, *library.frames[:2], scene, spec=spec, last=last)


def _wider_card(
    library: WideLibrary, scene: Scene, measure: Any, code: str, *, place: str, period: Period
) -> Iterator[Any]:
    wide = widened_card(*library.frames, scene, code=code, place=place, period=period)
    yield wide
    shown = YEAR if wide and wide.step == "year" else period
    card = {"pair": pairs()[measure.key], "measure": measure, "code": codebook()[code], "widened": wide}
    yield pair_card(*library.frames, scene, place="" if wide else place, period=shown, **card)


def _ribbon(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    yield ribbon(*library.frames, scene, measure=VISITS, last=LAST)


def _pair_card(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for place in _places(library):
        for measure, code, period in ((VISITS, "BELONGING", LAST), (INCIDENTS, "CRISIS", YEAR)):
            card = {"pair": pairs()[measure.key], "measure": measure, "code": codebook()[code]}
            made = pair_card(*library.frames, scene, place=place, period=period, **card)
            yield made
            spec = next(one for one in rates().values() if measure.key in one.numerators)
            yield card_with_rate(made, *library.frames[:2], scene, spec=spec, period=period)


def _conditions(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for family in ("Conditions", "Load"):
        for period in TIMES:
            yield conditions(
                *library.frames, scene, family=family, parts=library.parts, period=period, measures=MEASURES
            )


def _outcomes(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for programme in ("", *library.programmes):
        yield outcomes(*library.frames, library.survey, scene, period=LAST, programme=programme)


def _listening(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    yield listening(*library.frames, scene, last=LAST)


def _matrix(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for period in TIMES:
        yield matrix(*library.frames, scene, period=period)
        yield matrix(*library.frames, scene, period=period, by="service")


def _then_and_now(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    when = {"then": Period.parse("2026-Q1"), "now": LAST, "measures": [VISITS, INCIDENTS]}
    for place in _places(library):
        yield then_and_now(*library.frames, scene, place=place, **when)
        yield then_and_now(*library.frames, scene, place=place, codes=[codebook()["CRISIS_MH"]], **when)


def _sounding_board(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for place in _places(library):
        yield sounding_board(*library.frames, scene, place=place, period=LAST)


def _ideas(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    yield ideas(*library.frames[:2], scene, asked=library.asked_for, on=ON)


def _findings(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    for period in (LAST, YEAR):
        at = material(*library.frames, scene, period=period)
        yield [with_words(finding) for finding in candidates(at)]


def _tables(library: WideLibrary, scene: Scene) -> Iterator[Any]:
    """What commands write, and what lists are made of."""
    order = {"audience": scene.audience, "branch_order": scene.branch_order, "fiscal_start": scene.fiscal_start}
    for grain in ("quarter", "year"):
        limits = {"grain": grain, "thresholds": scene.thresholds}
        yield indicators(*library.frames[1:], **order, **limits, blocked=scene.blocked)
        yield coverage(library.reflections, **order, **limits)
    yield pair(*library.frames, **order, thresholds=scene.thresholds, blocked=scene.blocked)


FORMS: Mapping[str, Tells] = {
    "sides": _sides,
    "weave": _weave,
    "misses": _misses,
    "years": _years,
    "rates": _rates,
    "widened": _widened,
    "ribbon": _ribbon,
    "pair_card": _pair_card,
    "conditions": _conditions,
    "load": _conditions,
    "outcomes": _outcomes,
    "listening": _listening,
    "matrix": _matrix,
    "then_and_now": _then_and_now,
    "sounding_board": _sounding_board,
    "ideas": _ideas,
    "findings": _findings,
    "tables": _tables,
}


def hand_out(library: WideLibrary, scene: Scene, forms: Mapping[str, Tells] = FORMS) -> dict[str, str]:
    """Everything told, as words: form → all of it."""
    makers = {tells: name for name, tells in forms.items()}
    return {name: "\n".join(map(told, tells(library, scene))) for tells, name in makers.items()}


def told(data: object) -> str:
    """All that a value holds, whatever it is made of."""
    if isinstance(data, pd.DataFrame):
        return data.to_csv(index=False)
    if is_dataclass(data) and not isinstance(data, type):
        return "\n".join(f"{field.name}={told(getattr(data, field.name))}" for field in fields(data))
    if isinstance(data, Mapping):
        return "\n".join(f"{told(key)}: {told(value)}" for key, value in data.items())
    if isinstance(data, list | tuple):
        return "\n".join(map(told, data))
    return str(data)


def scene_of(library: WideLibrary, audience: Audience, **settings: Any) -> Scene:
    return Scene(audience, branch_order=library.branches, **settings)


__all__ = ["FORMS", "THREADS", "hand_out", "scene_of", "told"]
