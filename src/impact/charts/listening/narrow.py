"""The listening map on a phone: every branch with its last quarters, then the ways to listen."""

from impact.charts.canvas import Canvas
from impact.charts.listening import sentences
from impact.charts.listening.cells import Grid
from impact.charts.listening.parts import draw_cell, draw_key, draw_name, draw_ways, key_high
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.charts.words import period
from impact.look import TypeSizes, width, wrap
from impact.model import Listening, Mode

QUARTERS = 4
ROW, GAP = 26.0, 4.0
MOST_NAME = 132.0


def draw_narrow(data: Listening, grid: Grid, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Told, Canvas]:
    shown = min(QUARTERS, len(grid.quarters))
    told = sentences.told(data, grid, quarters=shown)
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    size = sizes.small
    top = draw_head(canvas, told, paper, sizes) + size * 0.4
    lines = wrap(sentences.side_line(grid), size, paper.room, "strong")
    top = canvas.lines(paper.left, top, lines, size=size, lead=size * 1.35, face="strong") + size * 0.3
    kinds = grid.kinds(shown)
    draw_key(canvas, kinds, paper.left, top + size, size=size, right=paper.right)
    top += key_high(kinds, paper.left, paper.right, size=size) + size * 0.6
    top = _draw_grid(canvas, grid, top, shown=shown, paper=paper, sizes=sizes)
    top = draw_ways(canvas, paper.left, top + size, sizes=sizes, room=paper.room)
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return told, canvas


def _draw_grid(canvas: Canvas, grid: Grid, top: float, *, shown: int, paper: Paper, sizes: TypeSizes) -> float:
    size = sizes.small
    longest = max((width(line.name, size, "strong") for line in grid.lines), default=0) + 8
    names = min(MOST_NAME, longest)
    wide = (paper.room - names) / shown
    for i, quarter in enumerate(grid.quarters[-shown:]):
        for line, words in enumerate(period(quarter.period).replace(" of ", " ").rsplit(" ", 1)):
            y = top + size * (0.6 + 1.1 * line)
            canvas.text(paper.left + names + (i + 0.5) * wide, y, words, size=size, colour="soft", align="center")
    top += size * 2.7
    for row in grid.lines:
        middle = top + ROW / 2
        draw_name(canvas, row, paper.left, middle, size=size, room=names - 6)
        for i, cell in enumerate(row.cells[-shown:]):
            x = paper.left + names + i * wide
            box = (x + GAP / 2, top + GAP / 2, x + wide - GAP / 2, top + ROW - GAP / 2)
            draw_cell(canvas, cell, box, size=size, role=row.role)
        top += ROW
    return top
