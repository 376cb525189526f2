"""The pieces of one quarter, on any size of page: its bar, its marks, and the words that stand in their place."""

from impact.charts.canvas import Canvas
from impact.charts.heard import silence_words
from impact.charts.key import CELL, TO_NEXT, TO_WORD
from impact.charts.misses.columns import BAR_GAP, Bars, bar_words, of_words
from impact.charts.misses.plan import Plan
from impact.charts.misses.rows import MissRow
from impact.charts.unit_marks import draw_shapes, draw_unread, filled_marks, in_lines, marks_for
from impact.charts.words import count, noun, period, within
from impact.look import TypeSizes, shorten, width
from impact.model import Misses

NAMES, NAMES_NONE = "names dignity, purpose or understanding", "names none"


def draw_bar(
    canvas: Canvas, data: Misses, row: MissRow, middle: float, bars: Bars, *, high: float, sizes: TypeSizes
) -> None:
    """Left of zero for less than a year before, right of it for more; words where nothing can be compared."""
    if row.change is None:
        _draw_bar_words(canvas, bar_words(row), middle, bars, size=sizes.small)
        return
    end = bars.end(row.change)
    low, up = sorted((bars.zero, end))
    canvas.bar(low, middle - high / 2, up, middle + high / 2, colour="count", tip=tip(data, row))
    right = row.change >= 0
    x = end + (BAR_GAP if right else -BAR_GAP)
    align = "left" if right else "right"
    canvas.text(x, middle, row.change_words, size=sizes.body, face="strong", align=align)  # type: ignore[arg-type]


def tip(data: Misses, row: MissRow) -> str:
    """Said when the pointer rests on a bar: both counts in digits."""
    what = within(noun(data.measure))
    past = f"; {period(row.before)}: {count(row.value_before)}" if row.value_before is not None else ""
    some = f", {row.of_some}" if row.of_some else ""
    return f"{period(row.period)}: {count(row.value or 0)} {what}{past}{some}"


def draw_voices(
    canvas: Canvas,
    row: MissRow,
    middle: float,
    *,
    of_end: float,
    left: float,
    right: float,
    plan: Plan,
    sizes: TypeSizes,
    fewest: int,
) -> None:
    """“7 of 9” and a mark for each reflection; words where there is none to show."""
    if row.x is not None:
        canvas.text(of_end, middle, of_words(row), size=sizes.body, face="strong", align="right")
        marks = marks_for(row.heard.n, plan.per_mark)
        top = middle - plan.lines(marks) * plan.cell / 2
        spots = in_lines(marks, plan.per_line, left=left, top=top, cell=plan.cell)
        filled = filled_marks(row.x, row.heard.n or 0, marks)
        draw_shapes(canvas, "circle", spots, colour="text", filled=filled, cell=plan.cell)
        return
    said = silent_words(row, fewest)
    end = canvas.text(left, middle, shorten(said, sizes.small, right - left), size=sizes.small, colour="soft")
    if row.heard.voice == "unread":
        unread_left = end + sizes.small
        draw_unread(canvas, row.heard.unread, unread_left, middle, cell=max(plan.cell, 6), right=right)


def silent_words(row: MissRow, fewest: int) -> str:
    """Of reflections that are shown, the threads alone may be left out."""
    if row.heard.speaks:
        return f"{row.heard.n:,} reflections, threads not shown"
    return silence_words(row.heard, fewest)


def draw_key(canvas: Canvas, x: float, y: float, *, size: float, right: float) -> float:
    """What a filled mark and an outline are; below each other where they do not fit. Returns the last line's middle."""
    below = key_lines(x, right, size=size) > 1
    start = x
    for words, filled in ((NAMES, True), (NAMES_NONE, False)):
        if below and not filled:
            x, y = start, y + size * 1.4
        ink = "text" if filled else "quiet"
        canvas.mark(x + size * CELL / 2, y, "circle", cell=size * CELL, colour=ink, filled=filled)
        end = canvas.text(x + size * TO_WORD, y, words, size=size, colour="text" if filled else "soft")
        x = end + size * TO_NEXT
    return y


def key_wide(size: float) -> float:
    """Points that the longer of its lines takes."""
    return size * TO_WORD + max(width(words, size) for words in (NAMES, NAMES_NONE))


def key_lines(x: float, right: float, *, size: float) -> int:
    wide = sum(size * TO_WORD + width(words, size) for words in (NAMES, NAMES_NONE))
    return 1 if x + wide + size * TO_NEXT <= right else 2


def _draw_bar_words(canvas: Canvas, words: str, middle: float, bars: Bars, *, size: float) -> None:
    """On the side of zero that has more room."""
    left, right = bars.zero - bars.left, bars.right - bars.zero
    said = shorten(words, size, max(left, right) - BAR_GAP)
    if right >= left:
        canvas.text(bars.zero + BAR_GAP, middle, said, size=size, colour="soft")
    else:
        canvas.text(bars.zero - BAR_GAP, middle, said, size=size, colour="soft", align="right")
