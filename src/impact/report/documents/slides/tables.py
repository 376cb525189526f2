"""A table twin in, slides with it out: as many as it needs, its head on each of them, and no cell cut."""

from typing import Any

import pandas as pd

from impact.look import Face
from impact.report.documents.print_rows import AIR, BETWEEN, Printed, in_parts, printed
from impact.report.documents.slides.stage import Page, Stage
from impact.report.documents.slides.words import Align, Words, high_of
from impact.report.documents.slides.writing import POINT, Slide, put, rgb, write

_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
# Of a table that goes on over several slides.
_FLOWING = (12.0, 11.0)
_NOTE = 11.0
# The ground of its head, in our own look: a template's ground may be dark.
_HEAD = "paper"
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


def put_table(stage: Stage, title: str, table: pd.DataFrame, *, alt: str) -> list[Slide]:
    """Slides that say which of how many they are."""
    parts = _parted(table, stage.room.wide, stage.page_room(title))
    slides = []
    for at, (made, rows) in enumerate(parts, start=1):
        page = stage.page(f"{title} ({at} of {len(parts)})" if len(parts) > 1 else title)
        # Above the table: where another typeface makes its rows higher, it grows over nothing.
        put(page.slide, page.room, _note(made), name="About the table")
        below = page.room.below(page.room.top + _note_high(made, page.room.wide))
        draw_table(Page(page.slide, below), made, rows, alt=alt, ground="" if stage.own else _HEAD)
        slides.append(page.slide)
    return slides


def _parted(table: pd.DataFrame, room: float, high: float) -> list[tuple[Printed, list[tuple[str, ...]]]]:
    """In the largest type at which it stands on one slide; else on several."""
    for size in _SIZES:
        made = printed(table, room=room, sizes=(size,))
        left = high - _note_high(made, room)
        if not made.crowded and made.head_high + sum(made.high(row) for row in made.cells) <= left:
            return [(made, list(made.cells))]
    flowing = in_parts(table, room=room, sizes=_FLOWING)
    return [(made, rows) for made in flowing for rows in made.evenly(high - _note_high(made, room))]


def _note(made: Printed) -> list[Words]:
    return [Words(made.blank, _NOTE, ink="soft")] if made.blank else []


def _note_high(made: Printed, room: float) -> float:
    return high_of(_note(made), room) + _NOTE if made.blank else 0


def draw_table(page: Page, made: Printed, rows: list[tuple[str, ...]], *, alt: str, ground: str = "") -> None:
    """One slide's rows, as a table that one can edit; `ground` is the colour behind its head."""
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
            cell = table.cell(at, place)
            _fill(cell, words, made, place, head=at == 0)
            if ground and at == 0:
                cell.fill.solid()
                cell.fill.fore_color.rgb = rgb(ground)


def _fill(cell: Any, words: str, made: Printed, place: int, *, head: bool) -> None:
    cell.margin_left = int(AIR / 2 * POINT)
    cell.margin_right = int(AIR / 2 * POINT)
    cell.margin_top = cell.margin_bottom = int(BETWEEN / 2 * POINT)
    face: Face = "strong" if head or place == 0 else "sans"
    align: Align = "right" if made.right[place] else "left"
    line = Words(words, made.size, face, "soft" if head else "text", align=align)
    write(cell.text_frame, [line])
    _line_below(cell, "count" if head else "rule", 1.0 if head else 0.5)


def _line_below(cell: Any, ink: str, wide: float) -> None:
    from lxml import etree  # noqa: PLC0415

    properties = cell._tc.get_or_add_tcPr()
    line = etree.SubElement(properties, f"{{{_MAIN}}}lnB", w=str(int(wide * POINT)))
    fill = etree.SubElement(etree.SubElement(line, f"{{{_MAIN}}}solidFill"), f"{{{_MAIN}}}srgbClr")
    fill.set("val", str(rgb(ink)))
