"""Up to three passages beside each other below the rows: the condition's name, the words, when they were written."""

from collections.abc import Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.page import Paper
from impact.charts.quotes import code_name, quote_lines, under_words
from impact.look import TypeSizes, shorten
from impact.model import Quoted

MOST = 3
MOST_LINES = 3
_LEAD = 1.22


@dataclass(frozen=True, slots=True)
class Passage:
    name: str
    lines: tuple[str, ...]


def passages(quotes: Sequence[Quoted], sizes: TypeSizes, room: float, *, most_lines: int = MOST_LINES) -> list[Passage]:
    size = voice_size(sizes)
    return [
        Passage(
            shorten(" · ".join(part for part in (code_name(quote), under_words(quote)) if part), sizes.small, room),
            tuple(quote_lines(quote.text, size=size, room=room, most=most_lines)),
        )
        for quote in quotes[:MOST]
    ]


def voice_size(sizes: TypeSizes) -> float:
    return sizes.heading


def passages_high(shown: Sequence[Passage], sizes: TypeSizes) -> float:
    """With the air above them; nothing where there are none."""
    if not shown:
        return 0
    lines = max(len(one.lines) for one in shown)
    return sizes.small * (1.0 + _LEAD) + lines * voice_size(sizes) * _LEAD


def beside_each_other(number: int, paper: Paper, sizes: TypeSizes) -> tuple[float, float]:
    """How far apart they begin, and how wide each may be."""
    step = paper.room / max(1, min(number, MOST))
    return step, step - sizes.small * 1.9


def draw_passage(canvas: Canvas, one: Passage, x: float, top: float, sizes: TypeSizes) -> float:
    """A rule in ink, the words in serif. Returns where it ends."""
    left = x + sizes.small * 0.7
    start = top
    lead = sizes.small * _LEAD
    top = canvas.lines(left, top, [one.name], size=sizes.small, lead=lead, colour="soft")
    size = voice_size(sizes)
    top = canvas.lines(left, top, one.lines, size=size, lead=size * _LEAD, face="voice")
    canvas.rule(x, start + 2, x, top - 2, colour="count", wide=1.6)
    return top
