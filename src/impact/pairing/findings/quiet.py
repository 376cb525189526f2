"""That no count went further than it usually goes: where nothing happened, that is said too."""

from collections.abc import Iterator

from impact.model.findings import FigureKey, Finding
from impact.pairing.findings.material import Material

# As much as a count at the edge of the usual beside a few voices: a quiet quarter is a finding among others.
QUIET = 0.75


def quiet(at: Material) -> Iterator[Finding]:
    """Only where some past is long enough to know what is usual; the figure is the first of these beside its past."""
    told = [counted for measure in at.measures.values() if (counted := at.counted(measure))]
    known = [count for count, spread in told if spread.moved in ("beyond", "within")]
    if not known or any(count.moved == "beyond" for count in known):
        return
    yield at.finding(
        "quiet",
        figures=(FigureKey("misses", known[0].measure.key, at.name),),
        strength=QUIET,
        counted=tuple(known),
    )
