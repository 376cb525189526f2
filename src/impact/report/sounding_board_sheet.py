"""A sounding board in, a sheet for five minutes of a weekly meeting out: one page, a tagged PDF in the house's look."""

import functools
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any

import typst

from impact.look import FONT_FAMILIES, PALETTES, font_folders
from impact.report.exporter import Paper
from impact.report.plain import plain

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
_STANDARDS: list["typst.PDFStandard"] = ["a-2a", "ua-1"]


@dataclass(frozen=True, slots=True)
class NamedCode:
    """One code: x of n, and the colour tokens of its marks and words."""

    name: str
    x: int
    n: int
    mark: str = "text"
    ink: str = "text"


@dataclass(frozen=True, slots=True)
class Said:
    """A passage, who said it, and the colour token of its rule."""

    text: str
    who: str
    ink: str = "count"


@dataclass(frozen=True, slots=True)
class AskedFor:
    became: str
    words: str
    quote: bool
    reason: str


@dataclass(frozen=True, slots=True)
class BoardSheet:
    """`heard_title` says where the numbers come from; `silence` why there are none, where there are none."""

    title: str
    subtitle: str
    footer: str
    heard_title: str
    silence: str
    codes: Sequence[NamedCode]
    quotes: Sequence[Said]
    asked: Sequence[AskedFor]
    questions: Sequence[str]


def sounding_board_sheet(sheet: BoardSheet, *, version: str, made_at: date, paper: Paper = "a4") -> bytes:
    """PDF/A-2a and PDF/UA-1, in English. The same input gives the same bytes."""
    data = _told(sheet, version=version, made_at=made_at, paper=paper)
    for own, standards in ((True, _STANDARDS), (False, _STANDARDS)):
        with suppress(typst.TypstError):
            return _typeset(data, made_at, own=own, standards=standards)
    # A letter that no font here can draw leaves a box, which the standards do not allow.
    return _typeset(data, made_at, own=False, standards=[])


def _typeset(data: dict[str, Any], made_at: date, *, own: bool, standards: list["typst.PDFStandard"]) -> bytes:
    made = typst.compile(
        files("impact.report").joinpath("sounding_board_sheet.typ").read_bytes(),
        font_paths=_fonts(own=own),
        format="pdf",
        sys_inputs={"told": json.dumps(data)},
        pdf_standards=standards,
        timestamp=datetime.combine(made_at, time(), UTC),
    )
    return bytes(made)


def _told(sheet: BoardSheet, *, version: str, made_at: date, paper: Paper) -> dict[str, Any]:
    program = f"Seen & Counted {version}"
    per_mark = max(1, -(-max((code.n for code in sheet.codes), default=0) // MOST_MARKS))
    return {
        "label": LABEL,
        "title": plain(sheet.title),
        "subtitle": plain(sheet.subtitle),
        "footer": plain(sheet.footer),
        "questions_title": QUESTIONS if len(sheet.questions) > 1 else "A question to talk about",
        "questions": [plain(question) for question in sheet.questions],
        "heard_title": plain(sheet.heard_title),
        "silence": plain(sheet.silence),
        "columns": [*COLUMNS[:2], COLUMNS[2] if per_mark == 1 else f"one mark, about {per_mark} reflections"],
        "codes": [_code(code, per_mark) for code in sheet.codes],
        "radius": 2.6 if per_mark == 1 and max((code.n for code in sheet.codes), default=0) <= 40 else 1.9,
        "key": "A filled mark names it, an outline does not." if sheet.codes else "",
        "quotes_title": QUOTES,
        "quotes": [_quote(one) for one in sheet.quotes],
        "asked_title": ASKED,
        "asked": [_asked(one) for one in sheet.asked],
        "notes_title": NOTES,
        "lines": LINES if len(sheet.codes) + len(sheet.quotes) + len(sheet.asked) < FULL else LINES_OF_A_FULL_PAGE,
        "made": f"{program}, {made_at.day} {made_at:%B %Y}",
        "program": program,
        "made_at": {"year": made_at.year, "month": made_at.month, "day": made_at.day},
        "paper": paper,
        "colours": PALETTES["light"],
        "sans": [FONT_FAMILIES["sans"].split(",")[0]],
        "serif": [FONT_FAMILIES["serif"].split(",")[0]],
    }


def _code(code: NamedCode, per_mark: int) -> dict[str, Any]:
    marks = max(1, round(code.n / per_mark))
    filled = round(code.x / code.n * marks) if code.n else 0
    filled = min(max(filled, 1 if code.x else 0), marks if code.x == code.n else max(1, marks - 1))
    return {
        "name": plain(code.name),
        "of": f"{code.x:,} of {code.n:,}",
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


@functools.cache
def _fonts(*, own: bool) -> typst.Fonts:
    """Ours alone, so that a page looks the same everywhere; or with those of this computer, for other scripts."""
    return typst.Fonts(include_system_fonts=not own, include_embedded_fonts=not own, font_paths=[*font_folders()])
