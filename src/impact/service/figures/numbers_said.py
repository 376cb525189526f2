"""A sentence or a table in, the numbers that stand in it, out. For what a person types beside a figure."""

import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from impact.charts.words import say
from impact.model import Figure

# No number of people or things: a period's own name.
_TIMES = re.compile(
    r"\bQ[1-4](?: of)?(?: ?(?:FY)?\d{4})?\b|\bFY ?\d{4}(?:-Q[1-4])?\b|\b(?:19|20)\d\d(?:-Q[1-4]|-\d\d){0,2}\b", re.I
)
# May is a month only where it is written as one: “we may not”.
_ONE_TIME = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\bMay\b"
    r"|(?i:\b(?:spring|summer|autumn|fall|winter)\b|\b(?:this|last|next) (?:month|quarter|year|half|time)\b)"
)
_DIGITS = re.compile(r"(?<![\w.])[-−+]?\d+(?:[,  ]\d{3})*(?:\.\d+)?(?![\w])")
# “One” and “no” are said of anybody: “one by one”, “no longer”.
_IN_WORDS = {say(number): float(number) for number in range(2, 13)}
_WORD = re.compile(r"[a-z]+", re.I)


def numbers_in(sentence: str) -> dict[float, str]:
    """Each number, without its sign, as it is written there; the times that a sentence names are none."""
    plain = _TIMES.sub(" ", sentence)
    found = {abs(_value(one[0])): one[0] for one in _DIGITS.finditer(plain)}
    words = {_IN_WORDS[one[0].casefold()]: one[0] for one in _WORD.finditer(plain) if one[0].casefold() in _IN_WORDS}
    return {**words, **found}


def names_a_time(sentence: str) -> bool:
    """Whether it is about one time: a period, a month, a season, “this quarter”."""
    return bool(_TIMES.search(sentence) or _ONE_TIME.search(sentence))


def numbers_of(figure: Figure) -> frozenset[float]:
    """All that a figure shows: in its made title, its words and its table; of a change its percent, also rounded."""
    said = [*numbers_in(figure.made_title), *numbers_in(figure.subtitle), *numbers_in(figure.alt)]
    cells = [value for column in figure.table for value in figure.table[column] if _is_number(value)]
    shares = [abs(100 * float(value)) for value in figure.table.get("Change", ()) if _is_number(value)]
    rounded = [round(share, digits) for share in shares for digits in (0, 1)]
    texts = [number for text in texts_of(figure) for number in numbers_in(text)]
    return frozenset([*said, *(abs(float(cell)) for cell in cells), *rounded, *texts])


def texts_of(figure: Figure) -> Iterable[str]:
    """Every cell of words."""
    return (value for column in figure.table for value in figure.table[column] if isinstance(value, str))


def _is_number(value: Any) -> bool:
    return bool(pd.api.types.is_number(value)) and not pd.isna(value)


def _value(written: str) -> float:
    return float(re.sub(r"[,  ]", "", written).replace("−", "-"))
