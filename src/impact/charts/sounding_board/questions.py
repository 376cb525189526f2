"""Two questions to talk about, on a ground of their own: what the five minutes are for."""

from impact.charts.sounding_board.drawing import Drawing, draw_label
from impact.charts.spot import Spot
from impact.look import wrap

LEAD = 1.24


def draw_questions(drawing: Drawing, spot: Spot) -> float:
    """Returns where its ground ends."""
    canvas, sizes, measures = drawing.canvas, drawing.sizes, drawing.measures
    size, inset = measures.question, measures.inset
    inner = Spot(spot.left + inset, spot.right - inset, spot.top + inset * 0.9)
    number = size * 1.3
    top = draw_label(drawing, _label(drawing), inner)
    for i, one in enumerate(drawing.board.data.questions):
        top += size * (0.45 if i else 0.1)
        canvas.text(inner.left, top + size * LEAD / 2, f"{i + 1}", size=size, face="title", colour="soft")
        lines = wrap(one.question, size, inner.room - number, "title")
        top = canvas.lines(inner.left + number, top, lines, size=size, lead=size * LEAD, face="title")
    bottom = top + inset * 0.9
    canvas.panel(spot.left, spot.top, spot.right, bottom, edge="rule" if canvas.mode == "mono" else "")
    return bottom + sizes.small * 1.1


def _label(drawing: Drawing) -> str:
    return "TWO QUESTIONS TO TALK ABOUT" if len(drawing.board.data.questions) > 1 else "A QUESTION TO TALK ABOUT"
