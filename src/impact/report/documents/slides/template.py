"""A library's own .pptx in, an empty presentation in its look out, or a sentence that says why it cannot be used.

Of a template only masters, layouts and themes are taken: never its example slides, and nothing that tells who made it.
"""

import io
import zipfile
from typing import Any

_MOST_BYTES, _MOST_UNPACKED, _MOST_PARTS = 25_000_000, 300_000_000, 5_000
_LOCKED = b"\xd0\xcf\x11\xe0"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# What a file tells of those who made it, or shows of its slides.
_OF_THE_FILE = (
    f"{_KINDS}extended-properties",
    f"{_KINDS}custom-properties",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
)
_OF_THE_SLIDES = (f"{_KINDS}commentAuthors", "http://schemas.microsoft.com/office/2018/10/relationships/authors")


class TemplateRefused(ValueError):
    """Its words are for the person who gave the template."""


def template_trouble(contents: bytes) -> str:
    """Why this cannot be a template, in a sentence; "" where it can."""
    try:
        open_template(contents)
    except TemplateRefused as refused:
        return str(refused)
    return ""


def open_template(contents: bytes) -> Any:
    """Its masters and layouts without a slide. Raises TemplateRefused."""
    from pptx import Presentation as opened  # noqa: N813, PLC0415  a page that draws nothing does not wait for it

    _check(contents)
    try:
        deck = opened(io.BytesIO(contents))
        _check_layouts(deck)
    except TemplateRefused:
        raise
    except Exception as trouble:
        raise TemplateRefused(
            "This file is broken or no presentation. Save it again as .pptx and try once more."
        ) from trouble
    _empty(deck)
    return deck


def _check(contents: bytes) -> None:
    if contents.startswith(_LOCKED):
        raise TemplateRefused("This file has a password or is of the older kind (.ppt). Save it as .pptx without one.")
    if len(contents) > _MOST_BYTES:
        raise TemplateRefused("This file is larger than 25 MB. Take its example slides and films out first.")
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as parts:
            told = parts.infolist()
            names = {one.filename for one in told}
    except zipfile.BadZipFile as trouble:
        raise TemplateRefused("This is no .pptx file. Save the template from the slide program as .pptx.") from trouble
    if len(told) > _MOST_PARTS or sum(one.file_size for one in told) > _MOST_UNPACKED:
        raise TemplateRefused("This file unpacks to far more than a template holds. Save its master alone as .pptx.")
    if any(name.endswith("vbaProject.bin") for name in names):
        raise TemplateRefused("This file holds macros (.pptm). Save it as .pptx, which holds none.")
    if "ppt/presentation.xml" not in names:
        raise TemplateRefused("This file is no presentation. Save the template from the slide program as .pptx.")


def _check_layouts(deck: Any) -> None:
    if not any(len(master.slide_layouts) for master in deck.slide_masters):
        raise TemplateRefused("This presentation has no layouts. Give one with at least a slide of title and content.")
    if not deck.slide_width or not deck.slide_height:
        raise TemplateRefused("This presentation does not say how large its slides are. Save it again as .pptx.")


def _empty(deck: Any) -> None:
    listed = deck.part._element.sldIdLst
    for one in list(listed if listed is not None else ()):
        listed.remove(one)
        deck.part.rels.pop(one.rId)
    _drop(deck.part.rels, _OF_THE_SLIDES)
    for name in ("p:custShowLst", "p:extLst"):  # sections and shows name slides that are gone
        for old in deck.part._element.findall(name, deck.part._element.nsmap):
            deck.part._element.remove(old)
    _drop(deck.part.package._rels, _OF_THE_FILE)


def _drop(relations: object, kinds: tuple[str, ...]) -> None:
    for name in [name for name, one in relations.items() if one.reltype in kinds]:  # type: ignore[attr-defined]
        relations.pop(name)  # type: ignore[attr-defined]
