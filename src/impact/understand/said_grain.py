# ruff: noqa: E501 -- lists of words read best one thought a line
"""Words in; the length of time that they say their numbers are of, out: “Circulation (annually)” is a year's."""

import re
from typing import Literal

from impact.understand.measure_words import spelled_out
from impact.words import remembered

Length = Literal["", "month", "quarter", "year"]

_SAID: tuple[tuple[Length, re.Pattern[str]], ...] = (
    (
        "year",
        re.compile(
            r"\b(?:annual|annually|yearly|jährlich\w*|jahressumme|annuel\w*|anual|anuales|anualmente|annuale|annui|annua|vuosittain\w*|vuotuinen|årlig\w*)\b"
            r"|\bper (?:year|annum)\b|/ ?(?:yr|year)\b|\bpro jahr\b|\bpar an\b|\bal año\b|\bpor ano\b|\ball'anno\b|\bvuodessa\b|\bper år\b"
            r"|\b(?:(?:full|whole|entire|fiscal|financial|calendar|fy) year|year|fy)(?:'s)? totals?\b|\btotals? (?:for|of|in) (?:the )?(?:(?:full|whole|fiscal|financial|calendar) )?(?:year|fy)\b"
            r"|\btotal (?:\w+ )?year$|\b(?:full|whole|entire) year\b"
        ),
    ),
    (
        "quarter",
        re.compile(
            r"\bquarterly\b|\bper quarter\b|/ ?(?:qtr|quarter)\b|\bquarter(?:'s)? totals?\b|\btotals? (?:for|of) the quarter\b"
            r"|\b(?:vierteljährlich\w*|quartalsweise|trimestriel\w*|trimestral\w*|neljännesvuosittain)\b"
        ),
    ),
    (
        "month",
        re.compile(
            r"\bmonthly\b|\bmonth(?:'s)? totals?\b|\btotals? (?:for|of) the month\b"
            r"|\b(?:monatlich\w*|mensuel\w*|mensual\w*|mensili?|mensais|mensal|kuukausittain\w*|månatlig\w*)\b"
        ),
    ),
)  # fmt: skip
# A year's fair is a fair: such words belong to the thing, not to its number.
_NAMES_A_THING = re.compile(
    r"\bannual (?:book|meeting|fair|festival|conference|gala|sale|event|program|pass|card|member|report|leave|fund)\w*"
)
# How many days a stretch of this name may have: a year that a library began late is a year all the same.
_DAYS: dict[Length, tuple[int, int]] = {"month": (15, 62), "quarter": (46, 184), "year": (184, 731)}


@remembered(20_000)
def length_said(words: str) -> Length:
    """The one length these words name; empty for none, and for several (“monthly or annual”)."""
    plain = _NAMES_A_THING.sub(" ", spelled_out(words))
    found = [length for length, pattern in _SAID if pattern.search(plain)]
    return found[0] if len(found) == 1 else ""


def fits(length: Length, days: int) -> bool:
    """Whether a number said to be of this length can be of a stretch of so many days."""
    least, most = _DAYS.get(length, (0, days))
    return least <= days <= most
