"""A survey's rows and questions in; the lines of the survey frame, and a remark on every cell that is no step, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from impact import frames
from impact.ledger import Fate, Line
from impact.sheets import Sheet, address
from impact.understand.forms.identity import writer_hash
from impact.understand.forms.survey.questions import ScaleQuestion
from impact.understand.forms.survey.scales import has_no_value
from impact.understand.forms.times import Told
from impact.vocabulary.problems import problem_line


@dataclass(frozen=True)
class Respondent:
    """One row: when it was told, on what programme, by whom (hashed, or blank)."""

    row: int
    told: Told
    programme: str
    who: str


@dataclass
class Answered:
    """`fates` by row (from zero): of those rows in which a question on a scale was answered."""

    survey: pd.DataFrame
    fates: dict[int, tuple[Fate, str]] = field(default_factory=dict)
    remarks: list[Line] = field(default_factory=list)


def answered(
    rows: Iterable[Respondent], asked: Sequence[ScaleQuestion], *, sheet: Sheet, fiscal_start: int | None
) -> Answered:
    """A line for each answer on a scale. A blank cell is unknown and leaves no trace."""
    out = Answered(frames.empty("survey"))
    records: list[dict[str, object]] = []
    for row in rows:
        for question in asked:
            if said := question.column.words.get(row.row):
                _one(row, question, said, out, records, sheet=sheet, fiscal_start=fiscal_start)
    out.survey = frames.conform(_frame(records), "survey")
    return out


def hashed(ids: Mapping[str, str], *, key: bytes) -> str:
    """Numbers of answers restart with every survey, so the survey's number belongs to it."""
    said = [f"{name}={words}" for name, words in ids.items() if words]
    return writer_hash("\x1f".join(said), key=key) if ids.get("respondent") else ""


def _one(
    row: Respondent,
    question: ScaleQuestion,
    said: str,
    out: Answered,
    records: list[dict[str, object]],
    *,
    sheet: Sheet,
    fiscal_start: int | None,
) -> None:
    if has_no_value(said):
        _set_aside("survey_no_value", row, question, out, sheet)
        return
    value = question.scale.value(said)
    if value is None:
        _set_aside("survey_off_scale", row, question, out, sheet)
        return
    fate, key = _fate(row, question)
    if out.fates.get(row.row, ("set_aside", ""))[0] != "kept":
        out.fates[row.row] = (fate, key)
    records.append(_record(row, question, value, fate, sheet=sheet, fiscal_start=fiscal_start))


def _fate(row: Respondent, question: ScaleQuestion) -> tuple[Fate, str]:
    if row.told.two_ways is not None and row.told.period is None:
        return "needs_you", "reflection_two_days"
    if row.told.period is None:
        return "needs_you", "reflection_no_time"
    if question.outcome and not question.scale.sure:
        return "needs_you", "survey_scale_unknown"
    return "kept", ""


def _set_aside(key: str, row: Respondent, question: ScaleQuestion, out: Answered, sheet: Sheet) -> None:
    at = question.column.at
    out.fates.setdefault(row.row, ("set_aside", key))
    out.remarks.append(
        problem_line(key, "set_aside", file=sheet.file, sheet=sheet.name, row=row.row + 1, cell=address(row.row, at))
    )


def _record(
    row: Respondent, question: ScaleQuestion, value: int, fate: Fate, *, sheet: Sheet, fiscal_start: int | None
) -> dict[str, object]:
    period, scale = row.told.period, question.scale
    known = scale.sure and scale.least is not None
    return {
        "programme": row.programme,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "period": period.name(fiscal_start=fiscal_start or 1) if period else "",
        "question": question.question,
        "outcome": question.outcome,
        "scale_min": scale.least if known else None,
        "scale_max": scale.most if known else None,
        "answer": str(value),
        "respondent": row.who,
        # Whoever came was asked, or answered who wanted to: nothing in an export says that a sample was drawn.
        "sampled": "",
        "file": sheet.file,
        "sheet": sheet.name,
        "cell": address(row.row, question.column.at),
        "row": row.row + 1,
        "fate": fate,
    }


def _frame(records: list[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(records, columns=[*frames.COLUMNS["survey"], "row", "fate"])
    return frame.astype({"row": "Int64", "fate": "str"})
