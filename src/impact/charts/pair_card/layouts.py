"""A pair card as a whole: three columns on a slide, two above a panel on a page, one below the other on a phone."""

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.pair_card import sentences
from impact.charts.pair_card.card import Card
from impact.charts.pair_card.drawing import Drawing, Spot
from impact.charts.pair_card.measures import Measures
from impact.charts.pair_card.number import draw_number
from impact.charts.pair_card.together import draw_together
from impact.charts.pair_card.voice import draw_voice
from impact.look import TypeSizes
from impact.model import Mode

# The columns of a slide, as parts of its width: number, together, voice; with a quote, without one, without a voice.
WITH_QUOTE, WITH_MARKS, ALONE = (0.275, 0.415, 0.31), (0.30, 0.46, 0.24), (0.40, 0.60, 0.0)
# The number's part of a page; the voice has the rest, the panel stands below both.
OF_PAGE = 0.37


def draw_slide(card: Card, *, mode: Mode, paper: Paper, sizes: TypeSizes, measures: Measures) -> Canvas:
    """Three columns; a voice that has nothing to show leaves its column to the others."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    drawing = Drawing(canvas, card, sizes, measures)
    told = sentences.told(card)
    head = draw_head(canvas, told, paper, sizes)
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes)
    top, bottom = head + sizes.heading * 1.5, foot_top - sizes.small * 0.6
    number, together, voice = _columns(card, paper, measures)
    lift = measures.inset * 0.8
    draw_together(drawing, Spot(*together, top - lift, bottom))
    draw_number(drawing, Spot(*number, top, bottom))
    if card.has_voice:
        draw_voice(drawing, Spot(*voice, top, bottom))
    draw_footer(canvas, foot_top, foot, paper, sizes)
    return canvas


def draw_page(card: Card, *, mode: Mode, paper: Paper, sizes: TypeSizes, measures: Measures) -> Canvas:
    """Number and voice beside each other, what they say together below both; the page grows with it."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    drawing = Drawing(canvas, card, sizes, measures)
    told = sentences.told(card)
    top = draw_head(canvas, told, paper, sizes) + sizes.heading * 1.2
    ends = [draw_number(drawing, Spot(paper.left, paper.left + paper.room * OF_PAGE, top))]
    if card.has_voice:
        left = paper.left + paper.room * OF_PAGE + measures.gap
        ends.append(draw_voice(drawing, Spot(left, paper.right, top)))
    bottom = draw_together(drawing, Spot(paper.left, paper.right, max(ends) + sizes.heading))
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


def _columns(card: Card, paper: Paper, measures: Measures) -> tuple[tuple[float, float], ...]:
    """Left and right edge of each."""
    parts = WITH_QUOTE if card.quote else WITH_MARKS if card.has_voice else ALONE
    gaps = 2 if card.has_voice else 1
    room = paper.room - gaps * measures.gap
    left, edges = paper.left, []
    for part in parts:
        edges.append((left, left + part * room))
        left += part * room + measures.gap
    return tuple(edges)
