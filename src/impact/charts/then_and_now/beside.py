"""Then and now on a slide or a page: what it is at the left, the two periods in columns of equal width beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.quotes import quote_ink, quote_lines, under_words
from impact.charts.then_and_now.drawing import Drawing, draw_code, draw_count, scale_of_marks
from impact.charts.then_and_now.rows import WHENS, CodeRow, Rows
from impact.charts.unit_marks import mark_words
from impact.charts.words import period
from impact.look import Size, TypeSizes, shorten, width, wrap
from impact.model import Mode, When

LEAD = 1.28


@dataclass(frozen=True, slots=True)
class Sheet:
    """Points: most room of the names, between columns, a mark’s least and largest cell, a quote’s type."""

    names: float
    gap: float
    cells: tuple[float, float]
    quote: float
    most_quote_lines: int


BESIDE: Mapping[Size, Sheet] = {
    "slide": Sheet(names=178, gap=30, cells=(8.4, 13), quote=16, most_quote_lines=9),
    "page": Sheet(names=112, gap=14, cells=(5.6, 8.5), quote=10, most_quote_lines=7),
}


@dataclass(frozen=True)
class Columns:
    left: float
    at: Mapping[When, float]
    room: float
    names: float
    of_room: float


def draw_beside(rows: Rows, told: Told, *, mode: Mode, size: Size, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    sheet = BESIDE[size]
    at = _columns(rows, sheet, paper, sizes)
    drawing = Drawing(canvas, rows, sizes, *scale_of_marks(rows, at.room - at.of_room, sheet.cells))
    head = draw_head(canvas, told, paper, sizes)
    foot = footer_lines(told, paper, sizes)
    foot_top = paper.high - footer_high(foot, sizes) if paper.fixed else None
    top = _draw_periods(drawing, at, head + sizes.heading * 0.8)
    bottom = _draw_rows(drawing, at, top, _space(drawing, at, top, foot_top, sheet))
    bottom = _draw_quotes(drawing, at, bottom, foot_top, sheet)
    end = draw_footer(canvas, foot_top or bottom + sizes.small * 0.4, foot, paper, sizes)
    canvas.high = paper.high if paper.fixed else end
    return canvas


def _columns(rows: Rows, sheet: Sheet, paper: Paper, sizes: TypeSizes) -> Columns:
    longest = [width(row.what, sizes.body, "strong") for row in rows.counts]
    longest += [width(row.code.name, sizes.body, "strong") + sizes.body * 1.4 for row in rows.codes]
    names = min(sheet.names, max(longest, default=0))
    room = (paper.room - names - 2 * sheet.gap) / 2
    first = paper.left + names + sheet.gap
    said = [f"{row.x(w):,} of {row.at[w].n:,}" for row in rows.codes for w in WHENS if row.speaks(w)]
    of_room = max((width(words, sizes.body, "strong") for words in said), default=0) + sizes.body * 0.7
    at: dict[When, float] = {"then": first, "now": first + room + sheet.gap}
    return Columns(paper.left, at, room, names, of_room)


def _draw_periods(drawing: Drawing, at: Columns, top: float) -> float:
    """The names of the periods, and what was read of each. Returns where they end."""
    canvas, sizes = drawing.canvas, drawing.sizes
    middle = top + sizes.heading * 0.7
    ends = []
    for when in WHENS:
        said = period(drawing.rows.name(when))
        canvas.text(at.at[when], middle, said, size=sizes.heading * 1.1, face="bold")
        lines = wrap(drawing.rows.voice_words(when), sizes.small, at.room)[:2]
        y = middle + sizes.heading * 0.75
        ends.append(canvas.lines(at.at[when], y, lines, size=sizes.small, lead=sizes.small * 1.2, colour="soft"))
    return max(ends) + sizes.small * 0.5


def _count_high(sizes: TypeSizes) -> float:
    return sizes.heading * 2.1


def _code_high(drawing: Drawing) -> float:
    return max(drawing.sizes.body * 1.3, drawing.mark_lines * drawing.cell + drawing.sizes.small * 0.3)


def _space(drawing: Drawing, at: Columns, top: float, bottom: float | None, sheet: Sheet) -> float:
    """Air after each row: what the page leaves over, when the quotes have had what they need."""
    sizes, rows = drawing.sizes, drawing.rows
    number = len(rows.counts) + len(rows.codes)
    least = sizes.small * 0.35
    if bottom is None or not number:
        return sizes.small * 0.6
    needed = len(rows.counts) * _count_high(sizes) + len(rows.codes) * _code_high(drawing) + sizes.small * 2
    lines = [len(_quote(drawing, w, at, sheet, sheet.most_quote_lines)) for w in WHENS if rows.quote(w)]
    quotes = (min(max(lines), 4) * LEAD * sheet.quote + sizes.small * 3) if lines else 0
    return max(least, min(sizes.small * 2, (bottom - top - needed - quotes) / number))


def _draw_rows(drawing: Drawing, at: Columns, top: float, space: float) -> float:
    """Counts in ink, then the codes; a fine rule before each part. Returns where they end."""
    sizes, rows, right = drawing.sizes, drawing.rows, at.at["now"] + at.room
    for i, count_row in enumerate(rows.counts):
        if not i:
            drawing.canvas.rule(at.left, top - sizes.small * 0.3, right, top - sizes.small * 0.3)
        _draw_name(drawing, at, count_row.what, top + sizes.heading * 0.7, colour="count")
        for when in WHENS:
            draw_count(drawing, count_row, when, at.at[when], top, room=at.room)
        top += _count_high(sizes) + space
    for i, code_row in enumerate(rows.codes):
        if not i:
            drawing.canvas.rule(at.left, top - sizes.small * 0.1, right, top - sizes.small * 0.1)
            top += sizes.small * 0.4
        _draw_code_name(drawing, at, code_row, top)
        for when in WHENS:
            draw_code(drawing, code_row, when, at.at[when], top, of_room=at.of_room)
        top += _code_high(drawing) + space
    if key := mark_words(drawing.per_mark):
        drawing.canvas.text(at.at["then"], top + sizes.small * 0.5, key, size=sizes.small, colour="soft")
        top += sizes.small * 1.6
    return top


def _draw_name(drawing: Drawing, at: Columns, name: str, middle: float, *, colour: str) -> None:
    size = drawing.sizes.body
    lines = wrap(name, size, at.names, "strong")
    if len(lines) > 2:
        lines = [lines[0], shorten(" ".join(lines[1:]), size, at.names, "strong")]
    drawing.canvas.lines(at.left, middle - size * 0.6, lines, size=size, lead=size * 1.2, face="strong", colour=colour)


def _draw_code_name(drawing: Drawing, at: Columns, row: CodeRow, top: float) -> None:
    """Its shape, and its name in its own ink."""
    size, cell = drawing.sizes.body, drawing.sizes.body * 0.9
    middle = top + drawing.sizes.small * 0.7
    drawing.canvas.mark(at.left + cell / 2, middle, row.shape, cell=cell, colour=row.inks[0], filled=True)
    name = shorten(row.code.name, size, at.names - cell * 1.3, "strong")
    drawing.canvas.text(at.left + cell * 1.3, middle, name, size=size, face="strong", colour=row.inks[1])


def _quote(drawing: Drawing, when: When, at: Columns, sheet: Sheet, most: int) -> list[str]:
    quote, size = drawing.rows.quote(when), sheet.quote
    return quote_lines(quote.text, size=size, room=at.room - size, most=most) if quote else []


def _draw_quotes(drawing: Drawing, at: Columns, top: float, bottom: float | None, sheet: Sheet) -> float:
    """One voice of each period, as long as there is room. Returns where they end."""
    canvas, sizes, rows = drawing.canvas, drawing.sizes, drawing.rows
    size, most = sheet.quote, sheet.most_quote_lines
    if not any(rows.quote(when) for when in WHENS):
        return top
    top += sizes.small * 0.5
    if bottom is not None:
        most = min(most, int((bottom - top - sizes.small * 1.6) // (size * LEAD)))
    if most < 2:
        return top
    ends = [top]
    for when in WHENS:
        quote = rows.quote(when)
        if quote is None:
            canvas.text(at.at[when], top + size * 0.64, "No cleared quote.", size=sizes.small, colour="soft")
            continue
        lines = _quote(drawing, when, at, sheet, most)
        left = at.at[when] + size * 0.8
        end = canvas.lines(left, top, lines, size=size, lead=size * LEAD, face="voice")
        canvas.panel(at.at[when], top + 2, at.at[when] + size * 0.18, end - 2, colour=quote_ink(quote)[0], round_=1)
        who = shorten(under_words(quote), sizes.small, at.room - size)
        ends.append(canvas.lines(left, end, [who], size=sizes.small, lead=sizes.small * 1.4, colour="soft"))
    return max(ends)
