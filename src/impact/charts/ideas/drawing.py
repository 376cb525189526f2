"""Bars, bands and the words beside them: what every size of the figure draws in the same way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.ideas.flow import Placed, bands
from impact.charts.ideas.stages import Way
from impact.look import Face, TypeSizes, shorten, width, wrap

# How many lines the name of an idea may fill beside its stage.
MOST_LINES = 2
LEAD = 1.22
# Ink by stage: what is open is quiet, and a no is an outline, which also prints without colour.
_BARS = {"heard": "quiet", "said_nothing": "quiet"}
_BANDS = dict.fromkeys(("heard", "said_nothing", "not_now", "said_no"), "grid")
_OUTLINED = ("not_now", "said_no")


@dataclass(frozen=True, slots=True)
class Said:
    """The words beside a stage: its number, what it is, and what is named there with the face of each line."""

    number: str
    what: tuple[str, ...]
    named: tuple[tuple[str, Face], ...]
    sizes: TypeSizes

    @property
    def number_size(self) -> float:
        return self.sizes.heading * 1.25

    @property
    def high(self) -> float:
        return len(self.what) * self.number_size * LEAD + len(self.named) * self.sizes.small * LEAD


def said_of(way: Way, status: str, words: str, ideas: int, room: float, *, sizes: TypeSizes, most: int = 2) -> Said:
    """In lines of `room` points; at most so many ideas are named."""
    number = f"{ideas:,}"
    indent = width(number, sizes.heading * 1.25, "bold") + sizes.heading * 0.4
    what = tuple(wrap(words, sizes.heading, room - indent, "strong"))
    named: list[tuple[str, Face]] = []
    for one in way.named(status)[:most]:
        face: Face = "voice" if one.quote else "sans"
        lines = wrap(f"“{one.words}”" if one.quote else one.words, sizes.small, room, face)
        if len(lines) > MOST_LINES:
            last = shorten(" ".join(lines[MOST_LINES - 1 :]), sizes.small, room - sizes.small, face)
            lines = [*lines[: MOST_LINES - 1], last if last.endswith("…") else f"{last}…"]
        named += [(line, face) for line in lines]
    more = ideas - min(len(way.named(status)), most)
    if named and more > 0:
        _and_more(named, more, room, sizes.small)
    return Said(number, what, tuple(named), sizes)


def _and_more(named: list[tuple[str, Face]], more: int, room: float, size: float) -> None:
    """In the last line where it has room for it; a quote ends its own line."""
    line, face = named[-1]
    longer = f"{line}, and {more:,} more"
    if face == "sans" and width(longer, size, face) <= room:
        named[-1] = (longer, face)
    else:
        named.append((f"and {more:,} more", "sans"))


def draw_bars(canvas: Canvas, stages: Mapping[str, Placed], *, thick: float) -> None:
    """A stage at which nothing stands is a fine line."""
    for key, one in stages.items():
        if not one.stage.ideas:
            canvas.rule(one.x, one.top, one.x + thick, one.top, colour="quiet", wide=1.2)
        elif key in _OUTLINED:
            canvas.panel(one.x, one.top, one.x + thick, one.bottom, colour="bg", edge="count", round_=0)
        else:
            tip = f"{one.stage.ideas:,}"
            canvas.bar(one.x, one.top, one.x + thick, one.bottom, colour=_BARS.get(key, "count"), tip=tip)


def draw_bands(
    canvas: Canvas, stages: Mapping[str, Placed], flows: Sequence[tuple[str, str, int]], *, thick: float
) -> None:
    for target, edges in bands(stages, flows, thick=thick):
        canvas.band(edges, colour=_BANDS.get(target, "count_fill"))


def draw_said(canvas: Canvas, said: Said, x: float, middle: float, *, quiet: bool = False) -> None:
    """Number and name, and below them what is named, the whole around `middle`."""
    size, sizes = said.number_size, said.sizes
    colour = "soft" if quiet else "text"
    y = middle - said.high / 2 + size * LEAD / 2
    end = canvas.text(x, y, said.number, size=size, face="bold", colour=colour)
    for line in said.what:
        canvas.text(end + sizes.heading * 0.4, y, line, size=sizes.heading, face="strong", colour=colour)
        y += size * LEAD
    y += (sizes.small * LEAD - size * LEAD) / 2
    for line, face in said.named:
        canvas.text(x, y, line, size=sizes.small, face=face, colour="text" if face == "voice" else "soft")
        y += sizes.small * LEAD
