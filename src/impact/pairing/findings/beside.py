"""A count that may be compared with its own past, and a code beside it."""

from collections.abc import Iterator
from dataclasses import replace
from math import isnan

from impact.model.findings import Finding, Named
from impact.pairing.findings.material import TOGETHER, Material
from impact.pairing.findings.strength import strength
from impact.pairing.fit import DIFFERS


def beside(at: Material) -> Iterator[Finding]:
    """Each pair of which both sides are told; without x only where the two differ: else nothing was named."""
    for spec, measure in at.pairs:
        counted = at.counted(measure)
        if counted is None or at.needed(spec):
            continue
        count, spread = counted
        for code in (code for code in spec.codes if code not in TOGETHER):
            named = at.named(code)
            if named is None or isnan(count.change):
                continue
            fit, by = at.fit(spec, measure, code)
            if named.x or fit == DIFFERS:
                yield at.finding(
                    "beside",
                    measure.key,
                    code,
                    figures=(at.card(spec, measure, code),),
                    strength=strength(size=spread.size, weight=at.weight(named), fit=fit, named=(named,)),
                    counted=(count,),
                    named=(_with_year_before(at, named) if by == "pair" else named,),
                    fit=fit,
                    fit_by=by,
                )


def _with_year_before(at: Material, named: Named) -> Named:
    """The claim was tested on both ends of a year: so both are said."""
    then = at.heard.total(named.code.id, at.year_before)
    return replace(named, x_before=then.x, n_before=then.n) if then.status == "shown" else named
