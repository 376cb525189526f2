"""A look and a template in, a presentation to which slides are added out: which layout, and where there is room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from impact.model.presented import HouseLook
from impact.report.documents.house import accent
from impact.report.documents.office import LEAD, fitting, lines_needed
from impact.report.documents.slides.house import house_template
from impact.report.documents.slides.template import TemplateRefused, open_template
from impact.report.documents.slides.words import POINT, Box, Slide, Words, dress, put

# As PowerPoint numbers the kinds of placeholder.
_TITLES, _SUBTITLE, _CONTENTS, _FEET = (1, 3), 4, (2, 7), (13, 15, 16)
_FOOTER, _NUMBER = 15, 13
_TITLE_SIZES = (25.0, 23.0, 21.0, 19.0, 17.0, 15.0, 13.0)
_OPENING_SIZES = (40.0, 34.0, 29.0, 25.0, 21.0, 18.0)
_AIR = 8.0
# Less of a slide than this is no room for a figure: then the template's places are not used.
_LEAST_ROOM = 0.45
_FOOT_SIZE = 10.8


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
        self._opening = _first(layouts, _is_opening, _has_title)
        self._step = _first(layouts, _is_title_only, _is_content, _has_title)
        self.title_box, self.room, self.placed = self._places(_first(layouts, _is_content, _has_title))

    def opening(self, title: str, under: Sequence[Words]) -> Slide:
        """The first slide."""
        slide = self.deck.slides.add_slide(self._opening)
        holder = _title_of(slide)
        box = _box(holder) or Box(self.wide * 0.07, self.high * 0.25, self.wide * 0.86, self.high * 0.3)
        self._title(slide, title, box, _OPENING_SIZES)
        below = next((one for one in slide.placeholders if one.placeholder_format.type == _SUBTITLE), None)
        place = _box(below) if below is not None else None
        if place is None:
            place = Box(box.left, box.bottom + _AIR, box.wide, self.high - box.bottom - 3 * _AIR)
        _remove(one for one in slide.placeholders if _kind(one) not in _TITLES)
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
        _remove(one for one in slide.placeholders if _kind(one) not in _TITLES)
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
        holder = _title_of(slide)
        if holder is None:
            holder = _added_title(slide)
        size, words, _ = fitting(title, sizes, box.wide, box.high, "title")
        lines = lines_needed(words, size, box.wide, "title")
        end = box.top + lines * size * LEAD
        if not self.own and self._opening != slide.slide_layout:
            box = Box(box.left, box.top, box.wide, end - box.top)
        if not self.own or not self.placed or _box(holder) is None:
            holder.left, holder.top, holder.width, holder.height = (
                int(side * POINT) for side in (box.left, box.top, box.wide, box.high)
            )
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
            if (kind := _kind(one)) in (_FOOTER, _NUMBER):
                kinds[kind] = one
        for at, (kind, one) in enumerate(kinds.items()):
            words = self._foot(_box(one)) if kind == _FOOTER else ""
            _copy(slide, one, words, number=len(slide.shapes) + 100 + at)
        if _FOOTER not in kinds and self.high - self.room.bottom > 2 * _FOOT_SIZE:
            box = Box(self.room.left, self.high - 1.7 * _FOOT_SIZE, self.room.wide, _FOOT_SIZE * LEAD)
            put(slide, box, [Words(self._foot(box), _FOOT_SIZE, ink="soft")], name="Footer")

    def _foot(self, box: Box | None) -> str:
        """As many words as stand in its place."""
        if box is None:
            return self._feet_said[0]
        lines = max(1, int(box.high / (_FOOT_SIZE * LEAD)))
        return next(
            (one for one in self._feet_said if lines_needed(one, _FOOT_SIZE, box.wide - _AIR, "sans") <= lines),
            self._feet_said[-1],
        )

    def _places(self, content: Any) -> tuple[Box, Box, bool]:
        """Where titles and content stand, and whether that is the template's own wish."""
        title = next((_box(one) for one in self._step.placeholders if _kind(one) in _TITLES), None)
        title = title or next((_box(one) for one in content.placeholders if _kind(one) in _TITLES), None)
        room = next((_box(one) for one in content.placeholders if _kind(one) in _CONTENTS), None)
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


def _first(layouts: Sequence[Any], *wishes: Any) -> Any:
    return next((one for wish in wishes for one in layouts if wish(one)), layouts[0])


def _kinds(layout: Any) -> list[int]:
    return [_kind(one) for one in layout.placeholders]


def _kind(placeholder: Any) -> int:
    return int(placeholder.placeholder_format.type or 0)


def _has_title(layout: Any) -> bool:
    return any(kind in _TITLES for kind in _kinds(layout))


def _is_opening(layout: Any) -> bool:
    kinds = _kinds(layout)
    return 3 in kinds or (_has_title(layout) and _SUBTITLE in kinds)


def _is_content(layout: Any) -> bool:
    kinds = [kind for kind in _kinds(layout) if kind not in _FEET]
    return len(kinds) == 2 and 1 in kinds and any(kind in _CONTENTS for kind in kinds)


def _is_title_only(layout: Any) -> bool:
    return [kind for kind in _kinds(layout) if kind not in _FEET] == [1]


def _title_of(slide: Slide) -> Any:
    return slide.shapes.title


def _added_title(slide: Slide) -> Any:
    """A layout without a title: the slide still has one, so that it can be found by its name."""
    holder = slide.shapes.add_textbox(0, 0, POINT, POINT)
    holder.name = "Title"
    holder.text_frame.word_wrap = True
    from lxml import etree  # noqa: PLC0415

    properties = holder._element.nvSpPr.nvPr
    etree.SubElement(properties, f"{{{holder._element.nsmap['p']}}}ph", type="title")
    return holder


def _box(placeholder: Any) -> Box | None:
    sides = (
        (placeholder.left, placeholder.top, placeholder.width, placeholder.height) if placeholder is not None else ()
    )
    return Box(*(side / POINT for side in sides)) if sides and None not in sides else None


def _remove(placeholders: Iterable[Any]) -> None:
    for one in list(placeholders):
        one._element.getparent().remove(one._element)


def _copy(slide: Slide, placeholder: Any, words: str, *, number: int) -> None:
    from copy import deepcopy  # noqa: PLC0415

    element = deepcopy(placeholder._element)
    element.nvSpPr.cNvPr.set("id", str(number))
    slide.shapes._spTree.append(element)
    for inner in _texts(element):
        if words:
            inner.getparent().remove(inner)
        elif (run := inner.find(f"{{{element.nsmap['a']}}}rPr")) is not None and not len(run):
            _in_theme(run)
    if words:
        frame = slide.shapes[-1].text_frame
        frame.text = words
        dress(frame.paragraphs[0].runs[0].font, size=_FOOT_SIZE, ink="soft")


def _in_theme(run: Any) -> None:
    """Some programs take another typeface for the number of a slide where none is named."""
    from lxml import etree  # noqa: PLC0415

    etree.SubElement(run, f"{{{run.nsmap['a']}}}latin", typeface="+mn-lt")


def _texts(element: Any) -> Iterator[Any]:
    return iter(list(element.iter(f"{{{element.nsmap['a']}}}fld")))
