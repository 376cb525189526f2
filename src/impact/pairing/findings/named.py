"""A code of no thread that was named in x of n reflections, where a card can show it."""

from collections.abc import Iterator

from impact.model import THREADS
from impact.model.findings import FigureKey, Finding
from impact.pairing.findings.material import TOGETHER, Material
from impact.pairing.findings.strength import strength

# They have sentences of their own.
_ELSEWHERE = (*THREADS, *TOGETHER)


def named(at: Material) -> Iterator[Finding]:
    """Each code once, on the card of the first pair that holds it and of which a count is here."""
    cards: dict[str, FigureKey] = {}
    for spec, measure in at.pairs:
        for code in spec.codes:
            cards.setdefault(code, at.card(spec, measure, code))
    for code, card in cards.items():
        if code in _ELSEWHERE:
            continue
        told = at.named(code)
        if told is not None and told.x:
            weight = strength(weight=at.weight(told) / 2, named=(told,))
            yield at.finding("named", code, figures=(card,), strength=weight, named=(told,))
