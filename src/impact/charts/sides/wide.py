"""Both sides on a slide or a page: counts to the left, names in the middle, what people wrote to the right."""

from collections.abc import Sequence
from dataclasses import replace

from impact.charts import words
from impact.charts.canvas import Canvas
from impact.charts.key import LINE, draw_entry, draw_key, draw_outline, key_lines
from impact.charts.page import Told, draw_footer, draw_head, footer_high, footer_lines
from impact.charts.sides.columns import columns, largest, with_room
from impact.charts.sides.counts import draw_count
from impact.charts.sides.drawing import Drawing, silence
from impact.charts.sides.plan import Plan, plan
from impact.charts.sides.rows import SideRow
from impact.charts.sides.sheet import Sheet
from impact.charts.sides.voices import Spot, draw_thread
from impact.charts.threads import THREADS
from impact.charts.unit_marks import draw_unread, mark_words
from impact.look import Face, TypeSizes, balance, shorten, width, wrap
from impact.model import BothSides, Mode


def draw_wide(
    data: BothSides, rows: Sequence[SideRow], told: Told, *, mode: Mode, sheet: Sheet, sizes: TypeSizes
) -> Canvas:
    canvas = Canvas(mode, wide=sheet.paper.wide, high=sheet.paper.high)
    drawing = Drawing(canvas, data, rows, sheet, sizes, columns(rows, sheet, sizes))
    head = draw_head(canvas, told, sheet.paper, sizes)
    foot = footer_lines(told, sheet.paper, sizes)
    top = head + _headings_high(drawing)
    room = sheet.paper.high - top - footer_high(foot, sizes)
    laid = plan(rows, [with_room(way, drawing.at) for way in sheet.ways], high=room, grow=sheet.paper.fixed)
    # A long bar that is left to the table makes no other one short.
    drawing = replace(drawing, at=replace(drawing.at, largest=largest(laid.rows)))
    _draw_headings(drawing, laid, head)
    bottom = _draw_rows(drawing, laid, top)
    foot_top = sheet.paper.high - footer_high(foot, sizes) if sheet.paper.fixed else bottom
    end = draw_footer(canvas, foot_top, foot, sheet.paper, sizes)
    canvas.high = sheet.paper.high if sheet.paper.fixed else end
    return canvas


def _headings_high(drawing: Drawing) -> float:
    lines = key_lines(drawing.at.voices, drawing.at.right, size=drawing.sizes.small)
    return drawing.sizes.heading * 2.9 + (lines - 1) * LINE * drawing.sizes.small + drawing.sizes.small * 1.3


def _draw_headings(drawing: Drawing, laid: Plan, top: float) -> None:
    """Names of the two sides; below them what the bars and the marks are."""
    canvas, at, sizes = drawing.canvas, drawing.at, drawing.sizes
    first, second = _heading_middles(sizes, top)
    canvas.text(at.bars_end, first, "What we count", size=sizes.heading, face="strong", colour="count", align="right")
    has_change = any(row.change is not None for row in drawing.rows)
    taken = canvas.text(at.left, second, "change", size=sizes.small, colour="soft") + 10 if has_change else at.left
    said = _count_words(drawing, at.bars_end - taken)
    canvas.text(at.bars_end, second, said, size=sizes.small, colour="soft", align="right")
    end = canvas.text(at.voices, first, "What was written", size=sizes.heading, face="strong") + sizes.small
    if laid.rules.kind == "open":
        draw_key(canvas, at.voices, second, size=sizes.small, right=at.right)
    else:
        end = _draw_column_names(drawing, laid, end, top)
    canvas.text(end, first, mark_words(laid.per_mark), size=sizes.small, colour="soft")


def _heading_middles(sizes: TypeSizes, top: float) -> tuple[float, float]:
    return top + sizes.heading * 1.6, top + sizes.heading * 2.9


def _draw_column_names(drawing: Drawing, laid: Plan, end: float, top: float) -> float:
    """Each thread over its own column; the outline stands beside the heading."""
    at, size = drawing.at, drawing.sizes.small
    first, second = _heading_middles(drawing.sizes, top)
    for thread in THREADS:
        draw_entry(drawing.canvas, thread, at.voices + thread.place * at.thread_step, second, size=size)
    if not laid.rules.marks or not any(row.speaks for row in laid.rows):
        return end
    return draw_outline(drawing.canvas, end, first, size=size) + size * 1.2


def _count_words(drawing: Drawing, room: float) -> str:
    """What is counted, and what the line is; a long name gives way, as title or subtitle has it too."""
    said = f"{drawing.what}; {drawing.line_words}" if drawing.line_words else drawing.what
    for words_ in (said, drawing.line_words or drawing.what):
        if width(words_, drawing.sizes.small) <= room:
            return words_
    return shorten(drawing.what, drawing.sizes.small, room)


def _draw_rows(drawing: Drawing, laid: Plan, top: float) -> float:
    if laid.rules.kind == "tight":
        drawing = replace(drawing, sizes=_tight(drawing.sizes))
    at = drawing.at
    for row, high in zip(laid.rows, laid.heights, strict=True):
        last = row is laid.rows[-1] and row.role == "total"
        if last and laid.left_out:
            top = _draw_left_out(drawing, laid, top)
        if row is not laid.rows[0]:
            drawing.canvas.rule(at.left, top, at.right, top, colour="soft" if last else "grid")
        _draw_row(drawing, laid, row, top, high)
        top += high
    return top


def _tight(sizes: TypeSizes) -> TypeSizes:
    """One line a branch is set a little smaller, but never under the least."""
    return replace(
        sizes,
        heading=max(sizes.least, sizes.heading * 0.84),
        body=max(sizes.least, sizes.body * 0.92),
        small=max(sizes.least, sizes.small * 0.92),
    )


def _draw_row(drawing: Drawing, laid: Plan, row: SideRow, top: float, high: float) -> None:
    middle = top + high / 2
    sums_up = row.role == "total" and len(laid.rows) > 1
    bar_high = min(drawing.sheet.bar_high * laid.air, high * 0.62)
    draw_count(drawing, row, middle, bar_high=0 if sums_up else bar_high, in_one_line=laid.rules.kind == "tight")
    _draw_name(drawing, laid, row, middle, high)
    if not row.speaks:
        _draw_silence(drawing, laid, row, middle)
        return
    for thread in THREADS:
        spot = _spot(drawing, laid, thread.place, middle, high)
        draw_thread(drawing.canvas, row, thread, spot, plan=laid, size=drawing.sizes.small)


def _spot(drawing: Drawing, laid: Plan, place: int, middle: float, high: float) -> Spot:
    """Threads stand below each other in an open row, beside each other in a tight one."""
    at = drawing.at
    if laid.rules.kind == "tight":
        end = at.voices + place * at.thread_step + at.of_room
    else:
        end = at.voices + at.of_room
        middle += (place - 1) * (high - laid.rules.pad * laid.air) / 3
    return Spot(of_end=end, first=end + at.of_gap, middle=middle)


def _draw_name(drawing: Drawing, laid: Plan, row: SideRow, middle: float, high: float) -> None:
    """The name, and in an open row how many reflections below it."""
    at, sizes = drawing.at, drawing.sizes
    face: Face = "bold" if row.role == "total" else "strong"
    under = [row.voice_words] if row.speaks and laid.rules.kind == "open" else []
    under = [line for words_ in under for line in wrap(words_, sizes.small, at.name_room)]
    room = high - len(under) * sizes.small * 1.16
    size, lines = _name_lines(row, sizes, at.name_room, room)
    top = middle - (len(lines) * size * 1.14 + len(under) * sizes.small * 1.16) / 2
    top = drawing.canvas.lines(at.names, top, lines, size=size, lead=size * 1.14, face=face, align="center")
    drawing.canvas.lines(at.names, top, under, size=sizes.small, lead=sizes.small * 1.16, colour="soft", align="center")


def _name_lines(row: SideRow, sizes: TypeSizes, room: float, high: float) -> tuple[float, list[str]]:
    """Type size and lines: one line, else two smaller ones where they fit, else shortened (the table has it whole)."""
    lines = wrap(row.name, sizes.heading, room, "bold")
    if len(lines) == 1:
        return sizes.heading, lines
    size = max(sizes.least, sizes.heading * 0.87)
    lines = balance(row.name, size, room, "bold")
    most = 2 if 2 * size * 1.14 <= high else 1
    if len(lines) <= most:
        return size, lines
    if row.role == "unit" and row.members > 1:
        return size, [shorten(f"{words.say(row.members)} together".capitalize(), size, room, "bold")]
    return size, [*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), size, room, "bold")]


def _draw_silence(drawing: Drawing, laid: Plan, row: SideRow, middle: float) -> None:
    """Words where no marks may or can stand; unread reflections are there, as dashes."""
    at, size = drawing.at, drawing.sizes.small
    said = silence(row, size, at.right - at.voices)
    end = drawing.canvas.text(at.voices, middle, said, size=size, colour="soft")
    if row.voice == "unread":
        draw_unread(drawing.canvas, row.unread, end + size, middle, cell=max(laid.cell, size * 0.5), right=at.right)


def _draw_left_out(drawing: Drawing, laid: Plan, top: float) -> float:
    high = laid.rules.quiet_row
    drawn, skipped = list(laid.rows[:-1]), [row for row in drawing.rows if row not in laid.rows]
    jumped = any(drawing.rows.index(row) < drawing.rows.index(drawn[-1]) for row in skipped) if drawn else False
    order = "" if jumped else ", in the library’s own order"
    said = f"and {words.plural(laid.left_out, 'more row')}{order}: see the table"
    drawing.canvas.text(drawing.at.voices, top + high / 2, said, size=drawing.sizes.small, colour="soft")
    return top + high
