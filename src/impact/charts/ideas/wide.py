"""The way of ideas on a slide or a page: heard, what the library said, where each stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.guarded import FOR_PRIVACY
from impact.charts.ideas.drawing import Said, draw_bands, draw_bars, draw_said, said_of
from impact.charts.ideas.flow import GAP, TAKEN_UP_WORDS, Stage, flows_of, lowest, placed
from impact.charts.ideas.stages import ENDS, Way
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines
from impact.look import Size, TypeSizes
from impact.model import Mode

HEADINGS = ("Staff said", "The library said", "Where it stands")
ALL = "ideas heard"
NO, NOTHING = "not now", "nothing yet"
MIDDLE = ("taken_up", "said_no", "said_nothing")


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of the three columns of bars, how wide a bar is, and how high the way may be on a page that grows."""

    at: tuple[float, float, float]
    thick: float
    high: float


WIDE: Mapping[Size, Columns] = {
    "slide": Columns((30, 318, 602), 13, 0),
    "page": Columns((6, 142, 274), 8, 214),
}


def draw_wide(way: Way, told: Told, *, mode: Mode, size: Size, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    columns = WIDE[size]
    head = draw_head(canvas, told, paper, sizes)
    foot = footer_lines(told, paper, sizes)
    foot_high = footer_high(foot, sizes)
    if way.speaks:
        high = paper.high - foot_high - head - sizes.heading * 3.6 if paper.fixed else columns.high
        bottom = _draw_way(canvas, way, columns, paper, sizes, head=head, high=high)
    else:
        bottom = draw_held(canvas, paper, sizes, head)
    foot_top = paper.high - foot_high if paper.fixed else bottom + sizes.small
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def draw_held(canvas: Canvas, paper: Paper, sizes: TypeSizes, head: float) -> float:
    """Words where no number may stand. Returns where they end."""
    y = head + sizes.title * 1.6
    canvas.text(paper.left, y, FOR_PRIVACY.capitalize(), size=sizes.title, face="title", colour="soft")
    return y + sizes.title


def _draw_way(
    canvas: Canvas, way: Way, columns: Columns, paper: Paper, sizes: TypeSizes, *, head: float, high: float
) -> float:
    """Returns where it ends."""
    size = sizes.heading
    for x, heading in zip(columns.at, HEADINGS, strict=True):
        canvas.text(x, head + size * 1.5, heading, size=size, face="strong", colour="soft")
    gap = size * 0.7
    words = _words(way, columns, paper, sizes, gap, high=high)
    stages = placed(_columns(way, columns, words), top=head + size * 2.7, high=high)
    draw_bands(canvas, stages, flows_of(way, middle=True), thick=columns.thick)
    draw_bars(canvas, stages, thick=columns.thick)
    for key, said in words.items():
        one = stages[key]
        beside = 0 if one.above else columns.thick + gap
        draw_said(canvas, said, one.x + beside, one.middle, quiet=not one.stage.ideas)
    return lowest(stages)


def _words(way: Way, columns: Columns, paper: Paper, sizes: TypeSizes, gap: float, *, high: float) -> dict[str, Said]:
    """Beside each bar, as wide as the way to the next column; as many ideas are named as there is room for."""
    first, second, third = columns.at
    beside = columns.thick + gap * 2
    early = {
        "all": (ALL, way.all, second - first - beside),
        "taken_up": (TAKEN_UP_WORDS, way.taken_up, third - second - beside),
        "said_no": (NO, way.counts["not_now"], third - second - beside),
        "said_nothing": (NOTHING, way.counts["heard"], third - second - beside),
    }
    said = {
        key: said_of(way, "", words, ideas, room, sizes=sizes)
        for key, (words, ideas, room) in early.items()
        if ideas or key == "taken_up"
    }
    room = paper.right - third - columns.thick - gap
    shown = [status for status in ENDS if way.counts[status] or status != "heard"]
    for most in (2, 1, 0):
        ends = {
            status: said_of(way, status, way.called(status), way.counts[status], room, sizes=sizes, most=most)
            for status in shown
        }
        # Bars need their part of the height too.
        if sum(one.high + GAP for one in ends.values()) <= high * 0.95:
            break
    return {**said, **ends}


def _columns(way: Way, columns: Columns, words: Mapping[str, Said]) -> list[tuple[float, list[Stage]]]:
    early = {"all": way.all, "taken_up": way.taken_up, "said_no": way.counts["not_now"]}
    ideas = {**early, "said_nothing": way.counts["heard"], **way.counts}
    keys = (("all",), MIDDLE, ENDS)
    return [
        (
            x,
            [Stage(key, ideas[key], words[key].high, leads_on=key in MIDDLE) for key in column if key in words],
        )
        for x, column in zip(columns.at, keys, strict=True)
    ]
