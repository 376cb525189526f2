"""A layout of a template in, which places it has and what for out; they are known by their kinds, not their names."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from impact.report.documents.slides.words import Box
from impact.report.documents.slides.writing import POINT, Slide, dress

# As PowerPoint numbers the kinds of placeholder.
TITLES, SUBTITLE, CONTENTS, _FEET = (1, 3), 4, (2, 7), (13, 15, 16)
FOOTER, NUMBER = 15, 13
FOOT_SIZE = 10.8


def first(layouts: Sequence[Any], *wishes: Any) -> Any:
    return next((one for wish in wishes for one in layouts if wish(one)), layouts[0])


def _kinds(layout: Any) -> list[int]:
    return [kind_of(one) for one in layout.placeholders]


def kind_of(placeholder: Any) -> int:
    return int(placeholder.placeholder_format.type or 0)


def has_title(layout: Any) -> bool:
    return any(kind in TITLES for kind in _kinds(layout))


def is_opening(layout: Any) -> bool:
    kinds = _kinds(layout)
    return 3 in kinds or (has_title(layout) and SUBTITLE in kinds)


def is_content(layout: Any) -> bool:
    kinds = [kind for kind in _kinds(layout) if kind not in _FEET]
    return len(kinds) == 2 and 1 in kinds and any(kind in CONTENTS for kind in kinds)


def is_title_only(layout: Any) -> bool:
    return [kind for kind in _kinds(layout) if kind not in _FEET] == [1]


def title_of(slide: Slide) -> Any:
    return slide.shapes.title


def added_title(slide: Slide) -> Any:
    """A layout without a title: the slide still has one, so that it can be found by its name."""
    holder = slide.shapes.add_textbox(0, 0, POINT, POINT)
    holder.name = "Title"
    holder.text_frame.word_wrap = True
    from lxml import etree  # noqa: PLC0415

    properties = holder._element.nvSpPr.nvPr
    etree.SubElement(properties, f"{{{holder._element.nsmap['p']}}}ph", type="title")
    return holder


def box_of(placeholder: Any) -> Box | None:
    sides = (
        (placeholder.left, placeholder.top, placeholder.width, placeholder.height) if placeholder is not None else ()
    )
    return Box(*(side / POINT for side in sides)) if sides and None not in sides else None


def remove(placeholders: Iterable[Any]) -> None:
    for one in list(placeholders):
        one._element.getparent().remove(one._element)


def copy_of(slide: Slide, placeholder: Any, words: str, *, number: int) -> None:
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
        dress(frame.paragraphs[0].runs[0].font, size=FOOT_SIZE, ink="soft")


def _in_theme(run: Any) -> None:
    """Some programs take another typeface for the number of a slide where none is named."""
    from lxml import etree  # noqa: PLC0415

    etree.SubElement(run, f"{{{run.nsmap['a']}}}latin", typeface="+mn-lt")


def _texts(element: Any) -> Iterator[Any]:
    return iter(list(element.iter(f"{{{element.nsmap['a']}}}fld")))
