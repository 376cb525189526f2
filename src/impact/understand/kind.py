"""A sheet in; whether it holds counts, reflections, a form or nothing out, with the evidence in words."""

from dataclasses import dataclass, field
from typing import Literal

from impact.understand.columns import columns_of
from impact.understand.context import Context
from impact.understand.forms import looks_like_reflections
from impact.understand.grid import Grid
from impact.understand.layouts.form import FormLines, looks_like_form
from impact.understand.one_sheet import decided_kind
from impact.understand.tables import Table, find_tables

# From this strength on the words of a sheet are taken for reflections.
REFLECTIONS_FROM = 0.5


@dataclass(frozen=True)
class Kind:
    name: Literal["counts", "reflections", "form", "nothing", "set_aside"]
    why: str
    tables: list[Table] = field(default_factory=list)
    form: FormLines | None = None
    key: str = ""


def kind_of(grid: Grid, context: Context) -> Kind:
    sheet = grid.sheet
    decided = decided_kind(sheet, context)
    if decided == "nothing":
        return Kind("set_aside", "somebody said that the sheet holds nothing", key="decided_sheet")
    if sheet.hidden == "very_hidden" and not decided:
        return Kind("set_aside", "the sheet is hidden even from the spreadsheet's own list", key="very_hidden_sheet")
    if sheet.hidden and not decided:
        return Kind("set_aside", "the sheet is hidden", key="hidden_sheet")
    if not any(grid.filled):
        return Kind("nothing", "the sheet is empty")
    if decided in ("reflections", "survey") or (not decided and _reflections(grid) >= REFLECTIONS_FROM):
        return Kind("reflections", "somebody said so" if decided else "its columns hold what people wrote")
    form = looks_like_form(grid) if decided != "counts" else None
    if form is not None:
        return Kind("form", "its lines are questions with one answer each", form=form)
    tables = [table for table in find_tables(grid) if any(c.role == "number" for c in columns_of(table))]
    if tables:
        return Kind("counts", "it holds columns of numbers under headers", tables=tables)
    return Kind("nothing", "no column of numbers was found")


def _reflections(grid: Grid) -> float:
    return looks_like_reflections(grid.sheet)
