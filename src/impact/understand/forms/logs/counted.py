"""A log in; each of its rows as a count of one on its day and at its place, and what has to be asked, out.

Nothing of a row is kept but day, place, kind and number: who asked, who booked and what was said is nobody's business.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pandas as pd

from impact import frames
from impact.decisions import Decisions
from impact.ledger import Fate, Line
from impact.questions import ask_once
from impact.sheets import Book, Sheet, address
from impact.understand.forms.cells import words_of
from impact.understand.forms.columns import Column, Columns
from impact.understand.forms.file_period import file_period
from impact.understand.forms.identity import identity_questions
from impact.understand.forms.logs.kinds import Kinds, is_held
from impact.understand.forms.logs.said import NOT_NEEDED, how_it_was_taken, personal_remarks
from impact.understand.forms.logs.systems import Log
from impact.understand.forms.logs.values import Counted, values_of
from impact.understand.forms.places import Place, Places
from impact.understand.forms.times import Times, Told
from impact.understood import Understood
from impact.vocabulary.problems import problem_line

_ROLES = {
    "date": "date",
    "other_date": "completed",  # the day that somebody told goes before the day on which it was typed in
    "place": "branch",
    "status": "service",
    "kind": "service",
    "thing": "",
    "number": "service",
    "attendance": "service",
    "read": "service",
}


@dataclass
class _Account:
    records: list[dict[str, object]] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)
    remarks: list[Line] = field(default_factory=list)
    waiting: list[tuple[Told, Place]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def understand_log(sheet: Sheet, log: Log, *, book: Book, decisions: Decisions, fiscal_start: int | None) -> Understood:
    """Exactly one fate for each row; cancelled bookings and people who did not come are not counted, and it is said."""
    columns = _columns(sheet, log)
    named = file_period(sheet, _above(sheet, log), book=book, decisions=decisions, fiscal_start=fiscal_start)
    latest = book.modified.date() + timedelta(days=1) if book.modified else None
    times = Times(columns, sheet, named=named, latest=None, decisions=decisions, fiscal_start=fiscal_start)
    if log.system == "desk":  # what was asked lies behind us; what is booked may lie ahead
        times = Times(columns, sheet, named=named, latest=latest, decisions=decisions, fiscal_start=fiscal_start)
    places = Places(columns.first("branch"), sheet, header=log.header, decisions=decisions)
    kinds = Kinds(sheet, log, decisions=decisions)
    out = _Account()
    for row in range(len(sheet.rows)):
        if any(map(words_of, sheet.rows[row])):
            _row(row, sheet, log, out, kinds, times=times, places=places, fiscal_start=fiscal_start)
    return Understood(
        file=sheet.file,
        sheet=sheet.name,
        file_sha256=sheet.file_sha256,
        digest=sheet.digest,
        kind="counts",
        counts=_frame(out.records),
        rows=tuple(out.rows),
        remarks=(*personal_remarks(columns, sheet=sheet, header=log.header), *out.remarks),
        questions=tuple(
            ask_once(
                [
                    *identity_questions(
                        columns.all, sheet=sheet, header=log.header, decisions=decisions, reason=NOT_NEEDED
                    ),
                    *times.questions([told for told, _ in out.waiting]),
                    *places.questions([place for _, place in out.waiting]),
                    *kinds.questions(),
                ]
            )
        ),
        how=how_it_was_taken(log, left_out=out.left_out),
        modified=book.modified,
        roles={column.at: column.role for column in columns},
    )


def _row(
    row: int,
    sheet: Sheet,
    log: Log,
    out: _Account,
    kinds: Kinds,
    *,
    times: Times,
    places: Places,
    fiscal_start: int | None,
) -> None:
    if row <= log.header or not _is_entry(row, sheet, log):
        key = "header_row" if row == log.header else ""
        out.rows.append(Line(sheet.file, sheet.name, row + 1, "", "not_data", key=key))
        return
    if (why := is_held(row, sheet, log)) != "":
        out.left_out[why] += 1
        out.rows.append(problem_line(why, "set_aside", file=sheet.file, sheet=sheet.name, row=row + 1))
        return
    told, place = times.of(row), places.of(row)
    values, trouble = values_of(row, sheet, log, kinds)
    out.remarks += trouble
    if not values:
        key = trouble[0].key if trouble else "log_no_number"
        out.rows.append(problem_line(key, "set_aside", file=sheet.file, sheet=sheet.name, row=row + 1))
        return
    key, fate = _fate(told, place)
    out.waiting.append((told, place))
    out.rows.append(
        problem_line(key, fate, file=sheet.file, sheet=sheet.name, row=row + 1)
        if key
        else Line(sheet.file, sheet.name, row + 1, "", fate)
    )
    out.records += [
        _record(row, counted, told=told, place=place, fate=fate, sheet=sheet, fiscal_start=fiscal_start)
        for counted in values
    ]


def _is_entry(row: int, sheet: Sheet, log: Log) -> bool:
    """A line under the table, such as its total, holds neither a day nor a kind."""
    parts = [log.parts[part] for part in ("date", "kind", "thing", "status") if part in log.parts]
    return sum(bool(words_of(sheet.at(row, at))) for at in parts) >= min(2, len(parts))


def _fate(told: Told, place: Place) -> tuple[str, Fate]:
    if told.two_ways is not None and told.period is None:
        return "reflection_two_days", "needs_you"
    if told.period is None:
        return "no_period", "needs_you"
    return ("", "kept") if place.is_known else ("no_place", "needs_you")


def _record(
    row: int, counted: Counted, *, told: Told, place: Place, fate: Fate, sheet: Sheet, fiscal_start: int | None
) -> dict[str, object]:
    period = told.period
    return {
        "branch": place.branch,
        "branch_as_written": place.written,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "period": period.name(fiscal_start=fiscal_start or 1) if period else "",
        "measure": counted.measure,
        "label": counted.label,
        "value": counted.value,
        "unit": counted.unit,
        "flag": "counted",
        "file": sheet.file,
        "sheet": sheet.name,
        "cell": address(row, counted.at),
        "file_sha256": sheet.file_sha256,
        "row": row + 1,
        "fate": fate,
    }


def _columns(sheet: Sheet, log: Log) -> Columns:
    """The columns that are read, and those that tell about people: their cells are counted and go no further."""
    roles = {at: _ROLES[part] for part, at in log.parts.items()} | dict.fromkeys(log.private, "private")
    return Columns(tuple(_column(sheet, log, at, role) for at, role in sorted(roles.items())))


def _column(sheet: Sheet, log: Log, at: int, role: str) -> Column:
    cells = {r: cells[at] for r, cells in enumerate(sheet.rows) if r > log.header and len(cells) > at}
    title = words_of(sheet.at(log.header, at)).strip()
    return Column(at, title, "", {r: cell for r, cell in cells.items() if words_of(cell)}, role)


def _above(sheet: Sheet, log: Log) -> Sequence[str]:
    return [words for row in sheet.rows[: log.header] for cell in row if (words := words_of(cell))]


def _frame(records: Iterable[dict[str, object]]) -> pd.DataFrame:
    frame = pd.DataFrame([*records], columns=[*frames.COLUMNS["counts"], "row", "fate"])
    return frames.conform(frame.astype({"row": "Int64", "fate": "str"}), "counts")
