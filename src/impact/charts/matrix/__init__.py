"""Where the three threads happen, guarded for one audience, in; the moment matrix out."""

from impact.charts.matrix import sentences
from impact.charts.matrix.narrow import draw_narrow
from impact.charts.matrix.rows import moment_rows
from impact.charts.matrix.table import twin
from impact.charts.matrix.wide import draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Figure, Matrix, Mode


def matrix(data: Matrix, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    Statistics by themes: a row a kind of moment, a column a thread, one mark one reflection. Without any row it says
    why.
    """
    rows = moment_rows(data)
    told = sentences.told(data, rows)
    if size == "narrow":
        canvas = draw_narrow(data, rows, told, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    else:
        told, canvas = draw_wide(data, rows, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("matrix", told, canvas, twin(data, rows))
