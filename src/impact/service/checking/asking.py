"""What waits for a person, in and out: the open questions, the answers, and the account of every row."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import pandas as pd

from impact import workspace
from impact.decisions import Decision
from impact.questions import KINDS, QuestionKind
from impact.service.checking.answers import fitting
from impact.service.codebook.codebook import codebook_of
from impact.service.refusal import Refused
from impact.service.sheets.identity import REMOVE, IdentityColumn, open_columns, what_it_tells
from impact.service.sheets.reading import Inputs, inputs, read_all
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace, Writing


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines of the account to show; empty shows all."""

    file: str = ""
    fates: Collection[str] = ()
    key: str = ""
    sheet: str = ""
    words: str = ""
    """Words that stand in the sheet's name, in what was seen, or in why and what to do."""


EVERYTHING = Filter()
Answer = tuple[QuestionKind, str, str]
"""Kind and subject of a question, and what is answered."""


def questions(kept: Workspace) -> pd.DataFrame:
    """The open questions, columns of `frames`: those that most rows wait for first."""
    asked = read_all(kept).merged.questions
    return asked.sort_values("rows_waiting", ascending=False, kind="stable").reset_index(drop=True)


def ledger(kept: Workspace, wanted: Filter) -> pd.DataFrame:
    """The account of rows, columns of `frames`, as far as it is wanted."""
    lines = read_all(kept).merged.ledger.copy()
    if wanted.file:
        lines = lines[lines["file"] == wanted.file]
    if wanted.sheet:
        lines = lines[lines["sheet"] == wanted.sheet]
    if wanted.fates:
        lines = lines[lines["fate"].isin(list(wanted.fates))]
    if wanted.key:
        lines = lines[lines["key"] == wanted.key]
    if wanted.words.strip():
        lines = lines[_say(lines, wanted.words)]
    return lines.reset_index(drop=True)


def _say(lines: pd.DataFrame, words: str) -> "pd.Series[bool]":
    """Lines in which each of these words stands somewhere, whatever its case."""
    others = lines[["sheet", "cell", "problem", "seen", "remedy"]]
    whole = lines["file"].str.cat(others, sep=" ").str.casefold()
    found = pd.Series(True, index=lines.index)
    for word in words.casefold().split():
        found &= whole.str.contains(word, regex=False)
    return found


def held_by_file(kept: Workspace) -> dict[str, tuple[int, int, int]]:
    """File → how many numbers, reflections and survey answers of it are held, in the order of the account."""
    merged = read_all(kept).merged
    held = [frame["file"].value_counts() for frame in (merged.counts, merged.reflections, merged.survey)]
    return {
        file: (int(held[0].get(file, 0)), int(held[1].get(file, 0)), int(held[2].get(file, 0)))
        for file in merged.ledger["file"].unique()
    }


def answer_by_id(kept: Workspace, question_id: str, answer: str, *, by: str, note: str = "") -> None:
    """Answers an open question, or one that was answered before. Raises Refused."""
    reading = read_all(kept)
    asked = reading.merged.questions
    found = asked[asked["id"] == question_id]
    if len(found):
        question = found.iloc[0]
        kind, subject = question["kind"], question["subject"]
        note = note or _place(question)
    else:
        before = next((d for d in reversed(reading.decisions.lines) if d.key == question_id), None)
        if before is None or not before.subject:
            raise Refused("This question is no longer asked. Look at Check again.")
        kind, subject, note = before.kind, before.subject, note or before.note
    decide(kept, cast(QuestionKind, kind), subject, answer, by=by, note=note)


def _place(question: "pd.Series[str]") -> str:
    """Where it was asked, for the list of earlier answers: many subjects say it to the program only."""
    return " › ".join(part for part in (question["file"], question["sheet"], question["cell"]) if part and part != "*")


def answered(kept: Workspace) -> list[Decision]:
    """What stands now, the newest first; `note` says where it was asked. Not where the question's words are gone."""
    standing = read_all(kept).decisions.standing.values()
    return sorted((line for line in standing if line.subject), key=lambda line: line.at, reverse=True)


def decide(kept: Workspace, kind: QuestionKind, subject: str, answer: str, *, by: str, note: str = "") -> None:
    """Keeps an answer; where it removes a column of names, its cells go in the same write. Raises Refused."""
    decide_many(kept, [(kind, subject, answer)], by=by, note=note)


def decide_many(kept: Workspace, answers: Iterable[Answer], *, by: str, note: str = "") -> None:
    """Keeps several answers in one write: all of them, or none where one does not fit. Raises Refused."""
    codes = codebook_of(kept)
    said = [(kind, subject, _fits(kind, answer, subject, codes)) for kind, subject, answer in answers]
    about_people = [(subject, answer) for kind, subject, answer in said if kind == "identity_column"]
    found = inputs(kept) if about_people else None
    columns = {book.sha256: what_it_tells(kept, found, book).columns for book in found.books} if found else {}
    with kept.writing(by) as writing:
        for kind, subject, answer in said:
            workspace.add_decision(writing, kind, subject, answer, note=note)
        if found:
            _remove(writing, [subject for subject, answer in about_people if answer == REMOVE], columns)
            _release(writing, found, columns)


def take_back(kept: Workspace, kind: QuestionKind, subject: str, *, by: str) -> None:
    """The question is open again, as if nobody had answered; what a person removed for good stays removed."""
    with kept.writing(by) as writing:
        workspace.add_decision(writing, kind, subject, "")


def _fits(kind: QuestionKind, answer: str, subject: str, codes: Codebook) -> str:
    if kind not in KINDS:
        raise Refused(f"“{kind}” is no kind of question.")
    return fitting(kind, answer, subject=subject, codes=codes)


def _remove(writing: Writing, subjects: Collection[str], columns: Mapping[str, list[IdentityColumn]]) -> None:
    places = [c.place for of_book in columns.values() for c in of_book if c.subject in subjects]
    if places:
        workspace.blank_columns(writing, places)


def _release(writing: Writing, found: Inputs, columns: Mapping[str, list[IdentityColumn]]) -> None:
    """A staged file whose last such question was answered is kept."""
    decisions = workspace.load_decisions(writing.connection)
    for book in found.books:
        if not open_columns(columns[book.sha256], decisions):
            workspace.set_upload(writing, book.sha256, state="kept")
