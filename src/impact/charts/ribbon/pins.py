"""Quotes that hang from their months: side by side, never touching, in type that never shrinks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impact.charts.canvas import Canvas
from impact.charts.layers import Shape
from impact.charts.quotes import code_name, quote_ink, quote_lines, under_words
from impact.charts.ribbon.months import Month
from impact.charts.ribbon.series import Plot, height_at
from impact.charts.threads import thread_of
from impact.look import TypeSizes, shorten, wrap
from impact.model import Quoted

# Points: from the rule to its words, between two quotes, and from one elbow to the next.
INDENT, GAP, ELBOW = 10.0, 16.0, 5.0
# A quote is not set wider than this many times its type: longer lines are hard to read in italics.
WIDEST = 24
# So many times its type wide, the next one where a quote would be cut: narrower than the first has too few words on a
# line, and a wider one stands further from its month.
WIDTHS = (10, 13, 16, 19)
VOICE_LEAD, UNDER_LEAD = 1.24, 1.25
UNDER_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A quote laid out. Its rule goes down from (`x`, `y`), across to `left` at `elbow`, and along its words."""

    quote: Quoted
    place: int
    x: float
    left: float
    level: int
    lines: tuple[str, ...]
    name: str
    """What the quote was chosen for."""
    under: tuple[str, ...]

    def high(self, sizes: TypeSizes) -> float:
        under = len(self.under) + bool(self.name)
        return len(self.lines) * voice_size(sizes) * VOICE_LEAD + UNDER_GAP + under * sizes.small * UNDER_LEAD


def voice_size(sizes: TypeSizes) -> float:
    return sizes.body * 1.1


def lay_pins(
    quotes: Sequence[tuple[int, Quoted]], plot: Plot, *, right: float, sizes: TypeSizes, most_lines: int
) -> list[Pin]:
    """Each as near to its month as the others allow and as it can be read whole; `most_lines` is how long it may be.

    `right` is where the page ends.
    """
    if not quotes:
        return []
    tried = [_lay_at(quotes, plot, wide, right=right, sizes=sizes, most_lines=most_lines) for wide in WIDTHS]
    return max(tried, key=_words_kept)


def _words_kept(pins: Sequence[Pin]) -> int:
    """How many words of the quotes are shown."""
    return sum(len(" ".join(pin.lines).split()) for pin in pins)


def _lay_at(
    quotes: Sequence[tuple[int, Quoted]],
    plot: Plot,
    wide: int,
    *,
    right: float,
    sizes: TypeSizes,
    most_lines: int,
) -> list[Pin]:
    xs = _apart([plot.x(place) for place, _ in quotes], 2 * INDENT, plot.right - INDENT)
    least = min((right - plot.left - GAP * (len(xs) - 1)) / len(xs), voice_size(sizes) * wide)
    lefts = _lefts(xs, least, (plot.left, right))
    ends = [*(left - GAP for left in lefts[1:]), right]
    pins = []
    for (place, quote), x, left, end, level in zip(quotes, xs, lefts, ends, _levels(xs, lefts), strict=True):
        room = min(end - left - INDENT, voice_size(sizes) * WIDEST)
        lines = quote_lines(quote.text, size=voice_size(sizes), room=room, most=most_lines)
        name = shorten(code_name(quote), sizes.small, room, "strong")
        under = tuple(under_lines(quote, sizes.small, room))
        pins.append(Pin(quote, place, x, left, level, tuple(lines), name, under))
    return pins


def pins_high(pins: Sequence[Pin], sizes: TypeSizes) -> float:
    """The room that the quotes need below the ground of the plot."""
    return max((_words_top(pins) + pin.high(sizes) for pin in pins), default=0)


def draw_pins(canvas: Canvas, pins: Sequence[Pin], months: Sequence[Month], plot: Plot, *, sizes: TypeSizes) -> None:
    for pin in pins:
        ink, _ = quote_ink(pin.quote)
        y, elbow = height_at(months, pin.place, plot), plot.base + ELBOW * (pin.level + 1)
        end = plot.base + _words_top(pins) + pin.high(sizes)
        if abs(pin.left - pin.x) < 1:
            canvas.rule(pin.x, y, pin.x, end, colour=ink, wide=1.4)
        else:
            canvas.rule(pin.x, y, pin.x, elbow, colour=ink, wide=1.4)
            canvas.rule(pin.x, elbow, pin.left, elbow, colour=ink, wide=1.4)
            canvas.rule(pin.left, elbow, pin.left, end, colour=ink, wide=1.4)
        draw_pin_mark(canvas, pin.quote, pin.x, y, cell=sizes.small * 1.15)
        at = (pin.left + INDENT, plot.base + _words_top(pins))
        draw_quote(canvas, pin.quote, at, (pin.lines, pin.name, pin.under), sizes=sizes)


def draw_pin_mark(canvas: Canvas, quote: Quoted, x: float, y: float, *, cell: float) -> None:
    """The shape of its thread; a diamond for every other code."""
    thread = thread_of(quote.code)
    shape: Shape = thread.shape if thread else "diamond"
    canvas.mark(x, y, shape, cell=cell, colour=quote_ink(quote)[0], filled=True, halo=True)


def draw_quote(
    canvas: Canvas,
    quote: Quoted,
    at: tuple[float, float],
    words: tuple[Sequence[str], str, Sequence[str]],
    *,
    sizes: TypeSizes,
) -> float:
    """The words in serif italic, what they were chosen for, and who said them as far as it may be told.

    `at` is the left and top of the words; `words` are the lines of the quote, what it was chosen for, and who said it.
    Returns the height at which they end.
    """
    (left, top), (lines, name, under) = at, words
    size, lead = voice_size(sizes), sizes.small * UNDER_LEAD
    top = canvas.lines(left, top, lines, size=size, lead=size * VOICE_LEAD, face="voice") + UNDER_GAP
    top = canvas.lines(
        left, top, [name] if name else [], size=sizes.small, lead=lead, face="strong", colour=quote_ink(quote)[1]
    )
    return canvas.lines(left, top, under, size=sizes.small, lead=lead, colour="soft")


def under_lines(quote: Quoted, size: float, room: float) -> list[str]:
    """At most two lines."""
    lines = wrap(under_words(quote), size, room)
    return lines if len(lines) < 3 else [lines[0], shorten(" ".join(lines[1:]), size, room)]


def _words_top(pins: Sequence[Pin]) -> float:
    """From the ground to the words: below the last elbow, where there is one."""
    bent = [pin.level + 1 for pin in pins if abs(pin.left - pin.x) >= 1]
    return 8 + ELBOW * max(bent, default=0)


def _apart(xs: Sequence[float], least: float, right: float) -> list[float]:
    """Pins of one month stand beside each other, and none of them off the plot."""
    apart = list(xs)
    for i in range(1, len(apart)):
        if apart[i] - apart[i - 1] < least / 2:
            apart[i] = apart[i - 1] + least
    over = max(0.0, apart[-1] - right) if apart else 0.0
    return [x - over if xs[-1] - xs[i] < least else x for i, x in enumerate(apart)]


def _lefts(xs: Sequence[float], least: float, between: tuple[float, float]) -> list[float]:
    """Left edges of the quotes, in the order of their months, each with room for `least` points of words."""
    lefts = [max(x, between[0]) for x in xs]
    for i in range(1, len(lefts)):
        lefts[i] = max(lefts[i], lefts[i - 1] + least + GAP)
    limit = between[1] - least
    for i in reversed(range(len(lefts))):
        lefts[i] = min(lefts[i], limit)
        limit = lefts[i] - GAP - least
    return lefts


def _levels(xs: Sequence[float], lefts: Sequence[float]) -> Iterator[int]:
    """Elbows that go the same way lie at different heights, so that no rule crosses another."""
    right = [i for i, (x, left) in enumerate(zip(xs, lefts, strict=True)) if left > x]
    back = [i for i, (x, left) in enumerate(zip(xs, lefts, strict=True)) if left < x]
    for i in range(len(xs)):
        yield list(reversed(right)).index(i) if i in right else back.index(i) if i in back else 0
