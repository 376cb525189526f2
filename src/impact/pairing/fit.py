"""A count's change and a code's change in; what they say together, with the reason in words, out. A person chooses."""

from dataclasses import dataclass

from impact.model import READERS_DISAGREE, Code, Measure, PairSpec
from impact.pairing.voices import Voice

NO_VOICE = "no voice yet"
ADDS = "adds"
AGREES = "agrees"
DIFFERS = "differs"

# Smaller moves are not told apart from an ordinary quarter: of the count, and of x of n between two periods.
COUNT_MOVES = 0.05
VOICE_MOVES = 0.10


@dataclass(frozen=True, slots=True)
class Fit:
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier period that a count is compared with: how it is called, the change since, what was said then."""

    called: str
    change: float
    voice: Voice


def propose(spec: PairSpec, measure: Measure, code: Code, voice: Voice, past: Past | None) -> Fit:
    """`agrees` or `differs` only where the pair states a claim and both ends can be compared; else `adds`."""
    if voice.status != "shown":
        return Fit(NO_VOICE, _why_silent(voice))
    if not spec.claim:
        return Fit(ADDS, f"{_said(code, voice)}; the pair makes no claim that could be tested.")
    if past is None:
        return Fit(ADDS, f"{_said(code, voice)}; there is no complete earlier count to compare with.")
    if voice.share is None or past.voice.share is None:
        return Fit(ADDS, f"{_said(code, voice)}; too few reflections, now or {past.called}, to test the claim.")
    return _tested(spec, measure, code, voice, past)


def _tested(spec: PairSpec, measure: Measure, code: Code, voice: Voice, past: Past) -> Fit:
    assert voice.share is not None
    assert past.voice.share is not None
    count = _direction(past.change, COUNT_MOVES)
    said = _direction(voice.share - past.voice.share, VOICE_MOVES)
    told = (
        f"{measure.label}: {_percent(past.change)} against {past.called}; "
        f"{_said(code, voice)}, {past.called} {past.voice.x} of {past.voice.n}"
    )
    if not count or not said:
        return Fit(ADDS, f"{told}. Too small a move to test the claim.")
    expected = count if spec.claim == "rises_with" else -count
    claim = "rise" if spec.claim == "rises_with" else "fall"
    word = AGREES if said == expected else DIFFERS
    return Fit(word, f"{told}. The claim is that the voices {claim} as the count rises.")


def _direction(change: float, least: float) -> int:
    if abs(change) < least:
        return 0
    return 1 if change > 0 else -1


def _said(code: Code, voice: Voice) -> str:
    return f"{code.name}: {voice.x} of {voice.n} reflections"


def _percent(change: float) -> str:
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return f"{sign}{abs(change):.0%}"


def _why_silent(voice: Voice) -> str:
    match voice.status:
        case "silent":
            return "Nobody wrote."
        case "unread":
            return "Nobody has read the reflections for this yet."
        case "together":
            return f"Counted with {voice.counted_with}."
    if voice.counted_with == READERS_DISAGREE:
        return "Two readers disagree on it, so it is told of all branches only."
    if voice.counted_with == "all branches":
        return "Shown for all branches only."
    return "Held back for privacy."
