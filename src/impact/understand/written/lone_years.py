# ruff: noqa: E501 -- lists of words read best one thought a line
"""The words before and behind a time in; whether they make it something else, or only a part of that year, out."""

import re

_NAMED_SO = re.compile(
    r"(?:\b(?:rooms?|rm|suite|ste|apt|unit|box|route|rte|rt|hwy|highway|interstate|windows|win|office|excel|word|server|sql|adobe|version|ver|v|model|iso|form|census|vision|agenda|ward|tract|zip|code|number|no|nr|item|id|acct|account|case|order|invoice|ticket|po|ext|page|pp?|isbn|title|book|film|movie|novel|hotel|flight|channel|track|class of|about|approx(?:imately)?|over|under|than)\.?|#|№|\$|€|£|[+<>=≥≤~])\s*$"
)
_STREET = re.compile(
    r"^\s+(?:[nsew]\.?|north|south|east|west)?\s*(?:[^\W\d_]+\.?\s+){0,3}(?:st|street|ave|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|ct|court|pl|place|pkwy|parkway|hwy|highway|sq|square|terrace|cir|circle)\b"
    r"|^\s*(?:sq\.?|square|ft|feet|m2|copies|seats|kb|mb)\b"
)
_SEASON = r"(?:spring|summer|fall|autumn|winter|holiday|easter|christmas)"
_SEASON_BEFORE, _SEASON_BEHIND = re.compile(rf"\b{_SEASON}(?: (?:of|term|semester))? ?$"), re.compile(rf"^ {_SEASON}\b")
# A school's year is not the library's.
_SCHOOL_YEAR = re.compile(r"\b(?:(?:school|academic|study) year|ay|sy):? ?$")
_WEEK_BEFORE = re.compile(r"\bw(?:ee)?k ?\d\d?(?: of)?[ ,/\-]*$")
_TO_DATE = r"\bytd\b|\byear[ -]to[ -]date\b|\bto[ -]date\b|\bso far\b|\bpartial\b|\bincomplete\b|\bpart[ -]year\b|\bcumulative\b|\bfytd\b|\bpreliminary\b"
_TO_DATE_WORDS = re.compile(_TO_DATE)
_UP_TO = re.compile(r"\b(?:through|thru|up to|until|till|ending|ended|as of|year to) ?$")


def names_something(before: str, after: str) -> bool:
    """Whether a year's digits are a name or an amount: Room 2025, Windows 2019, 2024 W Main St, 2024 visitors."""
    return bool(_NAMED_SO.search(before) or _STREET.match(after))


def seasonal(before: str, after: str) -> bool:
    """“Summer 2025” is no whole year, nor is “Week 12, 2025”; “School year 2024-25” is another one."""
    return bool(
        _SEASON_BEFORE.search(before)
        or _WEEK_BEFORE.search(before)
        or _SCHOOL_YEAR.search(before)
        or _SEASON_BEHIND.match(after)
    )


def unfinished(before: str, after: str, *, single: bool) -> bool:
    """Whether the words say that the time goes only up to a point; `single` is a month, or another stretch."""
    if _TO_DATE_WORDS.search(before[-24:]) or _TO_DATE_WORDS.search(after[:24]):
        return True
    return single and bool(_UP_TO.search(before))


_OF_AN_AGE = re.compile(
    r"\b(?:ages?|aged|under|over|above|below|between|adults?|child|children|kids?|juveniles?|teens?|teenagers?|youths?|young people|young adults?|seniors?"
    r"|alter|unter|über|erwachsene|kinder|jugendliche|âge|adultes?|enfants?|edad|menores|mayores|adultos|niños|età|adulti|bambini)"
    r"(?: of)? \(?(?:\d{1,2}\+? ?(?:-|–|to|and|/)? ?)?$"
)


def tells_age(before: str, words: str) -> bool:
    """“Adults 18 - April 2023”, “Children under 12 April 2023”: the first number is an age and no day of the month."""
    return bool(re.match(r"\d{1,2}\b(?!:)", words) and _OF_AN_AGE.search(before))
