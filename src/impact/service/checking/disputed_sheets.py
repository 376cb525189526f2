"""A workspace in; sheets that differ throughout, with examples and what became of their numbers, out."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from impact.decisions import Decision
from impact.service.checking.corrections import Correction, ToldTwice, Version, correction, versions_in
from impact.service.sheets.reading import read_all
from impact.workspace import Workspace

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Example:
    """One number that the sheets tell differently, of a column in which they differ in `differ` of `held` numbers."""

    number: Correction
    differ: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedSheets(ToldTwice):
    """`sheets`: what to answer → any number that this sheet tells, the one that counts first. `numbers`: how many they
    tell differently.
    """

    sheets: Mapping[str, Version]
    examples: tuple[Example, ...]
    numbers: int

    @property
    def counting(self) -> str:
        """What would be answered to leave it as it is; "" where no sheet counts."""
        return next((answer for answer, version in self.sheets.items() if version.stands == "counts"), "")


def disputed_sheets(kept: Workspace) -> tuple[DisputedSheets, ...]:
    """Those of which no sheet counts first, then those that evidence settled, then those that were answered."""
    reading = read_all(kept)
    versions = reading.merged.versions
    groups = versions[versions["answer"] != ""].groupby("question", sort=False)
    found = [_disputed(str(question), lines, reading.decisions.standing) for question, lines in groups]
    return tuple(sorted(found, key=lambda each: (not each.open, bool(each.counting), -each.numbers)))


def _disputed(question: str, lines: pd.DataFrame, answers: Mapping[str, Decision]) -> DisputedSheets:
    columns = lines.drop_duplicates("subject")
    # Branch and values differ within a column; period and measure do not.
    columns = columns.assign(column=[" · ".join(s.split(" · ")[1:-1]) for s in columns["subject"]])
    by_column = columns.groupby("column", sort=False)["subject"]
    columns = columns.assign(differ=by_column.transform("size"), nth=by_column.cumcount())
    shown = columns.sort_values(["nth", "differ"], ascending=[True, False], kind="stable").head(EXAMPLES)
    examples = [
        Example(correction(question, lines[lines["subject"] == subject], answers), differ, max(held, differ))
        for subject, differ, held in zip(shown["subject"], shown["differ"], shown["held"], strict=True)
    ]
    # Where a third sheet tells the same number, it is not said to count; a sheet that counts anywhere does.
    firsts = lines.assign(second=lines["stands"] != "counts").sort_values("second", kind="stable")
    firsts = firsts.drop_duplicates("answer")
    whole = correction(question, firsts, answers)
    return DisputedSheets(
        question=question,
        sheets=dict(zip(firsts["answer"], versions_in(firsts), strict=True)),
        examples=tuple(examples),
        numbers=len(columns),
        why=whole.why,
        answered_by=whole.answered_by,
        answered_on=whole.answered_on,
    )
