"""The middle of a pair card: fit, what number and voice say together, the ask, and what none of it can say."""

from collections.abc import Iterator, Sequence

from impact.charts.pair_card.blocks import Block, block, draw_blocks, high
from impact.charts.pair_card.card import FITS, NO_VOICE
from impact.charts.pair_card.drawing import Drawing, draw_label
from impact.charts.spot import Spot
from impact.look import shorten, width, wrap

NOBODY_YET = "Nobody has written yet what they say together."
IN_TABLE = "… (whole in the table)"
ROUND = 9
# Height of a fit, in parts of its type size.
PILL_HIGH = 1.85


def draw_together(drawing: Drawing, spot: Spot) -> float:
    """On a ground of its own, as high as its spot or, without a bottom, as its words. Returns where it ends."""
    measures = drawing.measures
    edge = measures.inset * 0.8
    inner = Spot(spot.left + measures.inset, spot.right - measures.inset, spot.top + edge)
    pills = inner.top + measures.label * 1.2 + drawing.sizes.small * 0.5
    top = pills + measures.pill * PILL_HIGH
    last = _cannot(drawing, inner.room)
    said = _said(drawing, inner.room, None if spot.bottom is None else spot.bottom - edge - top - high(last))
    last_top = top + high(said) if spot.bottom is None else spot.bottom - edge - high(last)
    bottom = last_top + high(last) + edge
    # First, as the grounds of the pills stand on it.
    drawing.canvas.panel(spot.left, spot.top, spot.right, bottom, edge="rule", round_=ROUND)
    draw_label(drawing, "TOGETHER", inner, colour="soft")
    _draw_pills(drawing, Spot(inner.left, inner.right, pills))
    draw_blocks(drawing.canvas, said, inner.left, top, right=inner.right)
    draw_blocks(drawing.canvas, last, inner.left, last_top, right=inner.right)
    return bottom


def _draw_pills(drawing: Drawing, spot: Spot) -> None:
    """Chosen: filled. Proposed: a strong outline, and words that say so."""
    card, size = drawing.card, drawing.measures.pill
    proposed = card.data.fit_proposed if not card.fit else ""
    names = (NO_VOICE,) if proposed == NO_VOICE else FITS
    high_, left = size * PILL_HIGH, spot.left
    middle = spot.top + high_ / 2
    for name in names:
        wide = width(name, size, "strong") + size * 1.7
        chosen, outlined = name == card.fit, name == proposed
        box = (left, spot.top, left + wide, spot.top + high_)
        _draw_pill(drawing, box, chosen=chosen, outlined=outlined)
        drawing.canvas.text(
            left + wide / 2,
            middle,
            name,
            size=size,
            face="strong" if chosen or outlined else "sans",
            colour="bg" if chosen else "text" if outlined else "faint",
            align="center",
        )
        left += wide + size * 0.5


def _draw_pill(drawing: Drawing, box: tuple[float, float, float, float], *, chosen: bool, outlined: bool) -> None:
    left, top, right, bottom = box
    half = (bottom - top) / 2
    ground, edge = ("text", "") if chosen else ("paper", "text" if outlined else "rule")
    drawing.canvas.panel(left, top, right, bottom, colour=ground, edge=edge, round_=half)


def _said(drawing: Drawing, room: float, high_: float | None) -> list[Block]:
    """In the largest type in which all of it fits; on a slide, as a last resort, cut."""
    for size in drawing.measures.says:
        blocks = list(_blocks(drawing, room, size))
        if high_ is None or high(blocks) <= high_:
            return blocks
    return _cut(blocks, room, high_ or 0)


def _blocks(drawing: Drawing, room: float, size: float) -> Iterator[Block]:
    card, sizes = drawing.card, drawing.sizes
    gap = sizes.small
    if card.proposal and not (drawing.silence_told and card.silence):
        yield block(card.proposal, room, size=sizes.small, colour="soft", before=gap * 0.5)
    if card.data.inference:
        yield block(card.data.inference, room, size=size, before=gap)
    elif card.has_voice:
        yield block(NOBODY_YET, room, size=sizes.body, colour="soft", before=gap)
    if card.data.ask:
        label = drawing.measures.label
        yield Block(("THE ASK",), label, face="bold", colour="soft", before=gap * 1.8, ruled=True)
        yield block(card.data.ask, room, size=size, face="strong", before=gap * 0.2)
        if card.data.ask_note:
            yield block(card.data.ask_note, room, size=sizes.small, colour="soft", before=gap * 0.2)


def _cannot(drawing: Drawing, room: float) -> list[Block]:
    sizes = drawing.sizes
    return [
        Block(
            ("What this cannot say",), sizes.small, face="strong", colour="soft", before=sizes.small * 1.6, ruled=True
        ),
        block(drawing.card.cannot_say, room, size=sizes.small, colour="soft"),
    ]


def _cut(blocks: Sequence[Block], room: float, high_: float) -> list[Block]:
    """The longest paragraph gives up a line at a time; its last line then says where the whole is."""
    lines = [list(one.lines) for one in blocks]
    shortened: set[int] = set()

    def tall() -> float:
        return sum(one.before + len(kept) * one.size * one.lead for one, kept in zip(blocks, lines, strict=True))

    while tall() > high_ and max(len(kept) for kept in lines) > 1:
        longest = max(range(len(lines)), key=lambda i: len(lines[i]))
        lines[longest].pop()
        shortened.add(longest)
    for i in shortened:
        one = blocks[i]
        lines[i][-1] = _ended(lines[i][-1], one, room)
    return [
        Block(tuple(kept), one.size, one.lead, one.face, one.colour, one.before, one.ruled)
        for one, kept in zip(blocks, lines, strict=True)
    ]


def _ended(line: str, one: Block, room: float) -> str:
    taken = width(f" {IN_TABLE}", one.size, one.face)
    return (
        f"{wrap(line, one.size, room - taken, one.face)[0].rstrip('…')} {IN_TABLE}"
        if line
        else shorten(IN_TABLE, one.size, room)
    )
