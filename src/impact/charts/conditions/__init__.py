"""One family of the codebook, guarded, in; the figure "conditions" (or "load") out."""

from impact.charts.conditions.narrow import draw_narrow
from impact.charts.conditions.native import native
from impact.charts.conditions.rows import condition_rows
from impact.charts.conditions.sentences import told
from impact.charts.conditions.table import twin
from impact.charts.conditions.wide import draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Conditions, Figure, Mode


def conditions(data: Conditions, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one row at least (ValueError). Its held-back numbers reach neither specification nor table.
    """
    rows = condition_rows(data)
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas = draw(data, rows, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished(data.family.lower(), told(data, rows), canvas, twin(data, rows), native(data, rows))
