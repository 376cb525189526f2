"""What staff asked for, and what became of it: a line each, with the reason where one was given."""

from impact.charts.quotes import cut
from impact.charts.sounding_board.board import BECAME
from impact.charts.sounding_board.drawing import Drawing, Spot, draw_label
from impact.look import wrap
from impact.model import WasAsked

LABEL = "WHAT STAFF ASKED FOR, ALL BRANCHES"
NOTHING = "Nothing that may be told here."
MOST_LINES = 2


def draw_asked(drawing: Drawing, spot: Spot) -> float:
    """As many as there is room for. Returns where it ends."""
    canvas, sizes = drawing.canvas, drawing.sizes
    lines = wrap(LABEL, sizes.small, spot.room, "bold")
    if not spot.has_room(spot.top, sizes.small * 1.55 * len(lines) + sizes.body * 1.3):
        return spot.top
    top = spot.top
    for line in lines:
        top = draw_label(drawing, line, Spot(spot.left, spot.right, top))
    if not drawing.board.data.asked:
        canvas.text(spot.left, top + sizes.body * 0.6, NOTHING, size=sizes.body, colour="soft")
        return top + sizes.body * 1.3
    for one in drawing.board.data.asked:
        words, reason = _lines(drawing, one, spot.room)
        high = len(words) * sizes.body * 1.24 + len(reason) * sizes.small * 1.24 + sizes.small * 0.5
        if not spot.has_room(top, high):
            break
        top = canvas.lines(spot.left, top, words, size=sizes.body, lead=sizes.body * 1.24, face="strong")
        top = canvas.lines(spot.left, top, reason, size=sizes.small, lead=sizes.small * 1.24, colour="soft")
        top += sizes.small * 0.5
    return top


def _lines(drawing: Drawing, one: WasAsked, room: float) -> tuple[list[str], list[str]]:
    sizes = drawing.sizes
    words = f"{BECAME[one.status]}: {f'“{one.words}”' if one.quote else one.words}"
    said = cut(words, fits=lambda w: len(wrap(w, sizes.body, room, "strong")) <= MOST_LINES)
    reason = cut(one.reason, fits=lambda w: len(wrap(w, sizes.small, room)) <= MOST_LINES) if one.reason else ""
    return wrap(said, sizes.body, room, "strong")[:MOST_LINES], wrap(reason, sizes.small, room)[:MOST_LINES]
