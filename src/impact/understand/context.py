# ruff: noqa: E501 -- lists of words read best one thought a line
"""A book in; what its names, titles and cover say about all its numbers out: times, the fiscal year, known places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from impact.decisions import Decisions
from impact.period import Period
from impact.questions import FISCAL_SUBJECT, QUARTERS_SUBJECT, cell_subject
from impact.sheets import Book, Cell, Sheet
from impact.understand.calendar import Calendar
from impact.understand.grid import Grid
from impact.understand.said_times import last_day_said, lone_month, one_time, said_times, time_in_name, years_of
from impact.understand.when import When
from impact.understand.year_guess import guess_first_month, quarters_beside_months
from impact.understand.year_words import fiscal_first_in, quarters_told
from impact.vocabulary.codebook import Codebook
from impact.words import fold

# When a report was made is not the time that it counts.
_NOT_THE_TIME = re.compile(
    r"\b(?:generated|printed|as of|at \d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|updated|created|run on|run date|exported|downloaded|source|published|released|copyright|©|revised|prepared|last modified|population|census|effective|founded|since|compared)\b"
)
_MONTHISH = re.compile(r"mar|jun|jul|sep|dec|apr|fiscal|aug|oct|okt|q[1-4]|\d/\d{4}", re.I)
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
    codes: Codebook | None = None
    """The library's codebook; None for the one of the program."""
    speaks_fiscal: bool = False
    """Whether a title or header of the book names a fiscal year."""
    fiscal_guess: tuple[int, str] | None = None
    """What the book's columns and rows only suggest of the fiscal year's first month, and why."""
    quarters_from: tuple[int, str] | None = None
    """The month in which the book's own first quarter begins, and why."""
    clashes: dict[str, "Clash"] = field(default_factory=dict)
    """By the digest of a sheet, found while its tables are read: what its names say differently."""


@dataclass(frozen=True)
class Clash:
    """Two names that tell two times: what is asked about them."""

    reason: str
    guesses: tuple[str, ...]


def read_context(book: Book, grids: dict[str, Grid], *, decisions: Decisions, fiscal_start: int | None) -> Context:
    cover, why = _cover_time(book, grids)
    texts = [text for grid in grids.values() for text in _texts(grid)]
    fiscal = any(_FISCAL_YEAR.search(cell) for grid in grids.values() for cell in _short_texts(grid))
    return Context(
        book,
        decisions,
        fiscal_start,
        cover,
        why,
        fiscal_first_in(texts),
        speaks_fiscal=fiscal,
        fiscal_guess=guess_first_month(grids.values()),
        quarters_from=quarters_told(texts) or quarters_beside_months(grids.values()),
    )


def calendar_for(context: Context, sheet: Sheet, titles: Iterable[str]) -> Calendar:
    """How this table's times are read: its titles speak before its sheet's name, the cover and the file's name."""
    base, why = _base(context, sheet, titles)
    first, first_why = fiscal_first(context)
    return Calendar(base, why, first, first_why, quarters_from(context.decisions, context.quarters_from, first))


def quarters_from(decisions: Decisions, told: tuple[int, str] | None, fiscal: int | None) -> int | None:
    """The month in which Q1 begins where no FY stands beside it: as answered, as the file says, else January.

    None where the library's year begins in another month and nothing says which of the two is meant.
    """
    return (
        answered_month(decisions, QUARTERS_SUBJECT)
        or (told[0] if told else None)
        or (1 if fiscal in (None, 1) else None)
    )


def fiscal_first(context: Context) -> tuple[int | None, str]:
    if answer := answered_month(context.decisions, FISCAL_SUBJECT):
        return answer, "somebody answered when the fiscal year starts"
    if context.fiscal_start and context.fiscal_start > 1:
        return context.fiscal_start, "the library's year starts then"
    if context.fiscal_words:
        return context.fiscal_words[0], f"the file says “{context.fiscal_words[1]}”"
    return context.fiscal_start, "the library's year starts in January" if context.fiscal_start else ""


def answered_month(decisions: Decisions, subject: str) -> int | None:
    """What was answered about the library's year, or its quarters: a month, 1–12."""
    plain = (decisions.answer("fiscal_year", subject) or "").strip()
    return int(plain) if plain.isdecimal() and 1 <= int(plain) <= 12 else None


def _base(context: Context, sheet: Sheet, titles: Iterable[str]) -> tuple[When | None, str]:
    titles, own = list(titles), lone_month(sheet.name)
    if decided := period_decided(context, sheet):
        inside = Calendar(When(period=decided)).period(own) if own and len(context.book.sheets) > 1 else decided
        return When(period=inside if isinstance(inside, Period) else decided), "somebody answered which period this is"
    found = _said_around(context, sheet, titles, own)
    if not found:
        return None, ""
    if clash := _clash(context, sheet, found):
        context.clashes[sheet.digest] = clash
        return None, ""
    first, why = found[0].when, found[0].why
    if own and first != own and (first.is_year or first.fiscal) and not first.names_part:
        # “Statistics 2025” above the table of a sheet called “Jan”: the sheet is that year's January.
        first, why = own, next((said.why for said in found if said.when == own), why)
    if first.names_part and not first.year and not first.fiscal and not first.period:
        year = next((said.when for said in found if years_of(said.when)), None)
        if year:
            return Calendar(year).at(first), why
    return _cut_short(context, first, titles), why


def _cut_short(context: Context, when: When, titles: Iterable[str]) -> When:
    """“As of May 31, 2025” over the numbers of 2025: they are of a part of that year, and not said to be of which."""
    year = Calendar(fiscal_first=fiscal_first(context)[0]).period(when)
    if not isinstance(year, Period) or year.grain != "year" or when.names_part or when.period:
        return when
    last = (last_day_said(title) for title in titles if len(title) <= _LONGEST_TITLE)
    return replace(when, partly=True) if any(day and year.start <= day < year.end for day in last) else when


@dataclass(frozen=True)
class _Around:
    """A time said around a table: by a title, the sheet's name, the cover or the file's name."""

    by: str
    when: When
    why: str


def _said_around(context: Context, sheet: Sheet, titles: Iterable[str], own: When | None) -> list[_Around]:
    """What is said around a table, the nearest first."""
    found: list[_Around] = []
    for title in titles:
        if len(title) <= _LONGEST_TITLE and not _NOT_THE_TIME.search(fold(title)) and (when := one_time(title)):
            if own and _stands_elsewhere(context.book, sheet, title):
                when = replace(
                    when, period=None, month=0, last_month=0, quarter=0, last_quarter=0, year=_first_year(when)
                )
            found.append(_Around("title", when, f"“{title}” stands above the table"))
            break
    if (when := time_in_name(sheet.name) if sheet.name != sheet.file else None) or (when := own):
        found.append(_Around("sheet", when, f"the sheet is called “{sheet.name}”"))
    if context.cover:
        found.append(_Around("cover", context.cover, context.cover_why))
    if when := time_in_name(re.sub(r"\.\w{2,4}$", "", context.book.file)):
        if context.speaks_fiscal and when.is_year and when.year and not when.period:
            # “Profile 2008.xlsx”, and a sheet inside tells of FY2008: which twelve months the name means is not said.
            when = replace(when, year=0, fiscal=when.year)
        found.append(_Around("file", when, f"the file is called “{context.book.file}”"))
    return found


def _stands_elsewhere(book: Book, sheet: Sheet, title: str) -> bool:
    """The same title on several sheets was copied with the sheet: its month is not each sheet's own."""
    return any(title in row for other in book.sheets if other is not sheet for row in other.rows[:10])


def _first_year(when: When) -> int:
    return when.year or (when.period.start.year if when.period else 0)


def _clash(context: Context, sheet: Sheet, found: Sequence[_Around]) -> Clash | None:
    """Names that tell different times. What stands in the sheet wins only where the sheet's own name says it too."""
    said = {around.by: around for around in reversed(found)}
    title, name, file = said.get("title"), said.get("sheet"), said.get("file")
    alone = sum(not one.hidden for one in context.book.sheets) == 1
    if title and name:
        pair = (title, name) if _differ(title.when, name.when) else None
    elif title or (name and alone):
        inside = title or name
        pair = (inside, file) if inside and file and _differ(inside.when, file.when) else None
    else:
        pair = None
    if not pair:
        return None
    reason = f"{pair[0].why[:1].upper()}{pair[0].why[1:]}, but {pair[1].why}."
    guesses = (_as_guess(context, one.when, other.when) for one, other in (pair, pair[::-1]))
    return Clash(reason, tuple(dict.fromkeys(guess for guess in guesses if guess)))


def _differ(one: When, other: When) -> bool:
    years, others = years_of(one), years_of(other)
    if years and others and not years & others:
        return True
    months = {when.month for when in (one, other) if when.month and not when.last_month}
    return bool(one.month and other.month and len(months) == 2)


def _as_guess(context: Context, when: When, other: When) -> str:
    """A period as it can be answered, with the year of the other where it has none; or nothing."""
    period = Calendar(other if years_of(other) else None, fiscal_first=fiscal_first(context)[0]).period(when)
    if not isinstance(period, Period):
        return ""
    name = period.name()
    return f"{period.start}/{period.end}" if name.startswith("FY") else name


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
        # A day on a cover is that of its making, or the one by which the form is due.
        spans = {s.when for line in lines for s in said_times(line) if s.when.period and s.when.period.grain != "day"}
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
