"""A count and a code of one pair in, both told; the finding that sets them beside each other out."""

from impact.model.findings import Finding, FindingKind
from impact.model.terms import Measure, PairSpec
from impact.pairing.findings.material import Material
from impact.pairing.findings.strength import strength
from impact.pairing.fit import DIFFERS


def told_pair(at: Material, kind: FindingKind, spec: PairSpec, measure: Measure, code: str) -> Finding | None:
    """None where one side is not told; without x only where the two differ: else nothing was named."""
    counted, named = at.counted(measure), at.named(code)
    if counted is None or named is None:
        return None
    count, spread = counted
    fit, by = at.fit(spec, measure, code)
    if not named.x and fit != DIFFERS:
        return None
    return at.finding(
        kind,
        measure.key,
        code,
        figures=(at.card(spec, measure, code),),
        strength=strength(size=spread.size, weight=at.weight(named), fit=fit, named=(named,)),
        counted=(count,),
        named=(named,),
        fit=fit,
        fit_by=by,
    )
