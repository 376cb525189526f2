"""The three threads of one period, beside one n."""

from collections.abc import Iterator

from impact.model import THREADS
from impact.model.findings import FigureKey, Finding
from impact.pairing.findings.material import Material
from impact.pairing.findings.strength import strength


def threads(at: Material) -> Iterator[Finding]:
    """Those of the three that are told of the very reflections that the weave shows them of."""
    row = at.threads
    if row["status"] != "shown" or not row["n"]:
        return
    told = [named for code in THREADS if row[code] is not None and (named := at.named(code)) is not None]
    same = tuple(named for named in told if (named.x, named.n) == (row[named.code.id], row["n"]))
    if not same or not any(named.x for named in same):
        return
    yield at.finding(
        "threads",
        figures=(FigureKey("weave", period=at.name),),
        strength=strength(weight=at.weight(same[0])),
        named=same,
    )
