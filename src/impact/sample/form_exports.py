"""Reflections in, exports of the library's forms out: an older form first, then the one with the five questions."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from impact.sample.moments import sent
from impact.sample.texts import Told, told
from impact.sample.workbook import Page, Value, workbook_bytes
from impact.vocabulary import reflection_form as form
from impact.vocabulary.codebook import codebook

_FELT_NOW: Final = dict(zip(("yes", "partly", "no"), form.MATTERED_ANSWERS, strict=True)) | {"": ""}
_FELT_BEFORE: Final = {"yes": "Yes, clearly", "partly": "Somewhat", "no": "Not really", "": ""}
_CONSENT_NOW: Final = dict(zip(("reader", "colleagues", "anonymous", "role"), form.CONSENT_ANSWERS, strict=True))
_CONSENT_BEFORE: Final = {
    "withdrawn": "I withdraw this",
    "reader": "No",
    "colleagues": "Staff only",
    "anonymous": "Yes, anonymously",
    "role": "Yes, with my role",
    "named": "With my name",
}
# The older form had its own words for the codes. One choice holds commas, and commas part the choices.
_CODES_BEFORE: Final = {
    "SEEN": "Seeing the person",
    "FELT_SEEN": "They felt seen",
    "DIGNITY": "Respect",
    "PURPOSE": "Being needed",
    "UNDERSTANDING": "Insight",
    "EVERYDAY": "Small moment",
    "SHARED_SPACE": "Sharing the space",
    "CRISIS": "Crisis (mental health, housing, substances)",
    "ROLE_GAP": "Beyond my job",
    "SOUNDING_BOARD": "Talking it through",
}
_NOW: Final = (
    "ID",
    "Start time",
    "Completion time",
    form.HAPPENED,
    form.MATTERED,
    form.SHOWED,
    form.HELPED,
    form.IDEA,
    form.CONSENT,
    "Your role",
    "Branch",
)

# Since the summer of 2026 the library asks one thing more, in its form and on its cards.
_SERVICE: Final = "Which service point?"

Columns = Mapping[str, Callable[[datetime, Told], Value]]
_BEFORE: Final[Columns] = {
    "Timestamp": lambda when, _: f"{when.month}/{when.day}/{when.year} {when:%H:%M:%S}",
    "Which branch?": lambda _, one: one.branch,
    "Tell us about a moment with a patron": lambda _, one: one.text,
    "Did they feel seen?": lambda _, one: _FELT_BEFORE[one.felt_seen],
    "What would have helped you?": lambda _, one: one.helped,
    "Should the library do something?": lambda _, one: one.idea,
    "May we share this?": lambda _, one: _CONSENT_BEFORE[one.consent],
}
_TICKED: Final[Columns] = {"What was in it? (tick all that apply)": lambda _, one: _ticks(one, _CODES_BEFORE, ", ")}


def stories_2024() -> bytes:
    """A CSV file without a question about codes: everything in it is unread until somebody reads it."""
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows(_sheet(_BEFORE, of("2024-Q4")))
    return lines.getvalue().encode()


def stories_2025() -> bytes:
    """The same form half a year later, with a question about codes."""
    rows = _sheet({**_BEFORE, **_TICKED}, of("2025-Q1", "2025-Q2"))
    return workbook_bytes([Page("Form Responses 1", rows)], modified=datetime(2025, 7, 1, 8, 5))


def five_questions(told: Iterable[Told], *, first_id: int, modified: datetime) -> bytes:
    """An export of the form that the program prints, its answers numbered from `first_id`."""
    lines = sent(list(told))
    rows = [_row(number, *line) for number, line in enumerate(lines, start=first_id)]
    head = list(_NOW)
    if any(one.service for _, _, one in lines):
        head, rows = [*head, _SERVICE], [[*row, one.service] for row, (_, _, one) in zip(rows, lines, strict=True)]
    return workbook_bytes([Page("Sheet1", [head, *rows])], modified=modified)


def typed_up() -> bytes:
    """What North Hill wrote on paper at the end of 2025, typed in by its manager, with a column of names."""
    ticks = {code.id: code.id for code in codebook().values()}
    columns: Columns = {
        "Date": lambda when, _: when.date(),
        "Branch": lambda _, one: one.branch,
        "Staff name": lambda _, one: _WRITERS[one.role],
        "Role": lambda _, one: one.role,
        "What happened": lambda _, one: one.text,
        "Felt seen?": lambda _, one: one.felt_seen,
        "Themes": lambda _, one: _ticks(one, ticks, ", "),
        "May we quote it?": lambda _, one: _CONSENT_BEFORE[one.consent],
    }
    title: list[Value] = ["Reflections from paper forms, North Hill"]
    rows = [title, [], *_sheet(columns, of("2025-Q4", branch="North Hill"))]
    return workbook_bytes([Page("Typed up", rows, heads=(1, 3))], modified=datetime(2026, 1, 8, 16, 20))


def visitor_cards() -> bytes:
    """Cards that visitors left at the desks in the summer of 2026; nobody asked them for codes."""
    columns: Columns = {
        "Date": lambda when, _: when.date(),
        "Branch": lambda _, one: one.branch,
        "Told by": lambda *_: "visitor",
        _SERVICE: lambda _, one: one.service,
        "What happened": lambda _, one: one.text,
        "May we quote it?": lambda _, one: _CONSENT_BEFORE[one.consent],
    }
    rows = _sheet(columns, [one for one in of("2026-Q3") if one.told_by == "patron"])
    return workbook_bytes([Page("Cards", rows)], modified=datetime(2026, 10, 2, 11, 0))


def of(*quarters: str, branch: str = "") -> list[Told]:
    """What was written in these quarters."""
    return [one for one in told() if one.quarter in quarters and branch in ("", one.branch)]


# Invented; one of them wrote several.
_WRITERS: Final = {
    "": "Robin Achterberg",
    "branch manager": "Marguerite Oyelaran",
    "children's librarian": "Ines Wachowiak",
    "clerk": "Robin Achterberg",
    "librarian": "Teodor Lindqvist",
    "outreach": "Teodor Lindqvist",
    "page": "Sunny Baptiste",
    "teen librarian": "Sunny Baptiste",
    "tech tutor": "Ines Wachowiak",
    "volunteer": "Ines Wachowiak",
    "security": "Robin Achterberg",
    "sub": "Sunny Baptiste",
}


def _sheet(columns: Columns, told: Sequence[Told]) -> list[list[Value]]:
    lines = [[say(completed, one) for say in columns.values()] for _, completed, one in sent(told)]
    return [list(columns), *lines]


def _row(number: int, started: datetime, completed: datetime, one: Told) -> list[Value]:
    ticks = _ticks(one, {code.id: code.name for code in codebook().values()}, ";")
    return [
        number,
        started,
        completed,
        one.text,
        _FELT_NOW[one.felt_seen],
        f"{ticks};" if ticks else "",
        one.helped,
        one.idea,
        _CONSENT_NOW[one.consent],
        one.role,
        one.branch,
    ]


def _ticks(one: Told, words: Mapping[str, str], between: str) -> str:
    return between.join(words[code] for code in one.codes)
