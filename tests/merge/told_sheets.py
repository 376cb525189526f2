"""Understood sheets for tests, one line of a list a row of the sheet."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from impact import frames
from impact.decisions import Decision, Decisions
from impact.ledger import Fate, Line
from impact.merge import Merged, merge
from impact.period import Period
from impact.questions import Question
from impact.sheets import Book, Sheet
from impact.understood import Understood

Told = tuple[object, ...]


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def counts_sheet(
    file: str,
    *told: Told,
    sheet: str = "Stats",
    modified: datetime | None = None,
    digest: str = "",
    questions: Sequence[Question] = (),
    remarks: Sequence[Line] = (),
) -> Understood:
    """Each row: branch, period, measure, value and, if there is one, a label. A header stands in row 1.

    A measure that starts with a blank is unknown: its words are the label. An empty period or `?` as the branch waits.
    """
    lines = [_count(file, sheet, row, *cells) for row, cells in enumerate(told, start=2)]
    rows = [Line(file, sheet, 1, "", "not_data")]
    rows += [Line(file, sheet, line["row"], "", line["fate"]) for line in lines]
    return Understood(
        file=file,
        sheet=sheet,
        file_sha256=sha(f"{file}{told}"),
        digest=digest or sha(f"{sheet}{told}"),
        kind="counts",
        counts=frames.conform(pd.DataFrame(lines), "counts"),
        rows=tuple(rows),
        remarks=tuple(remarks),
        questions=tuple(questions),
        modified=modified,
    )


def _count(
    file: str, sheet: str, row: int, branch: str, period: str, measure: str, value: float, label: str = "Number"
) -> dict[str, object]:
    when = Period.parse(period) if period else None
    fate: Fate = "kept" if when and branch != "?" else "needs_you"
    return {
        "branch": branch.replace("?", ""),
        "branch_as_written": branch.replace("?", ""),
        "period_start": pd.Timestamp(when.start) if when else pd.NaT,
        "period_end": pd.Timestamp(when.end) if when else pd.NaT,
        "period": when.name() if when else "",
        "measure": "" if measure.startswith(" ") else measure,
        "label": measure.strip() if measure.startswith(" ") else label,
        "value": float(value),
        "flag": "counted",
        "file": file,
        "sheet": sheet,
        "cell": f"D{row}",
        "file_sha256": sha(file),
        "row": row,
        "fate": fate,
    }


def reflections_sheet(file: str, *told: tuple[str, str], sheet: str = "Form", first_row: int = 2) -> Understood:
    """Each row: id and branch; the words are the id's own."""
    lines = [
        {
            "id": name,
            "branch": branch,
            "branch_as_written": branch,
            "period_start": pd.Timestamp("2026-04-01"),
            "period_end": pd.Timestamp("2026-06-30"),
            "text": f"Words of {name}.",
            "consent": "reader",
            "file": file,
            "sheet": sheet,
            "row": row,
            "cell": f"C{row}",
            "file_sha256": sha(file),
            "fate": "kept",
        }
        for row, (name, branch) in enumerate(told, start=first_row)
    ]
    return Understood(
        file=file,
        sheet=sheet,
        file_sha256=sha(file),
        digest=sha(f"{sheet}{told}{first_row}"),
        kind="reflections",
        reflections=frames.conform(pd.DataFrame(lines), "reflections"),
        rows=tuple(Line(file, sheet, int(line["row"]), "", "kept") for line in lines),  # type: ignore[call-overload]
    )


def book_of(*sheets: Understood, modified: datetime | None = None) -> Book:
    return Book(
        sheets[0].file,
        sheets[0].file_sha256,
        tuple(Sheet(s.file, s.sheet, s.file_sha256, ()) for s in sheets),
        modified=modified,
    )


def merged(*sheets: Understood, decisions: Sequence[tuple[str, str, str]] = (), **options: object) -> Merged:
    """Each decision: kind, subject, answer."""
    made = Decisions.of(Decision(kind, subject, answer) for kind, subject, answer in decisions)  # type: ignore[arg-type]
    return merge(sheets, books=options.pop("books", ()), decisions=made, **options)  # type: ignore[arg-type]


def fates(result: Merged, file: str) -> list[str]:
    """The fates of the rows of a file, without its header."""
    lines = result.ledger.query("file == @file and cell == '' and row > 1")
    return lines["fate"].tolist()


def values(result: Merged) -> list[tuple[str, str, float]]:
    kept = result.counts
    return sorted(zip(kept["branch"], kept["period"], kept["value"], strict=True))
