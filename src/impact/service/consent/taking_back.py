"""A writer's own word in; how many reflections it takes back out, and then they are gone. No text, no name, no hint."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from impact import workspace
from impact.period import Period
from impact.service.cache import forget_all
from impact.service.consent.guesses import guesses_at
from impact.service.consent.own_words import hashed
from impact.service.refusal import Refused
from impact.service.sheets.reading import Inputs, inputs, read_all, understand_alone
from impact.service.sheets.whereabouts import rows_with_anywhere
from impact.sheets import Book
from impact.words import branch_key
from impact.workspace import RowPlace, Workspace

# Nobody's name stands by it: who takes something back by a word gave none.
BY = "the writer"


@dataclass(frozen=True, slots=True)
class TakeBack:
    """`month` is any day of it. Both may be left out."""

    word: str
    branch: str = ""
    month: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """How many reflections the word takes back. `ask_where`: say branch and month, it may be two people's word."""

    reflections: int
    ask_where: bool = False


@dataclass(frozen=True)
class _Told:
    """One told row, wherever it lies."""

    ids: frozenset[str]
    places: frozenset[RowPlace]
    branch: str
    start: date | None
    end: date | None
    writer: str

    @property
    def where(self) -> tuple[str, str]:
        return self.branch, self.start.strftime("%Y-%m") if self.start else ""


def look(kept: Workspace, asked: TakeBack) -> Match:
    """Raises Refused while one has to wait after words that were nobody's."""
    guesses = guesses_at(kept)
    guesses.wait()
    found = _found(kept, asked)
    if not found:
        guesses.missed()
        return Match(0)
    if len({told.where for told in found}) > 1 and not (asked.branch and asked.month):
        return Match(0, ask_where=True)
    if len({told.writer for told in found if told.writer}) > 1:
        raise Refused("Two people chose this word here, in the same month. Ask one of the readers to take yours back.")
    return Match(len(found))


def take_back(kept: Workspace, asked: TakeBack) -> int:
    """They are gone, as `look` counted them; how many. Raises Refused where there is nothing, or more must be said."""
    match = look(kept, asked)
    if match.ask_where:
        raise Refused("Say the branch and the month too: more than one person may have chosen this word.")
    if not match.reflections:
        raise Refused("No reflection here has this word.")
    found = _found(kept, asked)
    ids = {name for told in found for name in told.ids}
    everywhere, ids = rows_with_anywhere(kept, inputs(kept), ids)
    with kept.writing(BY) as writing:
        workspace.withdraw(writing, ids, everywhere | {place for told in found for place in told.places})
    forget_all()
    return match.reflections


def _found(kept: Workspace, asked: TakeBack) -> list[_Told]:
    mark = hashed(kept, asked.word)
    if not mark:
        return []
    by_ids: dict[frozenset[str], _Told] = {}
    for told in _rows_with(kept, mark):
        before = by_ids.get(told.ids)
        by_ids[told.ids] = told if before is None else _with(told, before)
    return [told for told in by_ids.values() if _is_there(told, asked)]


def _with(told: _Told, before: _Told) -> _Told:
    """The same reflection in two exports."""
    return _Told(told.ids, told.places | before.places, told.branch, told.start, told.end, told.writer or before.writer)


def _is_there(told: _Told, asked: TakeBack) -> bool:
    if asked.branch and branch_key(asked.branch) != told.branch:
        return False
    if asked.month is None or told.start is None or told.end is None:
        return True
    month = Period.month(asked.month.year, asked.month.month)
    return told.start <= month.end and month.start <= told.end


def _rows_with(kept: Workspace, mark: str) -> Iterator[_Told]:
    found = inputs(kept)
    merged = read_all(kept).merged.reflections.drop_duplicates("id").set_index("id")
    with kept.reading() as connection:
        typed = set(workspace.rows_with_word(connection, mark))
    for book in found.books:
        rows = {
            RowPlace(book.sha256, sheet.name, at)
            for sheet in book.sheets
            for at, cells in enumerate(sheet.rows, start=1)
            if mark in cells
        }
        if any(sheet.file_sha256 == workspace.STORIES_SHA256 for sheet in book.sheets):
            rows |= {RowPlace(book.sha256, book.sheets[0].name, at) for at in typed}
        if rows:
            yield from _told(kept, found, book, rows, merged)


def _told(kept: Workspace, found: Inputs, book: Book, rows: set[RowPlace], merged: pd.DataFrame) -> Iterator[_Told]:
    for understood in understand_alone(kept, found, book):
        lines = understood.reflections
        for place in (place for place in rows if place.sheet == understood.sheet):
            here = lines[lines["row"].eq(place.row).fillna(False)]
            if here.empty:
                continue
            first = here.iloc[0]
            placed = merged.loc[first["id"]] if first["id"] in merged.index else first
            day = first["date"] if pd.notna(first["date"]) else None
            start, end = (day, day) if day is not None else (placed["period_start"], placed["period_end"])
            yield _Told(
                frozenset(map(str, here["id"])),
                frozenset({place}),
                branch_key(str(placed["branch"])),
                None if pd.isna(start) else start.date(),
                None if pd.isna(end) else end.date(),
                str(first["writer"]),
            )
