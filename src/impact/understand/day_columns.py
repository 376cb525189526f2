"""Header cells in; which columns stand for the days of a month, or of a part of one, out."""

import re
from collections.abc import Sequence

from impact.sheets import Cell

# Fewer columns may be numbered for any reason, and so may more: weeks go up to 53.
FEWEST_DAYS, MOST_DAYS = 28, 31
# With weekdays over or under them, or the word “day” before them, a part of a month is known too.
FEWEST_WITH_WEEKDAYS = 5

_DAY = re.compile(r"^(?:day )?(\d{1,2})(?:\.0|st|nd|rd|th|\.)?$", re.I)
_WEEKDAY = re.compile(
    r"^(?:m|tu?|w|th?|f|sa?|su?|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|lun|mar|mer|mie|jue|jeu|ven|vie|sam|sab|dom|dim|mo|di|mi|do|fr|so|ma|ti|ke|to|pe|la)\.?$",
    re.I,
)
_SAYS_DAY = re.compile(r"\b(?:day|days|date|dates|tag|tage|jour|jours|dia|día|días|giorno|giorni|päivä|dias)\b", re.I)


def days_in(cells: Sequence[Cell], beside: Sequence[Sequence[Cell]] = ()) -> dict[int, int]:
    """Position → day, where a month stands side by side; several months may stand one after the other.

    `beside` are the header rows above and beneath: weekdays in them tell a part of a month, 1 to 15 or 16 to 31, too.
    """
    days = _whole_months(cells)
    return days or _part_of_month(cells, beside)


def _whole_months(cells: Sequence[Cell]) -> dict[int, int]:
    found: dict[int, int] = {}
    run: list[int] = []
    for at, number in enumerate([*map(_day, cells), None]):
        if number is not None and number == len(run) + 1:
            run.append(at)
            continue
        if FEWEST_DAYS <= len(run) <= MOST_DAYS and number != len(run) + 1:
            found.update({position: day for day, position in enumerate(run, start=1)})
        run = [at] if number == 1 else []
    return found


def _part_of_month(cells: Sequence[Cell], beside: Sequence[Sequence[Cell]]) -> dict[int, int]:
    numbered = [(at, day) for at, cell in enumerate(cells) if (day := _day(cell)) is not None]
    days = [day for _, day in numbered]
    whole_run = days == list(range(days[0], days[0] + len(days))) if days else False
    if not whole_run or len(days) < FEWEST_WITH_WEEKDAYS or not 1 <= days[0] <= days[-1] <= MOST_DAYS:
        return {}
    says_day = any(isinstance(cell, str) and _SAYS_DAY.search(cell) and _day(cell) is None for cell in cells[:2])
    if says_day or any(_all_weekdays(row, [at for at, _ in numbered]) for row in beside):
        return dict(numbered)
    return {}


def _all_weekdays(row: Sequence[Cell], positions: Sequence[int]) -> bool:
    words = [row[at] if at < len(row) else None for at in positions]
    return all(isinstance(word, str) and bool(_WEEKDAY.match(word.strip())) for word in words)


def heads_days(cells: Sequence[Cell], beside: Sequence[Sequence[Cell]] = ()) -> bool:
    """Whether the numbers of a row are all days of a month: such a row is a header, though it holds numbers."""
    days = days_in(cells, beside)
    return bool(days) and all(at in days for at, cell in enumerate(cells) if _day(cell) is not None or _is_number(cell))


def without_weekday(words: Sequence[str]) -> list[str]:
    """The words over a day's column, without the weekday."""
    return [word for word in words if not _WEEKDAY.match(word)]


def is_day(words: str) -> bool:
    return _day(words) is not None


def _day(cell: Cell) -> int | None:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    found = _DAY.match(str(cell))
    return int(found[1]) if found else None


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)
