"""A presentation in, the bytes of its workbook out. No word of anybody is a formula or a link; formulas are ours."""

import io
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

import pandas as pd
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from impact.model.presented import Presented, StepTold
from impact.report.documents.plain_words import plain_presented
from impact.report.documents.telling import audience, made_with, scope
from impact.report.documents.workbook.charts import SHEET as CHARTS
from impact.report.documents.workbook.charts import Charts
from impact.report.documents.workbook.figure_sheet import write_figure
from impact.report.documents.workbook.read_me import write_read_me
from impact.report.documents.workbook.sheet_names import sheet_names
from impact.report.documents.workbook.tables import write_table
from impact.report.xlsx_cells import Cells

# Nothing is computed, linked or guessed from how words are spelled.
_WORDS_STAY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_PAPER = {"us-letter": 1, "a4": 9}
_LONGEST_PROPERTY = 255
READ_ME = "Read me"
# The tables of the whole presentation: sheet, key, and what it holds.
_TABLES: Mapping[str, tuple[str, str]] = {
    "Findings": ("findings", "What was found, each sentence with how many wrote."),
    "Counts": ("counts", "What was counted, branch by branch, beside the same time a year before."),
    "Indicators": ("indicators", "What reflections name, branch by branch: x of n."),
    "Pairs": ("pairs", "Each count beside the voices that belong to it."),
    "Quotes": ("quotes", "Passages that may stand before these readers, as their writers agreed."),
    "Ledger": ("ledger", "What became of the rows of every sheet that was brought in."),
    "Held back": ("held_back", "Which cells are not shown, never what stands in them."),
}
_CHARTS_HOLD = "The numbers that the charts draw: change one, and its chart follows."
_FIGURE_HOLDS = "The numbers of the figure"


def book(told: Presented) -> bytes:
    """XLSX: Read me, the tables of the whole presentation, a sheet a figure, and the numbers of its charts."""
    plainer = plain_presented(told)
    out = io.BytesIO()
    made = Workbook(out, _WORDS_STAY)
    made.set_properties(_properties(plainer))
    _write(made, plainer)
    made.close()
    return out.getvalue()


def _write(made: Workbook, told: Presented) -> None:
    cells = Cells(made)
    figures = [step for step in told.steps if step.figure]
    taken = [READ_ME, *_TABLES, CHARTS]
    named = dict(zip(sheet_names(figures, taken=taken, audience=told.audience), figures, strict=True))
    drawn = any(step.figure.native for step in figures if step.figure)
    first = _sheet(made, told, READ_ME)
    write_read_me(first, cells, told, _held(named, drawn=drawn))
    for name, (key, _) in _TABLES.items():
        sheet = _sheet(made, told, name)
        write_table(sheet, cells, told.tables.get(key, pd.DataFrame()), 0)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
    charts = Charts(made, cells)
    sheets = [(_sheet(made, told, name), step) for name, step in named.items()]
    if drawn:
        charts.write_on(_sheet(made, told, CHARTS))
    for sheet, step in sheets:
        write_figure(sheet, cells, step, _twin(told, step), charts)
    first.activate()


def _held(figures: Mapping[str, StepTold], *, drawn: bool) -> dict[str, str]:
    told = {name: holds for name, (_, holds) in _TABLES.items()}
    told |= {name: f"{_FIGURE_HOLDS} “{step.title}”" for name, step in figures.items()}
    return {**told, CHARTS: _CHARTS_HOLD} if drawn else told


def _twin(told: Presented, step: StepTold) -> pd.DataFrame:
    return told.tables.get(step.stem, step.figure.table if step.figure else pd.DataFrame())


def _sheet(made: Workbook, told: Presented, name: str) -> Worksheet:
    sheet = made.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(_PAPER[told.paper])
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.8)
    # An ampersand would begin a command of the foot.
    words = f"{audience(told)} · {made_with(told)}".replace("&", "&&")
    sheet.set_footer(f"&L&8&A&C&8{words}&R&8Page &P of &N")
    return sheet


def _properties(told: Presented) -> dict[str, Any]:
    return {
        "title": told.title[:_LONGEST_PROPERTY],
        "subject": f"{scope(told)}. {audience(told)}."[:_LONGEST_PROPERTY],
        "author": made_with(told),
        "company": told.look.library[:_LONGEST_PROPERTY],
        "comments": " ".join(told.left_out),
        "created": datetime.combine(told.made_at, time()),
    }
