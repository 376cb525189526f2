"""A pair card in, its slide out: the number with its line at the left, the voice and the rest at the right.

All that it says it takes from the card's own table; a card whose table reads otherwise is shown as its picture.
"""

from collections.abc import Iterator
from datetime import date

from impact.model import Figure
from impact.report.documents.office import fitting
from impact.report.documents.slides.native import put_chart
from impact.report.documents.slides.words import Box, Words, high_of
from impact.report.documents.slides.writing import Slide, put, rule
from impact.report.values import Value, rows, said

_LABEL, _NUMBER, _BODY, _SMALL = 11.0, 44.0, 14.0, 12.0
_QUOTE_SIZES, _BODY_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0), (14.0, 13.0, 12.0, 11.0)
_LEAST_LINE, _MOST_LINE = 90.0, 210.0
_ASKED_OF = {
    "What they say together": "WHAT THEY SAY TOGETHER",
    "The ask": "THE ASK",
    "What this cannot say": "WHAT THIS CANNOT SAY",
}


def draw_card(slide: Slide, room: Box, figure: Figure, *, day: date, panel: bool) -> bool:
    """Whether it could be drawn; if not, nothing is."""
    told = {str(row[0]): row for row in rows(figure.table)}
    if not figure.native or list(figure.table.columns)[:4] != ["What", "Number", "Change", "Words"]:
        return False
    wide = room.wide * 0.46
    left = Box(room.left, room.top, wide, room.high)
    right = Box(room.left + wide + 30, room.top, room.wide - wide - 30, room.high)
    number, voice = list(_number(told)), list(_voice(told, right))
    top = left.top + high_of(number, left.wide) + 6
    away = list(_away(figure))
    bottom = min(left.bottom - high_of(away, left.wide), top + _MOST_LINE)
    if bottom - top < _LEAST_LINE or high_of(voice, right.wide - 14) > right.high:
        return False
    put(slide, Box(left.left, left.top, left.wide, top - left.top), number, name="The number")
    chart = figure.native[0]
    put_chart(
        slide,
        Box(left.left, top, left.wide, bottom - top),
        chart,
        alt=f"{chart.name}. {figure.alt}",
        day=day,
        panel=panel,
    )
    put(slide, Box(left.left, bottom, left.wide, high_of(away, left.wide)), away, name="Not in the chart")
    rule(slide, Box(right.left - 14, right.top, 2, min(right.high, high_of(voice, right.wide - 14))), "count")
    put(slide, Box(right.left, right.top, right.wide, right.high), voice, name="The voice, and what they say together")
    return True


def _number(told: dict[str, list[Value]]) -> Iterator[Words]:
    name, number, change, words = next(iter(told.values()))
    yield Words("THE NUMBER", _LABEL, "strong", "soft")
    if number is not None:
        yield Words(said(number, "Number"), _NUMBER, "title", "count")
    yield Words(str(name), _BODY, "strong")
    moved = f"{said(change, 'Change')} on a year before" if change is not None else ""
    if under := ", ".join(part for part in (moved, str(words or "")) if part):
        yield Words(under, _SMALL, ink="soft")


def _voice(told: dict[str, list[Value]], box: Box) -> Iterator[Words]:
    quote = str(told["Quote"][3] or "") if "Quote" in told else ""
    yield Words("THE VOICE" if quote else "WHAT PEOPLE WROTE", _LABEL, "strong", "soft")
    if quote:
        size, words, _ = fitting(f"“{quote.strip('“” ')}”", _QUOTE_SIZES, box.wide, box.high * 0.36, "voice")
        yield Words(words, size, "voice", before=2)
        if who := str(told.get("Said by", ["", None, None, ""])[3] or ""):
            yield Words(who, _SMALL, ink="soft", before=3)
    if heard := _heard(told):
        yield Words(heard, _BODY, "strong", before=8)
    for name, label in _ASKED_OF.items():
        yield from _part(told, name, label, box)


def _heard(told: dict[str, list[Value]]) -> str:
    """Name dignity: 8 of 14 reflections read."""
    n = told.get("Reflections read")
    named = next((row for name, row in told.items() if name.startswith("Name ") and row[1] is not None), None)
    if n is None:
        return ""
    if named is None or n[1] is None:
        return str(n[3] or "") or (f"{said(n[1], '')} reflections read" if n[1] is not None else "")
    return f"{named[0]}: {said(named[1], '')} of {said(n[1], '')} reflections read"


def _part(told: dict[str, list[Value]], name: str, label: str, box: Box) -> Iterator[Words]:
    words = str(told[name][3] or "") if name in told else ""
    if not words:
        return
    fit = str(told["Fit"][3] or "") if name == "What they say together" and "Fit" in told else ""
    yield Words(label or name, _LABEL, "strong", "soft", before=10)
    size, cut, _ = fitting(words, _BODY_SIZES, box.wide, box.high * 0.2)
    yield Words(f"{fit[:1].upper()}{fit[1:]}. {cut}" if fit in ("agrees", "adds", "differs") else cut, size)
    note = str(told["Note on the ask"][3] or "") if name == "The ask" and "Note on the ask" in told else ""
    if note:
        yield Words(fitting(note, (_SMALL, 11.0), box.wide, 30)[1], _SMALL - 1, ink="soft")


def _away(figure: Figure) -> Iterator[Words]:
    if figure.native[0].left_out:
        yield Words(figure.native[0].left_out, 10.8, ink="soft")
