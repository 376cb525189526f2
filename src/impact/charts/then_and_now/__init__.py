"""Two periods of one place in, the figure "then and now" out: beside each other, and nothing between them claimed."""

from impact.charts.page import PAPERS, finished
from impact.charts.then_and_now import sentences
from impact.charts.then_and_now.beside import BESIDE, draw_beside
from impact.charts.then_and_now.rows import rows_of
from impact.charts.then_and_now.stacked import draw_stacked
from impact.charts.then_and_now.table import twin
from impact.look import TYPE, Size
from impact.model import Figure, Mode, ThenAndNow


def then_and_now(data: ThenAndNow, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide)."""
    rows = rows_of(data)
    told = sentences.told(rows)
    if size in BESIDE:
        canvas = draw_beside(rows, told, mode=mode, size=size, paper=PAPERS[size], sizes=TYPE[size])
    else:
        canvas = draw_stacked(rows, told, mode=mode, paper=PAPERS[size], sizes=TYPE[size])
    return finished("then_and_now", told, canvas, twin(rows))
