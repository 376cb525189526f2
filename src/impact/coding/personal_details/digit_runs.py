"""Text in, runs of digits with blanks and dashes between them out, and every part of a run that may be one number."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_RUN = re.compile(r"(?<![\w#+.,:/£$€-])[+(]{0,2}\d[\d .()/-]*+")
_GROUP = re.compile(r"\d+")
_NO_DIGIT = re.compile(r"\D+")
# E.164: no telephone number is longer; payment cards have up to nineteen.
LONGEST = 19
MOST_GROUPS = 8


def windows(text: str, *, fewest: int) -> Iterator[Span]:
    """For each group of digits, the stretches that begin with it, the longest first; whole groups only."""
    for run in _RUN.finditer(text):
        # "555-0199x" is no number; the x of an extension has its blank.
        ends = [found.span() for found in _GROUP.finditer(text, run.start(), run.end())]
        for at, (start, _) in enumerate(ends):
            yield from reversed(list(_from(ends[at : at + MOST_GROUPS], _opened(text, start, run.start()), fewest)))


def _opened(text: str, start: int, least: int) -> int:
    while start > least and text[start - 1] in "+(":
        start -= 1
    return start


def _from(groups: list[Span], opened: int, fewest: int) -> Iterator[Span]:
    count = 0
    for start, end in groups:
        count += end - start
        if count > LONGEST:
            return
        if count >= fewest:
            yield opened, end


def digits(text: str) -> str:
    """Only its digits."""
    return _NO_DIGIT.sub("", text)
