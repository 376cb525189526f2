"""The weave on a slide or a page: the threads beside each other, or below each other over one line of quarters."""

from collections.abc import Sequence

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.page import Paper, Told
from impact.charts.weave.below import draw_below
from impact.charts.weave.beside import beside_fits, draw_beside
from impact.look import TypeSizes
from impact.model import Mode, Weave


def draw_wide(data: Weave, rows: Sequence[Heard], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Canvas, Told]:
    """The drawing and the words round it."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    draw = draw_beside if paper.fixed and beside_fits(rows, paper, sizes) else draw_below
    return canvas, draw(canvas, data, rows, paper=paper, sizes=sizes)
