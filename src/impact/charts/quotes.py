"""A passage in, its words as a figure can hold them out: cut at the end of a sentence, never set in smaller type."""

import re
from collections.abc import Callable

from impact.charts.threads import thread_of
from impact.charts.words import period
from impact.look import balance, width, wrap
from impact.model import Quoted
from impact.vocabulary.codebook import codebook

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[”’\"')]*\s+")
# Below a quote in a figure: the facts, and as much of the reason as there is room for.
MOST_WHY = 3
QUOTES_HIDDEN = "Quotes are hidden here."
_OUTER_MARKS = '“”"„«» '


def quote_lines(text: str, *, size: float, room: float, most: int) -> list[str]:
    """The passage in quotation marks, in at most `most` lines of `room` points; “…” where it was cut."""

    def fits(words: str) -> bool:
        lines = wrap(words, size, room, "voice")
        return len(lines) <= most and not any(width(word, size, "voice") > room for word in words.split())

    return balance(f"“{cut(_bare(text), fits=lambda words: fits(f'“{words}”'))}”", size, room, "voice")


def cut(text: str, *, fits: Callable[[str], bool]) -> str:
    """The whole, else as many sentences as fit, else as many words; a cut is marked with “…”."""
    if fits(text):
        return text
    ends = [end.start() for end in _SENTENCE_ENDS.finditer(text)]
    for end in reversed(ends):
        if fits(f"{text[:end]} …"):
            return f"{text[:end]} …"
    words = text.split()
    while len(words) > 1 and not fits(f"{' '.join(words).rstrip(',;:')} …"):
        words.pop()
    said = f"{' '.join(words).rstrip(',;:')} …"
    # A single word that is too wide is shortened where lines are broken.
    return said if fits(said) else words[0]


def is_cut(text: str, lines: list[str]) -> bool:
    """Whether these lines hold less than the whole passage."""
    return " ".join(lines) != f"“{_bare(text)}”"


def code_name(quote: Quoted) -> str:
    """What the passage was chosen for, in words; nothing where it was chosen for nothing."""
    code = codebook().get(quote.code)
    return quote.code_name or (code.name if code else "")


def quote_ink(quote: Quoted) -> tuple[str, str]:
    """Colour tokens of the rule and of words about it: its thread's, or ink for every other code."""
    thread = thread_of(quote.code)
    return (thread.ink, thread.text_ink) if thread else ("count", "text")


def under_words(quote: Quoted) -> str:
    """Name, role, branch and month, as far as they may be told: “Library assistant, North Hill, Sep 2026”."""
    month = period(quote.month.strftime("%Y-%m")) if quote.month else ""
    told = "told by a patron" if quote.told_by == "patron" else ""
    return ", ".join(part for part in (quote.name, quote.role, quote.branch, told, month) if part)


def why_lines(quote: Quoted, size: float, room: float, *, most: int = MOST_WHY) -> list[str]:
    """Why readers picked it, in at most so many lines; a long reason is cut where a sentence or a word ends."""
    if not quote.why:
        return []
    return wrap(cut(quote.why, fits=lambda words: len(wrap(words, size, room)) <= most), size, room)[:most]


def why_words(quotes: tuple[Quoted, ...] | list[Quoted], *, most: int) -> str:
    """Why readers picked them, where the quotes themselves leave no room for it; at most so many letters each."""
    return " ".join(
        f"{code_name(quote)}: {_uncapped(cut(quote.why, fits=lambda words: len(words) <= most))}"
        for quote in quotes
        if quote.why
    )


def _uncapped(said: str) -> str:
    return said[:1].lower() + said[1:]


def consent_words(quotes: tuple[Quoted, ...] | list[Quoted]) -> str:
    """Under what conditions these words may stand here."""
    if not quotes:
        return ""
    one = len(quotes) == 1
    who = "the writer’s" if one else "the writers’"
    read = ", read for who could be recognised" if all(quote.cleared_by for quote in quotes) else ""
    return f"{'Quote' if one else 'Quotes'}: with {who} consent{read}."


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(_OUTER_MARKS)
