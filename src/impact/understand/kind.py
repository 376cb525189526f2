"""A sheet in; whether it holds counts, reflections, a form or nothing out, with the evidence in words."""

from dataclasses import dataclass, field, replace
from typing import Literal

from impact.understand.columns import columns_of
from impact.understand.context import Context
from impact.understand.forms import (
    Log,
    has_import_ids,
    log_of,
    looks_like_reflections,
    looks_like_survey,
    looks_like_transactions,
)
from impact.understand.grid import Grid
from impact.understand.item_lists import lists_items
from impact.understand.layouts.form import FormLines, looks_like_form
from impact.understand.merged_labels import with_merged_labels
from impact.understand.one_sheet import decided_kind
from impact.understand.tables import Table, find_tables

# From this strength on the words of a sheet are taken for reflections.
REFLECTIONS_FROM = 0.5
# What a sheet holds shows in its first rows.
_ENOUGH_ROWS = 400
_SENTENCES = 0.15


@dataclass(frozen=True)
class Kind:
    name: Literal["counts", "reflections", "survey", "log", "form", "nothing", "set_aside"]
    why: str
    tables: list[Table] = field(default_factory=list)
    form: FormLines | None = None
    log: Log | None = None
    key: str = ""


def kind_of(grid: Grid, context: Context) -> Kind:
    sheet = grid.sheet
    decided = decided_kind(sheet, context)
    if decided == "nothing":
        return Kind("set_aside", "somebody said that the sheet holds nothing", key="decided_sheet")
    if sheet.hidden == "very_hidden" and not decided:
        return Kind("set_aside", "the sheet is hidden even from the spreadsheet's own list", key="very_hidden_sheet")
    if not any(grid.filled):
        return Kind("nothing", "the sheet is empty")
    if sheet.hidden and not decided:
        if _is_list(grid):
            return Kind("nothing", "the sheet is hidden and holds one list, as drop-downs offer them")
        worth_asking = _has_sentences(grid) or any(_has_numbers(table) for table in find_tables(grid))
        return Kind("set_aside", "the sheet is hidden", key="hidden_sheet" if worth_asking else "hidden_list")
    if decided == "survey" or (not decided and looks_like_survey(sheet)):
        return Kind("survey", "somebody said so" if decided else "its rows are answers on scales")
    if not decided and (log := log_of(sheet)):
        return Kind("log", "each row is one question, booking or event", log=log)
    if not decided and looks_like_transactions(sheet):
        return Kind("set_aside", "each row is a question that somebody asked at a desk", key="desk_log")
    form = looks_like_form(grid) if decided in ("", "form") else None
    if decided == "reflections" or (
        not decided and not _surely_form(grid, form) and _reflections(grid) >= REFLECTIONS_FROM
    ):
        return Kind("reflections", "somebody said so" if decided else "its columns hold what people wrote")
    if not decided and has_import_ids(sheet):
        return Kind("survey", "a line that survey programs write stands under its questions")
    if form is not None:
        return Kind("form", "its lines are questions with one answer each", form=form)
    return _of_tables(grid, decided)


def _of_tables(grid: Grid, decided: str) -> Kind:
    found = find_tables(grid)
    if not decided and lists_items(found):
        return Kind("set_aside", "each row is a title or an item of the collection", key="item_list")
    tables = [with_merged_labels(table) for table in found if _has_numbers(table)]
    if tables:
        return Kind("counts", "it holds columns of numbers under headers", tables=tables)
    return Kind("nothing", "no column of numbers was found")


def _has_numbers(table: Table) -> bool:
    return any(column.role == "number" for column in columns_of(table))


def _surely_form(grid: Grid, form: FormLines | None) -> bool:
    """Many words of forms on few lines: long questions are not what people wrote."""
    return form is not None and form.words >= 4 and form.words >= 0.1 * sum(grid.filled)


def _reflections(grid: Grid) -> float:
    """How strongly the sheet's first rows look like reflections; nobody writes at length without a sentence."""
    if not _has_sentences(grid):
        return 0.0
    return looks_like_reflections(replace(grid.sheet, rows=grid.sheet.rows[:_ENOUGH_ROWS]))


def _is_list(grid: Grid) -> bool:
    """One column: what a drop-down offers."""
    return sum(any(cell is not None for cell in cells) for cells in zip(*grid.rows, strict=True)) <= 1


def _has_sentences(grid: Grid) -> bool:
    """Whether a column holds more than names and numbers: four words and more in a good part of its cells."""
    for cells in zip(*grid.rows[:_ENOUGH_ROWS], strict=True):
        filled = sum(cell is not None for cell in cells)
        long = sum(isinstance(cell, str) and cell.count(" ") >= 3 for cell in cells)
        if long >= max(1, _SENTENCES * filled):
            return True
    return False
