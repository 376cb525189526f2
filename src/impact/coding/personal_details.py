"""Texts in, passages by which someone could be recognised out: numbers, addresses, names.

Found passages are shown to a person, never deleted in silence; identification by circumstance only a person can see.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sr|Father|Sister|Madame|Mme|Herr|Frau|Señora?)\.?"
_NAME = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+(?:[-'’][A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿ]+)?"
_STREET = r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Crescent|Close)\b\.?"
# Capitalised pairs of words that are places, days or institutions and not people.
_NOT_NAMES = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Main Mill North South East West Oak Library Branch City County Street Park
    Social Security Google Microsoft Job Centre Center Community Food Bank Story Time Summer Reading Club The Our
    New Old High School University College Health Public First Second Third English Spanish French German Wi
    """.split()
)


class Kind(NamedTuple):
    name: str
    pattern: re.Pattern[str]


_KINDS = (
    Kind("EMAIL", re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+")),
    Kind("CARD", re.compile(r"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])")),
    Kind("GOVID", re.compile(r"\b(?:\d{3}-\d{2}-\d{4}|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b")),
    Kind(
        "DOB",
        re.compile(
            r"(?<=born )(?:on )?(?:the )?\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]\d{2,4}"
            r"|(?i:(?<=dob )|(?<=dob: )|(?<=date of birth )|(?<=date of birth: ))\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
        ),
    ),
    Kind("PIN", re.compile(r"(?i:(?<=pin )|(?<=pin: )|(?<=pin is ))\d{4,6}\b")),
    Kind(
        "PHONE",
        re.compile(r"(?<![\w-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)|\d{2,5})[ .-]\d{3,4}(?:[ .-]?\d{3,4})?(?![\w-])"),
    ),
    Kind("ADDRESS", re.compile(rf"\b\d{{1,5}}[A-Za-z]? (?:{_NAME} ){{1,3}}{_STREET}")),
    Kind("HANDLE", re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,}")),
    Kind(
        "PLATE",
        re.compile(r"(?i:(?<=plate )|(?<=plate: )|(?<=licence )|(?<=license ))[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}\b"),
    ),
    Kind("PERSON", re.compile(rf"\b{_TITLES} {_NAME}(?: {_NAME})?")),
    Kind("PERSON", re.compile(rf"\b{_NAME} {_NAME}\b")),
)


@dataclass(frozen=True, slots=True)
class Detail:
    """`start` and `end` are code points, end exclusive; `text` is the passage."""

    id: str
    kind: str
    start: int
    end: int
    text: str


def find_details(texts: Iterable[tuple[str, str]]) -> Iterator[Detail]:
    """(id, text) in, the passages found out, in their order; passages never overlap."""
    for id_, text in texts:
        taken: list[Detail] = []
        for kind in _KINDS:
            for match in kind.pattern.finditer(text):
                found = Detail(id_, kind.name, match.start(), match.end(), match.group())
                if _holds(found) and not any(found.start < t.end and t.start < found.end for t in taken):
                    taken.append(found)
        yield from sorted(taken, key=lambda d: d.start)


def _holds(found: Detail) -> bool:
    digits = re.sub(r"\D", "", found.text)
    match found.kind:
        case "CARD":
            return _luhn(digits) or _is_patron_barcode(digits)
        case "PHONE":
            # Ten to fifteen digits (E.164), or the seven of a local number; an ISBN has its own check digit.
            return (len(digits) == 7 or 10 <= len(digits) <= 15) and not _is_isbn(digits)
        case "PERSON":
            return not set(re.findall(r"\w+", found.text)) & _NOT_NAMES
    return True


def _luhn(digits: str) -> bool:
    """The check digit of payment cards (ISO/IEC 7812-1)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _is_patron_barcode(digits: str) -> bool:
    """Fourteen digits that begin with 2: the usual library card (items begin with 3)."""
    return len(digits) == 14 and digits.startswith("2")


def _is_isbn(digits: str) -> bool:
    """Thirteen digits with the prefix and check digit of a book number (ISO 2108)."""
    weighed = sum(int(d) * (1 + 2 * (i % 2)) for i, d in enumerate(digits))
    return len(digits) == 13 and digits.startswith(("978", "979")) and weighed % 10 == 0
