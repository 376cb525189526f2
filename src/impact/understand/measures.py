# ruff: noqa: E501 -- lists of words read best one thought a line
"""Headers in, measures out, with the reason.

First the names of the vocabulary, then the header's own words, each of which has to belong to the measure: a wrong
mapping is worse than a question.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from impact.decisions import Decisions
from impact.understand.header_reading import read_header
from impact.understand.measure_words import comparable, of_money, refusal, spelled_out
from impact.understand.named_measures import GENERIC, named_measures
from impact.understand.near_measures import why_not
from impact.understand.run_together import in_single_words
from impact.vocabulary.measures import measures
from impact.words import fold, remembered

# Beside these a word of the vocabulary means something narrower: school visits are not library visits.
_NARROWER = frozenset(
    "school class home web website site online virtual digital electronic e outreach group tour child children kid kids"
    " juvenile junior teen teens ya young adult adults senior staff app mobile social physical audio ebook e-book eaudio"
    " video dvd music renewal hourly unique new percent percentage rate average capita cost hours repeat first remote"
    " catalogue catalog print inter interlibrary in-house inhouse self kiosk survey training wifi wi-fi study room usage use user".split()
)


# How a measure's unit is written beside its name.
_UNITS = {
    "visits": frozenset({"persons", "people", "visitors", "entries"}),
    "attendances": frozenset({"persons", "people", "attendees", "participants"}),
    "loans": frozenset({"items", "checkouts", "issues"}),
    "hours": frozenset({"h", "hrs", "hr"}),
    "events": frozenset({"sessions", "programs", "programmes"}),
    "transactions": frozenset({"questions", "enquiries"}),
    "persons": frozenset({"people"}),
}


@dataclass(frozen=True, slots=True)
class Named:
    """The measure a header names, or an empty key and the reason; `refused` where the words themselves forbid one."""

    key: str
    reason: str
    guesses: tuple[str, ...] = ()
    refused: bool = False


def name_measures(raw_headers: Sequence[str]) -> list[tuple[str, str]]:
    """For each header by itself: its measure's key, or `none`, and the reason in words."""
    return [(named.key or "none", named.reason) for named in map(measure_named, raw_headers)]


@remembered(20_000)
def measure_named(header: str) -> Named:
    forms = comparable(header)
    # Some vocabularies hold whole headers that would be refused by a word in them, such as “… per year”.
    reason = refusal(header)
    if reason:
        return Named("", f"Not mapped: {reason}.", refused=True)
    for form in forms:
        keys = named_measures().get(form, frozenset())
        if len(keys) == 1:
            key = next(iter(keys))
            return Named(key, f"“{spelled_out(header)}” is a name of {_label(key)}.")
        if keys:
            return Named("", "The same words name several measures.", tuple(sorted(keys))[:3])
    if in_its_unit := _with_its_unit(header):
        return in_its_unit
    read = read_header(header)
    if len(read.keys) == 1:
        return Named(read.keys[0], f"Every word of “{spelled_out(header)}” belongs to {_label(read.keys[0])}.")
    if read.keys:
        return Named("", "The same words name several measures.", read.keys[:3])
    if reason := of_money(header):
        return Named("", f"Not mapped: {reason}.", refused=True)
    return Named("", why_not(header))


def _with_its_unit(header: str) -> Named | None:
    """“Visits (persons)”, “Opening hours [h]”: what stands in brackets is the unit in which the measure is counted.

    “Computer use (hours)” is none: computer sessions are not counted in hours.
    """
    found = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]{1,20})[)\]]\s*", header)
    named = measure_named(found[1]) if found else None
    if found is None or named is None or not named.key:
        return None
    unit = measures()[named.key].unit
    return named if fold(found[2]).strip(". ") in _UNITS.get(unit, frozenset()) | {unit} else None


def decided(header: str, decisions: Decisions) -> str | None:
    """The key that a person gave these words, `none`, or None while nobody has."""
    return decisions.answer("measure", measure_subject(header))


def measure_subject(header: str) -> str:
    """The folded words of a header: what a question about it is filed under."""
    return fold(header)


def is_generic(header: str) -> bool:
    words = spelled_out(header)
    return words in GENERIC or words in {"monthly total", "number of", "total count", "total number"}


@remembered(5_000)
def measure_in_name(name: str) -> str:
    """The one measure that a file's, a sheet's or a table's name speaks of in whole words; empty for none or several."""
    words = [_plain_word(word) for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", _apart(name))]
    if refusal(" ".join(words)) or any(word in _NARROWER for word in words if word not in _own_words(words)):
        return ""
    found = _phrases(words)
    return found.pop() if len(found) == 1 else ""


def _apart(name: str) -> str:
    stem = re.sub(r"\.(?:csv|tsv|txt|xlsx?|xlsm|xlsb|ods)$", "", name, flags=re.I)
    return in_single_words(stem).replace("_", " ").replace("-", " ")


def _own_words(words: list[str]) -> set[str]:
    """The words that belong to a name of the vocabulary that stands here in full: “website visits”."""
    own: set[str] = set()
    for start, end, _ in _spans(words):
        own.update(words[start:end])
    return own


def _phrases(words: list[str]) -> set[str]:
    return {key for _, _, key in _spans(words)}


def _spans(words: list[str]) -> list[tuple[int, int, str]]:
    """The longest names of the vocabulary in these words, one after the other."""
    spans, at = [], 0
    while at < len(words):
        for end in range(min(len(words), at + 6), at, -1):
            keys = named_measures().get(" ".join(words[at:end]), frozenset())
            if len(keys) == 1:
                spans.append((at, end, next(iter(keys))))
                at = end - 1
                break
        at += 1
    return spans


def _plain_word(word: str) -> str:
    return (comparable(word) or ("",))[0]


def _label(key: str) -> str:
    return f"“{measures()[key].label}”"
