"""A count that may be compared with its own past, and a code beside it."""

from collections.abc import Iterator
from dataclasses import replace
from math import isnan

from impact.model.findings import Finding, Named
from impact.pairing.findings.material import TOGETHER, Material
from impact.pairing.findings.told_pair import told_pair


def beside(at: Material) -> Iterator[Finding]:
    """Each other pair of which both sides are told, and the count's change too."""
    for spec, measure in at.pairs:
        for code in () if at.needed(spec) else spec.codes:
            found = None if code in TOGETHER else told_pair(at, "beside", spec, measure, code)
            if found and not isnan(found.counted[0].change):
                yield _with_year_before(at, found) if found.fit_by == "pair" else found


def _with_year_before(at: Material, found: Finding) -> Finding:
    """The claim was tested on both ends of a year: so both are said."""
    named = tuple(_then(at, one) for one in found.named)
    return replace(found, named=named)


def _then(at: Material, named: Named) -> Named:
    then = at.heard.total(named.code.id, at.year_before)
    return replace(named, x_before=then.x, n_before=then.n) if then.status == "shown" else named
