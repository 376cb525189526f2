"""Texts whose time is over: which are due, and how they go. Their ids, codes, branch and time stay, so figures stay.

Nothing goes by itself: a manager sees how many are due and says so. From then on the same day is a bound for files
that come later: what is older comes in without its words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from impact import workspace
from impact.service.cache import forget_all
from impact.service.consent.notice import settings_of
from impact.service.refusal import Refused
from impact.service.sheets.reading import Inputs, inputs, understand_alone
from impact.sheets import Book, Spot, spot_of
from impact.understand import gone_text
from impact.understood import Understood
from impact.workspace import Workspace

SETTING = "texts_gone_before"
_BESIDE = ("helped", "idea")


@dataclass(frozen=True, slots=True)
class Due:
    """`texts` reflections were told before this day and still have their words; `undated` at no known time."""

    before: date
    texts: int
    undated: int


def due(kept: Workspace, *, today: date) -> Due:
    """Under the months that the library set."""
    before = _months_before(today, settings_of(kept).months)
    found = inputs(kept)
    lines = pd.concat([u.reflections for book in found.books for u in understand_alone(kept, found, book)] or [_NONE])
    told = lines[lines["text"].ne("") & lines["consent"].ne("withdrawn")].drop_duplicates("id")
    old = told["period_end"] < pd.Timestamp(before)
    return Due(before, int(old.sum()), int(told["period_end"].isna().sum()))


def delete_due(kept: Workspace, seen: Due, *, today: date, by: str) -> int:
    """Exactly what was `seen` goes; how many texts. Raises Refused where it is not the same any more."""
    now = due(kept, today=today)
    if now != seen:
        raise Refused("Something changed since this was counted. Look at the number again, then delete.")
    if not now.texts:
        raise Refused("No text is due.")
    found = inputs(kept)
    with kept.writing(by) as writing:
        for book in found.books:
            for sheet, cells in _old_cells(kept, found, book, now.before):
                texts = [str(held) for spot in cells if (held := sheet_cell(book, sheet, spot))]
                workspace.replace_cells(writing, book.sha256, sheet, cells)
                workspace.forget_repeated(writing.connection, texts)
        workspace.set_setting(writing, SETTING, now.before.isoformat())
    forget_all()
    return now.texts


def without_old_texts(kept: Workspace, found: Inputs, book: Book) -> tuple[Book, bool]:
    """A book before it is kept, without the words of reflections that are older than what was deleted before."""
    with kept.reading() as connection:
        said = workspace.setting(connection, SETTING)
    if not isinstance(said, str):
        return book, False
    cells = dict(_old_cells(kept, found, book, date.fromisoformat(said)))
    sheets = tuple(workspace.with_cells(s, cells[s.name]) if s.name in cells else s for s in book.sheets)
    return Book(book.file, book.sha256, sheets, book.modified, book.remarks, book.refused), bool(cells)


def sheet_cell(book: Book, name: str, spot: Spot) -> object:
    """What stands there now."""
    return next((sheet.at(*spot) for sheet in book.sheets if sheet.name == name), None)


def _old_cells(kept: Workspace, found: Inputs, book: Book, before: date) -> Iterator[tuple[str, Mapping[Spot, str]]]:
    """Sheet by sheet the cells with words that are due, and what stands there from then on; empty: nothing."""
    for sheet, understood in zip(book.sheets, understand_alone(kept, found, book), strict=True):
        lines = understood.reflections
        old = lines[lines["text"].ne("") & (lines["period_end"] < pd.Timestamp(before))]
        cells: dict[Spot, str] = {}
        for name, text, cell in old[["id", "text", "cell"]].itertuples(index=False):
            spot = spot_of(cell)
            cells[spot] = str(sheet.at(*spot)).replace(text, gone_text(name))
        for row in set(old["row"].dropna().astype(int)):
            cells |= {(row - 1, at): "" for at in _beside(understood) if (row - 1, at) not in cells}
        for row, at in _twice(understood, cells):
            if (row, at) not in cells and any(sheet.at(row, at) == sheet.at(*spot) for spot in list(cells)):
                cells[row, at] = ""
        if cells:
            yield sheet.name, cells


def _beside(understood: Understood) -> list[int]:
    return [at for at, role in understood.roles.items() if role in _BESIDE]


def _twice(understood: Understood, cells: Mapping[Spot, str]) -> list[Spot]:
    """The same cells in rows that were handed in twice."""
    again = [line.row - 1 for line in understood.rows if line.key == "reflection_twice" and line.row]
    return [(row, at) for row in again for at in {column for _, column in cells}]


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


_NONE = pd.DataFrame({"id": [], "text": [], "consent": [], "period_end": pd.Series(dtype="datetime64[s]")})
