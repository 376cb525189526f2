"""A workspace, an audience and a period in; the three to five things that the period supports, and what is kept out."""

from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from impact import pipeline, workspace
from impact.model import Audience
from impact.model.findings import FigureKey, Finding, IdeasSoFar
from impact.period import Period
from impact.pipeline import Scene
from impact.service.cache import Cache
from impact.service.figures.coded import coded_of, scene
from impact.service.figures.wanted import Wanted
from impact.service.ideas.ideas_told import ideas_counted
from impact.service.sheets.choices import chosen_period
from impact.service.sheets.reading import Reading, read_all, state_key
from impact.workspace import Workspace
from impact.workspace.finding_choices import FindingChoice, load_findings_kept_out

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_FOUND: Cache[tuple[Finding, ...]] = Cache(24)


@dataclass(frozen=True, slots=True)
class KeptOut:
    """A finding that a person does not want to see, in its words of now; `why` is what that person typed."""

    finding: Finding
    why: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What one period supports for one audience, the strongest first; `period` as people write it, "" for none."""

    period: str
    said: tuple[Finding, ...] = ()
    kept_out: tuple[KeptOut, ...] = ()


def findings(kept: Workspace, audience: Audience, period: str | None, *, invented: bool) -> Findings:
    """`period` None is the newest that has both sides. Raises Refused for one that is not here."""
    reading = read_all(kept)
    meant = chosen_period(period, reading.periods, year_starts=reading.year_starts) if period else reading.first
    if meant is None:
        return Findings("")
    key = (*state_key(kept), invented, audience, meant)
    found = _FOUND.get(key, lambda: _found(kept, reading, audience, meant, invented=invented))
    told = found[0].period if found else meant.name(fiscal_start=reading.year_starts)
    out = {choice.finding: choice for choice in kept_out_of(kept, told)}
    return Findings(
        told,
        tuple(pipeline.chosen_findings(found, kept_out=out)),
        tuple(_kept_out(one, out[one.key]) for one in found if one.key in out),
    )


def is_said(kept: Workspace, period: str, key: str) -> bool:
    """Whether this may be said of the period to anybody, or is kept out of it."""
    told = (findings(kept, audience, period, invented=False) for audience in AUDIENCES)
    return any(key in {one.key for one in (*each.said, *(out.finding for out in each.kept_out))} for each in told)


def kept_out_of(kept: Workspace, period: str) -> tuple[FindingChoice, ...]:
    with kept.reading() as connection:
        return load_findings_kept_out(connection, period)


def wanted_of(key: FigureKey, audience: Audience) -> Wanted:
    """The figure that a finding stands in."""
    wanted = Wanted(key.form, period=key.period, branch=key.branch, audience=audience, pair=key.pair, code=key.code)
    return replace(wanted, measure=key.measure) if key.measure else wanted


def _found(
    kept: Workspace, reading: Reading, audience: Audience, period: Period, *, invented: bool
) -> tuple[Finding, ...]:
    seen = scene(kept, reading, audience, invented=invented)
    return pipeline.findings(
        coded_of(kept),
        seen,
        period=period,
        said=_fits_of(kept, period.name(fiscal_start=reading.year_starts)),
        # Ideas are told as they stand today: of an earlier period that would not be true.
        ideas=_ideas_so_far(kept, seen) if period == reading.first else None,
    )


def _ideas_so_far(kept: Workspace, seen: Scene) -> IdeasSoFar | None:
    """As the figure of ideas tells them to this audience."""
    heard = ideas_counted(kept, seen, on=date.today())
    if heard is None or heard.status != "shown":
        return None
    stages = dict(zip(heard.stages["status"], heard.stages["ideas"].astype(int), strict=True))
    return IdeasSoFar(all=sum(stages.values()), done=stages["done"], not_now=stages["not_now"])


def _fits_of(kept: Workspace, period: str) -> dict[tuple[str, str, str], str]:
    """What a person chose for pairs of all branches in this period."""
    with kept.reading() as connection:
        spoken = workspace.load_pair_words(connection).values()
    return {(w.pair, w.measure, w.code): w.fit for w in spoken if w.period == period and not w.branch and w.fit}


def _kept_out(finding: Finding, choice: FindingChoice) -> KeptOut:
    return KeptOut(finding, choice.reason, choice.by, choice.at)
