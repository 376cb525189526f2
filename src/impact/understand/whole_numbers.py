"""A column's numbers and its measure in; those that cannot be, as visits and loans are counted whole, out."""

from dataclasses import replace
from statistics import median

from impact.understand.numbers import Numbers
from impact.understand.numerals import Trouble
from impact.vocabulary.measures import measures

# Time, money and posts may be counted in parts.
_IN_PARTS = frozenset({"hours", "FTE", "currency", "days", "points"})
# From this share on, fractions are the way of the column: estimates from a sample week, shared among branches.
_OFTEN = 0.2
# Such estimates are large; small fractions are thousands whose mark was taken for a decimal one.
_LARGE = 100
_THOUSAND = 1000


def is_whole(measure: str) -> bool:
    """Whether this measure counts people, things or events, and no time, money or posts."""
    return measure in measures() and measures()[measure].unit not in _IN_PARTS


def counted_whole(numbers: Numbers, measure: str) -> bool:
    """Sets aside fractions that are slips; says whether the column holds fractions as a matter of course."""
    if not is_whole(measure) or numbers.percent:
        return False
    parts = {r: n for r, n in numbers.values.items() if not n.value.is_integer() and not (n.percent or n.currency)}
    if not parts:
        return False
    if len(parts) > _OFTEN * len(numbers.values) and median(abs(n.value) for n in parts.values()) >= _LARGE:
        numbers.values.update({r: replace(n, flag=n.flag or "estimated") for r, n in parts.items()})
        return True
    numbers.put_aside({r: Trouble("part_of_a_whole", _guesses(n.value)) for r, n in parts.items()})
    return False


def _guesses(value: float) -> tuple[str, ...]:
    """1.234 may have been 1234; else the nearest whole number."""
    thousands = value * _THOUSAND
    if abs(thousands - round(thousands)) < 1e-6 and 1 <= abs(value) < _THOUSAND:
        return f"{round(thousands)}", f"{round(value)}", "none"
    return f"{round(value)}", "none"
