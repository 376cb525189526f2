"""Files of an invented library as bytes: counts with two questions in them, and the answers of a reflection form."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from impact.vocabulary import reflection_form as form

STATS = "Stats.csv"
FORM = "What the numbers will not show.csv"
WROTE = {"Oak Park": 6, "Lakeside": 5, "Hill": 2}
HEAD = (
    "ID",
    "Start time",
    "Completion time",
    "Branch",
    form.HAPPENED,
    form.MATTERED,
    form.SHOWED,
    form.HELPED,
    form.IDEA,
    form.CONSENT,
)
ANYONE = "Anyone, without my name"


def stats(branches: Sequence[str] = tuple(WROTE)) -> bytes:
    """Visits of three months; which number “about 90” is, and what Puzzles counts, only a person knows."""
    rows: list[Sequence[object]] = [("Branch", "Month", "Visits", "Puzzles")]
    for place, name in enumerate(branches):
        rows += [(name, f"2025-0{month}", 1000 * (place + 1) + month, month) for month in (4, 5, 6)]
    rows.append((branches[0], "2025-07", "about 90", 4))
    return written(rows)


def reflections(wrote: Mapping[str, int] = WROTE, *, begin: date = date(2025, 4, 7), first: str = "") -> bytes:
    """As a form hands them out, one a week and branch; every second names dignity. `first` are the first one's words.

    The first of each branch ticked nothing: it counts only when somebody has read it.
    """
    rows: list[Sequence[object]] = [HEAD]
    for name, number in wrote.items():
        for week in range(number):
            told = f"At {name} somebody came back in week {week + 1} and was greeted by name. She stayed until six."
            ticks = "" if not week else "Dignity;Belonging;" if week % 2 else "Belonging;"
            words = first if first and len(rows) == 1 else told
            rows.append(_answer(len(rows), begin + timedelta(weeks=week), name, words, ticks))
    return written(rows)


def _answer(number: int, day: date, branch: str, words: str, ticks: str) -> Sequence[object]:
    when = f"{day.month}/{day.day}/{day.year}"
    times = f"{when} 10:00:00", f"{when} 10:03:00"
    return (number, *times, branch, words, "They showed it", ticks, "Time", "More chairs", ANYONE)


def written(rows: Sequence[Sequence[object]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()
