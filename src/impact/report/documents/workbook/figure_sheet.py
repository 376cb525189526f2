"""A step with a figure in, its sheet out: its words, its numbers, and its charts where it has such."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from impact.look import PALETTES
from impact.model.presented import StepTold
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.telling import own_title
from impact.report.documents.workbook.charts import Charts, high, told_of
from impact.report.documents.workbook.tables import column_widths, write_table
from impact.report.values import EMPTY
from impact.report.xlsx_cells import Cells

_COLOURS = PALETTES["light"]
_TITLE, _SMALL = 15, 9
# Widths of a digit that the words of a figure stand in; pixels of a usual row.
_WORDS_WIDE, _COLUMN, _ROW = 96, 8.43, 20
# The row of the table's header, below title, subtitle and air.
_HEAD = 3
_BASIS: Mapping[str, Any] = {"font_size": _SMALL, "font_color": _COLOURS["soft"]}


def write_figure(sheet: Worksheet, cells: Cells, step: StepTold, table: pd.DataFrame, charts: Charts) -> None:
    """Title and subtitle, table, basis, charts; each chart is described for who cannot see it."""
    sheet.hide_gridlines(2)
    wide = column_widths(cells, table)
    across = _columns_of(wide)
    room = sum((*wide, *repeat(_COLUMN, across))[:across])
    cells.words(sheet, 0, 0, step.title, bold=True, font_size=_TITLE, text_wrap=False)
    subtitle = step.figure.subtitle if step.figure else ""
    cells.words(sheet, 1, 0, subtitle, font_color=_COLOURS["soft"], text_wrap=False)
    row = write_table(sheet, cells, table, _HEAD) + 1
    for words in _basis(step):
        if across > 1 and words:
            sheet.merge_range(row, 0, row, across - 1, "", cells.look(**_BASIS))
        cells.tall(sheet, row, words, room, **_BASIS)
        row += 1
    sheet.freeze_panes(_HEAD + 1, 1)
    _draw(sheet, step, charts, row + 1)


def _basis(step: StepTold) -> Iterator[str]:
    """What it rests on, what a person wrote to it, and what is not in it."""
    yield from paragraphs(step.caption)
    yield step.figure.footer if step.figure else step.trouble
    yield EMPTY
    if own := own_title(step):
        yield own
    if step.figure:
        yield from told_of(step.figure.native)
    yield from step.left_out


def _columns_of(wide: Sequence[float]) -> int:
    """How many columns words stand in: those of the table, more where it is narrow, fewer where it is wide."""
    taken = 0.0
    for across, width in enumerate((*wide, *repeat(_COLUMN, 20)), start=1):
        taken += width
        if taken >= _WORDS_WIDE:
            return across
    return len(wide)


def _draw(sheet: Worksheet, step: StepTold, charts: Charts, row: int) -> None:
    for chart in step.figure.native if step.figure else ():
        described = f"{chart.name}. {step.figure.alt if step.figure else ''}"
        options = {"description": described, "object_position": 2}
        sheet.insert_chart(row, 0, charts.draw(chart), options)
        row += high(chart) // _ROW + 2
