"""A codebook in, its pages on the screen out: family by family, one code a line, the whole of it a press away."""

import re
from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from impact.app import safe_text
from impact.app.safe_text import Entry
from impact.charts import words
from impact.charts.words import plural
from impact.model import THREADS, Code
from impact.service import CodebookChange
from impact.vocabulary.codebook import Codebook
from impact.words import fold

_FAMILIES = {
    "Encounter": "What happens between two people.",
    "Thread": "What it gives: the three that every figure shows.",
    "Setting": "Where and in what it happens.",
    "Load": "What it asks of those who do it.",
    "Conditions": "What helps, or would help.",
    "Outcome": "What somebody takes away.",
}

# So many are found that all of them can be read at once.
_FEW = 3
_POINTS_TO = re.compile(r"\(-> ([^)]+)\)")


def show(book: Codebook, sought: str, *, changes: Mapping[str, CodebookChange]) -> None:
    """The codes that hold all the words sought; codes set aside come last."""
    found = [code for code in book.values() if _holds(code, sought)]
    if sought.strip():
        safe_text.paragraph(f"{plural(len(found), 'code')} of {len(book)}.", kind="small")
    if not found:
        safe_text.paragraph("No code holds these words. Try fewer, or another form of the word.")
    in_use = [code for code in found if code.id not in book.set_aside]
    for family in dict.fromkeys(code.family for code in in_use):
        opened = len(found) <= _FEW and bool(sought.strip())
        codes = [_entry(code, book, changes) for code in in_use if code.family == family]
        _family(family, _FAMILIES.get(family, ""), codes, opened=opened)
    if aside := [_entry(code, book, changes) for code in found if code.id in book.set_aside]:
        _family("Set aside", "Offered to nobody any more. What was said with them stays, and is counted.", aside)


def _family(name: str, about: str, codes: Sequence[Entry], *, opened: bool = False) -> None:
    with st.container(gap="xsmall", key=f"family-{fold(name)}"):
        st.header(safe_text.label(name))
        if about:
            safe_text.paragraph(about, kind="small")
        safe_text.entries(codes, opened=opened)


def _entry(code: Code, book: Codebook, changes: Mapping[str, CodebookChange]) -> Entry:
    return Entry(
        name=code.name,
        means=code.definition,
        kind=code.id.lower() if code.id in THREADS else "other",
        marks=tuple(_marks(code, book)),
        parts=tuple((name, said) for name, said in _parts(code, book, changes.get(code.id)) if said),
        below=bool(code.parent),
    )


def _marks(code: Code, book: Codebook) -> Iterator[str]:
    if code.parent in book:
        yield f"below {book[code.parent].name}"
    if code.starter and code.id not in book.set_aside:
        yield "first screen"
    if code.sensitive:
        yield "whole library only"


def _parts(code: Code, book: Codebook, change: CodebookChange | None) -> Iterator[tuple[str, str]]:
    yield "Use when", _in_words(code.include_when, book)
    yield "Not when", _in_words(code.exclude_when, book)
    for number, example in enumerate(code.examples):
        yield "For example" if number == 0 else "Or", f"“{example}”"
    yield "Near miss", f"“{code.near_miss}”" if code.near_miss else ""
    yield "Also called", ", ".join(code.aliases)
    yield "Traced to", code.traced_to
    yield "Changed", f"by {change.by} on {words.period(change.at[:10])}" if change else ""


def _in_words(said: str, book: Codebook) -> str:
    """“(-> BOUNDARY)” in the words of the page: that would be “Boundary”."""

    def named(found: re.Match[str]) -> str:
        names = [f"“{book[code].name}”" for code in found[1].split("/") if code in book]
        told = " or ".join(names) or ("no code" if found[1] == "none" else found[1])
        return f"(that is {told})"

    return _POINTS_TO.sub(named, said)


def _holds(code: Code, sought: str) -> bool:
    told = (code.name, code.definition, code.include_when, code.exclude_when, *code.examples, code.near_miss)
    held = fold(" ".join((*told, *code.aliases, code.family)))
    return all(word in held for word in fold(sought).split())
