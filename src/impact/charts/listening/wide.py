"""The listening map on a slide or a page: names at the left, a column a quarter, ways to listen beside or below."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from impact.charts.canvas import Canvas
from impact.charts.listening import sentences
from impact.charts.listening.cells import Grid, Line
from impact.charts.listening.parts import draw_cell, draw_key, draw_name, draw_ways, key_high, ways_high
from impact.charts.listening.plan import Plan, Way, plan
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.words import period
from impact.look import TypeSizes, width, wrap
from impact.model import Listening, Mode

SLIDE_WAYS = (
    Way(1, 8, least_row=20, most_row=40, aside=True),
    Way(1, 8, least_row=15.6, most_row=20, aside=True),
    Way(2, 8, least_row=15.6, most_row=20),
    Way(3, 4, least_row=15.2, most_row=18),
    Way(4, 3, least_row=14.2, most_row=16),
    Way(5, 2, least_row=14.2, most_row=15),
)
PAGE_WAYS = (
    Way(1, 8, least_row=12, most_row=17),
    Way(2, 4, least_row=11, most_row=14),
    Way(3, 2, least_row=11, most_row=12),
)
# Of a column of lines, the part that names may take.
NAME_PART = 0.34
# Between columns of lines, and between cells.
GUTTER, GAP = 26.0, 3.0
ASIDE = 232.0


@dataclass(frozen=True)
class _Drawing:
    canvas: Canvas
    grid: Grid
    laid: Plan
    paper: Paper
    sizes: TypeSizes

    @cached_property
    def right(self) -> float:
        return self.paper.right - (ASIDE + GUTTER if self.laid.way.aside else 0)

    @cached_property
    def block(self) -> float:
        """The width of a column of lines."""
        blocks = self.laid.way.blocks
        return (self.right - self.paper.left - GUTTER * self._shrink * (blocks - 1)) / blocks

    @cached_property
    def step(self) -> float:
        return self.block + GUTTER * self._shrink

    @cached_property
    def names(self) -> float:
        """As wide as they are, up to a part of the column."""
        longest = max((width(line.name, self.size, "strong") for line in self.grid.lines), default=0) + 8
        return min(longest, self.block * (NAME_PART if self.laid.way.blocks == 1 else 0.52))

    @cached_property
    def size(self) -> float:
        """Low rows are set a little smaller, but never under the least."""
        return max(self.sizes.least, min(self.sizes.small, self.laid.row * 0.72))

    @cached_property
    def cell(self) -> float:
        return (self.block - self.names) / max(1, self.laid.quarters)

    @cached_property
    def headings(self) -> float:
        """The height of the names of the quarters: one line, or two where columns are narrow."""
        return self.sizes.small * (1.6 if self.one_line else 2.7)

    @cached_property
    def one_line(self) -> bool:
        names = [period(quarter.period) for quarter in self.grid.quarters[-self.laid.quarters :]]
        return all(width(name, self.sizes.small) <= self.cell - 4 for name in names)

    @property
    def _shrink(self) -> float:
        return 1.0 if self.paper.fixed else 0.5


def draw_wide(data: Listening, grid: Grid, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Told, Canvas]:
    told, drawing = _laid(data, grid, mode=mode, paper=paper, sizes=sizes)
    canvas, laid = drawing.canvas, drawing.laid
    top = draw_head(canvas, told, paper, sizes)
    top = _draw_side_line(drawing, top)
    kinds = grid.kinds(laid.quarters)
    draw_key(canvas, kinds, paper.left, top + sizes.small, size=sizes.small, right=paper.right)
    top += key_high(kinds, paper.left, paper.right, size=sizes.small) + sizes.small * 0.5
    bottom = _draw_grid(drawing, top)
    if laid.way.aside:
        draw_ways(canvas, drawing.right + GUTTER, top, sizes=sizes, room=ASIDE)
    elif not paper.fixed and laid.way.blocks == 1:
        bottom = draw_ways(canvas, paper.left, bottom + sizes.small, sizes=sizes, room=paper.room)
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else bottom
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return told, canvas


def _laid(data: Listening, grid: Grid, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Told, _Drawing]:
    """What does not fit is left to the table; the footer then says so and takes its room."""
    ways = SLIDE_WAYS if paper.fixed else PAGE_WAYS
    branches, quarters = len(grid.branches), len(grid.quarters)
    told = sentences.told(data, grid)
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    for _ in range(3):
        room = _room(told, grid, paper, sizes, ways)
        laid = plan(len(grid.branches), len(grid.sums), len(grid.quarters), ways, high=room)
        if (laid.branches, laid.quarters) == (branches, quarters):
            break
        branches, quarters = laid.branches, laid.quarters
        told = sentences.told(data, grid, branches=branches, quarters=quarters)
    return told, _Drawing(canvas, grid, laid, paper, sizes)


def _room(told: Told, grid: Grid, paper: Paper, sizes: TypeSizes, ways: Sequence[Way]) -> float:
    """The height that is left for the lines of one column, in the way that takes the most for itself."""
    key = key_high(grid.kinds(len(grid.quarters)), paper.left, paper.right, size=sizes.small) + sizes.small * 0.5
    foot = footer_high(footer_lines(told, paper, sizes), sizes)
    side = len(wrap(sentences.side_line(grid), sizes.small, paper.room)) * sizes.small * 1.5
    room = paper.high - head_high(told, paper, sizes) - side - key - sizes.small * 2.7 - foot
    fits = len(grid.lines) * ways[0].least_row <= room - ways_high(sizes, paper.room)
    return room - ways_high(sizes, paper.room) if not paper.fixed and fits else room


def _draw_side_line(drawing: _Drawing, top: float) -> float:
    sizes = drawing.sizes
    lines = wrap(sentences.side_line(drawing.grid), sizes.small, drawing.paper.room, "strong")
    return drawing.canvas.lines(
        drawing.paper.left, top + sizes.small * 0.2, lines, size=sizes.small, lead=sizes.small * 1.5, face="strong"
    )


def _draw_grid(drawing: _Drawing, top: float) -> float:
    laid = drawing.laid
    lines = [*drawing.grid.branches[: laid.branches], *drawing.grid.sums]
    bottom = top
    for block in range(laid.way.blocks):
        own = lines[block * laid.per_block : (block + 1) * laid.per_block]
        if own:
            left = drawing.paper.left + block * drawing.step
            _draw_headings(drawing, left, top)
            bottom = max(bottom, _draw_lines(drawing, own, left, top + drawing.headings))
    return bottom


def _draw_headings(drawing: _Drawing, left: float, top: float) -> None:
    size = drawing.sizes.small
    for i, quarter in enumerate(drawing.grid.quarters[-drawing.laid.quarters :]):
        middle = left + drawing.names + (i + 0.5) * drawing.cell
        name = period(quarter.period)
        rows = [name] if drawing.one_line else name.replace(" of ", " ").rsplit(" ", 1)
        for line, words in enumerate(rows):
            y = top + size * (0.6 + 1.1 * line)
            drawing.canvas.text(middle, y, words, size=size, colour="soft", align="center")


def _draw_lines(drawing: _Drawing, lines: Sequence[Line], left: float, top: float) -> float:
    canvas, laid = drawing.canvas, drawing.laid
    summed = False
    for line in lines:
        if line.role != "branch" and not summed:
            canvas.rule(left, top, left + drawing.block, top, colour="soft")
            summed = True
        middle = top + laid.row / 2
        draw_name(canvas, line, left, middle, size=drawing.size, room=drawing.names - 6)
        for i, cell in enumerate(line.cells[-laid.quarters :]):
            x = left + drawing.names + i * drawing.cell
            high = laid.row - min(GAP, laid.row * 0.14)
            box = (x + GAP / 2, middle - high / 2, x + drawing.cell - GAP / 2, middle + high / 2)
            draw_cell(canvas, cell, box, size=drawing.size, role=line.role)
        top += laid.row
    return top
