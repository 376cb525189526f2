"""Header cells in; which columns stand for the days 1 to 28, 29, 30 or 31 of a month out."""

import re
from collections.abc import Sequence

from impact.sheets import Cell

# Fewer columns may be numbered for any reason, and so may more: weeks go up to 53.
FEWEST_DAYS, MOST_DAYS = 28, 31

_DAY = re.compile(r"^(?:day )?(\d{1,2})(?:\.0|st|nd|rd|th|\.)?$", re.I)
_WEEKDAY = re.compile(
    r"^(?:m|tu?|w|th?|f|sa?|su?|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?$",
    re.I,
)


def days_in(cells: Sequence[Cell]) -> dict[int, int]:
    """Position → day, where a whole month stands side by side; several months may stand one after the other."""
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


def heads_days(cells: Sequence[Cell]) -> bool:
    """Whether the numbers of a row are all days of a month: such a row is a header, though it holds numbers."""
    days = days_in(cells)
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
