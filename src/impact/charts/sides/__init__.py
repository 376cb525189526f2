"""Guarded counts and voices of the same branches and quarter in, the figure "both sides" out."""

from impact.charts.page import Told, finished
from impact.charts.sides import sentences
from impact.charts.sides.narrow import draw_narrow
from impact.charts.sides.native import native
from impact.charts.sides.rows import side_rows
from impact.charts.sides.sheet import SHEETS
from impact.charts.sides.table import twin
from impact.charts.sides.wide import draw_wide
from impact.look import TYPE, Size
from impact.model import BothSides, Figure, Mode


def sides(data: BothSides, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one row at least. Its held-back numbers reach neither the specification nor the table.
    """
    rows = side_rows(data)
    told = Told(
        title=sentences.title(data, rows),
        subtitle=sentences.subtitle(data, rows),
        footer=sentences.footer(data, rows),
        alt=sentences.alt_text(data, rows),
    )
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas = draw(data, rows, told, mode=mode, sheet=SHEETS[size], sizes=TYPE[size])
    return finished("sides", told, canvas, twin(data, rows), native(data, rows))
