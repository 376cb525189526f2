"""The weave on a phone: the threads below each other, in each one line of marks a quarter, the newest last."""

from collections.abc import Sequence

from impact.charts.canvas import Canvas
from impact.charts.heard import Heard
from impact.charts.narrow_threads import draw_narrow_threads, narrow_per_mark
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.charts.weave import sentences
from impact.look import TypeSizes
from impact.model import Mode, Weave


def draw_narrow(
    data: Weave, rows: Sequence[Heard], *, mode: Mode, paper: Paper, sizes: TypeSizes
) -> tuple[Canvas, Told]:
    """The drawing and the words round it."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    per_mark = narrow_per_mark(rows, paper, sizes)
    told = sentences.told(data, rows, per_mark, in_full=True)
    top = draw_head(canvas, told, paper, sizes) + sizes.small
    top = draw_narrow_threads(canvas, rows, top, paper=paper, sizes=sizes, fewest=data.fewest)
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas, told
