"""Both sides on a phone: one branch below the other, its name, its count, and what its people wrote."""

from collections.abc import Sequence
from dataclasses import replace

from impact.charts import words
from impact.charts.canvas import Canvas
from impact.charts.key import LINE, draw_key, key_lines
from impact.charts.page import Told, draw_footer, draw_head, footer_lines
from impact.charts.sides.columns import columns
from impact.charts.sides.counts import GAP, bar_ink
from impact.charts.sides.drawing import Drawing, silence
from impact.charts.sides.plan import Plan, plan
from impact.charts.sides.rows import SideRow
from impact.charts.sides.sheet import Sheet
from impact.charts.sides.voices import Spot, draw_thread
from impact.charts.threads import THREADS
from impact.charts.unit_marks import draw_unread, mark_words
from impact.look import Face, TypeSizes, shorten, width
from impact.model import BothSides, Mode

# Above and below a branch, to the line that parts it from the next.
AIR = 8


def draw_narrow(
    data: BothSides, rows: Sequence[SideRow], told: Told, *, mode: Mode, sheet: Sheet, sizes: TypeSizes
) -> Canvas:
    canvas = Canvas(mode, wide=sheet.paper.wide, high=sheet.paper.high)
    drawing = Drawing(canvas, data, rows, sheet, sizes, columns(rows, sheet, sizes))
    room = sheet.paper.wide - 2 * sheet.paper.margin - drawing.at.of_room - drawing.at.of_gap
    laid = plan(rows, [replace(way, room=room) for way in sheet.ways], high=sheet.paper.high)
    laid = replace(laid, cell=min(laid.cell, sheet.ways[0].most_cell))  # a phone has no room to grow into
    top = _draw_key(drawing, laid, draw_head(canvas, told, sheet.paper, sizes))
    for row in laid.rows:
        line = "soft" if row.role == "total" else "grid"
        canvas.rule(sheet.paper.margin, top, sheet.paper.wide - sheet.paper.margin, top, colour=line)
        top = _draw_block(drawing, laid, row, top + AIR) + AIR
    canvas.high = draw_footer(canvas, top, footer_lines(told, sheet.paper, sizes), sheet.paper, sizes)
    return canvas


def _draw_key(drawing: Drawing, laid: Plan, top: float) -> float:
    canvas, sheet, size = drawing.canvas, drawing.sheet, drawing.sizes.small
    left, right = sheet.paper.margin, sheet.paper.wide - sheet.paper.margin
    said = "; ".join(part for part in (f"Bars: {drawing.what}", drawing.line_words) if part)
    y = top + size * 1.6
    canvas.text(left, y, shorten(said, size, right - left, "strong"), size=size, face="strong", colour="count")
    y += size * 1.5
    draw_key(canvas, left, y, size=size, right=right)
    y += (key_lines(left, right, size=size) - 1) * LINE * size
    if said := mark_words(laid.per_mark):
        y += size * LINE
        canvas.text(left, y, said, size=size, colour="soft")
    return y + size * 1.3


def _draw_block(drawing: Drawing, laid: Plan, row: SideRow, top: float) -> float:
    """One branch. Returns where it ends."""
    canvas, sheet, sizes = drawing.canvas, drawing.sheet, drawing.sizes
    top = _draw_name(drawing, row, top)
    if row.role != "unit":
        top = _draw_count(drawing, row, top, alone=len(laid.rows) == 1)
    if row.speaks:
        return _draw_threads(drawing, laid, row, top)
    middle = top + sizes.small * 0.8
    said = silence(row, sizes.small, sheet.paper.wide - 2 * sheet.paper.margin)
    end = canvas.text(sheet.paper.margin, middle, said, size=sizes.small, colour="soft")
    if row.voice == "unread":
        right = sheet.paper.wide - sheet.paper.margin
        draw_unread(canvas, row.unread, end + sizes.small, middle, cell=max(laid.cell, 6), right=right)
    return middle + sizes.small * 0.6


def _draw_name(drawing: Drawing, row: SideRow, top: float) -> float:
    """The name, and how many reflections at the other end of its line."""
    canvas, sheet, sizes = drawing.canvas, drawing.sheet, drawing.sizes
    said = row.voice_words if row.speaks else ""
    right = sheet.paper.wide - sheet.paper.margin
    room = right - sheet.paper.margin - width(said, sizes.small) - 12
    face: Face = "bold" if row.role == "total" else "strong"
    y = top + sizes.heading * 0.6
    canvas.text(sheet.paper.margin, y, shorten(row.name, sizes.heading, room, face), size=sizes.heading, face=face)
    canvas.text(right, y, said, size=sizes.small, colour="soft", align="right")
    return y + sizes.heading * 0.8


def _draw_count(drawing: Drawing, row: SideRow, top: float, *, alone: bool) -> float:
    canvas, sheet, sizes = drawing.canvas, drawing.sheet, drawing.sizes
    middle = top + sheet.bar_high * 0.8
    end = sheet.paper.margin
    if row.value is not None:
        end = _draw_bar(drawing, row, middle) if row.role == "branch" or alone else end
        end = canvas.text(end, middle, words.count(row.value), size=sizes.body, face="strong") + 8
    note = words.since(row.change, row.before) if row.change is not None else row.value_words
    canvas.text(end, middle, note, size=sizes.small, colour="soft")
    return middle + sheet.bar_high * 0.9


def _draw_bar(drawing: Drawing, row: SideRow, middle: float) -> float:
    """Grows to the right. Returns where its number begins."""
    sheet, at = drawing.sheet, drawing.at
    left, half = sheet.paper.margin, sheet.bar_high / 2
    long = max(0.0, row.value or 0) / at.largest * sheet.longest_bar
    drawing.canvas.bar(left, middle - half, left + long, middle + half, colour=bar_ink(row))
    if row.before is not None:
        line = row.before / at.largest * sheet.longest_bar
        drawing.canvas.rule(left + line, middle - half - 3, left + line, middle + half + 3, colour="text", wide=1.5)
        long = max(long, line)
    return left + long + GAP


def _draw_threads(drawing: Drawing, laid: Plan, row: SideRow, top: float) -> float:
    high = max(laid.rules.line, laid.lines(row) * laid.cell + 5)
    end = drawing.paper.margin + drawing.at.of_room
    for thread in THREADS:
        spot = Spot(of_end=end, first=end + drawing.at.of_gap, middle=top + (thread.place + 0.5) * high)
        draw_thread(drawing.canvas, row, thread, spot, plan=laid, size=drawing.sizes.small)
    return top + 3 * high
