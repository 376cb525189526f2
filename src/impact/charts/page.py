"""A title, a subtitle and a footer in; the frame of a page that every figure has, and the finished figure, out."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import pandas as pd

from impact.charts.canvas import Canvas
from impact.look import Size, TypeSizes, balance, wrap
from impact.model import Figure
from impact.model.native_chart import NativeChart

# Lines stand this many times their size apart.
TITLE_LEAD, SUBTITLE_LEAD, FOOTER_LEAD = 1.16, 1.25, 1.25


@dataclass(frozen=True, slots=True)
class Paper:
    """Points."""

    wide: float
    high: float
    """The whole height of a slide; the greatest height of a page, which ends where its drawing ends."""
    fixed: bool
    """Whether the height is given."""
    margin: float

    @property
    def left(self) -> float:
        return self.margin

    @property
    def right(self) -> float:
        return self.wide - self.margin

    @property
    def room(self) -> float:
        return self.wide - 2 * self.margin


PAPERS: Mapping[Size, Paper] = {
    "slide": Paper(wide=960, high=540, fixed=True, margin=30),
    "page": Paper(wide=468, high=640, fixed=False, margin=6),
    "narrow": Paper(wide=350, high=20_000, fixed=False, margin=6),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure says in words round its drawing."""

    title: str
    subtitle: str
    footer: str
    alt: str


# A person's title stands where the made one would, in every form alike; nothing else of a form may ask for it.
_OWN_TITLE: ContextVar[str] = ContextVar("own_title", default="")


@contextmanager
def titled(title: str) -> Iterator[None]:
    """What is drawn while it lasts has this title in place of the one made from the numbers; "" changes nothing."""
    token = _OWN_TITLE.set(title)
    try:
        yield
    finally:
        _OWN_TITLE.reset(token)


def draw_head(canvas: Canvas, told: Told, paper: Paper, sizes: TypeSizes) -> float:
    """Title and subtitle. Returns the height at which they end."""
    title, under = _head_lines(told, paper, sizes)
    top = _head_top(paper, sizes)
    top = canvas.lines(paper.left, top, title, size=sizes.title, lead=sizes.title * TITLE_LEAD, face="title")
    lead = sizes.subtitle * SUBTITLE_LEAD
    return canvas.lines(paper.left, top + 2, under, size=sizes.subtitle, lead=lead, colour="soft")


def head_high(told: Told, paper: Paper, sizes: TypeSizes) -> float:
    """Where the head will end, before it is drawn."""
    title, under = _head_lines(told, paper, sizes)
    lines = len(title) * sizes.title * TITLE_LEAD + len(under) * sizes.subtitle * SUBTITLE_LEAD
    return _head_top(paper, sizes) + lines + 2


def footer_lines(told: Told, paper: Paper, sizes: TypeSizes) -> list[str]:
    return wrap(told.footer, sizes.footer, paper.room)


def footer_high(lines: Sequence[str], sizes: TypeSizes) -> float:
    """The footer with the air above and below it."""
    return (len(lines) * FOOTER_LEAD + 2) * sizes.footer


def draw_footer(canvas: Canvas, top: float, lines: Sequence[str], paper: Paper, sizes: TypeSizes) -> float:
    """`top` is where its air begins. Returns where the page may end."""
    size = sizes.footer
    lead = size * FOOTER_LEAD
    return canvas.lines(paper.left, top + size, lines, size=size, lead=lead, colour="faint") + size


def finished(
    name: str, told: Told, canvas: Canvas, table: pd.DataFrame, native: tuple[NativeChart, ...] = ()
) -> Figure:
    """The figure that was drawn on the canvas, with its words and its table twin."""
    return Figure(
        name=name,
        spec=canvas.specification(told.alt),
        title=_OWN_TITLE.get() or told.title,
        subtitle=told.subtitle,
        alt=told.alt,
        footer=told.footer,
        table=table,
        mode=canvas.mode,
        size=(canvas.wide, canvas.high),
        boxes=tuple(canvas.boxes),
        made_title=told.title,
        native=native,
    )


def _head_lines(told: Told, paper: Paper, sizes: TypeSizes) -> tuple[list[str], list[str]]:
    return balance(_OWN_TITLE.get() or told.title, sizes.title, paper.room, "title"), wrap(
        told.subtitle, sizes.subtitle, paper.room
    )


def _head_top(paper: Paper, sizes: TypeSizes) -> float:
    return sizes.title * (0.8 if paper.fixed else 0.4)
