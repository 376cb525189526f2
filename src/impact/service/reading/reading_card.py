"""One told row in; what a reader needs beside its words out: place, consent, codes, who has read and cleared it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from impact import workspace
from impact.coding.personal_details import find_details
from impact.coding.reading import reading, told
from impact.coding.suggestions import language_of, suggest
from impact.model import Code
from impact.policy.consent import Level, level
from impact.service.codebook.codebook import codebook_of
from impact.service.reading.verdicts import Said, Verdict, said_of, verdict
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.service.voices.same_words import clearances_of
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.idea import AN_IDEA
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Passage:
    """Code points of a line, end exclusive. `kind` of a personal detail is one of `impact privacy`."""

    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """One line: an answer as it was written, and what in it looks like a personal detail."""

    id: str
    text: str
    details: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeHere:
    """A code of this row. `suggested`: only words led to it; `denied` says whether they deny it (“did not feel…”).

    `line`, `start` and `end` say where the words of a suggestion stand, `evidence` what they are.
    """

    code: Code
    verdict: Verdict | Literal["suggested"]
    said: tuple[Said, ...] = ()
    line: str = ""
    start: int = 0
    end: int = 0
    evidence: str = ""
    denied: bool = False


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """`read_by` and `cleared_by` name those who have read, and cleared, every line of it."""

    id: str
    words: tuple[Words, ...]
    helped: str
    idea: str
    branch: str
    period: str
    day: date | None
    service: str
    role: str
    told_by: str
    felt_seen: str
    consent: Level
    codes: tuple[CodeHere, ...]
    read_by: tuple[str, ...]
    cleared_by: tuple[str, ...]
    blind: bool = False
    """Whether others' codes, the writer's ticks and suggestions were left out for this reader."""
    in_english: bool = True
    """Only English words are searched for what they suggest."""

    def of(self, *verdicts: str) -> list[CodeHere]:
        """Its codes with one of these verdicts."""
        return [code for code in self.codes if code.verdict in verdicts]


def reading_card(kept: Workspace, reflection_id: str) -> ReadingCard:
    """The told row that holds this reflection. Raises Refused where it is not here any more."""
    lines = _lines_of(read_all(kept).merged.reflections, reflection_id)
    names = [str(name) for name in lines["id"]]
    with kept.reading() as connection:
        codings = workspace.load_codings(connection, about=names)
    cleared = clearances_of(kept)
    first = lines.iloc[0]
    return ReadingCard(
        id=names[0],
        words=_words(lines, kept),
        helped=_beside(lines, "helped"),
        idea=_beside(lines, "idea"),
        branch=str(first["branch"]),
        period=str(first["period"]),
        day=None if pd.isna(first["date"]) else first["date"].date(),
        service=str(first["service"]),
        role=str(first["role"]),
        told_by=str(first["told_by"]),
        felt_seen=str(first["felt_seen"]),
        consent=level(str(first["consent"])),
        codes=_codes(lines, codings, codebook_of(kept)),
        in_english=any(language_of(str(text)) == "en" for text in lines["text"]),
        read_by=_all_of(names, reading(codings[codings["code"] == ""])),
        cleared_by=tuple(who for who in cleared.get(names[0], ()) if all(who in cleared.get(n, ()) for n in names)),
    )


def _lines_of(reflections: pd.DataFrame, reflection_id: str) -> pd.DataFrame:
    """The lines of one row. Only those that may belong to it are looked at: a library has thousands."""
    found = reflections[(reflections["id"] == reflection_id) & (reflections["consent"] != "withdrawn")]
    if found.empty:
        raise Refused("This reflection is not here any more.")
    first = found.iloc[0]
    near = reflections[
        (reflections["id"] == reflection_id)
        | ((reflections["file"] == first["file"]) & reflections["row"].eq(first["row"]).fillna(False))
    ]
    lines = told(near)
    row = lines["told_in"].eq(lines.set_index("id")["told_in"][reflection_id])
    held = lines.loc[row & (lines["text"] != "")]
    if held.empty:
        raise Refused("The text of this reflection is not here any more: its time was over.")
    return held


def own_words(kept: Workspace) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the library's people, and of its branches."""
    with kept.reading() as connection:
        staff = workspace.setting(connection, "staff_names")
    merged = read_all(kept).merged
    places = dict.fromkeys([*merged.reflections["branch"].dropna(), *merged.counts["branch"].dropna()])
    return tuple(map(str, staff)) if isinstance(staff, list) else (), tuple(str(p) for p in places if p)


def _words(lines: pd.DataFrame, kept: Workspace) -> tuple[Words, ...]:
    texts = [(str(name), str(text)) for name, text in zip(lines["id"], lines["text"], strict=True)]
    found: dict[str, list[Passage]] = {}
    staff, places = own_words(kept)
    for detail in find_details(texts, staff=staff, places=places):
        found.setdefault(detail.id, []).append(Passage(detail.start, detail.end, detail.kind))
    return tuple(Words(name, text, tuple(found.get(name, ()))) for name, text in texts)


def _beside(lines: pd.DataFrame, column: str) -> str:
    """An answer to another question of the form, unless it is a line of its own already."""
    answers = [str(answer) for answer in lines[column] if answer]
    return answers[0] if answers and answers[0] not in set(lines["text"]) else ""


def _codes(lines: pd.DataFrame, codings: pd.DataFrame, book: Codebook) -> tuple[CodeHere, ...]:
    """In the order of the codebook: what people said, then what is only suggested."""
    said = said_of(lines, codings).get(str(lines.iloc[0]["told_in"]), {})
    known = {**book, AN_IDEA.id: AN_IDEA}
    people = [CodeHere(known[code], verdict(said[code]), said[code]) for code in known if code in said]
    offered = {code: known[code] for code in known if code not in said and code not in book.set_aside}
    return (*people, *_suggested(lines, offered))


def _suggested(lines: pd.DataFrame, offered: Mapping[str, Code]) -> Iterable[CodeHere]:
    """The likeliest first; of a row with several lines each code once."""
    met: set[str] = set()
    found = suggest(zip(lines["id"], lines["text"], strict=True))
    for one in sorted(found, key=lambda one: -one.strength):
        code = offered.get(one.code)
        if code and code.id not in met:
            met.add(code.id)
            yield CodeHere(code, "suggested", (), one.id, one.start, one.end, one.evidence, one.polarity == "denied")


def _all_of(names: list[str], marks: Any) -> tuple[str, ...]:
    """Who has a mark on every one of these lines, in the order of their first."""
    by_reader = marks.groupby("coder", sort=False)["reflection_id"].agg(set)
    return tuple(str(who) for who, read in by_reader.items() if read.issuperset(names))
