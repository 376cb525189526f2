"""The way of ideas on a phone: heard at the left, where each stands beside it."""

from impact.charts.canvas import Canvas
from impact.charts.ideas.drawing import draw_bands, draw_bars, draw_said, said_of
from impact.charts.ideas.flow import Stage, flows_of, lowest, placed
from impact.charts.ideas.stages import ENDS, Way
from impact.charts.ideas.wide import ALL, draw_held
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.look import TypeSizes
from impact.model import Mode

# Left edges of the two columns of bars, how wide a bar is, how high the way may be; points.
HEARD, STANDS, THICK, HIGH = 6.0, 118.0, 10.0, 430.0


def draw_narrow(way: Way, told: Told, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    head = draw_head(canvas, told, paper, sizes)
    bottom = _draw_way(canvas, way, paper, sizes, head) if way.speaks else draw_held(canvas, paper, sizes, head)
    foot = footer_lines(told, paper, sizes)
    canvas.high = draw_footer(canvas, bottom + sizes.small, foot, paper, sizes)
    return canvas


def _draw_way(canvas: Canvas, way: Way, paper: Paper, sizes: TypeSizes, head: float) -> float:
    """Returns where it ends."""
    gap = sizes.heading * 0.7
    x = STANDS + THICK + gap
    words = {
        status: said_of(way, status, way.called(status), way.counts[status], paper.right - x, sizes=sizes)
        for status in ENDS
        if way.counts[status] or status != "heard"
    }
    ends = [Stage(status, way.counts[status], said.high) for status, said in words.items()]
    canvas.text(HEARD, head + sizes.heading * 1.5, f"{way.all:,} {ALL}", size=sizes.heading, face="strong")
    top = head + sizes.heading * 2.7
    stages = placed([(HEARD, [Stage("all", way.all, 0)]), (STANDS, ends)], top=top, high=HIGH)
    draw_bands(canvas, stages, flows_of(way, middle=False), thick=THICK)
    draw_bars(canvas, stages, thick=THICK)
    for status, said in words.items():
        draw_said(canvas, said, x, stages[status].middle, quiet=not way.counts[status])
    return lowest(stages)
