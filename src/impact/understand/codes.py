"""Numbers of a column in; those that stand for “missing” or cannot be counts, with the reason, out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from impact.understand.numerals import Number, Trouble

# Codes of national data sets: believed where a column of counts shows nothing else below zero.
BELOW_ZERO = frozenset({-1.0, -2.0, -3.0, -4.0, -9.0, -99.0, -999.0, -9999.0})
ALL_NINES = frozenset({9999.0, 99999.0, 999999.0})
# Nines so far above all other counts of their column are a code if they come again, and asked about if they do not.
_FAR_ABOVE, _VERY_FAR_ABOVE = 2, 5
# Counts beside which a lone 9999 stands out.
_ENOUGH_OTHERS = 3


@dataclass(frozen=True)
class Codes:
    """What a whole table tells about codes: how often each row of nines stands in it."""

    nines: Mapping[float, int] = field(default_factory=dict)


def codes_of(columns: Iterable[Iterable[object]]) -> Codes:
    seen = (cell for cells in columns for cell in cells if cell in _NINES)
    return Codes(Counter(float(str(cell)) for cell in seen))


_NINES = frozenset({*ALL_NINES, *(str(int(nine)) for nine in ALL_NINES)})


def troubled(numbers: Mapping[int, Number], codes: Codes, *, may_be_negative: bool) -> dict[int, Trouble]:
    """Row → why its number is none, for the few rows of which that is so."""
    if may_be_negative:
        return {}
    below = {number.value for number in numbers.values() if number.value < 0 and not number.currency}
    found: dict[int, Trouble] = {}
    nines = _nines(numbers, codes)
    for r, number in numbers.items():
        if number.value not in nines and (number.value >= 0 or number.currency):
            continue
        positive = f"{abs(number.value):.12g}"
        if number.value in nines:
            often = nines[number.value] > 1
            found[r] = Trouble("missing_code") if often else Trouble("perhaps_code", ("none", positive))
        elif number.bracketed:
            found[r] = Trouble("in_brackets", (positive, "none"))
        elif below <= BELOW_ZERO:
            found[r] = Trouble("missing_code")
        else:
            found[r] = Trouble("below_zero", (positive, "none"))
    return found


def _nines(numbers: Mapping[int, Number], codes: Codes) -> dict[float, int]:
    counted = Counter(number.value for number in numbers.values())
    candidates = ALL_NINES & counted.keys()
    if not candidates:
        return {}
    others = [value for value in counted.elements() if value not in ALL_NINES and value > 0]
    largest = max(others, default=0.0)
    if not largest:
        return {}
    often = {nine: max(counted[nine], codes.nines.get(nine, 0)) for nine in candidates}
    return {
        nine: count
        for nine, count in often.items()
        if (count > 1 and nine > _FAR_ABOVE * largest)
        or (nine > _VERY_FAR_ABOVE * largest and len(others) >= _ENOUGH_OTHERS)
    }
