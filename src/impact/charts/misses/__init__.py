"""One place beside its own past in, the figure "what the count misses" out."""

from impact.charts.misses import sentences
from impact.charts.misses.narrow import draw_narrow
from impact.charts.misses.rows import miss_rows
from impact.charts.misses.table import twin
from impact.charts.misses.wide import draw_wide
from impact.charts.page import PAPERS, finished
from impact.look import TYPE, Size
from impact.model import Figure, Misses, Mode


def misses(data: Misses, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide).

    `data` needs one quarter at least (ValueError). Its held-back numbers reach neither specification nor table.
    """
    rows = miss_rows(data)
    draw = draw_narrow if size == "narrow" else draw_wide
    canvas = draw(data, rows, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("misses", sentences.told(data, rows), canvas, twin(data, rows))
