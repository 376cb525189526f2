"""Up to three passages in people's own words, as many as there is room for; the rest stands in the table."""

from impact.charts.quotes import QUOTES_HIDDEN, quote_ink, quote_lines, under_words
from impact.charts.sounding_board.drawing import Drawing, draw_label
from impact.charts.spot import Spot
from impact.look import shorten
from impact.model import Quoted

LABEL = "IN THEIR WORDS"
NONE = "No cleared quote yet."
LEAD = 1.28
MOST_LINES, LEAST_LINES = 5, 2
UNLIMITED = 8


def draw_voices(drawing: Drawing, spot: Spot) -> float:
    """Returns where they end."""
    canvas, sizes = drawing.canvas, drawing.sizes
    quotes = drawing.board.data.quotes
    if not spot.has_room(spot.top, sizes.small * 3):
        return spot.top
    top = draw_label(drawing, LABEL, spot)
    if not quotes:
        none = QUOTES_HIDDEN if drawing.board.data.quotes_hidden else NONE
        canvas.text(spot.left, top + sizes.body * 0.6, none, size=sizes.body, colour="soft")
        return top + sizes.body * 1.3
    most = _most_lines(drawing, spot, top, len(quotes))
    for quote in quotes:
        if not spot.has_room(top, _under(drawing) + LEAST_LINES * drawing.measures.quote * LEAD):
            break
        top = _draw(drawing, quote, Spot(spot.left, spot.right, top), most)
    return top


def _most_lines(drawing: Drawing, spot: Spot, top: float, quotes: int) -> int:
    """As many lines for each as let all of them stand, where that is at all possible."""
    if spot.bottom is None:
        return UNLIMITED
    each = (spot.bottom - top) / quotes - _under(drawing)
    return max(LEAST_LINES, min(MOST_LINES, int(each // (drawing.measures.quote * LEAD))))


def _under(drawing: Drawing) -> float:
    """The line below a quote, and the air after it."""
    return drawing.sizes.small * 2.1


def _draw(drawing: Drawing, quote: Quoted, spot: Spot, most: int) -> float:
    canvas, sizes, size = drawing.canvas, drawing.sizes, drawing.measures.quote
    left = spot.left + size * 0.8
    lines = quote_lines(quote.text, size=size, room=spot.right - left, most=most)
    end = canvas.lines(left, spot.top, lines, size=size, lead=size * LEAD, face="voice")
    canvas.panel(spot.left, spot.top + 2, spot.left + size * 0.18, end - 2, colour=quote_ink(quote)[0], round_=1)
    who = shorten(under_words(quote), sizes.small, spot.right - left)
    if who:
        canvas.lines(left, end, [who], size=sizes.small, lead=sizes.small * 1.3, colour="soft")
        end += sizes.small * 1.3
    return end + sizes.small * 0.8
