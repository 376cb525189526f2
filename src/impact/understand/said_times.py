"""Running words in (a title, a file's name, a header such as “Events - April 2023”), the times they speak of out."""

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass

from impact.understand.month_names import DOUBTFUL, MONTH_PATTERN
from impact.understand.when import When, read_when
from impact.words import fold

_MONTH = rf"(?:{MONTH_PATTERN})\b\.?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
_FY = r"(?:fy|fiscal year|fiscal yr|financial year)"

# The longest way of saying comes first, so that its parts are not taken for times of their own.
_PHRASES = re.compile(
    r"(?<![\w.])(?:"
    rf"\d{{4}}-\d\d-\d\d/p\d+[ymd]|\d{{4}}-\d\d-\d\d(?: ?(?:to|/|–) ?\d{{4}}-\d\d-\d\d)?"
    rf"|{_MONTH}[ ,]*(?:\d{{4}})? ?(?:-|–|to|through|thru|until) ?{_MONTH}[ ,]*\d{{4}}"
    rf"|{_FY}[ -]*['’]?\d{{2,4}}(?: ?[-/–] ?\d{{2,4}})?(?:[ -]*q[1-4])?"
    rf"|q[1-4][ ,/-]*(?:{_FY})?[ -]*\d{{4}}|\d{{4}}[ -/]*q[1-4]"
    rf"|[1-4](?:st|nd|rd|th) (?:quarter|qtr)[ ,of]*\d{{4}}|(?:first|second|third|fourth) quarter[ ,of]*\d{{4}}"
    rf"|{_MONTH}[ ,'’-]*(?:of )?\d{{4}}|\d{{4}}[ -]{_MONTH}"
    rf"|(?:19|20)\d\d ?[-/–] ?(?:(?:19|20)\d\d|\d\d)(?!\d)"
    rf"|(?:19|20)\d\d"
    r")(?![\w])"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A time and where in the folded words it stands."""

    when: When
    start: int
    end: int


@functools.lru_cache(maxsize=20_000)
def said_times(words: str) -> tuple[Said, ...]:
    """All times in running words, in their order. Months without a year are left alone: they may be anything."""
    text = fold(words.replace("_", " ")).replace("\xa0", " ")
    found = []
    for phrase in _PHRASES.finditer(text):
        when = read_when(phrase[0].strip())
        if when is not None:
            found.append(Said(when, phrase.start(), phrase.end()))
    return tuple(found)


def without_times(words: str) -> str:
    """The words with every time cut out, folded: what a header speaks of beside its month."""
    text = fold(words.replace("_", " ")).replace("\xa0", " ")
    for said in reversed(said_times(words)):
        text = text[: said.start] + " " + text[said.end :]
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" -–—:,;/|.")
    return re.sub(r"\s(?:in|for|during|of|at|as of|on)$", "", text)


def one_time(words: str) -> When | None:
    """The one time these words speak of; None where they speak of none, or of several."""
    text = fold(words.replace("_", " "))
    if re.search(r"\b(?:onwards?|since|from)\b", text) and not re.search(r"\bto\b|-|–", text):
        return None
    times = {said.when for said in said_times(words)}
    return times.pop() if len(times) == 1 else _spelled_out(times)


def _spelled_out(times: Collection[When]) -> When | None:
    """“FY2025 (July 2024 – June 2025)”: the one stretch of days that the year beside it is the name of."""
    spans = [when for when in times if when.period]
    names = [when for when in times if not when.period and not when.month and not when.quarter]
    if len(spans) != 1 or len(spans) + len(names) != len(times) or spans[0].period is None:
        return None
    ends = (spans[0].period.start.year, spans[0].period.end.year)
    named = [when.fiscal or when.year for when in names]
    return spans[0] if named and all(year in ends for year in named) else None


# Sheets are called so beside their month: “May stats”.
_AROUND_MONTHS = frozenset("stats statistics data report monthly month numbers counts visits circ circulation".split())
_QUARTERS = re.compile(
    r"\b(?:q(?:uarter|tr)? ?[1-4]|qtr\.? ?[1-4]|[1-4](?:st|nd|rd|th) (?:quarter|qtr)"
    r"|(?:first|second|third|fourth) quarter|trimestre ?[1-4]|[1-4]\.? ?quartal|quartal ?[1-4])\b"
)


def lone_month(words: str) -> When | None:
    """A month's or a quarter's name in a short name, such as a sheet called “Jan”, “Stats March” or “Q1”."""
    text = fold(words.replace("_", " "))
    parts = re.split(r"[\s_\-.]+", text)
    others = [
        word for word in parts if word not in ("may", "mar") and word not in _AROUND_MONTHS and not word.isdigit()
    ]
    doubtful = DOUBTFUL if others else DOUBTFUL - {"may", "mar"}
    found = {when for word in parts if word not in doubtful and (when := read_when(word)) and when.month}
    found |= {when for phrase in _QUARTERS.findall(text) if (when := read_when(phrase)) and when.quarter}
    return found.pop() if len(found) == 1 else None
