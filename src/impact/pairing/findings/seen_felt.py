"""Seeing somebody, and that the other felt seen: always two numbers, never one."""

from collections.abc import Iterator

from impact.model.findings import Finding
from impact.pairing.findings.material import TOGETHER, Material
from impact.pairing.findings.strength import strength


def seen_felt(at: Material) -> Iterator[Finding]:
    """Where both are told, and there is a count beside which both stand in a figure."""
    seen, felt = (at.named(code) if code in at.heard.view.codes else None for code in TOGETHER)
    pair = next(((spec, m) for spec, m in at.pairs if set(TOGETHER) <= set(spec.codes)), None)
    if seen is None or felt is None or pair is None or not (seen.x or felt.x):
        return
    yield at.finding(
        "seen_felt",
        figures=tuple(at.card(*pair, code) for code in TOGETHER),
        strength=strength(weight=min(at.weight(seen), at.weight(felt)), fit="adds", named=(seen, felt)),
        named=(seen, felt),
        fit="adds",
    )
