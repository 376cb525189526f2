"""What staff needed, in x of n reflections, beside what the organisation gave, in numbers."""

from collections.abc import Iterator

from impact.model.findings import Finding
from impact.pairing.findings.material import Material
from impact.pairing.findings.strength import strength
from impact.pairing.fit import DIFFERS


def given(at: Material) -> Iterator[Finding]:
    """Each pair of the Conditions whose both sides are told."""
    for spec, measure in at.pairs:
        counted = at.counted(measure)
        if counted is None or not at.needed(spec):
            continue
        count, spread = counted
        for code in spec.codes:
            named = at.named(code)
            if named is None:
                continue
            fit, by = at.fit(spec, measure, code)
            if named.x or fit == DIFFERS:
                yield at.finding(
                    "given",
                    measure.key,
                    code,
                    figures=(at.card(spec, measure, code),),
                    strength=strength(size=spread.size, weight=at.weight(named), fit=fit, named=(named,)),
                    counted=(count,),
                    named=(named,),
                    fit=fit,
                    fit_by=by,
                )
