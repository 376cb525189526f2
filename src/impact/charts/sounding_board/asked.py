"""What staff asked for, and what became of it: a line each, with the reason where one was given."""

from impact.charts.quotes import cut
from impact.charts.sounding_board.board import BECAME
from impact.charts.sounding_board.drawing import Drawing, draw_label
from impact.charts.spot import Spot
from impact.look import Face, width, wrap
from impact.model import WasAsked

LABEL = "WHAT STAFF ASKED FOR, ALL BRANCHES"
NOTHING = "Nothing that may be told here."
MOST_LINES = 2
LEAD = 1.24


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
    indent = max(width(_became(one), sizes.body, "strong") for one in drawing.board.data.asked) + sizes.body * 0.5
    left = spot.left + indent
    for one in drawing.board.data.asked:
        words, reason = _lines(drawing, one, spot.room - indent)
        high = len(words) * sizes.body * LEAD + len(reason) * sizes.small * LEAD + sizes.small * 0.5
        if not spot.has_room(top, high):
            break
        canvas.text(spot.left, top + sizes.body * LEAD / 2, _became(one), size=sizes.body, face="strong", colour="soft")
        face = _face(one)
        top = canvas.lines(left, top, words, size=sizes.body, lead=sizes.body * LEAD, face=face)
        top = canvas.lines(left, top, reason, size=sizes.small, lead=sizes.small * LEAD, colour="soft")
        top += sizes.small * 0.5
    return top


def _lines(drawing: Drawing, one: WasAsked, room: float) -> tuple[list[str], list[str]]:
    sizes, face = drawing.sizes, _face(one)
    words = f"“{one.words}”" if one.quote else one.words
    said = cut(words, fits=lambda w: len(wrap(w, sizes.body, room, face)) <= MOST_LINES)
    reason = cut(one.reason, fits=lambda w: len(wrap(w, sizes.small, room)) <= MOST_LINES) if one.reason else ""
    return wrap(said, sizes.body, room, face)[:MOST_LINES], wrap(reason, sizes.small, room)[:MOST_LINES]


def _became(one: WasAsked) -> str:
    return f"{BECAME[one.status]}:"


def _face(one: WasAsked) -> Face:
    return "voice" if one.quote else "strong"
