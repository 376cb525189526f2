"""Then and now on a phone: each row with its two periods below each other, the voices at the end."""

from impact.charts.canvas import Canvas
from impact.charts.page import Paper, Told, draw_footer, draw_head, footer_lines
from impact.charts.quotes import quote_ink, quote_lines, under_words
from impact.charts.then_and_now.drawing import Drawing, draw_code, draw_count, scale_of_marks
from impact.charts.then_and_now.rows import WHENS, Rows
from impact.charts.unit_marks import mark_words
from impact.charts.words import period
from impact.look import TypeSizes, shorten, width, wrap
from impact.model import Mode

CELLS, MOST_QUOTE_LINES, LEAD = (9.0, 13.0), 12, 1.3


def draw_stacked(rows: Rows, told: Told, *, mode: Mode, paper: Paper, sizes: TypeSizes) -> Canvas:
    canvas = Canvas(mode, wide=paper.wide, high=paper.high)
    said = [f"{row.x(w):,} of {row.at[w].n:,}" for row in rows.codes for w in WHENS if row.speaks(w)]
    of_room = max((width(words, sizes.body, "strong") for words in said), default=0) + sizes.body * 0.7
    names = max(width(period(rows.name(when)), sizes.small) for when in WHENS) + sizes.small
    room = paper.room - names
    drawing = Drawing(canvas, rows, sizes, *scale_of_marks(rows, room - of_room, CELLS))
    top = draw_head(canvas, told, paper, sizes) + sizes.heading
    top = _draw_counts(drawing, paper, top, names)
    top = _draw_codes(drawing, paper, top, names, of_room)
    top = _draw_quotes(drawing, paper, top)
    canvas.high = draw_footer(canvas, top, footer_lines(told, paper, sizes), paper, sizes)
    return canvas


def _draw_counts(drawing: Drawing, paper: Paper, top: float, names: float) -> float:
    canvas, sizes = drawing.canvas, drawing.sizes
    for row in drawing.rows.counts:
        name = shorten(row.what, sizes.heading, paper.room, "strong")
        canvas.text(paper.left, top + sizes.heading * 0.6, name, size=sizes.heading, face="strong", colour="count")
        top += sizes.heading * 1.3
        for when in WHENS:
            said = period(drawing.rows.name(when))
            canvas.text(paper.left, top + sizes.heading * 0.7, said, size=sizes.small, colour="soft")
            draw_count(drawing, row, when, paper.left + names, top, room=paper.room - names)
            top += sizes.heading * 2.2
        top += sizes.small * 0.5
    return top


def _draw_codes(drawing: Drawing, paper: Paper, top: float, names: float, of_room: float) -> float:
    canvas, sizes = drawing.canvas, drawing.sizes
    for when in WHENS:
        words = f"{period(drawing.rows.name(when))}: {drawing.rows.voice_words(when)}"
        lines = wrap(words, sizes.small, paper.room)
        top = canvas.lines(paper.left, top, lines, size=sizes.small, lead=sizes.small * 1.25, colour="soft")
    top += sizes.small * 0.8
    for row in drawing.rows.codes:
        cell = sizes.heading * 0.9
        middle = top + sizes.heading * 0.6
        canvas.mark(paper.left + cell / 2, middle, row.shape, cell=cell, colour=row.inks[0], filled=True)
        name = shorten(row.code.name, sizes.heading, paper.room - cell * 1.3, "strong")
        canvas.text(paper.left + cell * 1.3, middle, name, size=sizes.heading, face="strong", colour=row.inks[1])
        top += sizes.heading * 1.4
        for when in WHENS:
            said = period(drawing.rows.name(when))
            canvas.text(paper.left, top + sizes.small * 0.7, said, size=sizes.small, colour="soft")
            draw_code(drawing, row, when, paper.left + names, top, of_room=of_room)
            top += max(sizes.body * 1.5, drawing.mark_lines * drawing.cell + sizes.small * 0.5)
        top += sizes.small * 0.5
    if key := mark_words(drawing.per_mark):
        canvas.text(paper.left, top + sizes.small * 0.5, key, size=sizes.small, colour="soft")
        top += sizes.small * 1.5
    return top


def _draw_quotes(drawing: Drawing, paper: Paper, top: float) -> float:
    canvas, sizes, size = drawing.canvas, drawing.sizes, drawing.sizes.body * 1.15
    for when in WHENS:
        quote = drawing.rows.quote(when)
        if quote is None:
            continue
        top += sizes.small * 0.6
        lines = quote_lines(quote.text, size=size, room=paper.room - size, most=MOST_QUOTE_LINES)
        left = paper.left + size * 0.8
        end = canvas.lines(left, top, lines, size=size, lead=size * LEAD, face="voice")
        canvas.panel(paper.left, top + 2, paper.left + size * 0.18, end - 2, colour=quote_ink(quote)[0], round_=1)
        told = ", ".join(part for part in (period(drawing.rows.name(when)), under_words(quote)) if part)
        who = wrap(told, sizes.small, paper.room - size)[:2]
        top = canvas.lines(left, end, who, size=sizes.small, lead=sizes.small * 1.3, colour="soft")
    return top
