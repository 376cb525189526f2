"""A step with a figure in, its slides out: charts that one can edit where the form has them, else picture and table."""

import io
from collections.abc import Iterator

from impact.model import Figure
from impact.model.native_chart import NativeChart
from impact.model.presented import Presented, StepTold
from impact.report.body import footer_begins, heading_ends, margin
from impact.report.documents.office import LEAD, fitting
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.slides import card
from impact.report.documents.slides.given import PART, draw_given, has_given
from impact.report.documents.slides.native import LABEL, put_chart, rows_of
from impact.report.documents.slides.stage import Page, Stage
from impact.report.documents.slides.tables import put_table
from impact.report.documents.slides.words import Box, Words, high_of
from impact.report.documents.slides.writing import Slide, emu, put, put_key
from impact.report.exporter import About
from impact.report.png import png
from impact.report.step_about import step_about

_SUBTITLE, _HEADING, _FOOT, _LEFT_OUT = 13.5, 13.0, 10.8, 10.8
_AIR = 8.0
_KEY = LABEL * 1.5
# A bar with its label needs this much height.
_BAR = LABEL * 1.16
# Of a slide's room, at most for words below a figure.
_MOST_FOOT = 0.3


def figure_slides(stage: Stage, told: Presented, step: StepTold, figure: Figure) -> list[Slide]:
    """The first is the figure; those that follow hold its table, where it is a picture."""
    page = stage.page(step.title)
    room = _words_round(page, step, figure)
    if figure.name == "pair_card" and card.draw_card(page.slide, room, figure, day=told.made_at, panel=stage.own):
        return [page.slide]
    if (
        figure.native
        and figure.name != "pair_card"
        and _charts_fit(figure, _beside_given(room) if has_given(figure) else room)
    ):
        charts = _beside_given(room) if has_given(figure) else room
        _draw_charts(page.slide, charts, figure, told, panel=stage.own)
        if has_given(figure):
            left = charts.right + 3 * _AIR
            draw_given(page.slide, Box(left, room.top, room.right - left, room.high), figure)
        return [page.slide]
    _draw_picture(page.slide, room, figure, step_about(told, step), own=stage.own)
    table = told.tables.get(step.stem, figure.table)
    alt = f"The numbers of the figure “{figure.title}”."
    return [page.slide, *put_table(stage, f"The numbers: {step.title}", table, alt=alt)]


def _words_round(page: Page, step: StepTold, figure: Figure) -> Box:
    """Subtitle and caption above, what it rests on below. Returns what is left between them."""
    box = page.room
    above = [Words(figure.subtitle, _SUBTITLE, ink="soft")] if figure.subtitle else []
    above += [Words(part, _SUBTITLE, before=3) for part in paragraphs(step.caption)]
    above = _at_most(above, box.wide, box.high * 0.22)
    top = box.top + high_of(above, box.wide)
    put(page.slide, Box(box.left, box.top, box.wide, top - box.top), above, name="What it shows")
    size, words, _ = fitting(figure.footer, (_FOOT, 10, 9), box.wide, box.high * _MOST_FOOT)
    foot = [Words(words, size, ink="faint")] if words else []
    high = high_of(foot, box.wide)
    put(page.slide, Box(box.left, box.bottom - high, box.wide, high), foot, name="What it rests on")
    return Box(box.left, top + _AIR, box.wide, max(1.0, box.bottom - high - 2 * _AIR - top))


def _at_most(lines: list[Words], room: float, high: float) -> list[Words]:
    """Smaller type for many words; what does not fit then stands in the notes alone, and an ellipsis says so."""
    kept: list[Words] = []
    for line in lines:
        left = high - high_of(kept, room) - line.before
        if left < line.size * LEAD:
            break
        size, words, _ = fitting(line.words, (line.size, 12, 11), room, left, line.face)
        kept.append(Words(words, size, line.face, line.ink, line.before))
    return kept


def _draw_picture(slide: Slide, room: Box, figure: Figure, about: About, *, own: bool) -> None:
    """At 300 dots an inch, without its heading and its footer, which stand beside it as words."""
    top, bottom = heading_ends(figure), footer_begins(figure)
    # On a ground of another colour the picture keeps its margin.
    side = margin(figure) if top and figure.boxes and not own else 0.0
    wide, high = figure.size[0] - 2 * side, bottom - top
    part = min(room.wide / wide, room.high / high)
    box = Box(room.left + (room.wide - wide * part) / 2, room.top, wide * part, high * part)
    picture = slide.shapes.add_picture(
        io.BytesIO(png(figure, about, small=True)),
        *emu(box),
    )
    picture.crop_left = picture.crop_right = side / figure.size[0]
    picture.crop_top, picture.crop_bottom = top / figure.size[1], 1 - bottom / figure.size[1]
    picture.name = "Figure"
    picture._element.nvPicPr.cNvPr.set("descr", figure.alt)


def _charts_fit(figure: Figure, room: Box) -> bool:
    return all(rows_of(chart) * _BAR * 1.25 + _BAR <= _chart_high(chart, room, figure) for chart in figure.native)


def _draw_charts(slide: Slide, room: Box, figure: Figure, told: Presented, *, panel: bool) -> None:
    """Beside each other, each with its name above it and what it leaves out below it."""
    for chart, box in _places(figure, room):
        name = [Words(chart.name, _HEADING, face="strong")]
        top = box.top + high_of(name, box.wide)
        put(slide, Box(box.left, box.top, box.wide, top - box.top), name, name="Name of the chart")
        keys = [(series.colour, series.name) for series in chart.series]
        if len(keys) > 1:
            put_key(slide, Box(box.left, top, box.wide, _KEY), keys, size=LABEL)
            top += _KEY
        high = _chart_high(chart, room, figure)
        put_chart(
            slide, Box(box.left, top, box.wide, high), chart, alt=_alt(figure, chart), day=told.made_at, panel=panel
        )
        if away := _left_out(chart, box.wide, room.high):
            need = high_of(away, box.wide)
            put(slide, Box(box.left, top + high, box.wide, need), away, name="Not in the chart")


def _beside_given(room: Box) -> Box:
    return Box(room.left, room.top, room.wide * (1 - PART), room.high)


def _places(figure: Figure, room: Box) -> Iterator[tuple[NativeChart, Box]]:
    each = _each(figure, room)
    for at, chart in enumerate(figure.native):
        yield chart, Box(room.left + at * (each + 3 * _AIR), room.top, each, room.high)


def _each(figure: Figure, room: Box) -> float:
    many = len(figure.native)
    return (room.wide - 3 * _AIR * (many - 1)) / many


def _chart_high(chart: NativeChart, room: Box, figure: Figure) -> float:
    each = _each(figure, room)
    words = high_of([Words(chart.name, _HEADING, face="strong")], each)
    words += _KEY if len(chart.series) > 1 else 0
    return room.high - words - high_of(_left_out(chart, each, room.high), each)


def _left_out(chart: NativeChart, room: float, high: float) -> list[Words]:
    if not chart.left_out:
        return []
    size, words, _ = fitting(chart.left_out, (_LEFT_OUT, 10, 9), room, high * 0.35)
    return [Words(words, size, ink="soft", before=2)]


def _alt(figure: Figure, chart: NativeChart) -> str:
    return " ".join(part for part in (f"{chart.name}.", figure.alt, chart.left_out) if part)
