"""Reflections and codings in; what their writers ask for out: answers about an idea, and passages a person found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from impact.coding.latest import decided
from impact.coding.reading import told
from impact.coding.settled import TOGETHER
from impact.vocabulary.phrases import IDEA
from impact.words import tidy

# Where an idea stands: in the answer about ideas, or in a reflection as a whole.
ANSWER, WHOLE = "answer", "whole"
# A line of a sheet, by the names of its columns.
_Line = Mapping[Any, Any]


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing that one person asks for, in their own words.

    `id` is the id of a reflection, `@`, and the place in it: `answer`, `whole`, or code points as `12-40`. `row` is
    the id of the first line of the told row, `line` the reflection that holds the words ("" for an answer about
    ideas). `writer` is a keyed hash or blank.
    """

    id: str
    row: str
    text: str
    line: str = ""
    start: int | None = None
    end: int | None = None
    branch: str = ""
    period: str = ""
    day: date | None = None
    consent: str = ""
    writer: str = ""


def asked(reflections: pd.DataFrame, codings: pd.DataFrame) -> tuple[Idea, ...]:
    """Every idea, oldest first. A suggestion of the program is none until a person says so.

    What one row says twice in the same words is one idea; so are passages that lie across each other, which two
    readers marked: it goes by the one marked first.
    """
    lines = told(reflections)
    found = _found_by_people(codings)
    # Most rows ask for nothing; a row is taken whole, because what it says twice in the same words is one idea.
    says = lines["idea"].ne("") | lines["id"].isin(list(found))
    lines = lines[lines["told_in"].isin(lines.loc[says, "told_in"])]
    rows: dict[str, list[_Line]] = {}
    for line in lines.to_dict("records"):
        rows.setdefault(line["told_in"], []).append(line)
    ideas = [idea for of_row in rows.values() for idea in _once(_of_row(of_row, found))]
    return tuple(sorted(ideas, key=lambda idea: (idea.day or date.min, idea.id)))


def _found_by_people(codings: pd.DataFrame) -> dict[str, list[tuple[int | None, int | None]]]:
    """Line → passages (None: the whole of it) that a person says ask for something, those marked first first."""
    said = decided(codings[codings["code"] == IDEA])
    joint = said[said["coder"] == TOGETHER]
    # What two readers decided together is none, is none.
    none = set(joint.loc[(joint["state"] != "confirmed") | (joint["polarity"] == "denied"), "reflection_id"])
    yes = said[(said["state"] == "confirmed") & (said["polarity"] != "denied") & ~said["reflection_id"].isin(none)]
    found: dict[str, list[tuple[int | None, int | None]]] = {}
    for name, start, end in zip(yes["reflection_id"], yes["start"], yes["end"], strict=True):
        whole = pd.isna(start) or pd.isna(end)
        found.setdefault(str(name), []).append((None, None) if whole else (int(start), int(end)))
    return found


def _of_row(lines: Sequence[_Line], found: dict[str, list[tuple[int | None, int | None]]]) -> Iterator[Idea]:
    first = lines[0]
    row = str(first["id"])
    for answer in dict.fromkeys(line["idea"] for line in lines):
        if _says_something(answer):
            yield _idea(first, f"{row}@{ANSWER}", row, tidy(answer))
    for line in lines:
        name, text = str(line["id"]), str(line["text"])
        for start, end in _apart(found.get(name, ())):
            words = text[start:end]
            if _says_something(words):
                place = WHOLE if start is None else f"{start}-{end}"
                yield _idea(line, f"{name}@{place}", row, tidy(words), line_id=name, start=start, end=end)


def _idea(
    line: _Line,
    name: str,
    row: str,
    text: str,
    *,
    line_id: str = "",
    start: int | None = None,
    end: int | None = None,
) -> Idea:
    when: Any = line["date"] if pd.notna(line["date"]) else line["period_start"]
    return Idea(
        id=name,
        row=row,
        text=text,
        line=line_id,
        start=start,
        end=end,
        branch=str(line["branch"]),
        period=str(line["period"]),
        day=None if pd.isna(when) else when.date(),
        consent=str(line["consent"]),
        writer=str(line["writer"]),
    )


def _apart(passages: Iterable[tuple[int | None, int | None]]) -> Iterator[tuple[int | None, int | None]]:
    """Those that touch none that was marked before."""
    kept: list[tuple[int | None, int | None]] = []
    for start, end in passages:
        if not any(_across((start, end), other) for other in kept):
            kept.append((start, end))
            yield start, end


def _across(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return True
    return one[0] < other[1] and other[0] < one[1]


def _once(ideas: Iterable[Idea]) -> Iterator[Idea]:
    """An answer about ideas may stand as a reflection too, where its writer told nothing else."""
    met: set[str] = set()
    for idea in ideas:
        plain = _plain(idea.text)
        if plain not in met:
            met.add(plain)
            yield idea


def _plain(words: str) -> str:
    return tidy("".join(c if c.isalnum() else " " for c in words.casefold())) or words


def _says_something(words: str) -> bool:
    """A dash or a dot in an answer is none; a sign of another script may be a word."""
    return any(character.isalnum() or ord(character) > 0x2190 for character in words)
