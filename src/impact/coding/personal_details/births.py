"""Text in, dates of birth out: a date behind a word that says so."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.dates import DAY
from impact.coding.personal_details.detail import Span

_CUE = re.compile(
    r"(?i)\b(?:d\.?o\.?b\b\.?|date of birth|birth ?dates?|birthdays?|b-?days?|born|birth|née? le"
    r"|naissance|nacid[oa] el|naci[óo] el|"
    r"nacid[oa]|nacimiento|cumpleaños|anniversaire|geboren(?: am)?|geb\.?|geburtstag|geburtsdatum"
    r"|nascid[oa]|nat[oa] il)"
    r"(?:'s|’s)?(?:[ :=,(-]{1,3}(?:is|was|on|the|am|le|el|est|es|ist|date|in|it's|of|given as|listed as))*[ :=,(-]{0,3}"
)
_DAY = re.compile(rf"(?i){DAY}")


def find(text: str) -> Iterator[Span]:
    for cue in _CUE.finditer(text):
        if day := _DAY.match(text, cue.end()):
            yield day.span()
