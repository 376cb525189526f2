"""The moment matrix on a slide or a page: a row a moment, three columns of marks, and one voice at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.key import CELL, draw_entry, draw_outline
from impact.charts.matrix import sentences
from impact.charts.matrix.plan import Measures, Plan, plan
from impact.charts.matrix.rows import MomentRow
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.threads import THREADS, Thread
from impact.charts.unit_marks import draw_marks, filled_marks, in_lines, mark_words, marks_for
from impact.look import TypeSizes, balance, shorten, wrap
from impact.model import Matrix, Mode

ON_SLIDE = Measures(names=172, quotes=196, gap=20, least_cell=6.2, most_cell=12, pad=9, most_row=84)
ON_PAGE = Measures(names=92, quotes=100, gap=9, least_cell=4.6, most_cell=7.5, pad=6, most_row=54)
LEAD = 1.22


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    rows: Sequence[MomentRow]
    paper: Paper
    sizes: TypeSizes
    measures: Measures
    laid: Plan

    @property
    def threads(self) -> float:
        return self.paper.left + self.measures.names + self.measures.gap

    @property
    def step(self) -> float:
        """From one thread to the next."""
        return self.laid.room + self.measures.gap

    @property
    def quotes(self) -> float:
        return self.paper.right - self.measures.quotes


def draw_wide(
    data: Matrix, rows: Sequence[MomentRow], *, mode: Mode, paper: Paper, sizes: TypeSizes
) -> tuple[Told, Canvas]:
    told, drawing = _laid(data, rows, mode=mode, paper=paper, sizes=sizes)
    canvas = drawing.canvas
    top = draw_head(canvas, told, paper, sizes)
    top = _draw_headings(drawing, top)
    for i, row in enumerate(drawing.rows):
        if i:
            canvas.rule(paper.left, top, paper.right, top, colour="grid")
        _draw_row(drawing, row, top, drawing.laid.heights[i])
        top += drawing.laid.heights[i]
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else top
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return told, canvas


def _laid(
    data: Matrix, rows: Sequence[MomentRow], *, mode: Mode, paper: Paper, sizes: TypeSizes
) -> tuple[Told, Drawing]:
    """Rows that do not fit are left to the table, the last ones; the footer then says so and takes its room."""
    measures = ON_SLIDE if paper.fixed else ON_PAGE
    kept = len(rows)
    for _ in range(3):
        told = sentences.told(data, rows, left_out=len(rows) - kept)
        foot = footer_high(footer_lines(told, paper, sizes), sizes)
        high = paper.high - head_high(told, paper, sizes) - _headings_high(sizes) - foot
        laid = plan(rows, measures, sizes, wide=paper.room, high=high, grow=paper.fixed)
        if len(laid.heights) == kept:
            break
        kept = len(laid.heights)
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    return told, Drawing(canvas, rows[: len(laid.heights)], paper, sizes, measures, laid)


def _headings_high(sizes: TypeSizes) -> float:
    return sizes.heading * 1.7 + sizes.small * 2.2


def _draw_headings(drawing: Drawing, top: float) -> float:
    """Each thread over its own column, what the outline is, and what one mark stands for."""
    canvas, sizes = drawing.canvas, drawing.sizes
    if not any(row.speaks for row in drawing.rows):
        return top + sizes.small
    first, second = top + sizes.heading * 1.2, top + sizes.heading * 1.7 + sizes.small * 0.9
    for thread in THREADS:
        x = drawing.threads + thread.place * drawing.step
        draw_entry(canvas, thread, x, first, size=sizes.heading)
    end = draw_outline(canvas, drawing.threads, second, size=sizes.small)
    canvas.text(end + sizes.small * 1.4, second, mark_words(drawing.laid.per_mark), size=sizes.small, colour="soft")
    if drawing.laid.with_quotes:
        canvas.text(drawing.quotes, first, "In their words", size=sizes.heading, face="strong", colour="soft")
    return top + _headings_high(sizes)


def _draw_row(drawing: Drawing, row: MomentRow, top: float, high: float) -> None:
    canvas, sizes = drawing.canvas, drawing.sizes
    middle = top + high / 2
    _draw_name(drawing, row, middle, high)
    if not row.speaks:
        said = shorten(row.why, sizes.small, drawing.paper.right - drawing.threads)
        canvas.text(drawing.threads, middle, said, size=sizes.small, colour="soft")
        return
    for thread in THREADS:
        _draw_thread(drawing, row, thread, middle)
    if row.quote and drawing.laid.with_quotes:
        lines = drawing.laid.quote(row)
        lead = sizes.body * LEAD
        left, over = drawing.quotes, middle - len(lines) * lead / 2
        canvas.lines(left, over, lines, size=sizes.body, lead=lead, face="voice")


def _draw_name(drawing: Drawing, row: MomentRow, middle: float, high: float) -> None:
    canvas, sizes = drawing.canvas, drawing.sizes
    under = wrap(row.under, sizes.small, drawing.measures.names)
    most = max(1, int((high - 4 - len(under) * sizes.small * LEAD) // (sizes.heading * 1.14)))
    lines = balance(row.name, sizes.heading, drawing.measures.names, "strong")
    if len(lines) > most:
        lines = [
            *lines[: most - 1],
            shorten(" ".join(lines[most - 1 :]), sizes.heading, drawing.measures.names, "strong"),
        ]
    top = middle - (len(lines) * sizes.heading * 1.14 + len(under) * sizes.small * LEAD) / 2
    top = canvas.lines(drawing.paper.left, top, lines, size=sizes.heading, lead=sizes.heading * 1.14, face="strong")
    canvas.lines(drawing.paper.left, top, under, size=sizes.small, lead=sizes.small * LEAD, colour="soft")


def _draw_thread(drawing: Drawing, row: MomentRow, thread: Thread, middle: float) -> None:
    """Marks, and “4 of 12” below them."""
    canvas, sizes, laid = drawing.canvas, drawing.sizes, drawing.laid
    named = row.threads[thread.place]
    left = drawing.threads + thread.place * drawing.step
    if not named.told:
        canvas.text(left, middle, named.words, size=sizes.small, colour="soft")
        return
    marks = marks_for(named.n, laid.per_mark)
    lines = laid.lines(named.n or 0)
    high = lines * laid.cell + sizes.small * 1.35
    spots = in_lines(marks, laid.per_line, left=left, top=middle - high / 2, cell=laid.cell)
    draw_marks(
        canvas,
        thread,
        spots,
        filled=filled_marks(named.x or 0, named.n or 0, marks),
        cell=min(laid.cell, CELL * sizes.heading),
    )
    y = middle - high / 2 + lines * laid.cell + sizes.small * 0.85
    canvas.text(left, y, named.words, size=sizes.small, face="strong", colour=thread.text_ink)
