"""Everything merged in; what a presentation of it says for one audience, out, where nothing is kept in a workspace.

Nobody has ticked anything as read for who could be recognised, so no quote stands in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from impact import frames, pipeline
from impact.merge import Merged
from impact.model import Audience, Presented, SourceTold, StepTold
from impact.model.findings import Finding
from impact.period import Period
from impact.pipeline import Coded, FigureData, Scene
from impact.policy.consent import CLEARANCES
from impact.policy.thresholds import USUAL
from impact.service.figures.wanted import Asked, Wanted
from impact.service.findings.findings import wanted_of
from impact.service.left_out.left_out import left_out
from impact.service.presenting.live import told_finding
from impact.service.presenting.standing import Standing
from impact.service.presenting.step_names import Stems, filters_of
from impact.service.presenting.steps_wanted import FindingsWanted, StepWanted
from impact.service.presenting.telling import Telling, finding_told, findings_step, n_of, placed, with_places
from impact.service.presenting.usual_order import MOST_PAIRS, says_something
from impact.service.presenting.whole import Parts, Rules, numbers_of, whole
from impact.service.refusal import Refused
from impact.service.sheets.choices import chosen_measure, chosen_period, first_period, measures_here, periods_here
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.workspace.presentations import StepLine


@dataclass(frozen=True, eq=False)
class _At:
    """What every step is made from."""

    held: Coded
    merged: Merged
    scene: Scene
    period: Period
    codings: pd.DataFrame

    @property
    def name(self) -> str:
        return self.period.name(fiscal_start=self.scene.fiscal_start)

    def settled(self, wanted: Wanted) -> Asked:
        return Asked(wanted, measures()[wanted.measure], self.period, self.name)


def presented_of(
    merged: Merged,
    *,
    audience: Audience,
    period: str | None = None,
    year_starts: int = 1,
    codings: pd.DataFrame | None = None,
    rules: Rules | None = None,
    blocked: frozenset[str] = frozenset(),
) -> Presented:
    """`period` None is the newest that has both sides. Raises Refused for one that is not here, or where none is."""
    under = replace(rules or usual_rules(), cleared=False)
    scene = Scene(audience, fiscal_start=year_starts, codes=under.book, thresholds=under.thresholds, blocked=blocked)
    lines = frames.empty("codings") if codings is None else frames.conform(codings, "codings")
    held = pipeline.coded(merged, codings, codes=under.book)
    at = _At(held, merged, scene, _period(merged, period, year_starts=year_starts), lines)
    found = pipeline.chosen_findings(pipeline.findings(held, scene, period=at.period, said={}))
    told = with_places(list(_told(at, found)))
    said = [told_finding(one) for one in found]
    parts = Parts(
        id="",
        title=f"Seen and counted, {pipeline.said(at.name)}",
        notes="",
        audience=audience,
        period=at.name,
        told=told,
        findings=tuple(placed(finding_told(one), one, told) for one in said),
        voice=None,
        ask=None,
        numbers=numbers_of(held, merged, scene, at.period),
    )
    return whole(parts, under, _sources(merged, parts.sources))


def usual_rules() -> Rules:
    """Those of a library that decided nothing."""
    return Rules(USUAL, CLEARANCES["public"], codebook(), cleared=False)


def _period(merged: Merged, name: str | None, *, year_starts: int) -> Period:
    periods = periods_here(merged, year_starts=year_starts)
    if name:
        return chosen_period(name, periods, year_starts=year_starts)
    found = first_period(merged, _measure(merged), periods)
    if found is None:
        raise Refused("No period is known in these files, so there is nothing to put side by side.")
    return found


def _measure(merged: Merged) -> str:
    return chosen_measure("visits", measures_here(merged)).key


def _told(at: _At, found: Sequence[Finding]) -> Iterator[Telling]:
    """As a presentation begins that a person has not changed: what has nothing to show is not there."""
    stems = Stems(at.name, at.scene.audience, at.settled)
    made: list[tuple[StepWanted, Standing, StepTold]] = []
    if found:
        said = tuple(told_finding(one) for one in found)
        step = findings_step([finding_told(one) for one in said], at.name)
        made.append((FindingsWanted(), Standing("same", findings=said), step))
    for wanted, data in _figures(at, found):
        if says_something(data):
            made.append((wanted, Standing("same", data=data), _step(at, wanted, data)))
    for number, (shown, stands, step) in enumerate(made, start=1):
        line = StepLine("", f"s{number}", number, step.kind, "")
        yield Telling(line, shown, stands, replace(step, id=line.id, stem=stems.of(shown, stands.data)))


def _step(at: _At, wanted: Wanted, data: FigureData) -> StepTold:
    figure = pipeline.figure(data)
    return StepTold(
        "",
        "figure",
        figure.title,
        figure=figure,
        page=pipeline.figure(data, size="page"),
        narrow=pipeline.figure(data, size="narrow"),
        filters=filters_of(at.settled(wanted), figure.subtitle),
        n=n_of(figure),
        left_out=left_out(data),
    )


def _figures(at: _At, found: Sequence[Finding]) -> Iterator[tuple[Wanted, FigureData]]:
    held, scene, measure = at.held, at.scene, _measure(at.merged)
    plain = Wanted(measure=measure, period=at.name, audience=scene.audience, only_cleared=True)
    yield plain, pipeline.both_sides(held, scene, measure=measure, period=at.period)
    yield replace(plain, form="weave"), pipeline.weave(held, scene, place="", last=at.period)
    yield replace(plain, form="misses"), pipeline.misses(held, scene, measure=measure, place="", last=at.period)
    yield replace(plain, form="ribbon"), pipeline.ribbon(held, scene, measure=measure, last=at.period)
    keys = [key for one in found for key in one.figures if key.form == "pair_card" and not key.branch]
    for key in list(dict.fromkeys(keys))[:MOST_PAIRS]:
        card = pipeline.pair_card(
            held, scene, pair=key.pair, measure=key.measure, code=key.code, place="", period=at.period
        )
        yield wanted_of(key, scene.audience), card
    sides = pipeline.sides(at.merged, at.codings, held, "Conditions", codes=scene.codes)
    conditions = pipeline.conditions(held, scene, family="Conditions", parts=sides, period=at.period)
    yield replace(plain, form="conditions"), conditions


def _sources(merged: Merged, names: Sequence[str]) -> tuple[SourceTold, ...]:
    """On which day they came nobody has written down."""
    known: dict[str, str] = {}
    for frame in (merged.counts, merged.reflections):
        known |= dict(frame[["file", "file_sha256"]].drop_duplicates().itertuples(index=False, name=None))
    return tuple(SourceTold(name, None, known.get(name, "")) for name in names)
