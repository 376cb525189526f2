"""Counts, codes and what people said of pairs in; the few things that a period supports, for one audience, out.

A finder is a function `Material -> Iterator[Finding]` in a file of its own, and a line in `FINDERS`; its words are a
template in `charts/finding_words.py`. Which findings are shown is decided in `choice.py`, by the rule of
docs/decisions/022.
"""

from collections.abc import Callable, Iterator

from impact.model.findings import Finding
from impact.pairing.findings.beside import beside
from impact.pairing.findings.choice import MOST, chosen
from impact.pairing.findings.given import given
from impact.pairing.findings.ideas import ideas
from impact.pairing.findings.material import Material, material
from impact.pairing.findings.named import named
from impact.pairing.findings.no_count import no_count
from impact.pairing.findings.no_voice import no_voice
from impact.pairing.findings.quiet import quiet
from impact.pairing.findings.seen_felt import seen_felt
from impact.pairing.findings.threads import threads

Finder = Callable[[Material], Iterator[Finding]]

# In this order they stand where nothing else decides.
FINDERS: tuple[Finder, ...] = (beside, seen_felt, given, threads, named, no_voice, no_count, ideas, quiet)


def candidates(at: Material) -> list[Finding]:
    """Everything that could be said, the strongest first."""
    found = [finding for find in FINDERS for finding in find(at)]
    return sorted(found, key=lambda finding: -finding.strength)


__all__ = ["FINDERS", "MOST", "Finder", "Material", "candidates", "chosen", "material"]
