"""Text in, numbers of identity papers out: by shape and check digit, or behind a word that names the paper."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.check_digits import luhn, nhs
from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.digit_runs import digits

_SSN = re.compile(r"(?<![\w-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
_NATIONAL_INSURANCE = re.compile(r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")
_IN_THREES = re.compile(r"(?<![\w-])\d{3}([ -])\d{3}\1\d{3}(?:\d)?(?![\w-])")
_CUE = re.compile(
    r"(?i)\b(?:ssn|social security|social insurance|sin|nino?|ni|national insurance|nhs|passports?|passeport|pasaporte|"
    r"reisepass|(?:driver'?s?|driver’s|driving)[ -]licen[cs]e|licen[cs]e|permis de conduire"
    r"|f[üu]hrerschein|badge|warrant|"
    r"medicare|medicaid|medical card|health ?card|ohip|carecard|phn|pps|ppsn|aadhaar|aadhar|pan(?: card)?|tfn|tax file|"
    r"itin|ird|student|voter|green card|alien|uci|permanent resident|residence permit|brp|immigration|inmate|prisoner|"
    r"dni|nie|curp|cpf|personalausweis|identity|id(?: card| document)?|hkid|nric|abn|benefit|case|ni number|crn|"
    r"centrelink|veteran'?s?|tribal|status card|s[ée]curit[ée] sociale|sozialversicherungs?)"
    r"(?:[ -]?(?:no\b\.?|number|num\b\.?|nummer|nr\b\.?|n°|#|id\b|card|code|num[ée]ro))*"
    r"(?: (?:is|was|est|ist|es|ends|ending|reads))?[ :,#-]{1,3}"
)
_VALUE = re.compile(r"[A-Z0-9]+(?:[ /-][A-Z0-9]+){0,4}(?![a-z])")
# Words that stand before many numbers ask for a longer one.
_WEAK = re.compile(r"(?i)^(?:case|id|student|licen[cs]e|ni|sin|nie|pan|benefit|alien|immigration)\b")


def find(text: str) -> Iterator[Span]:
    for shape in (_SSN, _NATIONAL_INSURANCE):
        yield from (found.span() for found in shape.finditer(text))
    for cue in _CUE.finditer(text):
        if value := _VALUE.match(text, cue.end()):
            start, end = _number(text, *value.span())
            fewest = 6 if _WEAK.match(cue.group()) else 2 if "badge" in cue.group().casefold() else 4
            if len(digits(text[start:end])) >= fewest:
                yield start, end
    for found in _IN_THREES.finditer(text):
        number = digits(found.group())
        if nhs(number) if len(number) == 10 else luhn(number):
            yield found.span()


def _number(text: str, start: int, end: int) -> Span:
    """Without words in capitals behind it, and without a letter or two that belong to the next word."""
    parts = re.split(r"(?<=[ /-])", text[start:end])
    while len(parts) > 1 and not any(c.isdigit() for c in parts[-1]):
        parts.pop()
    return start, start + len("".join(parts).rstrip(" /-"))
