"""A sounding-board view as a whole: two columns on slide and page, one below the other on a phone."""

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.sounding_board.asked import draw_asked
from impact.charts.sounding_board.board import Board
from impact.charts.sounding_board.drawing import MEASURES, Drawing
from impact.charts.sounding_board.heard import draw_heard
from impact.charts.sounding_board.questions import draw_questions
from impact.charts.sounding_board.voices import draw_voices
from impact.charts.spot import Spot
from impact.look import Size, TypeSizes
from impact.model import Mode


def draw_columns(board: Board, told: Told, *, mode: Mode, size: Size, paper: Paper, sizes: TypeSizes) -> Canvas:
    """What was heard and asked at the left, what to talk about and the voices at the right."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    measures = MEASURES[size]
    drawing = Drawing(canvas, board, sizes, measures)
    head = draw_head(canvas, told, paper, sizes) + sizes.heading * 1.2
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else None
    middle = paper.left + (paper.room - measures.gap) * measures.left
    end_left = draw_heard(drawing, Spot(paper.left, middle, head, foot_top)) + sizes.small * 1.2
    end_left = draw_asked(drawing, Spot(paper.left, middle, end_left, foot_top))
    right = middle + measures.gap
    end_right = draw_questions(drawing, Spot(right, paper.right, head - measures.inset * 0.5))
    end_right = draw_voices(drawing, Spot(right, paper.right, end_right, foot_top))
    end = draw_footer(canvas, foot_top or max(end_left, end_right), foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def draw_narrow(board: Board, told: Told, *, mode: Mode, size: Size, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    drawing = Drawing(canvas, board, sizes, MEASURES[size])
    top = draw_head(canvas, told, paper, sizes) + sizes.heading
    for draw in (draw_questions, draw_heard, draw_voices, draw_asked):
        top = draw(drawing, Spot(paper.left, paper.right, top)) + sizes.small * 0.9
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas
