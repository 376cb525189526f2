"""The ribbon on a phone: the count, then the quotes, then the threads, below each other."""

from impact.charts.canvas import Canvas
from impact.charts.narrow_threads import draw_narrow_threads, narrow_per_mark
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.charts.quotes import code_name, quote_ink, quote_lines
from impact.charts.ribbon import sentences
from impact.charts.ribbon.pins import INDENT, draw_pin_mark, draw_quote, under_lines, voice_size
from impact.charts.ribbon.series import (
    CLEAR,
    Plot,
    draw_months,
    draw_series,
    gutter_for,
    height_at,
    largest_of,
    name_gaps,
)
from impact.charts.ribbon.story import Story
from impact.look import TypeSizes, shorten
from impact.model import Mode

HIGH = 120.0
MOST_LINES = 9
MARK = 13.0


def draw_narrow(story: Story, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Canvas, Told]:
    """The drawing and the words round it."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    told = sentences.told(story, narrow_per_mark(story.bins, paper, sizes), in_full=True)
    top = draw_head(canvas, told, paper, sizes) + sizes.small * 0.6
    top = _draw_count(canvas, story, top, paper=paper, sizes=sizes)
    top = _draw_quotes(canvas, story, top, paper=paper, sizes=sizes)
    top = draw_narrow_threads(canvas, story.bins, top, paper=paper, sizes=sizes, fewest=story.data.fewest)
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas, told


def _draw_count(canvas: Canvas, story: Story, top: float, *, paper: Paper, sizes: TypeSizes) -> float:
    said = shorten(story.noun, sizes.heading, paper.room, "strong")
    canvas.text(paper.left, top + sizes.heading * 0.6, said, size=sizes.heading, face="strong", colour="count")
    top += sizes.heading * 1.2 + CLEAR + sizes.body
    left = paper.left + gutter_for(story.months, sizes.small)
    plot = Plot(left, paper.right, top, top + HIGH, len(story.months), largest_of(story.months))
    draw_series(canvas, story.months, plot, sizes=sizes)
    name_gaps(canvas, story.months, plot, pinned={place for place, _ in story.pins}, sizes=sizes)
    for i, (place, quote) in enumerate(story.pins):
        # Quotes of one month stand above each other on its rule.
        y = height_at(story.months, place, plot) + MARK * 1.2 * sum(p == place for p, _ in story.pins[:i])
        draw_pin_mark(canvas, quote, plot.x(place), min(y, plot.base), cell=MARK)
    draw_months(canvas, story.months, plot, plot.base + sizes.small, size=sizes.footer)
    return plot.base + sizes.small * 2.2


def _draw_quotes(canvas: Canvas, story: Story, top: float, *, paper: Paper, sizes: TypeSizes) -> float:
    """Each with its rule; its month stands under it."""
    room = paper.room - INDENT - 2
    for _, quote in story.pins:
        lines = quote_lines(quote.text, size=voice_size(sizes), room=room, most=MOST_LINES)
        name = shorten(code_name(quote), sizes.small, room, "strong")
        under = under_lines(quote, sizes.small, room)
        end = draw_quote(canvas, quote, (paper.left + INDENT, top), (lines, name, under), sizes=sizes)
        canvas.rule(paper.left + 2, top + 2, paper.left + 2, end, colour=quote_ink(quote)[0], wide=2)
        top = end + sizes.small
    return top
