"""A table twin in, slides with it out: as many as it needs, its head on each of them, and no cell cut."""

from typing import Any

import pandas as pd

from impact.report.documents.print_rows import AIR, BETWEEN, Printed, in_parts
from impact.report.documents.slides.stage import Page, Stage
from impact.report.documents.slides.words import POINT, Slide, Words, rgb, write

_SIZES = (13.0, 12.0, 11.0, 10.0)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def put_table(stage: Stage, title: str, table: pd.DataFrame, *, alt: str) -> list[Slide]:
    """Slides that say which of how many they are."""
    high = stage.page_room(title)
    made_in = in_parts(table, room=stage.room.wide, sizes=_SIZES)
    parts = [(made, rows) for made in made_in for rows in made.parts(high)]
    slides = []
    for at, (made, rows) in enumerate(parts, start=1):
        page = stage.page(f"{title} ({at} of {len(parts)})" if len(parts) > 1 else title)
        draw_table(page, made, rows, alt=alt)
        slides.append(page.slide)
    return slides


def draw_table(page: Page, made: Printed, rows: list[tuple[str, ...]], *, alt: str) -> None:
    """One slide's rows, as a table that one can edit."""
    box = page.room
    high = made.head_high + sum(made.high(row) for row in rows)
    frame: Any = page.slide.shapes.add_table(
        len(rows) + 1,
        len(made.head),
        *(int(side * POINT) for side in (box.left, box.top, sum(made.widths), high)),
    )
    frame.name = "Table"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    table = frame.table
    table.first_row, table.horz_banding = True, False
    table._tbl.tblPr.find(f"{{{_MAIN}}}tableStyleId").text = _NO_STYLE
    for column, wide in zip(table.columns, made.widths, strict=True):
        column.width = int(wide * POINT)
    for at, row in enumerate((made.head, *rows)):
        table.rows[at].height = int(made.high(row, bold=at == 0) * POINT)
        for place, words in enumerate(row):
            _fill(table.cell(at, place), words, made, place, head=at == 0)


def _fill(cell: Any, words: str, made: Printed, place: int, *, head: bool) -> None:
    cell.margin_left = 0 if place == 0 else int(AIR / 2 * POINT)
    cell.margin_right = int(AIR / 2 * POINT)
    cell.margin_top = cell.margin_bottom = int(BETWEEN / 2 * POINT)
    line = Words(words, made.size, "strong" if head else "sans", align="right" if made.right[place] else "left")
    write(cell.text_frame, [line])
    _line_below(cell, "count" if head else "rule", 1.0 if head else 0.5)


def _line_below(cell: Any, ink: str, wide: float) -> None:
    from lxml import etree  # noqa: PLC0415

    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, f"{{{_MAIN}}}lnB", w=str(int(wide * POINT)))
    fill = etree.SubElement(etree.SubElement(line, f"{{{_MAIN}}}solidFill"), f"{{{_MAIN}}}srgbClr")
    fill.set("val", str(rgb(ink)))
