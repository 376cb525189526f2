"""A pair card as a whole: three columns on a slide, two above a panel on a page, one below the other on a phone."""

from dataclasses import replace

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.pair_card import sentences
from impact.charts.pair_card.card import Card
from impact.charts.pair_card.drawing import Drawing
from impact.charts.pair_card.measures import Measures
from impact.charts.pair_card.number import draw_number
from impact.charts.pair_card.together import draw_together
from impact.charts.pair_card.voice import draw_voice
from impact.charts.spot import Spot
from impact.look import TypeSizes
from impact.model import Mode

# The columns of a slide, as parts of its width: number, together, voice; the same without a quote, without a voice.
WITH_QUOTE, WITH_MARKS, ALONE = (0.275, 0.415, 0.31), (0.30, 0.46, 0.24), (0.40, 0.60, 0.0)
# A quote beside which nobody has written anything yet has more room.
QUOTE_FIRST = (0.29, 0.32, 0.39)
# The number's part of a slide that has neither a quote nor words of a person yet.
BARE = 0.52
# The number's part of a page; the voice has the rest, the panel stands below both.
OF_PAGE = 0.37


def draw_slide(card: Card, *, mode: Mode, paper: Paper, sizes: TypeSizes, measures: Measures) -> Canvas:
    """Three columns; two while nothing is written that needs one of its own."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    told = sentences.told(card)
    head = draw_head(canvas, told, paper, sizes)
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes)
    draw_footer(canvas, foot_top, foot, paper, sizes)
    bare = not card.is_written and not card.quote
    drawing = Drawing(canvas, card, sizes, measures, silence_told=bare)
    spot = Spot(paper.left, paper.right, head + sizes.heading * 2, foot_top - sizes.small * 0.5)
    (_draw_bare if bare else _draw_columns)(drawing, spot)
    return canvas


def _draw_columns(drawing: Drawing, spot: Spot) -> None:
    """A voice that has nothing to show leaves its column to the others; a panel with few words is only as high."""
    card = drawing.card
    number, together, voice = _columns(card, spot, drawing.measures)
    lift = drawing.measures.inset * 0.8
    draw_together(drawing, Spot(*together, spot.top - lift, spot.bottom if card.is_written else None))
    draw_number(drawing, Spot(*number, spot.top, spot.bottom))
    if card.has_voice:
        draw_voice(drawing, Spot(*voice, spot.top, spot.bottom))


def _draw_bare(drawing: Drawing, spot: Spot) -> None:
    """The number has more room for its past; the voice stands beside it, and below the voice what there is to say."""
    measures = drawing.measures
    middle = spot.left + spot.room * BARE
    draw_number(drawing, Spot(spot.left, middle, spot.top, spot.bottom))
    left, bottom = middle + measures.gap, spot.bottom or 0
    trial = replace(drawing, canvas=Canvas("light", wide=drawing.canvas.wide, high=drawing.canvas.high))
    panel_top = bottom - draw_together(trial, Spot(left, spot.right, 0))
    draw_together(drawing, Spot(left, spot.right, panel_top))
    draw_voice(drawing, Spot(left, spot.right, spot.top, panel_top - measures.gap * 0.5))


def draw_page(card: Card, *, mode: Mode, paper: Paper, sizes: TypeSizes, measures: Measures) -> Canvas:
    """Number and voice beside each other, what they say together below both; the page grows with it.

    Without a voice, what there is to say stands in its place.
    """
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    drawing = Drawing(canvas, card, sizes, measures)
    told = sentences.told(card)
    top = draw_head(canvas, told, paper, sizes) + sizes.heading * 1.2
    middle = paper.left + paper.room * OF_PAGE
    beside = Spot(middle + measures.gap, paper.right, top)
    bottom = draw_number(drawing, Spot(paper.left, middle, top))
    if card.has_voice:
        bottom = max(bottom, draw_voice(drawing, beside)) + sizes.heading
        bottom = draw_together(drawing, Spot(paper.left, paper.right, bottom))
    else:
        bottom = max(bottom, draw_together(drawing, beside))
    canvas.high = draw_footer(canvas, bottom, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def draw_narrow(card: Card, *, mode: Mode, paper: Paper, sizes: TypeSizes, measures: Measures) -> Canvas:
    """One part below the other."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    drawing = Drawing(canvas, card, sizes, measures)
    told = sentences.told(card)
    top = draw_head(canvas, told, paper, sizes) + sizes.heading * 1.2
    gap = sizes.heading * 1.4
    top = draw_number(drawing, Spot(paper.left, paper.right, top)) + gap
    if card.has_voice:
        top = draw_voice(drawing, Spot(paper.left, paper.right, top)) + gap
    bottom = draw_together(drawing, Spot(paper.left, paper.right, top))
    canvas.high = draw_footer(canvas, bottom, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def _columns(card: Card, spot: Spot, measures: Measures) -> tuple[tuple[float, float], ...]:
    """Left and right edge of each."""
    parts = (
        QUOTE_FIRST
        if card.quote and not card.is_written
        else WITH_QUOTE
        if card.quote
        else WITH_MARKS
        if card.has_voice
        else ALONE
    )
    gaps = 2 if card.has_voice else 1
    room = spot.room - gaps * measures.gap
    left, edges = spot.left, []
    for part in parts:
        edges.append((left, left + part * room))
        left += part * room + measures.gap
    return tuple(edges)
