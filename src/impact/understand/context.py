# ruff: noqa: E501 -- lists of words read best one thought a line
"""A book in; what its names, titles and cover say about all its numbers out: times, the fiscal year, known places."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from impact.decisions import Decisions
from impact.period import Period
from impact.questions import cell_subject
from impact.sheets import Book, Cell, Sheet
from impact.understand.calendar import Calendar, fiscal_first_in
from impact.understand.grid import Grid
from impact.understand.said_times import lone_month, one_time, said_times
from impact.understand.when import When
from impact.words import fold

FISCAL_SUBJECT = "fiscal year"
# When a report was made is not the time that it counts.
_NOT_THE_TIME = re.compile(
    r"\b(?:generated|printed|as of|at \d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|updated|created|run on|run date|exported|downloaded|source|published|released|copyright|©|revised|prepared|last modified|population|census|effective|founded|since|compared)\b"
)
_MONTHISH = re.compile(r"march|june|july|sept|dec|april|fiscal|august|october", re.I)
_LONGEST_TITLE, _FURTHEST_TITLE = 160, 60


_FISCAL_YEAR = re.compile(r"\bFY ?\d{2,4}\b|\bfiscal year\b", re.IGNORECASE)


@dataclass(frozen=True)
class Context:
    """What surrounds a book's tables."""

    book: Book
    decisions: Decisions
    fiscal_start: int | None
    cover: When | None = None
    cover_why: str = ""
    fiscal_words: tuple[int, str] | None = None
    known_places: frozenset[str] = frozenset()
    sheet_places: dict[str, str] = field(default_factory=dict)
    """Sheets whose name is the place of all their numbers."""
    total_sheets: frozenset[str] = frozenset()
    period_asked_at: str = ""
    """Digest of the sheet at which the one question about this book's time is asked."""
    writer_key: bytes | None = None
    speaks_fiscal: bool = False
    """Whether a title or header of the book names a fiscal year."""


def read_context(book: Book, grids: dict[str, Grid], *, decisions: Decisions, fiscal_start: int | None) -> Context:
    cover, why = _cover_time(book, grids)
    texts = (text for grid in grids.values() for text in _texts(grid))
    fiscal = any(_FISCAL_YEAR.search(cell) for grid in grids.values() for cell in _short_texts(grid))
    return Context(book, decisions, fiscal_start, cover, why, fiscal_first_in(texts), speaks_fiscal=fiscal)


def calendar_for(context: Context, sheet: Sheet, titles: Iterable[str]) -> Calendar:
    """How this table's times are read: its titles speak before its sheet's name, the cover and the file's name."""
    base, why = _base(context, sheet, titles)
    first, first_why = fiscal_first(context)
    return Calendar(base, why, first, first_why, context.fiscal_start or 1)


def fiscal_first(context: Context) -> tuple[int | None, str]:
    answer = context.decisions.answer("fiscal_year", FISCAL_SUBJECT)
    if answer and answer.strip().isdigit() and 1 <= int(answer) <= 12:
        return int(answer), "somebody answered when the fiscal year starts"
    if context.fiscal_start and context.fiscal_start > 1:
        return context.fiscal_start, "the library's year starts then"
    if context.fiscal_words:
        return context.fiscal_words[0], f"the file says “{context.fiscal_words[1]}”"
    return context.fiscal_start, "the library's year starts in January" if context.fiscal_start else ""


def _base(context: Context, sheet: Sheet, titles: Iterable[str]) -> tuple[When | None, str]:
    own = lone_month(sheet.name)
    if decided := period_decided(context, sheet):
        inside = Calendar(When(period=decided)).period(own) if own and len(context.book.sheets) > 1 else decided
        return When(period=inside if isinstance(inside, Period) else decided), "somebody answered which period this is"
    found: list[tuple[When, str]] = []
    for title in titles:
        if len(title) <= _LONGEST_TITLE and not _NOT_THE_TIME.search(fold(title)) and (when := one_time(title)):
            found.append((when, f"“{title}” stands above the table"))
            break
    if (when := one_time(sheet.name) if sheet.name != sheet.file else None) or (when := own):
        found.append((when, f"the sheet is called “{sheet.name}”"))
    if context.cover:
        found.append((context.cover, context.cover_why))
    if when := one_time(re.sub(r"\.\w{2,4}$", "", context.book.file)):
        if context.speaks_fiscal and when.is_year and when.year and not when.period:
            # “Profile 2008.xlsx”, and a sheet inside tells of FY2008: which twelve months the name means is not said.
            when = replace(when, year=0, fiscal=when.year)
        found.append((when, f"the file is called “{context.book.file}”"))
    if not found:
        return None, ""
    first, why = found[0]
    if own and first != own and (first.is_year or first.fiscal) and not first.month and not first.quarter:
        # “Statistics 2025” above the table of a sheet called “Jan”: the sheet is that year's January.
        first, why = own, next((reason for when, reason in found if when == own), why)
    if (first.month or first.quarter) and not first.year and not first.fiscal and not first.period:
        year = next((when for when, _ in found if when.year or when.fiscal), None)
        if year:
            return replace(first, year=year.year, fiscal=year.fiscal, two_years=year.two_years), why
    return first, why


def period_decided(context: Context, sheet: Sheet) -> Period | None:
    for digest in (sheet.digest, context.period_asked_at):
        answer = context.decisions.answer("period", cell_subject(digest, "")) if digest else None
        if answer:
            try:
                return Period.parse(answer)
            except ValueError:
                return None
    return None


def _cover_time(book: Book, grids: dict[str, Grid]) -> tuple[When | None, str]:
    """The stretch of time that a sheet of words says at the front of the book."""
    if len(book.sheets) < 2:
        return None, ""
    for sheet in book.sheets[:2]:
        if sheet.hidden or sheet.name not in grids:
            continue
        lines = [t for t in _texts(grids[sheet.name], rows=_FURTHEST_TITLE) if not _NOT_THE_TIME.search(fold(t))]
        if _numbers(grids[sheet.name]) > 5:
            continue
        spans = {said.when for line in lines for said in said_times(line) if said.when.period}
        if len(spans) == 1:
            return spans.pop(), f"the sheet “{sheet.name}” says so"
        years = {said.when for line in lines[:12] for said in said_times(line) if said.when.year or said.when.fiscal}
        if len(years) == 1 and not spans:
            return years.pop(), f"the sheet “{sheet.name}” says so"
    return None, ""


def _numbers(grid: Grid) -> int:
    return sum(isinstance(cell, int | float) for row in grid.rows[:_FURTHEST_TITLE] for cell in row)


def _short_texts(grid: Grid) -> Iterable[str]:
    return (c for row in grid.rows[:_FURTHEST_TITLE] for c in row if isinstance(c, str) and len(c) <= _LONGEST_TITLE)


def _texts(grid: Grid, rows: int = 400) -> Iterable[str]:
    cells: Iterable[Cell] = (cell for row in grid.rows[:rows] for cell in row)
    for cell in cells:
        if (isinstance(cell, str) and 8 <= len(cell) <= 400 and _MONTHISH.search(cell)) or (
            rows <= _FURTHEST_TITLE and isinstance(cell, str) and len(cell) <= _LONGEST_TITLE
        ):
            yield cell
