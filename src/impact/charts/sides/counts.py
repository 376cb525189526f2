"""The left half of both sides: the count as a bar, the year before as a line, the change in words."""

from impact.charts import words
from impact.charts.sides.drawing import Drawing
from impact.charts.sides.rows import SideRow
from impact.look import width

# Between the end of a bar and its number.
GAP = 7


def draw_count(drawing: Drawing, row: SideRow, middle: float, *, bar_high: float, in_one_line: bool) -> None:
    """One row's count; a `bar_high` of 0 draws no bar (a sum would dwarf its parts)."""
    if row.role == "unit":
        return
    at = drawing.at
    reach = _draw_bar(drawing, row, middle, bar_high) if bar_high and row.value is not None else 0.0
    draw_value = _draw_value_in_one_line if in_one_line else _draw_value
    draw_value(drawing, row, middle, at.bars_end - (reach + GAP if reach else 0))
    if row.change is not None:
        drawing.canvas.text(
            at.left, middle, words.since(row.change, row.before), size=drawing.sizes.body, colour="soft"
        )


def bar_ink(row: SideRow) -> str:
    """A part of a period is a paler bar: it is not to be read beside whole ones."""
    return "count_fill" if row.part else "count"


def tip(drawing: Drawing, row: SideRow) -> str:
    """Said when the pointer rests on a bar: the year before in digits."""
    if row.value is None:
        return ""
    now, then = words.period(drawing.data.period), words.period(drawing.data.before)
    past = f"; {then}: {words.count(row.before)}" if row.before is not None else ""
    return f"{row.name}, {now}: {words.count(row.value)} {drawing.what}{past}"


def _draw_bar(drawing: Drawing, row: SideRow, middle: float, high: float) -> float:
    """How far bar and line reach to the left of where bars end."""
    at, canvas = drawing.at, drawing.canvas
    end = at.bars_end
    long = max(0.0, row.value or 0) / at.largest * at.bar_room
    canvas.bar(end - long, middle - high / 2, end, middle + high / 2, colour=bar_ink(row), tip=tip(drawing, row))
    if row.before is None:
        return max(long, 0.1)
    line = row.before / at.largest * at.bar_room
    half = high * 0.7
    canvas.rule(end - line, middle - half, end - line, middle + half, colour="text", wide=1.5 if high > 10 else 1.2)
    return max(long, line)


def _draw_value(drawing: Drawing, row: SideRow, middle: float, end: float) -> None:
    canvas, sizes = drawing.canvas, drawing.sizes
    if row.value is None:
        canvas.text(end, middle, row.value_words, size=sizes.small, colour="soft", align="right")
        return
    up = sizes.small * 0.62 if row.value_words else 0
    canvas.text(end, middle - up, words.count(row.value), size=sizes.heading, face="strong", align="right")
    if row.value_words:
        canvas.text(end, middle + up, row.value_words, size=sizes.small, colour="soft", align="right")


def _draw_value_in_one_line(drawing: Drawing, row: SideRow, middle: float, end: float) -> None:
    """What stands below the number in a tall row stands before it in a low one."""
    canvas, sizes = drawing.canvas, drawing.sizes
    if row.value is not None:
        number = words.count(row.value)
        canvas.text(end, middle, number, size=sizes.heading, face="strong", align="right")
        end -= width(number, sizes.heading, "strong") + GAP
    canvas.text(end, middle, row.value_words, size=sizes.small, colour="soft", align="right")
