"""How tightly the words of one page are set: the first degree at which everything fits is taken."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tightness:
    """`type` is the size of words in parts of what is usual, `picture` of the figure in parts of the page's width.

    The others are letters that may stand at most: of a finding, who is behind it, the voice, the ask, what speaks for
    it, the manager's notes, what cannot be said, what was left out; and `counts`, the rows of the fiscal year so far.
    """

    type: float
    picture: float
    finding: int
    n: int
    voice: int
    ask: int
    evidence: int
    notes: int
    cannot_say: int
    left_out: int
    counts: int


# Letters that fit a page with room, and those that are left when everybody wrote a book: the report has all of them.
_MOST = {
    "finding": 420,
    "n": 320,
    "voice": 560,
    "ask": 320,
    "evidence": 420,
    "notes": 760,
    "cannot_say": 720,
    "left_out": 360,
    "counts": 6,
}
_LEAST = {
    "finding": 240,  # as long as ours get: half of one may say the opposite
    "n": 100,
    "voice": 150,
    "ask": 160,
    "evidence": 70,
    "notes": 70,
    "cannot_say": 90,
    "left_out": 90,
    "counts": 2,
}
# What a report tells as well gives way first; what stands nowhere else, and is short, last.
_SOONER = {"evidence": 3.0, "left_out": 3.0, "n": 0.5, "notes": 0.5, "voice": 0.6, "cannot_say": 0.7}
# Little to tell is told in large type.
_ROOMY = (1.4, 1.25, 1.12, 1.05)
_STEPS = 40


def _degree(tight: float) -> Tightness:
    """From 0, as usual, to 1: words of persons go first; type and figure get small last, never too small to read."""
    letters = {
        name: round(most * (_LEAST[name] / most) ** min(1.0, tight * _SOONER.get(name, 1.0) if tight < 1 else 1.0))
        for name, most in _MOST.items()
    }
    return Tightness(1 - 0.08 * tight - 0.08 * tight**4, 1 - 0.14 * tight - 0.18 * tight**4, **letters)


DEGREES = (
    *(Tightness(type_, 1.0, **_MOST) for type_ in _ROOMY),
    *(_degree(step / _STEPS) for step in range(_STEPS + 1)),
)
