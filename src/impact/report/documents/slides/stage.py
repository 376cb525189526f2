"""A look and a template in, a presentation to which slides are added out: which layout, and where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from impact.model.presented import HouseLook
from impact.report.documents.house import accent
from impact.report.documents.office import LEAD, fitting, lines_needed
from impact.report.documents.slides.house import house_template
from impact.report.documents.slides.placeholders import (
    CONTENTS,
    FOOT_SIZE,
    FOOTER,
    NUMBER,
    SUBTITLE,
    TITLES,
    added_title,
    box_of,
    copy_of,
    first,
    has_title,
    is_content,
    is_opening,
    is_title_only,
    kind_of,
    remove,
    title_of,
)
from impact.report.documents.slides.template import TemplateRefused, open_template
from impact.report.documents.slides.words import Box, Words
from impact.report.documents.slides.writing import POINT, Slide, dress, emu, put

_TITLE_SIZES = (25.0, 23.0, 21.0, 19.0, 17.0, 15.0, 13.0)
_OPENING_SIZES = (40.0, 34.0, 29.0, 25.0, 21.0, 18.0)
_AIR = 8.0
# Less of a slide than this is no room for a figure: then the template's places are not used.
_LEAST_ROOM = 0.45


@dataclass
class Page:
    """A slide with its title; `room` is what is left of it."""

    slide: Slide
    room: Box


class Stage:
    """A presentation in our look, or in that of the library's template."""

    def __init__(self, look: HouseLook, feet: Sequence[str]) -> None:
        """`feet`: what may stand at the foot of a slide, in ever fewer words."""
        self.deck, self.own = _opened(look)
        self._feet_said = feet
        self.wide, self.high = self.deck.slide_width / POINT, self.deck.slide_height / POINT
        layouts = [layout for master in self.deck.slide_masters for layout in master.slide_layouts]
        self._opening = first(layouts, is_opening, has_title)
        self._step = first(layouts, is_title_only, is_content, has_title)
        self.title_box, self.room, self.placed = self._places(first(layouts, is_content, has_title))

    def opening(self, title: str, under: Sequence[Words]) -> Slide:
        """The first slide."""
        slide = self.deck.slides.add_slide(self._opening)
        holder = title_of(slide)
        box = box_of(holder) or Box(self.wide * 0.07, self.high * 0.25, self.wide * 0.86, self.high * 0.3)
        self._title(slide, title, box, _OPENING_SIZES)
        below = next((one for one in slide.placeholders if one.placeholder_format.type == SUBTITLE), None)
        place = box_of(below) if below is not None else None
        if place is None:
            place = Box(box.left, box.bottom + _AIR, box.wide, self.high - box.bottom - 3 * _AIR)
        remove(one for one in slide.placeholders if kind_of(one) not in TITLES)
        put(slide, place, under, name="About")
        return slide

    def statement(self, title: str) -> Page:
        """A slide of which the title is all there is to say: it stands large in the middle of our own look."""
        page = self.page(title)
        if self.own:
            return page
        box = Box(self.room.left + 24, self.high * 0.22, self.wide * 0.8, self.high * 0.4)
        end = self._title(page.slide, title, box, _OPENING_SIZES)
        return Page(page.slide, Box(box.left, end + _AIR * 2, box.wide, self.room.bottom - end - 2 * _AIR))

    def page(self, title: str) -> Page:
        """A slide with this title, and the room below it."""
        slide = self.deck.slides.add_slide(self._step)
        remove(one for one in slide.placeholders if kind_of(one) not in TITLES)
        end = self._title(slide, title, self.title_box, _TITLE_SIZES)
        return Page(slide, Box(self.room.left, self._top(end), self.room.wide, self.room.bottom - self._top(end)))

    def page_room(self, title: str) -> float:
        """How high the room below such a title is, its number among others of its kind included."""
        box = self.title_box
        size, words, _ = fitting(f"{title} (10 of 10)", _TITLE_SIZES, box.wide, box.high, "title")
        end = box.top + lines_needed(words, size, box.wide, "title") * size * LEAD
        return self.room.bottom - self._top(end)

    def _top(self, end: float) -> float:
        return max(end + _AIR, self.room.top) if self.own else end + _AIR

    def _title(self, slide: Slide, title: str, box: Box, sizes: Sequence[float]) -> float:
        """Returns where it ends. Words that no size brings into the box are cut; the notes hold them whole."""
        holder = title_of(slide)
        if holder is None:
            holder = added_title(slide)
        size, words, _ = fitting(title, sizes, box.wide, box.high, "title")
        lines = lines_needed(words, size, box.wide, "title")
        end = box.top + lines * size * LEAD
        if not self.own and self._opening != slide.slide_layout:
            box = Box(box.left, box.top, box.wide, end - box.top)
        if not self.own or not self.placed or box_of(holder) is None:
            holder.left, holder.top, holder.width, holder.height = emu(box)
        frame = holder.text_frame
        frame.text = words or " "
        dress(frame.paragraphs[0].runs[0].font, size=size, face="title")
        return end if not self.own else max(end, box.bottom)

    def finish(self) -> None:
        """The library, for whom, and the number of each slide stand last: they are read last."""
        for slide in self.deck.slides:
            self._feet(slide)

    def _feet(self, slide: Slide) -> None:
        kinds = {}
        for one in slide.slide_layout.placeholders:
            if (kind := kind_of(one)) in (FOOTER, NUMBER):
                kinds[kind] = one
        for at, (kind, one) in enumerate(kinds.items()):
            words = self._foot(box_of(one)) if kind == FOOTER else ""
            copy_of(slide, one, words, number=len(slide.shapes) + 100 + at)
        if FOOTER not in kinds and self.high - self.room.bottom > 2 * FOOT_SIZE:
            box = Box(self.room.left, self.high - 1.7 * FOOT_SIZE, self.room.wide, FOOT_SIZE * LEAD)
            put(slide, box, [Words(self._foot(box), FOOT_SIZE, ink="soft")], name="Footer")

    def _foot(self, box: Box | None) -> str:
        """As many words as stand in its place."""
        if box is None:
            return self._feet_said[0]
        lines = max(1, int(box.high / (FOOT_SIZE * LEAD)))
        return next(
            (one for one in self._feet_said if lines_needed(one, FOOT_SIZE, box.wide - _AIR, "sans") <= lines),
            self._feet_said[-1],
        )

    def _places(self, content: Any) -> tuple[Box, Box, bool]:
        """Where titles and content stand, and whether that is the template's own wish."""
        title = next((box_of(one) for one in self._step.placeholders if kind_of(one) in TITLES), None)
        title = title or next((box_of(one) for one in content.placeholders if kind_of(one) in TITLES), None)
        room = next((box_of(one) for one in content.placeholders if kind_of(one) in CONTENTS), None)
        if title and room and title.bottom > room.top and title.top < room.bottom:
            room = room.below(title.bottom + _AIR)
        if title and room and room.high * room.wide >= _LEAST_ROOM * self.high * self.wide and title.high > _AIR * 3:
            return title, room, True
        title = Box(self.wide * 0.05, self.high * 0.05, self.wide * 0.9, self.high * 0.13)
        return title, Box(title.left, title.bottom + _AIR, title.wide, self.high * 0.7), False


def _opened(look: HouseLook) -> tuple[Any, bool]:
    """The library's template where it can be used, else ours: a file is made in any case."""
    if look.slide_template:
        try:
            return open_template(look.slide_template), True
        except TemplateRefused:
            pass
    return open_template(house_template(accent(look))), False
