"""The three threads of one place, quarter by quarter, in; the figure "weave" out: is a thread named more?"""

from impact.charts.heard import heard_in
from impact.charts.page import PAPERS, finished
from impact.charts.weave.narrow import draw_narrow
from impact.charts.weave.table import twin
from impact.charts.weave.wide import draw_wide
from impact.look import TYPE, Size
from impact.model import Figure, Mode, Weave


def weave(data: Weave, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one quarter at least (ValueError). Its held-back numbers reach neither specification nor table.
    """
    rows = heard_in(data.rows, place=data.place)
    if not rows:
        raise ValueError("a figure needs one row at least")
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas, told = draw(data, rows, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("weave", told, canvas, twin(rows))
