"""A figure of conditions in, what the library gave beside them out: a small table and voices, from its own table."""

from collections.abc import Iterator

from impact.model import Figure
from impact.report.documents.office import fitting
from impact.report.documents.print_rows import printed
from impact.report.documents.slides.stage import Page
from impact.report.documents.slides.tables import draw_table
from impact.report.documents.slides.words import Box, Words, high_of
from impact.report.documents.slides.writing import Slide, put

_GIVEN = ("What was given", "Given", "Was", "Change")
_VOICE = "A voice"
_HEADING, _SIZES, _QUOTE_SIZES = 13.0, (12.0, 11.0, 10.0), (15.0, 14.0, 13.0, 12.0)
_MOST_VOICES = 2
# Of the width of a slide.
PART = 0.4


def has_given(figure: Figure) -> bool:
    return figure.name == "conditions" and "Given" in figure.table.columns and bool(figure.table["Given"].notna().any())


def draw_given(slide: Slide, box: Box, figure: Figure) -> None:
    """As far as there is room: the table first, then voices."""
    names = [name for name in (figure.table.columns[0], *_GIVEN) if name in figure.table.columns]
    table = figure.table.loc[figure.table["Given"].notna(), names]
    made = printed(table, room=box.wide, sizes=_SIZES)
    heading = [Words("What was given", _HEADING, "strong")]
    top = box.top + high_of(heading, box.wide)
    put(slide, Box(box.left, box.top, box.wide, top - box.top), heading, name="Heading")
    high = made.head_high + sum(made.high(row) for row in made.cells)
    if top + high > box.bottom:
        return
    draw_table(Page(slide, box.below(top)), made, list(made.cells), alt="What the library gave beside the conditions.")
    top += high + _HEADING
    voices = list(_voices(figure, box.wide, (box.bottom - top) / _MOST_VOICES))
    if high_of(voices, box.wide) <= box.bottom - top:
        put(slide, box.below(top), voices, name="In their words")


def _voices(figure: Figure, room: float, high: float) -> Iterator[Words]:
    if _VOICE not in figure.table.columns:
        return
    said = figure.table[figure.table[_VOICE].ne("")]
    for name, words in list(zip(said.iloc[:, 0], said[_VOICE], strict=True))[:_MOST_VOICES]:
        size, shown, whole = fitting(str(words), _QUOTE_SIZES, room, high - 24, "voice")
        if whole:
            yield Words(shown, size, "voice", before=6)
            yield Words(str(name), 11.0, ink="soft")
