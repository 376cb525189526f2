"""What was heard in a quarter in, the sounding-board view out: five minutes of a weekly meeting on one sheet."""

from impact.charts.page import PAPERS, finished
from impact.charts.sounding_board import sentences
from impact.charts.sounding_board.board import board_of
from impact.charts.sounding_board.layouts import draw_columns, draw_narrow
from impact.charts.sounding_board.table import twin
from impact.look import TYPE, Size
from impact.model import Figure, Mode, SoundingBoard


def sounding_board(data: SoundingBoard, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure for a slide (960 × 540 pt), a page (6.5 in wide) or a phone (350 pt wide)."""
    board = board_of(data)
    told = sentences.told(board)
    draw = draw_narrow if size == "narrow" else draw_columns
    canvas = draw(board, told, mode=mode, size=size, paper=PAPERS[size], sizes=TYPE[size])
    return finished("sounding_board", told, canvas, twin(board))
