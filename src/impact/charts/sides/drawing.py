"""What every part of a drawing of both sides needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts import words
from impact.charts.canvas import Canvas
from impact.charts.page import Paper
from impact.charts.sides.columns import Columns
from impact.charts.sides.rows import SideRow
from impact.charts.sides.sheet import Sheet
from impact.look import TypeSizes, shorten, width
from impact.model import BothSides


@dataclass(frozen=True)
class Drawing:
    canvas: Canvas
    data: BothSides
    rows: Sequence[SideRow]
    sheet: Sheet
    sizes: TypeSizes
    at: Columns

    @property
    def paper(self) -> Paper:
        return self.sheet.paper

    @property
    def what(self) -> str:
        """The count, inside a sentence."""
        return words.within(words.noun(self.data.measure))

    @property
    def line_words(self) -> str:
        """What the line at a bar is; nothing where there is none."""
        has_line = any(row.before is not None for row in self.rows)
        return f"the line is {words.period(self.data.before)}" if has_line else ""


def silence(row: SideRow, size: float, room: float) -> str:
    """The words that stand where marks cannot, as full as there is room for."""
    for said in (row.voice_words, row.short_voice_words):
        if said and width(said, size) <= room:
            return said
    return shorten(row.short_voice_words or row.voice_words, size, room)
