"""A count beside which no voice stands yet: nobody wrote, nobody has read it, or it may not be told."""

from collections.abc import Iterator
from math import isnan

from impact.model.findings import FigureKey, Finding
from impact.pairing.findings.material import Material
from impact.pairing.findings.strength import strength

# Half of the picture is missing: that is said before anything else of the period.
MISSING = 1.0


def no_voice(at: Material) -> Iterator[Finding]:
    """Of a period of which no thread is told; where others are told, a pair without a voice is no news."""
    row = at.threads
    if row["status"] not in ("silent", "unread", "held_back") or _any_told(at):
        return
    for measure in at.measures.values():
        counted = at.counted(measure)
        if counted is None:
            continue
        count, spread = counted
        yield at.finding(
            "no_voice",
            measure.key,
            figures=(FigureKey("sides", measure.key, at.name),),
            strength=strength(size=spread.size) + (MISSING if not isnan(count.change) else MISSING / 2),
            counted=(count,),
            fit="no voice yet",
            silence=row["status"],
            unread=row["unread"] if row["status"] == "unread" else None,
        )


def _any_told(at: Material) -> bool:
    return any(at.named(code) for spec, _ in at.pairs for code in spec.codes)
