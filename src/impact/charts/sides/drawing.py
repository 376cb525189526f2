"""What every part of a drawing of both sides needs to know, and the frame that every size of it has."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts import words
from impact.charts.canvas import Canvas
from impact.charts.sides import sentences
from impact.charts.sides.columns import Columns
from impact.charts.sides.plan import Plan
from impact.charts.sides.rows import SideRow
from impact.charts.sides.sheet import Sheet
from impact.look import TypeSizes, balance, shorten, width, wrap
from impact.model import BothSides

# Lines of a footer stand this many times their size apart.
FOOTER_LEAD = 1.25


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    data: BothSides
    rows: Sequence[SideRow]
    sheet: Sheet
    sizes: TypeSizes
    at: Columns

    @property
    def what(self) -> str:
        """The count, inside a sentence."""
        return words.within(words.noun(self.data.measure))

    @property
    def line_words(self) -> str:
        """What the line at a bar is; nothing where there is none."""
        has_line = any(row.before is not None for row in self.rows)
        return f"the line is {words.period(self.data.before)}" if has_line else ""


def draw_head(drawing: Drawing) -> float:
    """Title and subtitle. Returns the height at which they end."""
    canvas, sheet, sizes = drawing.canvas, drawing.sheet, drawing.sizes
    room = sheet.wide - 2 * sheet.margin
    top = sizes.title * (0.8 if sheet.fixed else 0.4)
    title = balance(sentences.title(drawing.data, drawing.rows), sizes.title, room, "title")
    top = canvas.lines(sheet.margin, top, title, size=sizes.title, lead=sizes.title * 1.16, face="title")
    under = wrap(sentences.subtitle(drawing.data, drawing.rows), sizes.subtitle, room)
    return canvas.lines(sheet.margin, top + 2, under, size=sizes.subtitle, lead=sizes.subtitle * 1.25, colour="soft")


def footer_lines(drawing: Drawing) -> list[str]:
    room = drawing.sheet.wide - 2 * drawing.sheet.margin
    return wrap(sentences.footer(drawing.data, drawing.rows), drawing.sizes.footer, room)


def footer_high(lines: Sequence[str], sizes: TypeSizes) -> float:
    """The footer with the air above and below it."""
    return (len(lines) * FOOTER_LEAD + 2) * sizes.footer


def draw_footer(drawing: Drawing, top: float, lines: Sequence[str]) -> float:
    """`top` is where its air begins. Returns where the page may end."""
    size = drawing.sizes.footer
    left = drawing.sheet.margin
    lead = size * FOOTER_LEAD
    return drawing.canvas.lines(left, top + size, lines, size=size, lead=lead, colour="faint") + size


def silence(row: SideRow, size: float, room: float) -> str:
    """The words that stand where marks cannot, as full as there is room for."""
    for said in (row.voice_words, row.short_voice_words):
        if said and width(said, size) <= room:
            return said
    return shorten(row.short_voice_words or row.voice_words, size, room)


def mark_words(plan: Plan) -> str:
    """Nothing as long as one mark is one reflection: the marks say it themselves."""
    return f"one mark is about {plan.per_mark:,} reflections" if plan.per_mark > 1 else ""
