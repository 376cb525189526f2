"""Text in, its words out, each with its place, its case, and whether a sentence begins with it."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*+")
# After these a sentence begins; a full stop only with a blank, and not behind an initial or a title.
_BEGINS = re.compile(r"[!?:;\n•|]|(?:^|[\s(])[\"“«‘'„(\[]|[.…](?=\s|$|[\"”’')])")
_ABBREVIATED = frozenset(
    "smt shri sri insp supt gen maj hon mr mrs ms mx dr prof rev fr sr sra jr st m mme mlle hr sig"
    " capt sgt lt cpl const cllr det insp"
    " hon br pr dhr mevr mw".split()
)


@dataclass(slots=True)
class Word:
    """`end` leaves a possessive “’s” out. `gap` stands between the word before and this one."""

    start: int
    end: int
    text: str
    fold: str
    gap: str
    possessive: bool
    capital: bool
    shouted: bool
    begins: bool


def words(text: str) -> list[Word]:
    """All of a text."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        written = match.group()
        whole = end
        possessive = False
        if len(written) > 2 and written[-2] in "'’" and written[-1] in "sS":
            written, end, possessive = written[:-2], end - 2, True
        gap = text[last:start]
        capital = written[0].isupper()
        found.append(
            Word(
                start,
                end,
                written,
                written.casefold(),
                gap,
                possessive,
                capital,
                capital and len(written) > 1 and written.isupper(),
                not found or (gap != " " and _begins(gap, found[-1])),
            )
        )
        last = whole
    return found


def _begins(gap: str, before: Word) -> bool:
    if gap.startswith(".") and (len(before.text) == 1 or before.fold in _ABBREVIATED) and before.capital:
        return "\n" in gap
    return bool(_BEGINS.search(gap))
