"""A table's numbers in; the rows that add up others, or are their mean, by arithmetic alone, out.

A sum may agree by chance. How unlikely that is, its digits tell: a row is believed only if all its numbers agree and
they have digits enough for the number of sums that were tried.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]

# Digits that have to agree beyond those that the number of attempts would give away.
# Beside a sum that is sure, another one of its kind needs so many digits less.
_BORNE_OUT = 1.5
_DIGITS_OF_ALL, _DIGITS_OF_SOME, _DIGITS_OF_MEAN = 2.4, 3.5, 5.0
# What a row's name tells beforehand: none at all, or that of something larger than a branch.
NAMELESS, LARGER, PLAIN = 9.0, 2.0, 0.0
# Parts of one district: longer stretches are found as the sum of all.
_LONGEST_STRETCH, _MOST_FOR_STRETCHES = 40, 400
# One slip in this many numbers leaves a total a total: the slip is what the check is for.
_NUMBERS_FOR_A_SLIP = 5
_FEWEST_PARTS, _FEWEST_FOR_MEAN = 2, 3


@dataclass(frozen=True)
class Sum:
    """Row `row` is the sum, or the mean, of the rows `parts`; all are positions in the values given."""

    row: int
    parts: tuple[int, ...]
    mean: bool = False


def rows_that_sum(values: Values, told: Sequence[float] = (), stated: Sequence[Values] = ()) -> list[Sum]:
    """`values` has a row each and NaN for unknown; `told` says what each row's name tells.

    `stated` are the totals that the sheet itself calls so, a number a column: they bear out which rows they leave out.
    """
    told = list(told) or [PLAIN] * len(values)
    left = list(range(len(values)))
    found: list[Sum] = []
    while len(left) > _FEWEST_PARTS and (more := _next(values, left, told)):
        found += more
        left = [i for i in left if i not in {sum_.row for sum_ in more}]
    return found + next((left_out for total in stated if (left_out := _left_out_of(total, values, left))), [])


def _left_out_of(total: Values, values: Values, left: list[int]) -> list[Sum]:
    """Rows that sum their neighbours and without which, and only without which, the sheet's own total is right."""
    if len(left) > _MOST_FOR_STRETCHES or _is_sum(total, values[left]):
        return []
    stretch = min(len(left) - 1, _LONGEST_STRETCH)
    for step in (-1, 1):
        possible = [pair for at in range(len(left)) for pair in _stretches(values, left, at, step, stretch)]
        apart = [sum_ for _, sum_ in _apart(possible)]
        for many in range(len(apart), 0, -1):
            out = {sum_.row for sum_ in apart[:many]}
            if _is_sum(total, values[[i for i in left if i not in out]]):
                return apart[:many]
    return []


def _is_sum(total: Values, parts: Values) -> bool:
    known = ~np.isnan(total)
    return bool(known.any() and len(parts) and same(total[known], np.nansum(parts, axis=0)[known]).all())


def _next(values: Values, left: list[int], told: Sequence[float]) -> list[Sum]:
    return _of_all(values, left, told) or _of_stretches(values, left, told) or _mean(values, left, told)


def _of_all(values: Values, left: list[int], told: Sequence[float]) -> list[Sum]:
    needed = _DIGITS_OF_ALL + math.log10(len(left))
    sums = np.nansum(values[left], axis=0)
    agreeing = [
        i
        for i in left
        if _agreeing(values[i], sums - np.nan_to_num(values[i])) >= max(1.0, needed - told[i])
        and _several(values, [other for other in left if other != i])
    ]
    if not agreeing:
        return []
    row = max(agreeing, key=lambda i: (told[i], np.nansum(values[i]), i))
    return [Sum(row, tuple(i for i in left if i != row))]


def _of_stretches(values: Values, left: list[int], told: Sequence[float]) -> list[Sum]:
    """Rows that follow each other, just above their sum or just below it. Several sums bear each other out."""
    if len(left) > _MOST_FOR_STRETCHES:
        return []
    stretch = min(len(left) - 1, _LONGEST_STRETCH)
    needed = _DIGITS_OF_SOME + math.log10(len(left) * 2 * stretch)
    for step in (-1, 1):
        possible = [
            (digits, sum_) for at in range(len(left)) for digits, sum_ in _stretches(values, left, at, step, stretch)
        ]
        apart = _apart(possible)
        surplus = [digits + told[sum_.row] - needed for digits, sum_ in apart]
        if max(surplus, default=-1.0) >= 0:  # one that is sure bears the others out
            return [sum_ for over, (_, sum_) in zip(surplus, apart, strict=True) if over >= -_BORNE_OUT]
        if len(apart) > 1 and sum(digits for digits, _ in apart) >= needed + len(apart) - 1:
            return [sum_ for _, sum_ in apart]
    return []


def _stretches(values: Values, left: list[int], at: int, step: int, longest: int) -> list[tuple[int, Sum]]:
    """The sums of neighbours that the row at this place may be, each with the digits that agree."""
    row = values[left[at]]
    places = [left[k] for k in range(at + step, at + step * (longest + 1), step) if 0 <= k < len(left)]
    if len(places) < _FEWEST_PARTS or np.isnan(row).all():
        return []
    rising = np.cumsum(np.nan_to_num(values[places]), axis=0)
    column = int(np.nanargmax(np.abs(row)))
    near = np.flatnonzero(np.abs(rising[:, column] - row[column]) <= 0.5) + 1
    found = []
    for many in near:
        digits = _agreeing(row, rising[many - 1])
        if many >= _FEWEST_PARTS and digits >= 1 and _several(values, places[:many]):
            found.append((digits, Sum(left[at], tuple(sorted(places[:many])))))
    return found


def _apart(possible: list[tuple[int, Sum]]) -> list[tuple[int, Sum]]:
    """Sums that share no row, those with most digits first."""
    taken: set[int] = set()
    kept = []
    for digits, sum_ in sorted(possible, key=lambda pair: -pair[0]):
        if not taken & {sum_.row, *sum_.parts}:
            taken |= {sum_.row, *sum_.parts}
            kept.append((digits, sum_))
    return kept


def _mean(values: Values, left: list[int], told: Sequence[float]) -> list[Sum]:
    if len(left) <= _FEWEST_FOR_MEAN:
        return []
    table = values[left]
    known = ~np.isnan(table)
    total, often = np.nansum(table, axis=0), known.sum(axis=0)
    means = (total - np.nan_to_num(table)) / np.maximum(1, often - 1)
    hopeful = ((np.abs(table - means) <= 0.5) | ~known).all(axis=1) & known.any(axis=1)
    for at in reversed(np.flatnonzero(hopeful).tolist()):
        others = np.delete(table, at, axis=0)
        telling = known[at] & (often - 1 >= _FEWEST_FOR_MEAN) & _varied(others)
        if not telling.any() or (known[at] & ~telling & (table[at] != 0)).any():
            continue
        own = table[at][telling]
        unit = np.array([_unit(value) for value in own])
        alike = np.abs(own - means[at][telling]) <= unit / 2 + 1e-9
        digits = float(np.log10(np.maximum(1.0, np.abs(own) / unit)).sum())
        if alike.all() and digits >= max(2.0, _DIGITS_OF_MEAN + math.log10(len(left)) - told[left[at]]):
            return [Sum(left[at], tuple(i for i in left if i != left[at]), mean=True)]
    return []


def _varied(values: Values) -> npt.NDArray[np.bool_]:
    highest, lowest = np.nan_to_num(values, nan=-np.inf).max(axis=0), np.nan_to_num(values, nan=np.inf).min(axis=0)
    return highest > lowest  # type: ignore[no-any-return]


def _several(values: Values, parts: list[int]) -> bool:
    """At least two of the parts hold something in one column: one branch beside empty ones is no sum."""
    return bool((np.sum(np.nan_to_num(values[parts]) != 0, axis=0) >= _FEWEST_PARTS).any())


def _agreeing(row: Values, sums: Values) -> int:
    """How many digits of the row agree with the sums; 0 unless all its numbers do, or nearly all of many."""
    filled = ~np.isnan(row)
    if not filled.any() or (~filled & (sums != 0)).sum() > filled.sum():
        return 0
    own, added = row[filled], sums[filled]
    alike = same(own, added)
    slips = int((~alike).sum())
    if slips > len(own) // _NUMBERS_FOR_A_SLIP:
        return 0
    digits = sum(_digits(value) for value in own[alike])
    return digits // 2 if slips else digits


def same(stated: Values, added: Values) -> npt.NDArray[np.bool_]:
    """Equal but for what rounding explains: a whole total of fractions may be off by a half."""
    whole = (stated == np.round(stated)) & (added != np.round(added))
    return np.abs(stated - added) <= np.where(whole, 0.5, 1e-6 * np.maximum(1.0, np.abs(added)))


def _digits(value: float) -> int:
    """Digits that tell something: 3,551 has four, 300 has one, 0 none."""
    return len(f"{abs(value):.2f}".replace(".", "").strip("0")) if value else 0


def _unit(value: float) -> float:
    """The last place to which a value is written: 1, 0.1, 0.01 or far less."""
    for places in (0, 1, 2):
        if abs(value - round(value, places)) < 1e-9:
            return float(10.0**-places)
    return 1e-6
