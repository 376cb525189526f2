"""What a log was taken for in, sentences for the Check page and remarks on its personal columns out."""

from collections import Counter

from impact.ledger import Line
from impact.sheets import Sheet, address, column_letters
from impact.understand.forms.columns import Columns
from impact.understand.forms.logs.systems import Log
from impact.vocabulary.log_words import System
from impact.vocabulary.problems import problem_line

NOT_NEEDED = "The column tells who somebody is or what somebody said. None of it is used."
_TAKEN: dict[System, str] = {
    "desk": "Taken for the log of a desk: each row is one question, counted by its kind on its day.",
    "booking": "Taken for a list of room bookings: each row counts as one, on the day it is for.",
    "appointment": "Taken for a list of appointments: each row counts as one, on its day.",
    "event": "Taken for a list of programmes: each row is one, with the attendance that stands in it.",
    "attendees": "Taken for a list of who came to programmes: each person who was there counts as one.",
}
_LEFT_OUT = {
    "log_called_off": "rows were called off, refused or never confirmed, so they are not counted",
    "log_not_there": "people are not known to have come, so they are not counted",
    "log_state_unknown": "rows are in a state that we do not know, so they are not counted",
}
_PARTS = {
    "date": "Day",
    "place": "Place",
    "kind": "Kind",
    "number": "Number",
    "attendance": "Attendance",
    "status": "State",
    "read": "READ scale, counted as effort",
}


def how_it_was_taken(log: Log, *, left_out: Counter[str]) -> tuple[str, ...]:
    parts = [f"{_PARTS[part]}: column {column_letters(at)}." for part, at in log.parts.items() if part in _PARTS]
    rest = [f"{count:,} {_LEFT_OUT[key]}." for key, count in left_out.items()]
    private = ["Nothing else of a row is kept: not who, not what was said."] if log.private else []
    return (_TAKEN[log.system], *parts, *rest, *private)


def personal_remarks(columns: Columns, *, sheet: Sheet, header: int) -> list[Line]:
    """One for each filled column that tells who somebody is or what somebody said."""
    return [
        problem_line(
            "log_personal",
            "set_aside",
            file=sheet.file,
            sheet=sheet.name,
            row=header + 1,
            cell=address(header, column.at),
            seen=column.title,
        )
        for column in columns.of("private")
        if column.cells
    ]
