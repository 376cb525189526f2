"""What weighs on staff, on a slide or a page: a code a row, and a mark for each reflection that was read for it."""

from collections.abc import Sequence

from impact.charts.canvas import Canvas
from impact.charts.conditions.plan import Marks, Measures, plan_marks
from impact.charts.conditions.rows import Row
from impact.charts.conditions.sentences import told
from impact.charts.page import Paper, draw_footer, draw_head, footer_high, footer_lines, head_high
from impact.charts.unit_marks import draw_shapes, filled_marks, in_lines, mark_words, marks_for
from impact.look import TypeSizes, width, wrap
from impact.model import Conditions, Mode

ON_SLIDE = Measures(least_cell=6, most_cell=12, most_lines=2)
ON_PAGE = Measures(least_cell=4.6, most_cell=8, most_lines=2)
NAMES, NAMES_NOT = "names it", "does not"
# Of the room, for the names.
NAMES_PART = 0.27


def draw_wide(data: Conditions, rows: Sequence[Row], *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    """Rows that do not fit are left to the table, the last first."""
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    for kept in range(len(rows), 0, -1):
        said = told(data, rows, later=len(rows) - kept)
        foot = footer_lines(said, paper, sizes)
        used = head_high(said, paper, sizes) + footer_high(foot, sizes) + sizes.heading * 2.6
        each = (paper.high - used) / kept
        if each >= row_high(rows[:kept], paper, sizes) or kept == 1:
            break
    top = draw_key(canvas, paper, draw_head(canvas, said, paper, sizes), sizes)
    each = min(each, row_high(rows[:kept], paper, sizes) * (1.7 if paper.fixed else 1.25))
    of, marks = laid(rows[:kept], paper, sizes)
    if words := mark_words(marks.per_mark):
        canvas.text(paper.right, top - sizes.small * 1.5, words, size=sizes.small, colour="soft", align="right")
    for row in rows[:kept]:
        draw_row(canvas, row, top + each / 2, paper, sizes, of=of, marks=marks)
        top += each
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else top + sizes.footer * 0.3
    end = draw_footer(canvas, foot_top, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def laid(rows: Sequence[Row], paper: Paper, sizes: TypeSizes) -> tuple[float, Marks]:
    """Where “9 of 72” ends, and the marks beside it."""
    of = paper.left + paper.room * NAMES_PART
    of += max((width(of_words(row), sizes.body, "strong") for row in rows), default=0) + sizes.small
    left = of + sizes.small * 0.8
    numbers = [row.n for row in rows if row.speaks and row.n]
    return of, plan_marks([(numbers, paper.right - left)], ON_SLIDE if paper.fixed else ON_PAGE)


def row_high(rows: Sequence[Row], paper: Paper, sizes: TypeSizes) -> float:
    """The least height of a row: its name in lines, or its marks in lines."""
    of, marks = laid(rows, paper, sizes)
    room = paper.right - of - sizes.small * 0.8
    lines = max(len(_name(row, paper, sizes)) for row in rows)
    deep = max((marks.lines(row.n, room) for row in rows if row.speaks and row.n), default=1)
    return max(lines * sizes.body * 1.2, deep * marks.cell) + sizes.small * 0.7


def draw_key(canvas: Canvas, paper: Paper, top: float, sizes: TypeSizes) -> float:
    """What a filled mark and an outline are."""
    size, middle = sizes.small, top + sizes.heading * 1.4
    x = canvas.text(paper.left, middle, "A reflection that", size=size, colour="soft") + size * 0.7
    for words, filled in ((NAMES, True), (NAMES_NOT, False)):
        canvas.mark(x + size / 2, middle, "circle", cell=size, colour="text" if filled else "quiet", filled=filled)
        x = canvas.text(x + size * 1.2, middle, words, size=size, colour="text" if filled else "soft") + size
    return top + sizes.heading * 2.6


def draw_row(
    canvas: Canvas, row: Row, middle: float, paper: Paper, sizes: TypeSizes, *, of: float, marks: Marks
) -> None:
    name = _name(row, paper, sizes)
    lead = sizes.body * 1.2
    canvas.lines(paper.left, middle - len(name) * lead / 2, name, size=sizes.body, lead=lead, face="strong")
    left = of + sizes.small * 0.8
    if not row.speaks:
        canvas.text(left, middle, row.silence, size=sizes.small, colour="soft")
        return
    canvas.text(of, middle, of_words(row), size=sizes.body, face="strong", align="right")
    draw_units(canvas, row, left, middle, room=paper.right - left, marks=marks)


def draw_units(canvas: Canvas, row: Row, left: float, middle: float, *, room: float, marks: Marks) -> None:
    n, x = row.n or 0, row.x or 0
    drawn = marks_for(n, marks.per_mark)
    top = middle - marks.lines(n, room) * marks.cell / 2
    spots = in_lines(drawn, marks.per_line(room), left=left, top=top, cell=marks.cell)
    draw_shapes(canvas, "circle", spots, colour="text", filled=filled_marks(x, n, drawn), cell=marks.cell)


def of_words(row: Row) -> str:
    return f"{row.x:,} of {row.n:,}" if row.speaks else ""


def _name(row: Row, paper: Paper, sizes: TypeSizes) -> list[str]:
    return wrap(row.name, sizes.body, paper.room * NAMES_PART, "strong")
