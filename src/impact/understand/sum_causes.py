"""A total, its parts and their cells in; which one of them explains the difference out, where just one does."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

# A difference of one digit agrees with some part by chance.
FEWEST_TELLING = 10


@dataclass(frozen=True)
class Parts:
    """What a total should add up, by a name for people: “row 9” or “E9”."""

    values: Mapping[str, float]
    empty: tuple[str, ...] = ()
    """Nothing stands there."""
    unread: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words stand there; the numbers that may be meant."""
    as_text: frozenset[str] = frozenset()
    """Numbers that the spreadsheet holds as text, and its own sums leave out."""
    hidden: frozenset[str] = frozenset()
    sums: Mapping[str, float] = field(default_factory=dict)
    """Other totals near it, which a sum over the whole column adds once more."""

    @property
    def added(self) -> float:
        return math.fsum(self.values.values())


def same(stated: float, parts: Parts) -> bool:
    """Equal but for what rounding explains: whole numbers have to agree, decimals may be off by half of their last."""
    if all(value.is_integer() for value in parts.values.values()):
        return abs(stated - parts.added) < 0.5
    last = next((10.0**-places for places in (0, 1) if round(stated, places) == stated), 0.01)
    room = max(last / 2, 0.005 * (len(parts.values) + 1), 1e-9 * abs(stated))
    return abs(stated - parts.added) <= room + 1e-9


def cause(stated: float, parts: Parts) -> str:
    """The end of a sentence: “a difference of 50”, or which one part is missing, left out or there twice."""
    gap = stated - parts.added
    amount = plain(abs(gap))
    found = [words for words in (_missing(gap, parts), _left_out(gap, parts), _twice(gap, parts)) if words]
    return found[0].format(amount=amount) if found else f"a difference of {amount}"


def _missing(gap: float, parts: Parts) -> str:
    """The total has more: of the cells without a number one would make it right."""
    if gap <= 0:
        return ""
    meant = [name for name, guesses in parts.unread.items() if any(_is(gap, guess) for guess in guesses)]
    if len(meant) == 1:
        return f"{meant[0]} could not be read, and {{amount}} would be right there"
    nothing = [*parts.empty, *parts.unread]
    if len(nothing) == 1:
        return f"{nothing[0]} has no number, and {{amount}} is missing"
    return ""


def _left_out(gap: float, parts: Parts) -> str:
    """The total has less: what the spreadsheet's own sum passes over, or one part that it does not reach."""
    if gap >= 0:
        return ""
    for names, why in ((parts.as_text, "whose number is stored as text"), (parts.hidden, "which is hidden")):
        known = [name for name in names if name in parts.values]
        if known and _is(-gap, math.fsum(parts.values[name] for name in known)):
            one = len(known) == 1
            said = why if one else why.replace("is hidden", "are hidden").replace("number is", "numbers are")
            return f"it leaves out {' and '.join(sorted(known))}, {said}: {{amount}}"
    alike = [name for name, value in parts.values.items() if _is(-gap, value)]
    if len(alike) == 1 and -gap >= FEWEST_TELLING:
        return f"it is as if {alike[0]} had been left out: {{amount}}"
    return ""


def _twice(gap: float, parts: Parts) -> str:
    alike = [name for name, value in {**parts.values, **parts.sums}.items() if _is(gap, value)]
    if gap >= FEWEST_TELLING and len(alike) == 1:
        return f"it is as if {alike[0]} had been added twice: {{amount}}"
    return ""


def _is(a: float, b: float | str) -> bool:
    try:
        return abs(a - float(b)) < 0.005
    except ValueError:
        return False


def plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value - round(value)) < 1e-9 else f"{value:,.2f}"
