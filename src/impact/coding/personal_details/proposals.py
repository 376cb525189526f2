"""A detail and the text it stands in, in; words that could stand there instead, out. A person chooses, or types."""

import re
from collections.abc import Iterable

from impact.coding.personal_details.detail import Detail

_BY_KIND = {
    "PHONE": "[phone]",
    "EMAIL": "[email]",
    "ADDRESS": "[an address]",
    "CARD": "[card number]",
    "DOB": "[date of birth]",
    "GOVID": "[number of a paper]",
    "PIN": "[PIN]",
    "PLATE": "[number plate]",
    "HANDLE": "[name online]",
}
PERSONS = ("[a regular]", "[a colleague]", "[a child]", "[a neighbour]", "[a relative]", "[a patron]")
# Letters before and after a name.
_NEAR = 36
_CHILD = r"boys?|girls?|child|children|kids?|toddlers?|teens?|teenagers?|baby|grade|year old|schoolboy|schoolgirl|pupil"
_HINTS = (
    (rf"(?:{_CHILD})", "[a child]"),
    (r"(?:colleagues?|co-?workers?|manager|supervisor|boss|librarian|volunteer|intern)", "[a colleague]"),
    (r"(?:wife|husband|mother|father|mum|mom|dad|daughter|son|sister|brother|niece|nephew|aunt|uncle)", "[a relative]"),
    (r"neighbou?r", "[a neighbour]"),
)
# Nothing but a comma or “named” between it and the name.
_DIRECTLY = r"\W+(?:(?:named|called)\W+)?$"


def propose(detail: Detail, text: str, *, staff: Iterable[str] = ()) -> str:
    """“[phone]”, “[a colleague]”, “[a child]”; for a person of whom nothing more is told “[a regular]”."""
    if detail.kind != "PERSON":
        return _BY_KIND.get(detail.kind, "[a detail]")
    if _is_one_of(detail.text, staff):
        return "[a colleague]"
    before, after = text[max(0, detail.start - _NEAR) : detail.start], text[detail.end : detail.end + _NEAR]
    for hint, words in _HINTS:
        if re.search(rf"\b{hint}{_DIRECTLY}", before, re.IGNORECASE):
            return words
    if re.match(
        rf"(?:['’]s \w+)?,? (?:the |a |who is |is )?(?:{_CHILD})\b|,? (?:aged )?(?:[1-9]|1[0-7])\b", after, re.I
    ):
        return "[a child]"
    if re.match(
        r",? (?:from (?:circ|facilities|the branch)|the (?:volunteer|librarian|page)|on the desk)", after, re.I
    ):
        return "[a colleague]"
    return PERSONS[0]


def _is_one_of(name: str, staff: Iterable[str]) -> bool:
    said = set(re.findall(r"\w+", name.casefold()))
    return any(said <= set(re.findall(r"\w+", member.casefold())) for member in staff)
