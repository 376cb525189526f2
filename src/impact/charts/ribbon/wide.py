"""The ribbon on a slide or a page: the count above, quotes hung from their months, what people wrote below."""

from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.ribbon import sentences
from impact.charts.ribbon.bins import Blocks, draw_bins, lay_blocks
from impact.charts.ribbon.pins import Pin, draw_pins, lay_pins, pins_high
from impact.charts.ribbon.series import CLEAR, Plot, draw_series, gutter_for, largest_of, name_gaps
from impact.charts.ribbon.story import Story
from impact.charts.threads import THREADS
from impact.look import TypeSizes, shorten, width
from impact.model import Mode


@dataclass(frozen=True, slots=True)
class Measures:
    """Points."""

    least_cell: float
    largest_cell: float
    low: float
    """The least height of the count; quotes give way before it gets lower."""
    high: float
    most_step: float


ON_SLIDE = Measures(least_cell=6, largest_cell=8.6, low=62, high=190, most_step=140)
ON_PAGE = Measures(least_cell=4.6, largest_cell=6.6, low=76, high=84, most_step=80)
# The longest quotes are tried first.
LINES = (6, 5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class Layout:
    plot: Plot
    pins: list[Pin]
    air: float
    """Between the parts, where the page is higher than they are."""


def draw_wide(story: Story, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> tuple[Canvas, Told]:
    """The drawing and the words round it."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    at = ON_SLIDE if paper.fixed else ON_PAGE
    left = paper.left + _gutter(story, sizes)
    right = min(paper.right, left + at.most_step * len(story.months))
    blocks = lay_blocks(story, (right - left) / len(story.months), least=at.least_cell, largest=at.largest_cell)
    told = sentences.told(story, blocks.per_mark)
    head, foot = draw_head(canvas, told, paper, sizes), footer_lines(told, paper, sizes)
    layout = _layout(story, blocks, (left, right), (head, footer_high(foot, sizes)), paper=paper, sizes=sizes)
    plot = layout.plot
    _draw_name(canvas, story, plot, paper, sizes)
    draw_series(canvas, story.months, plot, sizes=sizes)
    name_gaps(canvas, story.months, plot, pinned={place for place, _ in story.pins}, sizes=sizes)
    draw_pins(canvas, layout.pins, story.months, plot, sizes=sizes)
    top = plot.base + pins_high(layout.pins, sizes) + sizes.small * 1.1 + layout.air
    end = draw_bins(canvas, story, plot, top, blocks, left=paper.left, sizes=sizes)
    end = draw_footer(canvas, paper.high - footer_high(foot, sizes) if paper.fixed else end, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas, told


def _layout(
    story: Story,
    blocks: Blocks,
    across: tuple[float, float],
    frame: tuple[float, float],
    *,
    paper: Paper,
    sizes: TypeSizes,
) -> Layout:
    """The count as high as the longest quotes leave room for; `frame` is the height of head and footer."""
    at = ON_SLIDE if paper.fixed else ON_PAGE
    top = frame[0] + sizes.small * 1.9 + sizes.body + CLEAR
    room = paper.high - frame[1] - top - blocks.high(sizes) - sizes.small * 1.1
    layouts = []
    for lines in LINES:
        plot = Plot(*across, top, top + at.low, len(story.months), largest_of(story.months))
        pins = lay_pins(story.pins, plot, right=paper.right, sizes=sizes, most_lines=lines)
        left_over = room - pins_high(pins, sizes)
        high = max(at.low, min(at.high, left_over))
        plot = Plot(*across, top, top + high, len(story.months), plot.largest)
        layouts.append(Layout(plot, pins, max(0, left_over - high) * 0.4 if paper.fixed else 0))
        if left_over >= at.low:
            break
    return layouts[-1]


def _draw_name(canvas: Canvas, story: Story, plot: Plot, paper: Paper, sizes: TypeSizes) -> None:
    """What is counted, over its numbers."""
    y = plot.top - sizes.body - CLEAR - sizes.small * 0.5
    room = plot.right - paper.left - 0.3 * (plot.right - plot.left)
    said = shorten(story.noun, sizes.body, room, "strong")
    canvas.text(paper.left, y, said, size=sizes.body, face="strong", colour="count")


def _gutter(story: Story, sizes: TypeSizes) -> float:
    names = max(width(thread.name, sizes.small, "strong") for thread in THREADS) + sizes.small * 1.2 + 12
    return max(names, gutter_for(story.months, sizes.small))
