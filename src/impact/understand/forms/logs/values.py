"""A row of a log in, the numbers that it counts out: one for itself, and those that stand in it."""

import re
from dataclasses import dataclass

from impact.ledger import Line
from impact.sheets import Sheet, address
from impact.understand.forms.cells import words_of
from impact.understand.forms.logs.kinds import Kinds
from impact.understand.forms.logs.systems import Log
from impact.vocabulary.measures import measures
from impact.vocabulary.problems import problem_line

_ITSELF = {
    "booking": "room_bookings",
    "appointment": "one_to_one",
    "event": "programs",
    "attendees": "program_attendance",
}
_WHOLE = re.compile(r"^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.0+)?$")
_LEAST_EFFORT, _MOST_EFFORT = 1, 6


@dataclass(frozen=True)
class Counted:
    """One number of a row, with the column of its cell."""

    at: int
    measure: str
    label: str
    value: float

    @property
    def unit(self) -> str:
        return measures()[self.measure].unit if self.measure else ""


def values_of(row: int, sheet: Sheet, log: Log, kinds: Kinds) -> tuple[list[Counted], list[Line]]:
    """The numbers, and a remark on each cell that should hold one and does not."""
    if log.system == "desk":
        return _at_the_desk(row, sheet, log, kinds)
    measure = _ITSELF[log.system]
    itself = Counted(log.parts["thing"], measure, measures()[measure].label, 1)
    if log.system != "event":
        return [itself], []
    number, trouble = _number(row, log.parts["attendance"], sheet)
    label = measures()["program_attendance"].label
    came = [Counted(log.parts["attendance"], "program_attendance", label, number)] if number is not None else []
    return [itself, *came], trouble


def _at_the_desk(row: int, sheet: Sheet, log: Log, kinds: Kinds) -> tuple[list[Counted], list[Line]]:
    measure, label = kinds.of(row)
    at, number = log.parts.get("kind", log.parts["date"]), 1.0
    if "number" in log.parts:
        at = log.parts["number"]
        found, trouble = _number(row, at, sheet)
        if found is None:
            # Blank where a number belongs is not one question, it is unknown how many.
            return [], trouble or [_remark("log_no_number", row, at, sheet)]
        number = found
    return [Counted(at, measure, label, number), *_effort(row, sheet, log)], []


def _effort(row: int, sheet: Sheet, log: Log) -> list[Counted]:
    """Points of the READ scale, 1 to 6."""
    at = log.parts.get("read")
    points = _whole(words_of(sheet.at(row, at))) if at is not None else None
    if at is None or points is None or not _LEAST_EFFORT <= points <= _MOST_EFFORT:
        return []
    return [Counted(at, "effort", measures()["effort"].label, points)]


def _number(row: int, at: int, sheet: Sheet) -> tuple[float | None, list[Line]]:
    words = words_of(sheet.at(row, at))
    if not words:
        return None, []
    number = _whole(words)
    return number, [] if number is not None else [_remark("log_no_number", row, at, sheet)]


def _whole(words: str) -> float | None:
    """People and questions come whole."""
    found = _WHOLE.match(words.strip())
    return float(found[0].replace(",", "")) if found else None


def _remark(key: str, row: int, at: int, sheet: Sheet) -> Line:
    return problem_line(key, "set_aside", file=sheet.file, sheet=sheet.name, row=row + 1, cell=address(row, at))
