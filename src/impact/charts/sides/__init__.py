"""Guarded counts and voices of the same branches and quarter in, the figure "both sides" out."""

from impact.charts.sides import sentences
from impact.charts.sides.narrow import draw_narrow
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
    alt = sentences.alt_text(data, rows)
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas = draw(data, rows, mode=mode, sheet=SHEETS[size], sizes=TYPE[size])
    return Figure(
        name="sides",
        # A canvas makes only a handful of forms, which a test validates: here that would double the time.
        spec=canvas.view(alt).to_dict(validate=False),
        title=sentences.title(data, rows),
        subtitle=sentences.subtitle(data, rows),
        alt=alt,
        footer=sentences.footer(data, rows),
        table=twin(data, rows),
        mode=mode,
        size=(canvas.wide, canvas.high),
        boxes=tuple(canvas.boxes),
    )
