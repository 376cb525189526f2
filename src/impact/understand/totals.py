# ruff: noqa: E501 -- lists of words read best one thought a line
"""Rows and columns that sum up others: known by their words, and by arithmetic. None of them is a place."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from impact.words import fold

Grid = npt.NDArray[np.float64]

_TOTAL = (
    r"totals?|sub-?totals?|sum|sums|ytd|year[- ]to[- ]date|year total|cumulative|running total|summe|gesamt|gesamtsumme|insgesamt|"
    r"somme|totale|totali|totaal|yhteensä|yht\.?|koko maa|summa|suma|totales|soma|ensemble|total général|total general|totais"
)
_MIDDLE = (
    r"averages?|avg\.?|mean|median|mode|minimum|maximum|min|max|std\.? ?dev\.?|standard deviation|per cent of total|percent of total|% of total|"
    r"moyenne|médiane|media|mediana|durchschnitt|mittelwert|keskiarvo|mediaani|promedio|média|quartile|percentile|% change|percent change|change|variance|difference|diff\.?"
)
_BEFORE = r"(?:(?:grand|overall|system|systemwide|system-wide|state|statewide|state-wide|county|countywide|county-wide|regional|district|annual|monthly|quarterly|yearly|combined|library|libraries|branch|branches|all|fy|fiscal year|year|group|section|column|row|net|report|city|citywide|\d{4}) )*"
_TOTAL_LABEL = re.compile(
    rf"^{_BEFORE}(?:{_TOTAL})(?:\b[ :]*(?:\(.*\)|(?:for |of )?(?:all )?(?:\d{{4}}|branches|libraries|locations|sites|system|library|libraries reporting|year|year to date|ytd|state|county|months?|quarter))*[ :]*)?$|\b(?:grand total|sub-?total|total)s?[ :]*$"
)
_MIDDLE_LABEL = re.compile(
    rf"^{_BEFORE}(?:{_MIDDLE})\b(?:[ :]*(?:per|of|for|all|library|libraries|branch|branches|location|month|\d{{4}}|\(.*\)|reporting))*[ :]*$|\b(?:average|median|mean)$"
)
_REPORTING = re.compile(
    r"\b(?:libraries|branches|sites|outlets|systems) reporting\b|^(?:number|no\.?|n|count) (?:of )?(?:libraries|branches|reporting|respondents)\b|^reporting$"
)
_SYSTEM = re.compile(
    r"^(?:the )?(?:whole|entire) (?:system|library system|service)$|^(?:all|system|systemwide|system-wide|statewide|state-wide|county-?wide|city-?wide|district-?wide)$|^all (?:branches|libraries|locations|sites|outlets|service points)(?: combined| together)?$|^system[- ]?wide(?: total)?$|^library system(?: total)?$"
)


def sums_up(label: str) -> str:
    """`total`, `average`, `reporting` or `system` for the label of a row or column that is no place; else empty."""
    words = fold(label).strip(" *:.-–—=")
    if not words or len(words) > 70:
        return ""
    if _SYSTEM.match(words):
        return "system"
    if _REPORTING.search(words):
        return "reporting"
    if _MIDDLE_LABEL.search(words):
        return "average"
    return "total" if _TOTAL_LABEL.search(words) else ""


def whole_system(words: str) -> bool:
    """Whether a title or a sheet's name says that its numbers are the whole system's."""
    text = fold(words)
    return bool(
        re.search(
            r"\b(?:system[- ]?wide|whole system|entire system|all branches|all locations|all libraries combined|system totals?|library system totals?)\b",
            text,
        )
    )


def rows_that_sum(values: Grid, skip: Sequence[int] = ()) -> list[int]:
    """Rows of a table that equal the sum of rows above them, or of all others, in every column that they fill.

    `values` has a row each and NaN for unknown. Three columns have to agree: fewer may do so by chance.
    """
    skipped = set(skip)
    kept = [i for i in range(len(values)) if i not in skipped]
    if len(kept) < 3 or values.shape[1] < 3:
        return []
    found = set(_equal_to_all_others(values, kept))
    found |= set(_equal_to_those_above(values, [i for i in kept if i not in found]))
    return sorted(found)


def _equal_to_all_others(values: Grid, kept: Sequence[int]) -> list[int]:
    sums = np.nansum(values[kept], axis=0)
    return [i for i in kept if _agrees(values[i], sums - np.nan_to_num(values[i])) and len(kept) > 2]


def _equal_to_those_above(values: Grid, kept: Sequence[int]) -> list[int]:
    found: list[int] = []
    above, parts = np.zeros(values.shape[1]), 0
    for i in kept:
        if parts >= 2 and _agrees(values[i], above):
            found.append(i)
            above, parts = np.zeros(values.shape[1]), 0
        else:
            above, parts = above + np.nan_to_num(values[i]), parts + 1
    return found


def _agrees(row: Grid, sums: Grid) -> bool:
    filled = ~np.isnan(row)
    telling = filled & (np.abs(sums) >= 10)
    if telling.sum() < 3 or (~filled & (sums != 0)).sum() > filled.sum():
        return False
    return bool(np.all(np.abs(row[filled] - sums[filled]) <= 1e-6 * np.maximum(1.0, np.abs(sums[filled]))))


def column_that_sums(total: Grid, parts: Grid) -> bool:
    """Whether a column equals the sum of others in nearly every row; half a row's worth of slips is forgiven."""
    filled = ~np.isnan(total) & ~np.all(np.isnan(parts), axis=1)
    if filled.sum() < 3 or parts.shape[1] < 2:
        return False
    sums = np.nansum(parts[filled], axis=1)
    alike = np.abs(total[filled] - sums) <= 1e-6 * np.maximum(1.0, np.abs(sums))
    return bool(alike.mean() >= 0.8 and (sums != 0).sum() >= 3)
