"""Words beside a scale in, which number they give to most and to least agreement out."""

import re
from collections.abc import Iterable

from impact.understand.forms.answers import plain
from impact.vocabulary.survey_words import scale_words

# “5 - Strongly agree”, “5 = Strongly agree”, “5. Strongly agree”, “(5) Strongly agree”
_FIRST = re.compile(r"^\(?(?P<number>\d{1,2})\)?\s*[-–=:.)]*\s*(?P<words>\D{2,60})$")
# “Strongly agree (5)”, “Strongly agree = 5”, “Strongly agree - 5”
_LAST = re.compile(r"^(?P<words>\D{2,60}?)\s*[-–=:(]+\s*(?P<number>\d{1,2})\)?$")
# Inside a question or a note: “1 = strongly disagree and 5 = strongly agree”, “1 (not at all) to 5 (a great deal)”
_INSIDE = re.compile(r"(?<![\d.])(?P<number>\d{1,2})\s*(?:[=:–-]|is|means|\()\s*(?P<words>[^\d,;()=]{3,50})")


def number_and_words(answer: str) -> tuple[int, str] | None:
    """Of an answer that holds both."""
    found = _FIRST.match(answer.strip()) or _LAST.match(answer.strip())
    return (int(found["number"]), plain(found["words"])) if found else None


def legend(texts: Iterable[str]) -> dict[int, int]:
    """By number of the scale: +1 for the most, −1 for the least, of what the words around it name."""
    ends: dict[int, int] = {}
    for text in texts:
        for found in _INSIDE.finditer(text):
            if end := end_named(plain(re.sub(r"\b(?:and|to|or)\s*$", "", found["words"].strip()))):
                ends[int(found["number"])] = end
    return ends


def end_named(words: str) -> int:
    """+1 or −1 where the words are the end of one of the scales that we know, else 0."""
    for scale in scale_words():
        step = scale.steps.get(words)
        if step in (scale.least, scale.most):
            return 1 if step == scale.most else -1
    return 0


def points_down(ends: dict[int, int]) -> bool | None:
    """True where smaller numbers mean more, False where greater ones do, None where the legend does not say."""
    most = [number for number, end in ends.items() if end > 0]
    least = [number for number, end in ends.items() if end < 0]
    if not most or not least:
        return None
    return max(most) < min(least)
