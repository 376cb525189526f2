"""What the count misses on a slide or a page: a quarter a row, change at the left, voices at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.misses import sentences
from impact.charts.misses.columns import Columns, columns
from impact.charts.misses.parts import draw_bar, draw_key, draw_voices, key_lines, key_wide
from impact.charts.misses.plan import Measures, Plan, plan
from impact.charts.misses.rows import MissRow, compared
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.unit_marks import mark_words
from impact.charts.words import count, noun, period, within
from impact.look import TypeSizes, shorten, width
from impact.model import Misses, Mode

ON_SLIDE = Measures(least_row=17, most_row=52, least_cell=6.2, most_cell=14, most_lines=3)
ON_PAGE = Measures(least_row=13, most_row=21, least_cell=4.6, most_cell=8.4, most_lines=3)


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    data: Misses
    rows: Sequence[MissRow]
    paper: Paper
    sizes: TypeSizes
    at: Columns
    laid: Plan
    told: Told


def draw_wide(data: Misses, rows: Sequence[MissRow], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    drawing = _laid(data, rows, mode=mode, paper=paper, sizes=sizes)
    canvas = drawing.canvas
    top = _draw_headings(drawing, draw_head(canvas, drawing.told, paper, sizes))
    bottom = _draw_rows(drawing, top)
    foot = footer_lines(drawing.told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else bottom + sizes.footer * 0.3
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def _laid(data: Misses, rows: Sequence[MissRow], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Drawing:
    """Rows that do not fit are left to the table, the oldest first; the footer then says so and takes its room."""
    measures = ON_SLIDE if paper.fixed else ON_PAGE
    kept = len(rows)
    for _ in range(3):
        told = sentences.told(data, rows, earlier=len(rows) - kept)
        at, laid = _fitted(rows[-kept:], told, measures, paper, sizes)
        if laid.kept == kept:
            break
        kept = laid.kept
    return Drawing(Canvas(mode, wide=paper.wide, high=paper.high), data, rows[-kept:], paper, sizes, at, laid, told)


def _fitted(
    rows: Sequence[MissRow], told: Told, measures: Measures, paper: Paper, sizes: TypeSizes
) -> tuple[Columns, Plan]:
    """With a column for values of some branches, where the rest has room beside it and no mark stands for more."""

    def placed(*, some: bool) -> tuple[Columns, Plan]:
        at = columns(rows, paper, sizes, some=some)
        return at, plan(rows, measures, high=_room(told, at, paper, sizes), room=at.marks_end - at.marks)

    (at, laid), (bare, without) = placed(some=True), placed(some=False)
    roomy = at.marks + key_wide(sizes.small) <= at.right
    return (at, laid) if roomy and (laid.per_mark, laid.kept) == (without.per_mark, without.kept) else (bare, without)


def _room(told: Told, at: Columns, paper: Paper, sizes: TypeSizes) -> float:
    """The height that head, headings and footer leave for the rows."""
    trial = Canvas("light", wide=paper.wide, high=paper.high)
    head = draw_head(trial, told, paper, sizes)
    foot = footer_high(footer_lines(told, paper, sizes), sizes)
    return paper.high - head - _headings_high(at, sizes) - foot


def _headings_high(at: Columns, sizes: TypeSizes) -> float:
    more = key_lines(at.marks, at.right, size=sizes.small) - 1
    return sizes.heading * 2.9 + sizes.small * (1.3 + 1.4 * more)


def _draw_headings(drawing: Drawing, top: float) -> float:
    canvas, at, sizes = drawing.canvas, drawing.at, drawing.sizes
    first, second = top + sizes.heading * 1.6, top + sizes.heading * 2.9
    voices = at.marks
    canvas.text(at.names, first, "What we count", size=sizes.heading, face="strong", colour="count")
    said = _count_words(drawing, at.bars.right - at.names)
    canvas.text(at.names, second, said, size=sizes.small, colour="soft")
    end = canvas.text(voices, first, "Reflections", size=sizes.heading, face="strong") + sizes.small
    if any(row.x is not None for row in drawing.rows):
        draw_key(canvas, voices, second, size=sizes.small, right=at.right)
        canvas.text(end, first, mark_words(drawing.laid.per_mark), size=sizes.small, colour="soft")
    return top + _headings_high(at, sizes)


def _count_words(drawing: Drawing, room: float) -> str:
    """What is counted and what the bars are; a long name gives way, as the subtitle has it too."""
    what = within(noun(drawing.data.measure))
    bars = f"change on the same {sentences.grain(drawing.rows)} a year before"
    wanted = [f"{what}, and {bars}", bars] if compared(drawing.rows) else [what]
    return next(
        (said for said in wanted if width(said, drawing.sizes.small) <= room),
        shorten(wanted[-1], drawing.sizes.small, room),
    )


def _draw_rows(drawing: Drawing, top: float) -> float:
    canvas, at, laid = drawing.canvas, drawing.at, drawing.laid
    bottom = top + laid.row * len(drawing.rows)
    for i, row in enumerate(drawing.rows):
        _draw_row(drawing, row, top + (i + 0.5) * laid.row)
    if compared(drawing.rows):
        canvas.rule(at.bars.zero, top, at.bars.zero, bottom, colour="count", wide=1)
    return bottom


def _draw_row(drawing: Drawing, row: MissRow, middle: float) -> None:
    canvas, at, laid, sizes = drawing.canvas, drawing.at, drawing.laid, drawing.sizes
    if row.missed:
        half = laid.row * 0.44
        canvas.panel(at.ground_left, middle - half, at.ground_right, middle + half, edge="rule", round_=6)
        canvas.text(at.right, middle, sentences.BAND, size=sizes.small, face="strong", align="right")
    canvas.text(at.names, middle, period(row.period), size=sizes.heading, face="strong")
    if row.value is not None:
        canvas.text(at.values_end, middle, count(row.value), size=sizes.body, colour="soft", align="right")
        if at.some is not None:
            canvas.text(at.some, middle, row.of_some, size=sizes.small, colour="soft")
    draw_bar(canvas, drawing.data, row, middle, at.bars, high=min(17, laid.row * 0.46), sizes=sizes)
    draw_voices(
        canvas,
        row,
        middle,
        of_end=at.of_end,
        left=at.marks,
        right=at.marks_end if row.missed else at.right,
        plan=laid,
        sizes=sizes,
        fewest=drawing.data.fewest,
    )
