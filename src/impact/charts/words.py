"""Numbers, periods and lists in, the words in which people would say them out."""

import math
import re
from collections.abc import Sequence
from datetime import date

from impact.model import Measure
from impact.period import Period

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# Of a count that was smaller, what it was is said, and no percentage.
FEWEST_FOR_CHANGE = 20
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say(number: int) -> str:
    """Up to twelve in words, then in digits."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def of(part: int, whole: int) -> str:
    """Three of six; 11 of 20: both in words or both in digits."""
    return f"{say(part)} of {say(whole)}" if whole < len(_SMALL) else f"{part:,} of {whole:,}"


def count(value: float) -> str:
    """A counted value: whole numbers without a point, others with one decimal."""
    if float(value).is_integer() or abs(value) >= 1000:
        return minus(f"{value:,.0f}")
    return minus(f"{value:,.1f}")


def change(fraction: float) -> str:
    """+4.2%, −3.1%; from 100 on without decimals."""
    percent = fraction * 100
    words = f"{percent:+,.0f}%" if abs(percent) >= 99.95 else f"{percent:+.1f}%"
    return "0.0%" if words in ("+0.0%", "-0.0%") else minus(words)


def is_few(before: float | None) -> bool:
    """Whether a percentage of this count would say more than it knows: 3 and then 14 is no “+367%”."""
    return before is not None and known(before) and abs(before) < FEWEST_FOR_CHANGE


def since(fraction: float, before: float | None) -> str:
    """+4.2%; of a count that was below 20, what it was: “was 3”."""
    return f"was {count(before)}" if before is not None and fraction and is_few(before) else change(fraction)


def since_when(fraction: float, before: float | None, period_before: str) -> str:
    """+4.2% on Q3 2025; was 3 in Q3 2025."""
    few = bool(fraction) and is_few(before)
    return f"{since(fraction, before)} {'in' if few else 'on'} {period(period_before)}"


def minus(words: str) -> str:
    """With a true minus sign, as wide as the plus."""
    return words.replace("-", "−")


def plural(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listing(names: Sequence[str], *, most: int = 3) -> str:
    """A, B and C; more than `most` are cut short: A, B and 4 more."""
    if not names:
        return ""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def period(name: str) -> str:
    """2026-Q3 → Q3 2026, FY2026-Q1 → Q1 of FY2026, 2026-04 → Apr 2026, other days in words; others as they are."""
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", name):
        return f"Q{found[2]} {found[1]}"
    if found := re.fullmatch(r"(FY\d{4})-Q([1-4])", name):
        return f"Q{found[2]} of {found[1]}"
    if found := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", name):
        return f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", name):
        return dates(name).partition(" to ")[0] or name
    return (dates(name) if "/" in name else "") or name


def dates(name: str) -> str:
    """The days that a period's name stands for, or nothing where the name alone does not tell (a fiscal year)."""
    try:
        days = Period.parse(name)
    except ValueError:
        return ""
    return f"{_day(days.start)} to {_day(days.end)}"


def span(first: str, last: str) -> str:
    """From one period to another, as people say them: Q4 2024 to Q3 2026; one alone where they are the same."""
    return period(first) if first == last else f"{period(first)} to {period(last)}"


def span_of_days(first: str, last: str) -> str:
    """The same in days, where the names tell which."""
    began, ended = dates(first), dates(last)
    if not began or not ended:
        return span(first, last)
    return f"{began.partition(' to ')[0]} to {ended.partition(' to ')[2]}"


def noun(measure: Measure) -> str:
    """What is counted, in few words: `Visits`, `Wi-Fi sessions`, `Safety incidents`."""
    if measure.key == measure.unit:
        return measure.unit.capitalize()
    first, *others = re.sub(r"\s*\(.*?\)", "", measure.label).split(" / ")
    # “Safety / conduct incidents”: one word before the slash leans on the last word after it.
    return f"{first} {others[-1].split()[-1]}" if others and " " not in first else first


def within(noun: str) -> str:
    """A noun inside a sentence: small first letter, unless it is a name or an abbreviation."""
    return noun[0].lower() + noun[1:] if noun[1:2].islower() and "-" not in noun.split(maxsplit=1)[0] else noun


def known(value: object) -> bool:
    """Neither blank nor not-a-number."""
    return value is not None and not (isinstance(value, float) and math.isnan(value))


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
