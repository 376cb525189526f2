"""Text in, number plates of cars out: behind a word that says so, or in the shape that only plates have."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_CUE = re.compile(
    r"(?i)\b(?:(?:licen[cs]e|number|registration|reg|car|vehicle|rego)?[ -]?plates?|rego|reg|registration|tags?|"
    r"vehicle|plaque(?: d['’]immatriculation)?|immatriculation|kennzeichen|matr[íi]cula|nummerplaat|targa)"
    r"(?: ?(?:no\b\.?|number|nr\b\.?|#))?(?: (?:is|was|reads|reading|ist|est|es))?[ :,.]{1,3}"
)
_VALUE = re.compile(r"[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,6}){0,3}(?![\w])")
_OF_BRITAIN = re.compile(r"\b[A-Z]{2}\d{2} [A-Z]{3}\b")


def find(text: str) -> Iterator[Span]:
    for cue in _CUE.finditer(text):
        value = _VALUE.match(text, cue.end())
        if value and any(c.isdigit() for c in value.group()) and any(c.isalpha() for c in value.group()):
            yield value.span()
    yield from (found.span() for found in _OF_BRITAIN.finditer(text))
