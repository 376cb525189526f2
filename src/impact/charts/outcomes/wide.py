"""Outcomes on a slide or a page: an outcome a row, the survey in the middle, the reflections at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.outcomes import sentences
from impact.charts.outcomes.marks import Marks, asked_marks, wrote_marks
from impact.charts.outcomes.rows import OutcomeRow, asked_silence, wrote_silence
from impact.charts.outcomes.side import draw, high
from impact.charts.page import Paper, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.spot import Spot
from impact.charts.unit_marks import mark_words
from impact.look import TypeSizes, shorten
from impact.model import Mode, Outcomes

# Parts of the page's width: where the two sides begin, and the air between them.
ASKED, WROTE, GAP = 0.23, 0.63, 0.03
LINES = 3
ON_SLIDE = (15.0, 13.0, 11.0, 9.5, 8.2)
ON_PAGE = (9.0, 8.0, 7.0, 6.0)


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    rows: Sequence[OutcomeRow]
    paper: Paper
    sizes: TypeSizes
    asked: Spot
    wrote: Spot
    asked_in: Marks
    wrote_in: Marks


def draw_wide(data: Outcomes, rows: Sequence[OutcomeRow], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    told = sentences.told(data, rows)
    drawing = _laid(canvas, rows, paper, sizes)
    top = _draw_headings(drawing, draw_head(canvas, told, paper, sizes))
    foot = footer_lines(told, paper, sizes)
    bottom = paper.high - footer_high(foot, sizes) if paper.fixed else 0
    needs = [_row_high(drawing, row) for row in rows]
    # What a slide leaves free stands between the rows.
    spare = max(0.0, bottom - top - sum(needs)) / len(rows) if paper.fixed else sizes.body * 0.9
    for row, need in zip(rows, needs, strict=True):
        _draw_row(drawing, row, top + min(spare, sizes.heading * 1.6) / 2)
        top += need + min(spare, sizes.heading * 2.4)
        canvas.rule(paper.left, top, paper.right, top, colour="grid")
    end = draw_footer(canvas, bottom if paper.fixed else top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def _laid(canvas: Canvas, rows: Sequence[OutcomeRow], paper: Paper, sizes: TypeSizes) -> Drawing:
    asked = Spot(paper.left + ASKED * paper.room, paper.left + (WROTE - GAP) * paper.room, 0)
    wrote = Spot(paper.left + WROTE * paper.room, paper.right, 0)
    cells = ON_SLIDE if paper.fixed else ON_PAGE
    return Drawing(
        canvas,
        rows,
        paper,
        sizes,
        asked,
        wrote,
        asked_marks(rows, room=asked.right - asked.left, cells=cells, lines=LINES),
        wrote_marks(rows, room=wrote.right - wrote.left, cells=cells, lines=LINES),
    )


def _row_high(drawing: Drawing, row: OutcomeRow) -> float:
    sizes = drawing.sizes
    return max(
        high(row.asked, drawing.asked_in, sizes, interval=row.interval),
        high(row.wrote, drawing.wrote_in, sizes),
        sizes.heading * 1.35 + sizes.small * 1.35,
    )


def _draw_headings(drawing: Drawing, top: float) -> float:
    canvas, sizes = drawing.canvas, drawing.sizes
    first, second = top + sizes.heading * 1.5, top + sizes.heading * 2.7
    for spot, name, marks, what in (
        (drawing.asked, "What people answered", drawing.asked_in, "a mark is one person, filled when they agree"),
        (drawing.wrote, "What was written", drawing.wrote_in, "a mark is one reflection, filled when it names it"),
    ):
        canvas.text(spot.left, first, name, size=sizes.heading, face="strong")
        said = mark_words(marks.per_mark).replace("reflections", "people" if spot is drawing.asked else "reflections")
        words = shorten(said or what, sizes.small, spot.right - spot.left)
        canvas.text(spot.left, second, words, size=sizes.small, colour="soft")
    under = second + sizes.small * 1.1
    canvas.rule(drawing.paper.left, under, drawing.paper.right, under, colour="grid")
    return under


def _draw_row(drawing: Drawing, row: OutcomeRow, top: float) -> None:
    canvas, sizes = drawing.canvas, drawing.sizes
    left, room = drawing.paper.left, drawing.asked.left - drawing.paper.left - sizes.small
    middle = top + sizes.heading * 1.35 / 2
    canvas.text(left, middle, row.name, size=sizes.heading, face="strong")
    canvas.text(
        left, middle + sizes.heading * 1.3, shorten(row.says, sizes.small, room), size=sizes.small, colour="soft"
    )
    asked = Spot(drawing.asked.left, drawing.asked.right, top)
    draw(
        canvas,
        row.asked,
        asked,
        verb="agree",
        silence=asked_silence(row.asked),
        shape="square",
        marks=drawing.asked_in,
        sizes=sizes,
        interval=row.interval,
    )
    wrote = Spot(drawing.wrote.left, drawing.wrote.right, top)
    draw(
        canvas,
        row.wrote,
        wrote,
        verb="reflections",
        silence=wrote_silence(row.wrote),
        shape="diamond",
        marks=drawing.wrote_in,
        sizes=sizes,
    )
