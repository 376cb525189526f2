"""What the words “Fiscal Year” say of the bare years under them: they are the library's, not the calendar's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from impact.understand.measure_words import spelled_out
from impact.understand.stretch import When

_YEAR_OF_THE_LIBRARY = re.compile(
    r"\b(?:fiscal|financial|budget) (?:years?|yrs?)\b|\bs?fye?\b"
    r"|\b(?:años?|anos?) fisca(?:l|les|is)\b|\bann[oi] fiscal[ei]\b"
    r"|\bannées? (?:fiscales?|budgétaires?)\b|^(?:exercices?|ejercicios?|exercícios?|esercizi[oi]?|tilikau(?:si|det))$"
)
_NOTHING_ELSE = re.compile(rf"^(?:by |per |the )?(?:{_YEAR_OF_THE_LIBRARY.pattern})(?: end(?:ing|ed)?)?:?$")
_PART_OF_IT = re.compile(r"\b(?:fiscal|financial|fy) (?:month|period|quarter|qtr)\b")


def names_fiscal_year(words: str) -> bool:
    """Whether a column's name or a title says that its years are those of the library."""
    return bool(_YEAR_OF_THE_LIBRARY.search(spelled_out(words)))


def only_names_fiscal_year(words: str) -> bool:
    return bool(_NOTHING_ELSE.match(spelled_out(words)))


def names_fiscal_part(words: str) -> bool:
    """Whether a column counts the months or quarters of the library's year: its 1 is seldom January."""
    return bool(_PART_OF_IT.search(spelled_out(words)))


def as_fiscal(when: When) -> When:
    """2021 under “Fiscal Year” is FY2021; what says more than a bare year stands as it was read."""
    return replace(when, year=0, fiscal=when.year) if when.is_year and not when.period and not when.day else when


def nearest_first(parts: Sequence[When]) -> list[When]:
    """August beside “Year 2020” and “Fiscal Year 2021” lies in 2020; a quarter or nothing beside them, in FY2021."""
    if not any(part.fiscal for part in parts) or not any(part.is_year for part in parts):
        return list(parts)
    in_calendar = any(part.month and not part.year for part in parts)
    return sorted(parts, key=lambda part: bool(part.fiscal) if in_calendar else part.is_year)
