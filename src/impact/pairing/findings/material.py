"""Frames and a scene in; what every finder asks: counts, codes and fits of all branches in one period, guarded, out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import isnan, nan
from typing import Any, Literal, cast

import pandas as pd

from impact.model import THREADS, Code, Measure, PairSpec
from impact.model.findings import Counted, FigureKey, Finding, FindingKind, Fit, IdeasSoFar, Named
from impact.pairing.changes import change, comparable
from impact.pairing.findings.spread import Spread, past_changes, spread_of
from impact.pairing.fit import ADDS, AGREES, DIFFERS
from impact.pairing.guarded import Guarded
from impact.pairing.past import Values, proposed
from impact.pairing.scene import Scene
from impact.pairing.sums import Sums
from impact.pairing.threads import Threads
from impact.pairing.view import WHOLE, quarters_in
from impact.pairing.voices import Heard, Voice, hear
from impact.period import Period, quarter_of
from impact.vocabulary.pairs import pairs as shipped_pairs

SEEN, FELT_SEEN = "SEEN", "FELT_SEEN"
# Always two numbers beside each other: neither is ever said alone.
TOGETHER = (SEEN, FELT_SEEN)
FITS = (AGREES, ADDS, DIFFERS)
# A pair with codes of this family sets what staff needed beside what the organisation gave.
NEEDED = "Conditions"
# Of so many reflections a finding has all the weight that numbers alone can give it.
ENOUGH_HEARD = 20


@dataclass(frozen=True)
class Material:
    """`said`: what a person chose for (pair, measure, code) of all branches in this period."""

    scene: Scene
    guarded: Guarded
    heard: Heard
    period: Period
    said: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    ideas: IdeasSoFar | None = None

    @property
    def name(self) -> str:
        return self.heard.view.name(self.period)

    @property
    def year_before(self) -> Period:
        return self.period.year_before()

    @property
    def before(self) -> str:
        return self.heard.view.name(self.year_before)

    @cached_property
    def branches(self) -> int:
        """Those that were open or wrote in the period; all, where nobody counted: then no one knows which were."""
        sums, wrote = self.guarded.sums, {branch for branch, _ in self.heard.wrote(self.period)}
        counted = {branch for measure in self.measures.values() for branch in sums.expected(measure, self.period)}
        return len(counted | wrote) if counted else len(self.heard.view.order)

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Those that have a value anywhere, in the order of the vocabulary."""
        return {measure.key: measure for measure in self.guarded.sums.measures()}

    @cached_property
    def pairs(self) -> list[tuple[PairSpec, Measure]]:
        """Every pair of which a count is here."""
        specs = shipped_pairs().values()
        return [(spec, self.measures[key]) for spec in specs for key in spec.measures if key in self.measures]

    @cached_property
    def _counts(self) -> dict[str, tuple[Counted, Spread]]:
        return {}

    def counted(self, measure: Measure) -> tuple[Counted, Spread] | None:
        """Of all branches; None where the period is not told in full to this audience."""
        if measure.key not in self._counts and comparable(told := self.guarded.tell(measure, WHOLE, self.period)):
            assert told is not None
            now = change(self.guarded, measure, WHOLE, now=self.period, before=self.year_before)
            earlier = self.guarded.tell(measure, WHOLE, self.year_before) if not isnan(now) else None
            before = earlier.value if earlier else nan
            past = past_changes(self.guarded, measure, self.period)
            spread = spread_of(now, past, smallest=min(told.value, before))
            found = Counted(measure, told.value, before, now, spread.moved, spread.past)
            self._counts[measure.key] = (found, spread)
        return self._counts.get(measure.key)

    def voice(self, code: str) -> Voice:
        return self.heard.total(code, self.period)

    @cached_property
    def threads(self) -> dict[str, Any]:
        """The three beside one n, as figures show them."""
        return Threads(self.heard).row(WHOLE, self.period)

    def named(self, code: str) -> Named | None:
        """None where x of n is not told, or nobody was asked."""
        voice = self.voice(code)
        if voice.status != "shown" or not voice.n or voice.x is None:
            return None
        inside = {branch for cell in self.heard.behind(WHOLE, code, self.period) for branch in cell.members}
        return Named(
            code=self.scene.codes[code],
            x=voice.x,
            n=voice.n,
            writers=voice.writers,
            branches=len(inside),
            held=voice.held,
            not_in=voice.counted_with,
            disputed=code in self.heard.view.blocked,
        )

    def weight(self, named: Named) -> float:
        """Coverage, 0 to 1: how many reflections, and how many of the branches they are counted over."""
        return min(named.n / ENOUGH_HEARD, 1.0) * named.branches / max(self.branches, 1)

    def fit(self, spec: PairSpec, measure: Measure, code: str) -> tuple[Fit, Literal["", "pair", "person"]]:
        """What a person chose for this pair, else what its own claim comes to; who says so."""
        said = self.said.get((spec.id, measure.key, code), "")
        if said in FITS:
            return cast(Fit, said), "person"
        values = Values(self.guarded, measure, self.period)
        told, voice = values.told(WHOLE), self.voice(code)
        word = proposed(spec, values, self.heard, place=WHOLE, code=self.scene.codes[code], voice=voice, told=told).word
        return cast(Fit, word), "pair" if spec.claim and word in (AGREES, DIFFERS) else ""

    def card(self, spec: PairSpec, measure: Measure, code: str) -> FigureKey:
        return FigureKey("pair_card", measure.key, self.name, "", spec.id, code)

    def needed(self, spec: PairSpec) -> bool:
        return all(self.scene.codes[code].family == NEEDED for code in spec.codes)

    def finding(self, kind: FindingKind, *key: str, **parts: Any) -> Finding:
        """What all findings of this period and audience have alike."""
        compared = any(not isnan(one.change) for one in parts.get("counted", ()))
        return Finding(
            key=" ".join((kind, *key)),
            kind=kind,
            audience=self.scene.audience,
            period=self.name,
            before=self.before if compared or kind == "quiet" else "",
            branches=self.branches,
            **parts,
        )


def material(
    counts: pd.DataFrame,
    reflections: pd.DataFrame,
    standing: pd.DataFrame,
    scene: Scene,
    *,
    period: Period,
    said: Mapping[tuple[str, str, str], str] | None = None,
    ideas: IdeasSoFar | None = None,
) -> Material:
    """Voices are never finer than a quarter, so a month is widened to the quarter that holds it."""
    view = scene.view(counts, reflections)
    codes: dict[str, Code] = {
        code: scene.codes[code]
        for code in (*THREADS, SEEN, FELT_SEEN, *(code for spec in shipped_pairs().values() for code in spec.codes))
        if code in scene.codes
    }
    return Material(
        scene=scene,
        guarded=Guarded(Sums(counts, view)),
        heard=hear(reflections, standing, codes, view),
        period=_told_of(period, view.fiscal_start),
        said=said or {},
        ideas=ideas,
    )


def _told_of(period: Period, fiscal_start: int) -> Period:
    return (
        period if quarters_in(period, fiscal_start=fiscal_start) else quarter_of(period.end, fiscal_start=fiscal_start)
    )
