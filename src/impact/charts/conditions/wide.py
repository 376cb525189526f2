"""Conditions on a slide or a page: a condition a row, what was said of it at the left, what was given at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.conditions import load, sides
from impact.charts.conditions.blocks import LEAD, Block, block
from impact.charts.conditions.columns import GAP, Columns, columns
from impact.charts.conditions.rows import Row, value_words
from impact.charts.conditions.sentences import told
from impact.charts.conditions.voices import Passage, beside_each_other, draw_passage, passages, passages_high
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.unit_marks import mark_words
from impact.charts.words import period
from impact.look import TypeSizes, shorten
from impact.model import Conditions, Mode


@dataclass(frozen=True)
class Laid:
    """What is drawn, and what is left to the table: the last rows, and quotes that have no room."""

    told: Told
    at: Columns
    blocks: tuple[Block, ...]
    shown: tuple[Passage, ...]
    slack: float
    """Points between two rows beyond their own air."""


def draw_wide(data: Conditions, rows: Sequence[Row], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    if data.family == "Load":
        return load.draw_wide(data, rows, mode=mode, paper=paper, sizes=sizes)
    laid = _laid(data, rows, paper, sizes)
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    top = _draw_headings(canvas, data, laid, draw_head(canvas, laid.told, paper, sizes), sizes)
    start = top
    for one in laid.blocks:
        _draw_row(canvas, one, laid.at, top + one.high / 2, sizes)
        top += one.high + laid.slack
        if one is not laid.blocks[-1]:
            canvas.rule(laid.at.names, top - laid.slack / 2, laid.at.right, top - laid.slack / 2, colour="grid")
    canvas.rule(laid.at.axis, start, laid.at.axis, top - laid.slack, colour="rule", wide=1)
    top = _draw_quotes(canvas, laid.shown, top, paper, sizes)
    foot = footer_lines(laid.told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else top + sizes.footer * 0.3
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def _laid(data: Conditions, rows: Sequence[Row], paper: Paper, sizes: TypeSizes) -> Laid:
    """Quotes give way before rows do, and the last rows before type becomes small."""
    for shown in _fewer_words(data, paper, sizes):
        if laid := _fits(data, rows, shown, paper, sizes, kept=len(rows)):
            return laid
    return next(
        laid for kept in range(len(rows) - 1, 0, -1) if (laid := _fits(data, rows, (), paper, sizes, kept=kept))
    )


def _fewer_words(data: Conditions, paper: Paper, sizes: TypeSizes) -> Sequence[tuple[Passage, ...]]:
    """Three lines of each passage, then two, then none at all."""
    _, room = beside_each_other(len(data.quotes), paper, sizes)
    return [*(tuple(passages(data.quotes, sizes, room, most_lines=most)) for most in (3, 2)), ()]


def _fits(
    data: Conditions, rows: Sequence[Row], shown: tuple[Passage, ...], paper: Paper, sizes: TypeSizes, *, kept: int
) -> Laid | None:
    said = told(data, rows, later=len(rows) - kept)
    at = columns(rows[:kept], paper, sizes)
    blocks = tuple(block(row, at, sizes) for row in rows[:kept])
    foot = footer_high(footer_lines(said, paper, sizes), sizes)
    high = head_high(said, paper, sizes) + _headings_high(at, sizes) + passages_high(shown, sizes) + foot
    room = paper.high - high - sum(one.high for one in blocks)
    if room < 0 and kept > 1:
        return None
    slack = min(sizes.small * 0.9, room / len(blocks)) if paper.fixed else sizes.small * 0.2
    return Laid(said, at, blocks, shown, max(0.0, slack))


def _headings_high(at: Columns, sizes: TypeSizes) -> float:
    more = sizes.small * 1.3 if at.marks.per_mark > 1 else 0
    return sizes.heading * 1.5 + sizes.small * 1.0 + more


def _draw_headings(canvas: Canvas, data: Conditions, laid: Laid, top: float, sizes: TypeSizes) -> float:
    at = laid.at
    end = top + _headings_high(at, sizes)
    first = top + sizes.heading * 1.2
    size = sizes.heading
    if any(one.row.sides for one in laid.blocks):
        canvas.text(at.axis - GAP, first, sides.MISSING, size=size, face="strong", colour="strain_t", align="right")
        canvas.text(at.axis + GAP, first, sides.IN_PLACE, size=size, face="strong", colour="support_t")
        said = shorten(sides.UNSAID, sizes.small, at.unsaid_end - at.unsaid)
        canvas.text(at.unsaid, first, said, size=sizes.small, colour="soft")
        if words := mark_words(at.marks.per_mark):
            canvas.text(at.names, first + sizes.small * 1.5, words, size=sizes.small, colour="soft")
    canvas.text(at.names, first, "What was needed", size=size, face="strong")
    if any(one.given for one in laid.blocks):
        x = at.unsaid_end + (at.unsaid - at.in_place_end)
        x = canvas.text(x, first, "What was given", size=size, face="strong", colour="count") + sizes.small * 0.6
        changed = any(given.change is not None for one in laid.blocks for given in one.row.given)
        beside = f"change on {period(data.before)}" if data.before and changed else ""
        canvas.text(x, first, shorten(beside, sizes.small, at.right - x), size=sizes.small, colour="soft")
    return end


def _draw_row(canvas: Canvas, one: Block, at: Columns, middle: float, sizes: TypeSizes) -> None:
    _draw_name(canvas, one, at.names, middle, sizes)
    if one.row.sides is not None and one.row.x:
        sides.draw_sides(canvas, one.row.sides, at, middle, size=sizes.body)
    else:
        _draw_silence(canvas, one, at, middle, sizes)
    _draw_given(canvas, one, at, middle, sizes)


def _draw_name(canvas: Canvas, one: Block, x: float, middle: float, sizes: TypeSizes) -> None:
    high = len(one.name) * sizes.body * LEAD + len(one.of) * sizes.small * LEAD
    top = canvas.lines(x, middle - high / 2, one.name, size=sizes.body, lead=sizes.body * LEAD, face="strong")
    canvas.lines(x, top, one.of, size=sizes.small, lead=sizes.small * LEAD, colour="soft")


def _draw_silence(canvas: Canvas, one: Block, at: Columns, middle: float, sizes: TypeSizes) -> None:
    """Clear of the axis, which stands only where there are two sides."""
    lead = sizes.small * LEAD
    top = middle - len(one.silence) * lead / 2
    canvas.lines(at.axis + GAP, top, one.silence, size=sizes.small, lead=lead, colour="soft")


def _draw_given(canvas: Canvas, one: Block, at: Columns, middle: float, sizes: TypeSizes) -> None:
    lead = sizes.small * LEAD
    top = middle - sum(len(lines) for _, lines in one.given) * lead / 2
    for given, lines in one.given:
        if number := value_words(given):
            canvas.text(
                at.values_end, top + lead / 2, number, size=sizes.body, face="strong", colour="count", align="right"
            )
        ink = "text" if given.value is not None else "soft"
        top = canvas.lines(at.given, top, lines, size=sizes.small, lead=lead, colour=ink)


def _draw_quotes(canvas: Canvas, shown: Sequence[Passage], top: float, paper: Paper, sizes: TypeSizes) -> float:
    if not shown:
        return top
    step, _ = beside_each_other(len(shown), paper, sizes)
    top += sizes.small * 0.5
    return max(draw_passage(canvas, one, paper.left + i * step, top, sizes) for i, one in enumerate(shown))
