"""Counts and codes in; what is told beside figures, guarded for one audience, out: whole tables, sentences, sources."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from impact import pairing
from impact.model.findings import Finding, IdeasSoFar
from impact.model.rates import Rate
from impact.pairing import BranchesShown, Grain, Scene, YearSoFar
from impact.pairing import behind as _behind
from impact.pairing.behind import Beside, CountBehind, Spot, VoicesBehind
from impact.pairing.findings import candidates, chosen, material
from impact.period import Period
from impact.pipeline.way import Coded
from impact.vocabulary.measures import measures


def branches_shown(held: Coded, scene: Scene) -> BranchesShown:
    """Which branches the figures of a period show by name."""
    return pairing.branches_shown(*held, scene)


def counts_told(held: Coded, scene: Scene, *, period: Period) -> pd.DataFrame:
    """Every measure of a period, branch by branch."""
    return pairing.counts_told(held.counts, held.reflections, scene, period=period)


def indicators(held: Coded, scene: Scene, *, grain: Grain) -> pd.DataFrame:
    """Of every code n and x, branch by branch; columns of `frames`, indicators."""
    return pairing.indicators(
        held.reflections,
        held.standing,
        audience=scene.audience,
        grain=grain,
        fiscal_start=scene.fiscal_start,
        branch_order=scene.branch_order,
        thresholds=scene.thresholds,
        blocked=scene.blocked,
        codes=scene.codes,
    )


def year_to_date(held: Coded, scene: Scene, *, counted: Sequence[str], last: Period) -> tuple[YearSoFar, ...]:
    """Counts of all branches from the start of the library's year to the end of `last`, beside the year before."""
    known = [measures()[key] for key in counted]
    return pairing.year_to_date(held.counts, held.reflections, scene, measures=known, last=last)


def programmes(survey: pd.DataFrame) -> tuple[str, ...]:
    """Those of which anybody answered to an outcome."""
    return pairing.programmes(survey)


def background(rate: Rate, values: Mapping[str, float], *, period: Period) -> float:
    """The same rate of another library."""
    return pairing.background(rate, values, period=period)


def count_behind(held: Coded, scene: Scene, *, measure: str, spot: Spot) -> CountBehind:
    """The figures of the sheets that one shown value is made of."""
    return _behind.count_behind(held.counts, held.reflections, scene, measure=measures()[measure], spot=spot)


def voices_behind(
    held: Coded, scene: Scene, *, codes: Sequence[str], beside: Beside, members: frozenset[str] | None
) -> VoicesBehind:
    """What was heard of these codes, to be asked which reflections are in a shown x."""
    return _behind.voices_behind(*held, scene, codes=codes, beside=beside, members=members)


def findings(
    held: Coded,
    scene: Scene,
    *,
    period: Period,
    said: Mapping[tuple[str, str, str], str],
    ideas: IdeasSoFar | None = None,
) -> tuple[Finding, ...]:
    """All that could be said of a period, in sentences, the strongest first. `said`: fits that a person chose."""
    from impact.charts.finding_words import with_words

    at = material(*held, scene, period=period, said=said, ideas=ideas)
    return tuple(with_words(finding) for finding in candidates(at))


def chosen_findings(found: Sequence[Finding], *, kept_out: Collection[str] = ()) -> list[Finding]:
    """The three to five of them that are said."""
    return chosen(found, kept_out=kept_out)
