"""A column's numbers in; their unit and whether they were counted, estimated, sampled or revised, out."""

import functools
import re
from collections.abc import Sequence

from impact.understand.heads import Head
from impact.understand.layout import Layout
from impact.understand.numerals import Number
from impact.understand.row_kinds import cell_text
from impact.vocabulary.measures import measures
from impact.words import fold

_ESTIMATED = re.compile(r"\(est(?:\.|imated?)?\)|\best(?:imat(?:ed?|ion))?\b", re.I)
_METHOD = re.compile(
    r"\b(?:reporting|counting|collection)? ?method(?:ology)?\b|\bct ?/ ?es\b|\bc/e\b|\bhow counted\b|\bflag\b"
    r"|\bquality\b|\b(?:actual or )?est(?:imat(?:ed?|ion))?\b\??|\bstatus\b|\bcount type\b",
    re.I,
)
# Of these no method is told apart.
_SMALL = frozenset("the a of for in per year annual or and count counted actual number is was this it data".split())
_YES = frozenset({"yes", "y", "true", "x", "1", "1.0", "ja", "oui", "sí", "kyllä"})


def unit_of(key: str, number: Number, head: Head) -> str:
    """The unit of one number: percent as written, else the measure's, else what sign or header say."""
    if number.percent:
        return "percent"
    if key:
        return measures()[key].unit
    if number.currency:
        return "currency"
    return "percent" if "%" in head.label else ""


def is_no_count(key: str, number: Number) -> bool:
    """Percentages, and money under the name of something that is counted: “Programs”, $ 300."""
    return number.percent or bool(number.currency and key and measures()[key].unit != "currency")


def flags_of(layout: Layout, head: Head, rows: Sequence[int], values: Sequence[Number]) -> list[str]:
    """One flag for each number: its own mark first, then the column of methods beside it, then the header."""
    method = _method_column(layout, head)
    grid = layout.table.grid
    told = next((column.header for column in layout.columns if column.index == method), "")
    by_header = "estimated" if _ESTIMATED.search(head.label) else "counted"
    if method is None:
        return [number.flag or by_header for number in values]
    texts = [cell_text(grid.rows[r][method]) for r in rows]
    said = {text: _method(text, told) for text in set(texts)}
    return [number.flag or said[text] or by_header for number, text in zip(values, texts, strict=True)]


def _method_column(layout: Layout, head: Head) -> int | None:
    """The column “CT/ES” or “Visits: method” of this number: the one with its words, else the one just behind it."""
    methods = [c for c in layout.columns if c.role == "method" or (c.role == "attribute" and _METHOD.search(c.header))]
    if not methods:
        return None
    own = _told_words(head.label)
    others = {words for h in layout.heads if (words := _told_words(h.label)) and words != own}
    by_name = [c.index for c in methods if own and _told_words(c.header) == own]
    if len(by_name) == 1:
        return by_name[0]
    columns = list(layout.table.columns)
    at = columns.index(head.column)
    for c in columns[at + 1 : at + 3]:
        column = next(col for col in layout.columns if col.index == c)
        if column in methods:
            return None if _told_words(column.header) in others else c
        if column.role == "number":
            return None
    return None


@functools.lru_cache(maxsize=20_000)
def _told_words(header: str) -> frozenset[str]:
    """The words of a header without those that say that it tells a method."""
    words = re.findall(r"[^\W\d_]+", _METHOD.sub(" ", header.casefold()))
    return frozenset(words) - _SMALL


def _method(text: str, header: str) -> str:
    words = fold(text).strip(". ")
    if words in _YES:
        return "estimated" if _ESTIMATED.search(header) else ""
    if words in ("e", "es", "est") or (_ESTIMATED.search(words) and not re.search(r"\bnot\b", words)):
        return "estimated"
    if re.search(r"\bsampled?\b|\btypical week", words):
        return "sampled"
    return "revised" if words.startswith("revis") else ""
