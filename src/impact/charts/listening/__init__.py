"""Where anybody wrote, branch by branch and quarter by quarter, in; the listening map out."""

from impact.charts.listening.cells import grid_of
from impact.charts.listening.narrow import draw_narrow
from impact.charts.listening.table import twin
from impact.charts.listening.wide import draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Figure, Listening, Mode


def listening(data: Listening, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one quarter at least. Whom we have not heard is an invitation: no share, no order by number.
    """
    grid = grid_of(data)
    draw = draw_narrow if size == "narrow" else draw_wide
    told, canvas = draw(data, grid, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("listening", told, canvas, twin(grid))
