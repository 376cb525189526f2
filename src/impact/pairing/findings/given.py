"""What staff needed, in x of n reflections, beside what the organisation gave, in numbers."""

from collections.abc import Iterator

from impact.model.findings import Finding
from impact.pairing.findings.material import Material
from impact.pairing.findings.told_pair import told_pair


def given(at: Material) -> Iterator[Finding]:
    """Each pair of the Conditions whose both sides are told."""
    for spec, measure in at.pairs:
        for code in spec.codes if at.needed(spec) else ():
            if found := told_pair(at, "given", spec, measure, code):
                yield found
