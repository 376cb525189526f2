"""Other limits in; what they would change in every figure, in sentences, out: said before they are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from impact.model import Audience, Measure
from impact.pairing.answers import answers
from impact.pairing.guarded import Guarded
from impact.pairing.recut import Recut, Standing, recut
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE, View
from impact.pipeline import said
from impact.policy.audience import told_by_branch
from impact.policy.thresholds import Thresholds, trouble
from impact.service.figures.coded import coded_of, scene
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.workspace import Workspace

_READERS: dict[Audience, str] = {"board": "Staff and board", "public": "The public"}
_MOST_QUARTERS = 4
REMEDY = "Set it before the first edition, or hand out none of these quarters again."


@dataclass(frozen=True, slots=True)
class Recutting:
    """What other limits would change: `says`, a sentence for each audience; `warns` of what was shown before."""

    says: tuple[str, ...]
    warns: tuple[str, ...] = ()

    @property
    def changes(self) -> bool:
        return bool(self.warns) or any(not one.endswith("stays as it is.") for one in self.says)


def recutting(kept: Workspace, staff: int, public: int, sensitive: int) -> Recutting:
    """Raises Refused for limits that may not be set."""
    if wrong := trouble(staff, public, sensitive):
        raise Refused(wrong)
    other = Thresholds(staff, public, sensitive)
    cuts = {audience: _cut(kept, audience, other) for audience in _READERS}
    says = (*(_says(_READERS[reader], quarters) for reader, quarters in cuts.items()), _sensitive(kept, other))
    return Recutting(says, tuple(_warns(cuts)))


def _views(kept: Workspace, audience: Audience, other: Thresholds) -> tuple[View, View]:
    """As it is, and as it would be."""
    held = coded_of(kept)
    view = scene(kept, read_all(kept), audience, invented=False).view(held.counts, held.reflections)
    return view, replace(view, thresholds=other)


def _cut(kept: Workspace, audience: Audience, other: Thresholds) -> list[Recut]:
    held, (before, after) = coded_of(kept), _views(kept, audience, other)
    return recut(answers(held.reflections, held.standing, fiscal_start=before.fiscal_start), before, after)


def _says(reader: str, quarters: Sequence[Recut]) -> str:
    parts = [
        _more(quarters, "alone", "would stand alone"),
        _more(quarters, "together", "would be counted together with others"),
        _more(quarters, "left_out", "would be in no figure"),
    ]
    told = [part for part in parts if part]
    if not told:
        return f"{reader}: every branch quarter stays as it is."
    many, _, rest = told[0].partition(" would ")
    noun = "branch quarter" if many.startswith("1 ") else "branch quarters"
    return f"{reader}: {'; '.join([f'{many} {noun} would {rest}', *told[1:]])}."


def _more(quarters: Sequence[Recut], standing: Standing, what: str) -> str:
    before = sum(how == standing for quarter in quarters for how in quarter.before.values())
    after = sum(how == standing for quarter in quarters for how in quarter.after.values())
    if before == after:
        return ""
    many = abs(after - before)
    return f"{many:,} {'more' if after > before else 'fewer'} {what}"


def _sensitive(kept: Workspace, other: Thresholds) -> str:
    before, after = (set(_shown(kept, view)) for view in _views(kept, "board", other))
    if before == after:
        return "Sensitive counts outside the staff: every number stays as it is."
    parts = [(len(after - before), "more"), (len(before - after), "fewer")]
    told = "; ".join(f"{many:,} {what} {'number' if many == 1 else 'numbers'}" for many, what in parts if many)
    return f"Sensitive counts outside the staff: {told} would be shown."


def _shown(kept: Workspace, view: View) -> Iterator[tuple[str, str, object]]:
    sums = Sums(coded_of(kept).counts, view)
    guarded = Guarded(sums)
    for measure in (one for one in sums.measures() if one.sensitive):
        for place in _places(measure, sums):
            for period in sums.periods(measure):
                told = guarded.tell(measure, place, period)
                if told and not told.held:
                    yield measure.key, place, period


def _places(measure: Measure, sums: Sums) -> Sequence[str]:
    return sums.branches(measure) if told_by_branch(measure) else (WHOLE,)


def _warns(cuts: dict[Audience, list[Recut]]) -> Iterator[str]:
    """Of quarters that may have been handed out: two editions of one quarter are read side by side."""
    changed = {q.quarter for quarters in cuts.values() for q in quarters if q.before != q.after}
    if not changed:
        return
    names = [said(quarter.name()) for quarter in sorted(changed, reverse=True)]
    more = f" and {len(names) - _MOST_QUARTERS} more" if len(names) > _MOST_QUARTERS else ""
    yield (
        f"This cuts {', '.join(names[:_MOST_QUARTERS])}{more} anew. Whoever has a figure of one of them from before "
        "can lay it beside the new one."
    )
    for audience, quarters in cuts.items():
        told = sum(len(quarter.told) for quarter in quarters)
        if told:
            many = "1 branch quarter that is" if told == 1 else f"{told:,} branch quarters that are"
            yield f"{_READERS[audience]}: side by side they tell the numbers of {many} not to be shown alone."
