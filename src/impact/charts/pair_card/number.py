"""The first part of a pair card: the number, its change on its own year before, and the series it comes from."""

from collections.abc import Iterator

from impact.charts.pair_card.blocks import Block, block, draw_blocks
from impact.charts.pair_card.card import Card
from impact.charts.pair_card.drawing import Drawing, draw_label
from impact.charts.pair_card.series import draw_series, has_series
from impact.charts.rate_words import background
from impact.charts.rate_words import told as rate_told
from impact.charts.spot import Spot
from impact.charts.words import count, is_few, period, since_when
from impact.look import width


def draw_number(drawing: Drawing, spot: Spot) -> float:
    """Returns where it ends: at the bottom of the spot, where it has one and there is a series."""
    card, measures = drawing.card, drawing.measures
    top = draw_label(drawing, "THE NUMBER", spot, colour="count")
    top = draw_blocks(drawing.canvas, list(_words(drawing, spot)), spot.left, top, right=spot.right)
    if not has_series(card):
        return top
    top += drawing.sizes.small
    high = measures.series if card.is_written or card.quote else measures.tall_series
    if spot.bottom is not None:
        high = min(high, spot.bottom - top)
        top = spot.bottom - high
    draw_series(
        drawing.canvas,
        card,
        left=spot.left,
        right=spot.right,
        top=top,
        bottom=top + high,
        sizes=drawing.sizes,
        cell=measures.dot,
    )
    return top + high


def _words(drawing: Drawing, spot: Spot) -> Iterator[Block]:
    card, sizes, room = drawing.card, drawing.sizes, spot.room
    if card.value is not None:
        said = count(card.value)
        size = min(
            drawing.measures.number, drawing.measures.number * room / width(said, drawing.measures.number, "title")
        )
        yield Block((said,), size, lead=1.2, face="title", colour="count")
    else:
        said = card.value_words[:1].upper() + card.value_words[1:]
        yield block(said, room, size=sizes.title, face="title", colour="soft", before=sizes.small * 0.5)
    what = f"{card.what} in {period(card.data.period)}"
    yield block(what, room, size=sizes.heading, face="strong", before=sizes.small * 0.3, even=True)
    if under := _change_words(card):
        yield block(under, room, size=sizes.body, colour="soft", before=sizes.small * 0.15)
    yield from _rate(drawing, room)


def _rate(drawing: Drawing, room: float) -> Iterator[Block]:
    """The same over people, hours or posts, where somebody chose that; one line of background beneath it at most."""
    card, sizes = drawing.card.data, drawing.sizes
    if card.rate is None:
        return
    yield block(rate_told(card.rate, before=card.before), room, size=sizes.body, before=sizes.small * 0.4)
    if card.context:
        said = background(card.context, card.rate)
        yield block(said, room, size=sizes.small, colour="soft", before=sizes.small * 0.15)


def _change_words(card: Card) -> str:
    """−6.4% on Q3 2025, which had 13,226; why it is not compared, where it is not."""
    before = period(card.data.before)
    if card.value is None:
        return ""
    if card.value_words:
        return f"{card.value_words}: not compared with whole periods"
    if card.change is None:
        return f"not compared with {before}" if before else ""
    had = f", which had {count(card.before)}" if card.before is not None and not is_few(card.before) else ""
    moved = since_when(card.change, card.before, card.data.before)
    return f"{moved}{had}" if card.change else f"no change on {before}{had}"
