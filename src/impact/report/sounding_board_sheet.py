"""A sounding board in, a sheet for five minutes of a weekly meeting out: one page, a tagged PDF in the house's look."""

from datetime import date
from typing import Any

from impact.model.room_sheets import AskedFor, BoardSheet, NamedCode, Said
from impact.period import day_said
from impact.report.exporter import Paper
from impact.report.plain import plain
from impact.report.typesetter import typeset

LABEL = "Sounding board · five minutes"
QUESTIONS = "Two questions to talk about"
QUOTES = "In their words"
ASKED = "What staff asked for, all branches"
NOTES = "What we take with us"
COLUMNS = ("Named", "of those read", "one mark, one reflection")
# So many marks fill two lines of the sheet; of more reflections one mark stands for several.
MOST_MARKS = 76
# Lines to write on, and how many where so much is told that the page is full.
LINES, LINES_OF_A_FULL_PAGE = 3, 2
FULL = 13
_MARKS = '“”"„«» '


def sounding_board_sheet(sheet: BoardSheet, *, version: str, made_at: date, paper: Paper = "a4") -> bytes:
    """PDF/A-2a and PDF/UA-1, in English. The same input gives the same bytes."""
    data = words_of(sheet, version=version, made_at=made_at, paper=paper)
    return typeset("sounding_board_sheet.typ", data, made_at=made_at)


def words_of(sheet: BoardSheet, *, version: str, made_at: date, paper: Paper) -> dict[str, Any]:
    """All that the sheet says, plain, in whatever kind of file."""
    program = f"Seen & Counted {version}"
    per_mark = max(1, -(-max((code.n for code in sheet.codes), default=0) // MOST_MARKS))
    mark = COLUMNS[2] if per_mark == 1 else f"one mark, about {per_mark} reflections"
    return {
        "label": LABEL,
        "title": plain(sheet.title),
        "subtitle": plain(sheet.subtitle),
        "footer": plain(sheet.footer),
        "questions_title": QUESTIONS if len(sheet.questions) > 1 else "A question to talk about",
        "questions": [plain(question) for question in sheet.questions],
        "heard_title": plain(sheet.heard_title),
        "silence": plain(sheet.silence),
        "columns": [*COLUMNS[:2], mark],
        "codes": [_code(code, per_mark) for code in sheet.codes],
        "radius": 2.6 if per_mark == 1 and max((code.n for code in sheet.codes), default=0) <= 40 else 1.9,
        "key": "A filled mark names it, an outline does not." if sheet.codes else "",
        "mark_said": f"{mark.capitalize()}.",
        "quotes_title": QUOTES,
        "quotes": [_quote(one) for one in sheet.quotes],
        "asked_title": ASKED,
        "asked": [_asked(one) for one in sheet.asked],
        "notes_title": NOTES,
        "lines": LINES if len(sheet.codes) + len(sheet.quotes) + len(sheet.asked) < FULL else LINES_OF_A_FULL_PAGE,
        "made": f"{program}, {day_said(made_at)}",
        "program": program,
        "paper": paper,
    }


def _code(code: NamedCode, per_mark: int) -> dict[str, Any]:
    marks = max(1, round(code.n / per_mark))
    filled = round(code.x / code.n * marks) if code.n else 0
    filled = min(max(filled, 1 if code.x else 0), marks if code.x == code.n else max(1, marks - 1))
    return {
        "name": plain(code.name),
        "of": f"{code.x:,} of {code.n:,}",
        "said": f"{plain(code.name)}: {code.x:,} of {code.n:,}",
        "marks": marks,
        "filled": filled,
        "mark": code.mark,
        "ink": code.ink,
    }


def _quote(one: Said) -> dict[str, Any]:
    return {"text": f"“{plain(one.text).strip(_MARKS)}”", "who": plain(one.who), "ink": one.ink}


def _asked(one: AskedFor) -> dict[str, Any]:
    words = plain(one.words)
    ended = words if words.endswith((".", "!", "?")) or one.quote else f"{words}."
    return {
        "became": one.became,
        "words": f"“{words.strip(_MARKS)}”" if one.quote else ended,
        "quote": one.quote,
        "reason": plain(one.reason),
    }
