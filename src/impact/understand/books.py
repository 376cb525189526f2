"""A book in, one Understood a sheet out. Sheets are read in the light of their neighbours: cover, branches, time."""

from collections.abc import Iterable
from dataclasses import replace

from impact.decisions import Decisions
from impact.questions import Question
from impact.sheets import Book, Sheet
from impact.understand.account import Account
from impact.understand.asks import Asked, questions_for
from impact.understand.columns import columns_of
from impact.understand.context import Context, read_context
from impact.understand.examples import with_lines, without_examples
from impact.understand.forms import understand_log, understand_reflections, understand_survey
from impact.understand.grid import Grid, grid_of
from impact.understand.kind import Kind, kind_of
from impact.understand.layouts.sheet_per_place import sheets_as_places
from impact.understand.one_sheet import (
    count_form_sheet,
    count_sheet,
    finish,
    layout_of,
    nothing_here,
    set_aside,
    with_questions,
)
from impact.understand.tables import Table
from impact.understand.totals import sums_up
from impact.understand.unknown import Unknown
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook
from impact.words import branch_key


def understand(
    book: Book,
    *,
    decisions: Decisions,
    fiscal_start: int | None,
    writer_key: bytes | None = None,
    codes: Codebook | None = None,
) -> list[Understood]:
    """One for each sheet, hidden and empty ones too (kind `nothing`). Never raises for what a sheet holds.

    `writer_key` makes the hashes of writers; without one they hold for this run of the program only.
    `codes` is the library's codebook, by which ticks are read; without one it is the codebook of the program.
    """
    shown = [without_examples(sheet) for sheet in book.sheets]
    book = replace(book, sheets=tuple(sheet for sheet, _ in shown))
    grids = [grid_of(sheet) for sheet in book.sheets]
    by_name = {grid.sheet.name: grid for grid in grids}
    context = read_context(book, by_name, decisions=decisions, fiscal_start=fiscal_start)
    context = replace(context, writer_key=writer_key, codes=codes)
    kinds = [kind_of(grid, context) for grid in grids]
    context = _with_neighbours(context, grids, kinds)
    asked: list[Asked] = []
    found = [_one(grid, kind, context, asked) for grid, kind in zip(grids, kinds, strict=True)]
    found = [with_lines(each, lines) for each, (_, lines) in zip(found, shown, strict=True)]
    return _with_questions(found, questions_for(context, asked), book.sheets)


def _with_neighbours(context: Context, grids: list[Grid], kinds: list[Kind]) -> Context:
    counted = [(grid, kind) for grid, kind in zip(grids, kinds, strict=True) if kind.name == "counts"]
    places = frozenset(_places_named(context, (table for _, kind in counted for table in kind.tables)))
    names, totals = sheets_as_places(
        (grid.sheet.name, kind.tables, _names_places(kind.tables)) for grid, kind in counted
    )
    digest = next(
        (grid.sheet.digest for grid, kind in zip(grids, kinds, strict=True) if kind.name in ("counts", "form")), ""
    )
    return replace(context, known_places=places, sheet_places=names, total_sheets=totals, period_asked_at=digest)


def _names_places(tables: list[Table]) -> bool:
    return any(column.role == "place" for table in tables for column in columns_of(table))


def _places_named(context: Context, tables: Iterable[Table]) -> Iterable[str]:
    """The names in columns that are places beyond doubt: what another sheet's first column is compared with."""
    for table in tables:
        layout = layout_of(table, context)
        yield from map(branch_key, layout.places_across.values())
        if layout.place is None:
            continue
        for cell in set(table.grid.column(layout.place.index, table.rows)):
            if isinstance(cell, str) and not sums_up(cell):
                yield branch_key(cell)


def _one(grid: Grid, kind: Kind, context: Context, asked: list[Asked]) -> Understood:
    if kind.name == "set_aside":
        return set_aside(grid, kind.key, context, why=kind.why)
    if kind.name in ("reflections", "survey"):
        tell = understand_survey if kind.name == "survey" else understand_reflections
        return tell(
            grid.sheet,
            book=context.book,
            decisions=context.decisions,
            fiscal_start=context.fiscal_start,
            writer_key=context.writer_key,
            codes=context.codes,
        )
    if kind.log is not None:
        return understand_log(
            grid.sheet,
            kind.log,
            book=context.book,
            decisions=context.decisions,
            fiscal_start=context.fiscal_start,
        )
    if grid.sheet.name in context.total_sheets:
        return set_aside(grid, "total_sheet", context, why="the sheet sums the other sheets up")
    if kind.name not in ("counts", "form"):
        return nothing_here(grid, context, why=kind.why)
    account, unknown = Account(grid), Unknown()
    if kind.form is not None and kind.name == "form":
        count_form_sheet(grid, kind.form, context, account, unknown)
    else:
        count_sheet(grid, kind.tables, context, account, unknown)
    asked.append(Asked(grid.sheet, unknown))
    if not account.size and kind.name == "counts":
        account.how.append("no counts were found")
    return finish(account, "form" if kind.name == "form" else "counts", context)


def _with_questions(
    found: list[Understood], questions: list[tuple[Sheet, Question]], sheets: tuple[Sheet, ...]
) -> list[Understood]:
    out = []
    for sheet, understood in zip(sheets, found, strict=True):
        own = [question for at, question in questions if at is sheet]
        out.append(with_questions(understood, own) if own else understood)
    return out
