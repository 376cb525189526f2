"""A workspace in; numbers that its files tell differently, every version of each and what became of it, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from impact.decisions import Decision
from impact.service.sheets.reading import read_all
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of the number. `cells` as the workbook calls them; `saved` is the day its file was last changed.

    Without a file it is a number that a person typed.
    """

    value: float
    file: str
    sheet: str
    cells: str
    saved: date | None
    stands: Literal["counts", "replaced", "waits", "left_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTwice:
    """`question` is the id to answer by. `why` says in words why one counts; "" where none does, or a person settled
    it: then `answered_by` and `answered_on` say who and when.
    """

    question: str
    why: str
    answered_by: str = ""
    answered_on: date | None = None

    @property
    def open(self) -> bool:
        """Nobody has said yet which one is right."""
        return not self.answered_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(ToldTwice):
    """To be answered with the value that shall count; `subject` says what the number is of.

    `versions`: the one that counts first, then by date, the newest first.
    """

    subject: str
    versions: tuple[Version, ...]

    @property
    def counting(self) -> Version | None:
        return next((version for version in self.versions if version.stands == "counts"), None)

    @property
    def values(self) -> tuple[float, ...]:
        """Each different number once, in the order of the versions."""
        return tuple(dict.fromkeys(version.value for version in self.versions))

    @property
    def since(self) -> date | None:
        """From when on the number that counts is known: the day of the answer, else of its file."""
        return self.answered_on or (self.counting.saved if self.counting else None)


def corrections(kept: Workspace) -> tuple[Correction, ...]:
    """Those that no number counts of first, then those that evidence settled, then those that were answered."""
    reading = read_all(kept)
    answers = reading.decisions.standing
    versions = reading.merged.versions
    groups = versions[versions["answer"] == ""].groupby("question", sort=False)
    found = [correction(str(question), lines, answers) for question, lines in groups]
    return tuple(sorted(found, key=lambda each: (not each.open, each.counting is not None)))


def correction(question: str, lines: pd.DataFrame, answers: Mapping[str, Decision]) -> Correction:
    """One number, of the lines of its versions."""
    answer = answers.get(question)
    versions = versions_in(lines)
    newest = sorted(versions, key=lambda version: version.saved or date.min, reverse=True)
    why = next((words for words in lines["why"] if words), "")
    return Correction(
        question=question,
        subject=str(lines["subject"].iloc[0]),
        versions=tuple(sorted(newest, key=lambda version: version.stands != "counts")),
        why="" if answer else why,
        answered_by=answer.by or "somebody" if answer else "",
        answered_on=date.fromisoformat(answer.at[:10]) if answer and answer.at else None,
    )


def versions_in(lines: pd.DataFrame) -> list[Version]:
    """One for each line of the merged versions, in their order."""
    return [
        Version(value, file, sheet, cells, date.fromisoformat(saved) if saved else None, stands)
        for value, file, sheet, cells, saved, stands in zip(
            lines["value"],
            lines["file"],
            lines["sheet"],
            lines["cells"],
            lines["saved"],
            lines["stands"],
            strict=True,
        )
    ]
