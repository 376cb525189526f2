# ruff: noqa: E501 -- lists of words read best one thought a line
"""A file's words in; the first month of its fiscal year, as they tell it, and the words that do, out."""

import re
from collections.abc import Iterable

from impact.understand.month_names import MONTH_PATTERN, MONTHS
from impact.understand.written.pieces import normal

_MONTH = rf"(?:{MONTH_PATTERN})\b\.?"
# A year's last day: the first month is the next.
_ENDS = re.compile(
    rf"(?:years? (?:ended|ending|to|ends)|fye|fy (?:ended|ending|ends)|as at|as of|at|ended|ending)(?: on)? (?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{MONTH_PATTERN})\b|(?P<m2>{MONTH_PATTERN})\b\.? (?P<d2>\d{{1,2}})\b)"
)
_BEGINS = re.compile(
    rf"(?:fiscal|financial) year (?:begins|starts|beginning|starting|runs)(?: on| in| from)? (?:(?:the )?\d{{1,2}}(?:st)?(?: of)? )?(?P<m>{MONTH_PATTERN})\b"
)
# “July 2015 – June 2016”, “7/1/2015 - 6/30/2016”: twelve months of two years.
_SPAN = re.compile(
    rf"\b(?P<m1>{MONTH_PATTERN})\.? ?(?:\d{{1,2}}(?:st)?,? )?,? ?(?P<y1>\d{{4}}) ?(?:-|to|through|thru|until) ?(?:\d{{1,2}} )?(?P<m2>{MONTH_PATTERN})\.? ?(?:\d{{1,2}}(?:st|th)?,? )?,? ?(?P<y2>\d{{4}})"
)
_NUMBERS = re.compile(
    r"(?<!\d)(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y1>\d{4}) ?(?:-|to|through|thru) ?(?P<c>\d\d?)/(?P<d>\d\d?)/(?P<y2>\d{4})"
)
# “Fiscal year (July–June)”, “FY (Jul 1 - Jun 30)”: without years, only beside the word.
_NAMED = re.compile(
    rf"(?:fiscal|financial|fy|year)[^.;]{{0,30}}\b(?P<m1>{MONTH_PATTERN})\.? ?(?:\d{{1,2}}(?:st)?)? ?(?:-|to|through|thru) ?(?P<m2>{MONTH_PATTERN})\b"
)
# “Q1 (Jul–Sep)”, “Q3: January - March”: each quarter of a year tells where the year begins.
_QUARTER = re.compile(
    rf"\b(?:q|quarter |qtr )(?P<q>[1-4])[ :=,(\-]+(?P<m1>{MONTH_PATTERN})\.? ?(?:-|/|to|through|thru) ?(?P<m2>{MONTH_PATTERN})\b"
)


def fiscal_first_in(texts: Iterable[str]) -> tuple[int, str] | None:
    """“at 31 March”, “July 2015 – June 2016”; None where nothing, or two things, are told."""
    found: dict[int, str] = {}
    for text in texts:
        words = normal(text)
        for first, said in (*_of_spans(words), *_of_ends(words)):
            found.setdefault(first, said)
    return next(iter(found.items())) if len(found) == 1 else None


def quarters_told(texts: Iterable[str]) -> tuple[int, str] | None:
    """The month in which the first quarter begins, from “Q1 (Jul–Sep)”; None where quarters tell different things."""
    found: dict[int, str] = {}
    for text in texts:
        for first, said in _of_quarters(normal(text)):
            found.setdefault(first, said)
    return next(iter(found.items())) if len(found) == 1 else None


def _of_spans(words: str) -> Iterable[tuple[int, str]]:
    for match in _SPAN.finditer(words):
        first, last = MONTHS[match["m1"]], MONTHS[match["m2"]]
        if int(match["y2"]) == int(match["y1"]) + 1 and last == (first - 2) % 12 + 1:
            yield first, match[0]
    for match in _NUMBERS.finditer(words):
        year_on = int(match["y2"]) == int(match["y1"]) + 1
        for month, day, until in ((match["a"], match["b"], match["c"]), (match["b"], match["a"], match["d"])):
            if year_on and int(day) == 1 and 2 <= int(month) <= 12 and int(until) == int(month) - 1:
                yield int(month), match[0]
                break
    for match in _NAMED.finditer(words):
        first, last = MONTHS[match["m1"]], MONTHS[match["m2"]]
        if first > 1 and last == first - 1:
            yield first, match[0]


def _of_ends(words: str) -> Iterable[tuple[int, str]]:
    for match in _ENDS.finditer(words):
        month, day = MONTHS[match["m1"] or match["m2"]], int(match["d1"] or match["d2"])
        if day >= 28:
            yield month % 12 + 1, match[0]
    if begins := _BEGINS.search(words):
        yield MONTHS[begins["m"]], begins[0]


def _of_quarters(words: str) -> Iterable[tuple[int, str]]:
    for match in _QUARTER.finditer(words):
        first, last = MONTHS[match["m1"]], MONTHS[match["m2"]]
        if (last - first) % 12 == 2:
            yield (first - 1 - 3 * (int(match["q"]) - 1)) % 12 + 1, match[0]
