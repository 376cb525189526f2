"""A sheet in; which system wrote it, with the column of each part, out. A row is one question, booking or event.

Where the columns come from:
- desk: LibAnswers, Reference Analytics, “Export Transactions” (Date, Time, Question, Answer, Entered By, Duration,
  READ, Question Type, Location, Communication, Patron Status, Patron Affiliation, Ticket #, Chat #), as read by
  github.com/andgreenman/libanswers_viz. Other desk systems (Gimlet, LibInsight, Desk Tracker) are read where their
  columns go by like names; no public list of their columns was found.
- booking, appointment: LibCal's Space Bookings and Appointments, by the fields of its interface (bookId, firstName,
  lastName, email, fromDate, toDate, created, status, locationName, categoryName, itemName, seatName, cancelled), as
  listed in github.com/uclapi/uclapi-js-sdk, docs/LibcalPersonalSeatBooking.md, and github.com/ulsdevteam/libcal-etl.
- event: LibCal's Event Explorer (…, Setup, Teardown, Presenter, Confirmed Registrations, Waiting-List Registrations,
  Cancelled Registrations, Anticipated Attendance, Confirmed Attendance, Actual Attendance, Event URL), as described by
  the Delaware libraries, guides.lib.de.us/libcalforlibpas.
- attendees: lists with a row a person, as registrations for events give them; no public list of columns was found.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from impact.sheets import Cell, Sheet
from impact.understand.forms.cells import is_number, words_of
from impact.understand.forms.days import read_moment
from impact.understand.forms.identity import IDENTITY, identity_by_values
from impact.understand.forms.open_answers import are_different, is_open
from impact.understand.forms.question_words import role_of
from impact.understand.forms.transactions import SIGNS, rows_of_titles
from impact.vocabulary.log_words import Part, System, log_columns

# So many rows show what a column holds.
_ENOUGH_ROWS = 200
# The widest known export has some forty columns.
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 120
# Fewer cells may differ by chance.
_FEWEST_OWN_WORDS = 8
# Desks and rooms are parts of a branch: no figure may take them for one.
_NO_PLACE = re.compile(
    r"\b(?:desk|counter|service point|phone|telephone|chat|e-?mail|online|zoom|virtual|roving|in person|room|hall|lab|"
    r"auditorium|studio|theat(?:er|re)|garden|patio|lobby|area|outdoors?|lawn)\b",
    re.IGNORECASE,
)
# Any of these asks the writer for something, which no log does.
_REFLECTIVE = frozenset({"story", "felt_seen", "ticks", "consent"})


@dataclass(frozen=True)
class _Needs:
    """Parts that must be there, and how many further columns of that system make it one."""

    parts: tuple[Part, ...]
    signs: int


_NEEDED: dict[System, _Needs] = {
    "attendees": _Needs(("status", "thing"), 2),
    "appointment": _Needs(("date", "thing"), 2),
    "booking": _Needs(("date", "thing"), 2),
    "event": _Needs(("date", "thing", "attendance"), 3),
    "desk": _Needs(("date",), 2),
}


@dataclass(frozen=True)
class Log:
    """`header` is a row from zero; `parts` the columns, of each part one but for `private`."""

    system: System
    header: int
    titles: Mapping[int, str]
    parts: Mapping[Part, int]
    private: tuple[int, ...]


def log_of(sheet: Sheet) -> Log | None:
    """None where no row holds the titles of a system whose columns are known."""
    for row, titles in rows_of_titles(sheet):
        if not _FEWEST_COLUMNS <= len(titles) <= _MOST_COLUMNS:
            continue
        if any(role_of(title) in _REFLECTIVE for title in titles.values()):
            continue
        for system in _NEEDED:
            if log := _as_system(system, sheet, row, titles):
                return log
    return None


def _as_system(system: System, sheet: Sheet, row: int, titles: Mapping[int, str]) -> Log | None:
    known, needed = log_columns()[system], _NEEDED[system]
    parts: dict[Part, int] = {}
    for part in known:
        if part in ("sign", "private"):
            continue
        for title in known[part]:
            at = next((at for at, words in titles.items() if words == title and at not in parts.values()), None)
            if at is not None and _bears_out(part, sheet, row, at):
                parts[part] = at
                break
    if any(part not in parts for part in needed.parts):
        return None
    if system == "desk" and "kind" not in parts and "read" not in parts:
        return None
    others = {at: title for at, title in titles.items() if at not in parts.values()}
    private = tuple(
        at for at, title in others.items() if title in known["private"] or _tells_of_people(sheet, row, at, title)
    )
    signs = sum(
        title in known["sign"] or title in known["private"] or _is_desk(system, title) for title in others.values()
    )
    more = sum(part in parts for part in ("status", "read", "kind"))
    return Log(system, row, titles, parts, private) if signs + more >= needed.signs else None


def _is_desk(system: System, title: str) -> bool:
    return system == "desk" and any(sign.match(title) for sign in SIGNS)


def _tells_of_people(sheet: Sheet, row: int, at: int, title: str) -> bool:
    """By its title, or by what stands in it: addresses, numbers of phones, long words of somebody."""
    cells = _below(sheet, row, at)
    answers = [words_of(cell) for cell in cells]
    if role_of(title) in IDENTITY or identity_by_values(answers):
        return True
    return is_open(answers) or _are_own_words(cells, answers)


def _are_own_words(cells: list[Cell], answers: list[str]) -> bool:
    """Short, but nearly each of them another: what somebody looked for, or what became of it."""
    if len(answers) < _FEWEST_OWN_WORDS or any(map(is_number, cells)) or any(map(read_moment, cells)):
        return False
    return are_different(answers) and sum(answer.count(" ") for answer in answers) >= len(answers)


def _bears_out(part: Part, sheet: Sheet, row: int, at: int) -> bool:
    """Whether what stands under the title is what the title says."""
    cells = _below(sheet, row, at)
    if part in ("date", "other_date"):
        return bool(cells) and sum(read_moment(cell) is not None for cell in cells) * 2 > len(cells)
    if part in ("number", "attendance", "read"):
        return sum(map(is_number, cells)) * 2 > len(cells)
    if part == "place":
        words = [words_of(cell) for cell in cells]
        return bool(words) and sum(bool(_NO_PLACE.search(name)) for name in words) * 2 < len(words)
    if part == "kind":
        words = [words_of(cell) for cell in cells]
        return bool(words) and not all(map(is_number, cells)) and len(set(words)) <= max(12, len(words) / 2)
    return True


def _below(sheet: Sheet, row: int, at: int) -> list[Cell]:
    rows = sheet.rows[row + 1 : row + 1 + _ENOUGH_ROWS]
    return [cells[at] for cells in rows if len(cells) > at and words_of(cells[at])]
