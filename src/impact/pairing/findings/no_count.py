"""A voice beside which the count is missing: other periods have it, this one does not."""

from collections.abc import Iterator

from impact.model.findings import Finding
from impact.pairing.findings.material import TOGETHER, Material
from impact.pairing.findings.strength import strength
from impact.pairing.view import WHOLE


def no_count(at: Material) -> Iterator[Finding]:
    for spec, measure in at.pairs:
        if at.guarded.tell(measure, WHOLE, at.period) is not None:
            continue
        for code in (code for code in spec.codes if code not in TOGETHER):
            named = at.named(code)
            if named is not None and named.x:
                yield at.finding(
                    "no_count",
                    measure.key,
                    code,
                    figures=(at.card(spec, measure, code),),
                    strength=strength(weight=at.weight(named) / 2),
                    named=(named,),
                    missing=measure,
                )
