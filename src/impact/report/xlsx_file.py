"""A figure in, a workbook out: the figure to look at, its numbers to work with, and what they rest on."""

import io
from datetime import datetime, time
from typing import TYPE_CHECKING

from impact.look import PALETTES
from impact.mime import XLSX
from impact.model import Figure
from impact.report.exporter import About, Exporter
from impact.report.png import png
from impact.report.values import rows

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from impact.report.xlsx_cells import Cells

# Nothing is computed, linked or guessed from how words are spelled.
_WORDS_STAY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_COLOURS = PALETTES["light"]
_PAPER = {"us-letter": 1, "a4": 9}

# In points: a picture of this size is seen at once on the screens of offices.
_PICTURE_WIDE, _PICTURE_HIGH = 690, 470
_PPI = 200
# The column that holds it, in widths of a digit, which is 7 of 96 parts of an inch.
_FIGURE_COLUMN = _PICTURE_WIDE * 96 / 72 / 7
_TALLEST_ROW, _LINE = 400, 15
_LONGEST_PROPERTY = 255
_NAME_WIDE, _WORDS_WIDE = 20, 96
_SMALL, _TITLE = 9, 16


def xlsx(figure: Figure, about: About) -> bytes:
    """Sheets Figure, Numbers and About. The same figure on the same day gives the same bytes."""
    # A page that only draws does not wait for this to load.
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415

    from impact.report.xlsx_cells import Cells  # noqa: PLC0415

    out = io.BytesIO()
    book = Workbook(out, _WORDS_STAY)
    book.set_properties(_properties(figure, about))
    cells = Cells(book)
    _write_figure(book.add_worksheet("Figure"), cells, figure, about)
    _write_numbers(book.add_worksheet("Numbers"), cells, figure, about)
    _write_about(book.add_worksheet("About"), cells, figure, about)
    book.close()
    return out.getvalue()


def _properties(figure: Figure, about: About) -> dict[str, object]:
    return {
        "title": figure.title[:_LONGEST_PROPERTY],
        "subject": figure.subtitle[:_LONGEST_PROPERTY],
        "comments": "\n".join(f"{name}: {words}" for name, words in about.lines()),
        "author": about.program,
        "created": datetime.combine(about.made_at, time()),
    }


def _write_figure(sheet: "Worksheet", cells: "Cells", figure: Figure, about: About) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _FIGURE_COLUMN)
    cells.tall(sheet, 0, figure.title, _FIGURE_COLUMN, bold=True, font_size=_TITLE)
    cells.tall(sheet, 1, figure.subtitle, _FIGURE_COLUMN, font_color=_COLOURS["soft"])
    part = min(_PICTURE_WIDE / figure.size[0], _PICTURE_HIGH / figure.size[1])
    picture = {
        "image_data": io.BytesIO(png(figure, about, ppi=_PPI)),
        "description": figure.alt,
        "x_scale": part,
        "y_scale": part,
        "object_position": 2,
    }
    below = _make_room(sheet, 2, figure.size[1] * part + _LINE)
    sheet.insert_image(2, 0, "figure.png", picture)
    cells.tall(sheet, below, figure.footer, _FIGURE_COLUMN, font_size=_SMALL, font_color=_COLOURS["soft"])
    _print_on(sheet, about)


def _make_room(sheet: "Worksheet", row: int, high: float) -> int:
    """Rows for so many points of picture; the first row below them."""
    while high > 0:
        sheet.set_row(row, min(high, _TALLEST_ROW))
        high, row = high - _TALLEST_ROW, row + 1
    return row


def _write_numbers(sheet: "Worksheet", cells: "Cells", figure: Figure, about: About) -> None:
    names = [str(column) for column in figure.table.columns]
    lines = list(rows(figure.table))
    wide = [cells.width(name, [line[place] for line in lines]) for place, name in enumerate(names)]
    for place, name in enumerate(names):
        side = "left" if any(isinstance(line[place], str) for line in lines) else "right"
        indent = int(side == "left" and place > 0)
        head = {
            "bold": True,
            "align": side,
            "indent": indent,
            "font_color": _COLOURS["bg"],
            "bg_color": _COLOURS["count"],
        }
        cells.words(sheet, 0, place, name, **head)
        sheet.set_column(place, place, wide[place])
    sheet.set_row(0, cells.high_of(names, wide))
    for row, line in enumerate(lines, start=1):
        sheet.set_row(row, cells.high_of(line, wide))
        for place, value in enumerate(line):
            cells.value(sheet, row, place, value, names[place])
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    _print_on(sheet, about)


def _write_about(sheet: "Worksheet", cells: "Cells", figure: Figure, about: About) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _NAME_WIDE)
    sheet.set_column(1, 1, _WORDS_WIDE)
    told = [("Figure", figure.title), *about.lines(), ("It rests on", figure.footer), ("In words", figure.alt)]
    told.append(("Empty cells", "An empty cell is not known or not shown. It is never a zero."))
    for row, (name, words) in enumerate(told):
        cells.tall(sheet, row, words, _WORDS_WIDE, column=1)
        cells.words(sheet, row, 0, name, bold=True)
    _print_on(sheet, about)


def _print_on(sheet: "Worksheet", about: About) -> None:
    sheet.set_landscape()
    sheet.set_paper(_PAPER[about.paper])
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.8)
    sheet.set_footer("&L&8&A&R&8Page &P of &N")


EXPORTER = Exporter(
    key="xlsx",
    ending="xlsx",
    mime=XLSX,
    label="Workbook with the figure and its numbers (XLSX)",
    size="slide",
    made=xlsx,
)
