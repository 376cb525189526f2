"""Told rows in; the lines of the reflections frame, and the one fate of each row with its reason, out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from impact import frames
from impact.ledger import Fate, Line
from impact.sheets import Sheet, address
from impact.understand.forms.ids import reflection_id
from impact.understand.forms.told_rows import Answer, ToldRow
from impact.vocabulary.codebook import Codebook, codebook
from impact.vocabulary.problems import problem_line

FELT_SEEN = "FELT_SEEN"


@dataclass
class Account:
    """What became of a sheet's answers. `rows` holds a line for each told row."""

    reflections: pd.DataFrame
    rows: list[Line] = field(default_factory=list)


def account(
    rows: Iterable[ToldRow], *, sheet: Sheet, fiscal_start: int | None, codes: Codebook | None = None
) -> Account:
    """Each open answer is a line of its own; ticks and the felt-seen answer stand on the first of its row."""
    ids = _Ids()
    order = tuple(codebook() if codes is None else codes)
    records: list[dict[str, object]] = []
    lines: list[Line] = []
    for row in rows:
        key, fate = _fate(row)
        names = [] if key == "reflection_no_words" else ids.of(row)
        if names is None:
            key, fate, names = "reflection_twice", "already_here", []
        lines.append(_line(sheet, row.row, key, fate))
        records += [
            _record(row, answer, name, fate=fate, sheet=sheet, fiscal_start=fiscal_start)
            | (_of_the_row(row, order) if at == 0 and row.consent != "withdrawn" else {})
            for at, (answer, name) in enumerate(zip(row.answers, names, strict=False))
        ]
    return Account(frames.conform(_frame(records), "reflections"), lines)


def _fate(row: ToldRow) -> tuple[str, Fate]:
    if not row.answers:
        return "reflection_no_words", "set_aside"
    if row.consent == "withdrawn":
        return "reflection_withdrawn", "set_aside"
    if row.told.two_ways is not None and row.told.period is None:
        return "reflection_two_days", "needs_you"
    if row.told.period is None:
        return "reflection_no_time", "needs_you"
    if not row.place.is_known:
        return "reflection_no_place", "needs_you"
    return "", "kept"


class _Ids:
    """Ids that stand once in a sheet. The same words of another row, without a time, get -2, -3."""

    def __init__(self) -> None:
        self._met: dict[str, int] = {}

    def of(self, row: ToldRow) -> list[str] | None:
        """One id an answer; None where the same form was handed in twice in the same minute."""
        plain = [
            answer.gone.partition("-")[0]
            or reflection_id(answer.text, completed=row.told.completed, branch_as_written=row.place.written)
            for answer in row.answers
        ]
        if row.told.completed and all(name in self._met for name in plain):
            return None
        numbered = [self._numbered(name) for name in plain]
        return [answer.gone or name for answer, name in zip(row.answers, numbered, strict=True)]

    def _numbered(self, name: str) -> str:
        self._met[name] = self._met.get(name, 0) + 1
        return name if self._met[name] == 1 else f"{name}-{self._met[name]}"


def _record(
    row: ToldRow, answer: Answer, name: str, *, fate: Fate, sheet: Sheet, fiscal_start: int | None
) -> dict[str, object]:
    period = row.told.period
    return {
        "id": name,
        "branch": row.place.branch,
        "branch_as_written": row.place.written,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "period": period.name(fiscal_start=fiscal_start or 1) if period else "",
        "date": row.told.day,
        "service": row.service,
        "role": row.role,
        "writer": row.writer,
        "text": "" if row.consent == "withdrawn" else answer.text,
        "consent": row.consent,
        "told_by": row.told_by,
        "file": sheet.file,
        "sheet": sheet.name,
        "row": row.row + 1,
        "cell": address(row.row, answer.at),
        "file_sha256": sheet.file_sha256,
        "fate": fate,
    }


def _of_the_row(row: ToldRow, order: Iterable[str]) -> dict[str, object]:
    """What was answered once for the whole row."""
    offered = {*row.ticked.offered, *([FELT_SEEN] if row.felt_seen else [])}
    return {
        "writer_codes": "|".join(row.ticked.codes),
        "codes_offered": "|".join(code for code in order if code in offered),
        "felt_seen": row.felt_seen,
        "helped": row.helped,
        "idea": row.idea,
    }


def _frame(records: list[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame(records, columns=[*frames.COLUMNS["reflections"], "fate"])
    return frame.astype({"fate": "str"})


def _line(sheet: Sheet, row: int, key: str, fate: Fate) -> Line:
    if not key:
        return Line(sheet.file, sheet.name, row + 1, "", fate)
    return problem_line(key, fate, file=sheet.file, sheet=sheet.name, row=row + 1)
