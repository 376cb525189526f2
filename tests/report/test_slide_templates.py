"""A library's own template: odd ones are used as far as they go, others are refused in a sentence."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from office_files import deck, parts, words_of_slides
from pptx import Presentation
from presented import QUOTE, presented, steps_of_words

from impact.model.presented import HouseLook, Presented, StepTold
from impact.report.documents.slides import slides, template_trouble

_TITLES = (1, 3)


def usual() -> Any:
    """As the slide program comes: 4:3, eleven layouts, and a slide of somebody's own."""
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "An example by Jane Roe"
    slide.notes_slide.notes_text_frame.text = "Jane's notes"
    made.core_properties.author = "Jane Roe"
    return made


def without_titles() -> Any:
    made = Presentation()
    for layout in made.slide_layouts:
        for place in list(layout.placeholders):
            if int(place.placeholder_format.type) in _TITLES:
                place._element.getparent().remove(place._element)
    return made


def only_blank() -> Any:
    made = Presentation()
    for layout in list(made.slide_layouts):
        if list(layout.placeholders)[:1] and len(layout.placeholders) > 3:
            made.slide_layouts.remove(layout)
    return made


def saved(made: Any) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def told(template: bytes) -> Presented:
    steps = (*steps_of_words(), StepTold("w", "words", "A word before we begin", caption="One.\nTwo."))
    return presented(steps, look=HouseLook("Willow Lake", slide_template=template))


@pytest.mark.parametrize("template", [usual, without_titles, only_blank])
def test_its_size_and_layouts_are_taken_and_never_its_slides(template: Callable[[], Any]):
    given = saved(template())
    assert template_trouble(given) == ""
    contents = slides(told(given))
    made = deck(contents)
    assert (made.slide_width, made.slide_height) == (deck(given).slide_width, deck(given).slide_height)
    assert all(slide.shapes.title.text_frame.text.strip() for slide in made.slides)
    assert QUOTE.text.strip("“”")[:30] in words_of_slides(made)
    for data in parts(contents).values():
        assert b"Jane" not in data
    assert "docProps/thumbnail.jpeg" not in parts(contents)


def test_a_slide_in_the_middle_of_a_hundred_layouts_is_found():
    made = usual()
    names = [layout.name for layout in made.slide_layouts]
    assert len(names) == 11
    contents = slides(told(saved(made)))
    used = {slide.slide_layout.name for slide in deck(contents).slides}
    assert used == {"Title Slide", "Title Only"}


def with_part(contents: bytes, name: str, data: bytes) -> bytes:
    out = io.BytesIO(contents)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def zip_of(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


REFUSED = {
    "nothing": (b"", "no .pptx file"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"0" * 90, "no .pptx file"),
    "a locked file": (b"\xd0\xcf\x11\xe0" + b"0" * 90, "password"),
    "macros": (with_part(saved(Presentation()), "ppt/vbaProject.bin", b"x"), "macros"),
    "a document": (zip_of(word=b"<x/>"), "no presentation"),
    "half of one": (zip_of(**{"ppt/presentation.xml": b"<x"}), "broken"),
    "too large": (b"PK" + b"0" * 25_000_000, "25 MB"),
}


@pytest.mark.parametrize(("given", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_a_template_is_refused_in_a_sentence_and_slides_are_made_all_the_same(given: bytes, said: str):
    assert said in template_trouble(given)
    made = deck(slides(told(given)))
    assert (made.slide_width, made.slide_height) == (12_192_000, 6_858_000)
