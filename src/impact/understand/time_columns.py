"""A column's name and cells in; whether it tells the time of its rows, or only looks as if it did, out."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from impact.sheets import Cell
from impact.understand.column_cells import whole_between
from impact.understand.column_names import COUNTER_WORDS, NOTES_WORDS, TIME_WORDS, place_rank
from impact.understand.grid import TIME, YEAR
from impact.understand.when import read_among_times, read_when

_MONTHLY, _QUARTERLY = ("mois", "mes", "monat", "mese", "kuukausi", "mês"), ("qtr", "trimestre", "quartal")
# Under these names a bare 45658 or 202501 is a day or a month; “time” and “data” may head amounts.
_DATED = re.compile(
    r"^(?:dates?|day|months?|periods?|year ?(?:/|and|&|-)? ?month|monthyear|month ?(?:/|and|&|-)? ?year|fiscal year|"
    r"financial year|years?|fy|week.*|event date|reporting .*|fecha|datum|mois|mes|monat|mese|kuukausi|mês|pvm|päivä)$"
)
# A day of whatever month stands beside it; up to 7 it may be a day of the week.
DAY_OF_MONTH = re.compile(r"^day[ _.-]?(?:number|numeric|no\.?|num|nr\.?|index|#)?$|^day of (?:the )?month$")
LAST_DAY, _DAYS_OF_A_WEEK = 31, 7
_NAMES_SOMETHING = re.compile(
    r"^(?:(?:full |first |last |sur)?names?|titles?|authors?|person|patron|volunteer|codes?)$"
)
# So many months one after the other are no coincidence, whatever the column is called.
_FEWEST_MONTHS_IN_ORDER = 3


def time_cells(words: str, cells: Sequence[Cell], kinds: Counter[str]) -> bool:
    """Whether a column tells the time of its rows: by its name and most cells, or by its cells alone."""
    named = bool(TIME_WORDS.match(words))
    if kinds[TIME] > kinds.total() / 2:
        likely = named or kinds[TIME] >= 0.7 * kinds.total() or not words
        return likely and not (not named and _are_names(words, cells))
    if not named:
        return False
    if DAY_OF_MONTH.match(words):
        days = whole_between(cells, 1, LAST_DAY) and max(float(str(cell)) for cell in cells) > _DAYS_OF_A_WEEK
        return days or _short(words, cells)
    if "month" in words or words in _MONTHLY:
        return whole_between(cells, 1, 12) or kinds[TIME] + kinds[YEAR] > kinds.total() / 2 or _short(words, cells)
    if "quarter" in words or words in _QUARTERLY:
        return whole_between(cells, 1, 4) or kinds[TIME] > kinds.total() / 2
    return kinds[YEAR] + kinds[TIME] > kinds.total() / 2 or _short(words, cells)


def _short(words: str, cells: Sequence[Cell]) -> bool:
    return bool(_DATED.match(words)) and all(read_among_times(cell) is not None for cell in cells)


def _are_names(words: str, cells: Sequence[Cell]) -> bool:
    """May, June and Jan under “Staff” are people, and MAR under “Branch” is one of its codes."""
    named = place_rank(words) is not None or COUNTER_WORDS.match(words) or NOTES_WORDS.search(words)
    if not (named or _NAMES_SOMETHING.match(words)):
        return False
    whens = [read_when(cell) for cell in dict.fromkeys(cells) if isinstance(cell, str)]
    months = [when.month for when in whens if when and when.month and not when.year and not when.day]
    in_order = sum(b == a % 12 + 1 for a, b in pairwise(months)) + 1
    return len(months) == len(whens) and (len(months) < _FEWEST_MONTHS_IN_ORDER or in_order < len(months))
