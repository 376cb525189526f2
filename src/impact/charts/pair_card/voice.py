"""The last part of a pair card: a passage in a person's own words, who said it, and how many name the same."""

import math
from collections.abc import Iterator
from dataclasses import replace

from impact.charts.pair_card.blocks import Block, block, draw_blocks, high
from impact.charts.pair_card.card import code_phrase
from impact.charts.pair_card.drawing import Drawing, draw_label
from impact.charts.quotes import is_cut, quote_ink, quote_lines, why_lines
from impact.charts.spot import Spot
from impact.charts.unit_marks import PER_MARK, draw_shapes, filled_marks, in_lines, mark_words, marks_for
from impact.charts.words import say
from impact.model import Quoted

LEAD = 1.32
# From the rule at the left of a quote to its words, and how wide it is, in parts of the type size.
RULE_GAP, RULE_WIDE = 0.8, 0.18
MOST_LINES = 4
# More lines than any quote has.
MANY = 10_000
# Lines for role and branch.
MOST_WHO = 2

CONSENT = {
    "colleagues": "The writer agreed that colleagues may read this.",
    "anonymous": "The writer agreed to be quoted without a name.",
    "role": "The writer agreed: role and branch may be shown.",
    "named": "The writer agreed: the name may be shown.",
}


def draw_voice(drawing: Drawing, spot: Spot) -> float:
    """Returns where it ends."""
    quote = drawing.card.quote
    ink = quote_ink(quote)[1] if quote else drawing.card.inks[1]
    top = draw_label(drawing, "THE VOICE" if quote else "WHAT PEOPLE WROTE", spot, colour=ink if quote else "soft")
    marks = _marks(drawing, spot)
    if quote:
        room = None if spot.bottom is None else spot.bottom - top - marks
        top = _draw_quote(drawing, quote, Spot(spot.left, spot.right, top + drawing.sizes.small * 0.5), room)
    else:
        top = draw_blocks(drawing.canvas, [_missing(drawing, spot.room)], spot.left, top, right=spot.right)
        if not drawing.card.has_voice:
            return top
    if spot.bottom is not None:
        top = max(top, spot.bottom - marks) if quote else top
    return _draw_marks(drawing, Spot(spot.left, spot.right, top))


def _missing(drawing: Drawing, room: float) -> Block:
    """Where nothing may or can be shown, as large as a number that is missing."""
    card, sizes = drawing.card, drawing.sizes
    before = sizes.small * 0.5
    if card.has_voice:
        return block(card.no_quote_words, room, size=sizes.body, colour="soft", before=before)
    said = card.silence[:1].upper() + card.silence[1:]
    return block(said, room, size=sizes.title, face="title", colour="soft", before=before)


def _draw_quote(drawing: Drawing, quote: Quoted, spot: Spot, room: float | None) -> float:
    left = spot.left + drawing.measures.quotes[-1] * RULE_GAP
    wide = spot.right - left
    said = _quoted(drawing, quote, wide, room)
    under = list(_under(drawing, quote, said, wide))
    bottom = draw_blocks(drawing.canvas, [said], left, spot.top, right=spot.right)
    thick = drawing.measures.quotes[0] * RULE_WIDE
    edge = (spot.left, spot.top + 3, spot.left + thick, bottom - 3)
    drawing.canvas.panel(*edge, colour=quote_ink(quote)[0], round_=thick / 2)
    return draw_blocks(drawing.canvas, under, left, bottom, right=spot.right)


def _quoted(drawing: Drawing, quote: Quoted, wide: float, room: float | None) -> Block:
    """In the largest type in which it is whole, else cut in the smallest."""
    *larger, size = drawing.measures.quotes
    for one in larger:
        lines = quote_lines(quote.text, size=one, room=wide, most=MANY)
        if len(lines) <= _most(drawing, quote, one, wide, room) and not is_cut(quote.text, lines):
            return Block(tuple(lines), one, lead=LEAD, face="voice")
    most = _most(drawing, quote, size, wide, room)
    return Block(tuple(quote_lines(quote.text, size=size, room=wide, most=most)), size, lead=LEAD, face="voice")


def _most(drawing: Drawing, quote: Quoted, size: float, wide: float, room: float | None) -> int:
    """How many lines of the quote there is room for."""
    if room is None:
        return drawing.measures.most_quote_lines
    cut = Block(("…",), size)  # what stands below a quote that was cut is longer by a line
    below = high(list(_under(drawing, quote, cut, wide)))
    return max(2, int((room - below - drawing.sizes.small) / (size * LEAD)))


def _under(drawing: Drawing, quote: Quoted, said: Block, room: float) -> Iterator[Block]:
    """Who, when, and under what conditions these words stand here."""
    sizes = drawing.sizes
    who = ", ".join(part for part in (quote.name, quote.role, quote.branch) if part)
    when = f"{quote.month:%B %Y}" if quote.month else ""
    told = "Told by a patron" if quote.told_by == "patron" else ""
    before = sizes.small * 0.8
    if who:
        lines = block(who, room, size=sizes.body, face="strong", before=before)
        yield replace(lines, lines=lines.lines[:MOST_WHO])
        before = 1
    if second := ", ".join(part for part in (told, when) if part):
        yield block(second, room, size=sizes.small, colour="soft", before=before)
    if why := why_lines(quote, sizes.small, room):
        yield Block(tuple(why), sizes.small, before=sizes.small * 0.6)
    if terms := " ".join(_terms(quote, cut=is_cut(quote.text, list(said.lines)))):
        yield block(terms, room, size=sizes.small, colour="soft", before=sizes.small * 0.6)


def _terms(quote: Quoted, *, cut: bool) -> Iterator[str]:
    if quote.consent in CONSENT:
        yield CONSENT[quote.consent]
    if quote.cleared_by:
        who = f"{say(quote.cleared_by).capitalize()} {'person' if quote.cleared_by == 1 else 'persons'}"
        yield f"{who} read it for who could be recognised."
    if cut:
        yield "Shortened: the table has it whole."


def _laid(drawing: Drawing, room: float) -> tuple[int, int, float]:
    """Reflections a mark, marks a line, and how high all lines stand."""
    cell, n = drawing.measures.cell, drawing.card.heard.n or 0
    per_line = max(1, int(room // cell))
    per_mark = next((k for k in PER_MARK if marks_for(n, k) <= MOST_LINES * per_line), PER_MARK[-1])
    return per_mark, per_line, math.ceil(marks_for(n, per_mark) / per_line) * cell


def _named_words(drawing: Drawing) -> str:
    card = drawing.card
    return f"{card.x:,} of {card.heard.n:,} name {code_phrase(card.data.code)}"


def _mark_blocks(drawing: Drawing, room: float) -> list[Block]:
    """The words below the marks; of silence, why there are none."""
    card, sizes = drawing.card, drawing.sizes
    if not card.speaks:
        return [block(card.silence, room, size=sizes.small, colour="soft", before=sizes.small)]
    said = [block(_named_words(drawing), room, size=sizes.body, face="strong", colour=card.inks[1], before=3)]
    if key := mark_words(_laid(drawing, room)[0]):
        said.append(block(key, room, size=sizes.small, colour="soft"))
    return said


def _marks(drawing: Drawing, spot: Spot) -> float:
    """How high the marks and their words stand, with the air above them."""
    marks = _laid(drawing, spot.room)[2] + drawing.sizes.small if drawing.card.speaks else 0
    return marks + high(_mark_blocks(drawing, spot.room))


def _draw_marks(drawing: Drawing, spot: Spot) -> float:
    card, top = drawing.card, spot.top
    if card.speaks:
        per_mark, per_line, tall = _laid(drawing, spot.room)
        marks = marks_for(card.heard.n, per_mark)
        top += drawing.sizes.small
        spots = in_lines(marks, per_line, left=spot.left, top=top, cell=drawing.measures.cell)
        filled = filled_marks(card.x or 0, card.heard.n or 0, marks)
        draw_shapes(drawing.canvas, card.shape, spots, colour=card.inks[0], filled=filled, cell=drawing.measures.cell)
        top += tall
    return draw_blocks(drawing.canvas, _mark_blocks(drawing, spot.room), spot.left, top, right=spot.right)
