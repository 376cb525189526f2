"""Parts of a year in: a month, a quarter, a half, or a run of them; what is left is their year."""

import re

from impact.understand.month_names import MONTHS
from impact.understand.stretch import When
from impact.understand.written.pieces import HALF_WORD, MONTH, QUARTER_WORD, whole

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDER = {
    word: number
    for number, words in enumerate(
        (
            "first premier premiere primer primero primo primeiro erstes",
            "second deuxieme segundo secondo zweites",
            "third troisieme tercer tercero terzo terceiro drittes",
            "fourth quatrieme cuarto quarto viertes",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = r"(?P<n>[1-4])"
_COUNTED = r"(?P<n>[1-4])(?:st|nd|rd|th|er|ere|eme|e|o|a)?\.?"
_SPELLED = rf"(?P<w>{'|'.join((*_ORDER, 'iii', 'ii', 'iv', 'i'))})\.?"
_QUARTER = whole(
    rf"{QUARTER_WORD} ?-?#? ?{_NUMBER}",
    rf"{_NUMBER} ?q",
    rf"{_COUNTED} ?{QUARTER_WORD}",
    rf"{_SPELLED} {QUARTER_WORD}",
    rf"{QUARTER_WORD} (?P<w>iii|ii|iv|i)",
)
_T = whole(rf"t ?{_NUMBER}", rf"{_NUMBER} ?t")
_HALF = whole(
    rf"(?:h|{HALF_WORD}) ?(?P<n>[12])",
    r"(?P<n>[12]) ?h",
    rf"(?P<n>[12])(?:st|nd|er|ere|eme|e|o|a)?\.? ?{HALF_WORD}",
    rf"{_SPELLED} {HALF_WORD}",
)
_S = whole(r"s ?(?P<n>[12])")
_QUARTERS = whole(r"q ?(?P<a>[1-4]) ?(?:-|to|through|thru|bis|a) ?q? ?(?P<b>[1-4])")
_MONTH = whole(MONTH, rf"(?P<k>(?:0\d|1[0-2])[ .\-]+|\d\d? - ){MONTH}", rf"{MONTH}[ .\-]+month")
_TO = r"(?:-|/|to|through|thru|until|till|bis|a|au|al|ate|hasta|e|and)"
_MONTHS = whole(
    rf"(?:from |de |du |von |da )?{MONTH} ?{_TO} ?{MONTH.replace('<m>', '<last>')}",
    rf"{MONTH} ?& ?{MONTH.replace('<m>', '<last>')}",
    rf"{MONTH}, {MONTH.replace('<m>', '<mid>')},?(?: and| &)? {MONTH.replace('<m>', '<last>')}",
)
_NAMED_QUARTER = re.compile(
    r"^(?P<quarter>.+?)[ :,\-]*\((?P<months>[^()]+)\)$|^(?P<q>q[1-4])[ :,\-]+(?P<mm>[a-z]{3}.+)$"
)


def read_part(text: str, *, has_year: bool) -> When | None:
    """`has_year` admits what is a part of a year only beside one: T1, S2, IV."""
    return _month(text) or _run_of_months(text) or _quarter(text, has_year=has_year) or _quarter_of_months(text)


def _month(text: str) -> When | None:
    for pattern in _MONTH:
        if found := pattern.match(text):
            month = MONTHS[found["m"]]
            numbered = found.groupdict().get("k")
            # “07 July” is the seventh month; “17 July” is a day.
            return When(month=month) if not numbered or int(numbered.strip(" .-")) == month else None
    return None


def _run_of_months(text: str) -> When | None:
    for pattern in _MONTHS:
        if found := pattern.match(text):
            first, last = MONTHS[found["m"]], MONTHS[found["last"]]
            middle = found.groupdict().get("mid")
            if middle and not (MONTHS[middle] == first % 12 + 1 and last == (first + 1) % 12 + 1):
                return None
            return When(month=first, last_month=last) if first != last else None
    return None


def _quarter(text: str, *, has_year: bool) -> When | None:
    for pattern in (*_QUARTER, *(_T if has_year else ())):
        if found := pattern.match(text):
            return When(quarter=_number(found))
    for pattern in (*_HALF, *(_S if has_year else ())):
        if (found := pattern.match(text)) and _number(found) <= 2:
            return When(quarter=2 * _number(found) - 1, last_quarter=2 * _number(found))
    for pattern in _QUARTERS:
        if (found := pattern.match(text)) and int(found["a"]) < int(found["b"]):
            return When(quarter=int(found["a"]), last_quarter=int(found["b"]))
    return When(quarter=_ROMAN[text]) if has_year and text in _ROMAN else None


def _number(found: re.Match[str]) -> int:
    said = found.groupdict()
    if said.get("n"):
        return int(said["n"])
    return _ROMAN.get(said["w"]) or _ORDER[said["w"]]


def _quarter_of_months(text: str) -> When | None:
    """“Q1 (Jul–Sep)”: its months say which they are, whatever the quarters are counted from."""
    found = _NAMED_QUARTER.match(text)
    if not found:
        return None
    quarter = _quarter(found["quarter"] or found["q"], has_year=False)
    months = _run_of_months(found["months"] or found["mm"])
    if not quarter or not months or (months.last_month - months.month) % 12 != 3 * _length(quarter) - 1:
        return None
    return months


def _length(quarter: When) -> int:
    return (quarter.last_quarter or quarter.quarter) - quarter.quarter + 1
