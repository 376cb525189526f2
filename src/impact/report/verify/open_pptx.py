"""A PPTX in, what its slides and their notes show out."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from impact.report.verify.office_parts import descriptions, parts_of, shared_parts
from impact.report.verify.opened import Grid, Part, Stated, Words
from impact.report.verify.xml_part import all_named, attribute, name, root

_SLIDE = re.compile(r"ppt/(slides|notesSlides)/(?:slide|notesSlide)(\d+)\.xml")
_KINDS = {"slides": "slide", "notesSlides": "notes of slide"}


def open_pptx(contents: bytes) -> Iterator[Part]:
    parts = parts_of(contents)
    yield from shared_parts(parts)
    for file, data in parts.items():
        if found := _SLIDE.fullmatch(file):
            place = f"{_KINDS[found[1]]} {found[2]}"
            tree = root(data)
            yield from _told(place, tree, found[2])
            yield from descriptions(place, tree)


def _told(place: str, tree: Element, number: str) -> Iterator[Part]:
    in_tables: set[Element] = set()
    for at, table in enumerate(all_named(tree, "tbl"), start=1):
        yield Grid(f"{place}, table {at}", tuple(_row(row) for row in table if name(row) == "tr"))
        in_tables.update(all_named(table, "p"))
    for paragraph in all_named(tree, "p"):
        if paragraph not in in_tables:
            yield Words(place, _words(paragraph))
    if place.startswith("slide"):
        for field in all_named(tree, "fld"):
            if attribute(field, "type") == "slidenum":
                stated = "".join(one.text or "" for one in all_named(field, "t"))
                yield Stated(f"{place}, its number", stated if stated.isdecimal() else number, number)


def _row(row: Element) -> tuple[str, ...]:
    return tuple("\n".join(_words(one) for one in all_named(cell, "p")) for cell in row if name(cell) == "tc")


def _words(paragraph: Element) -> str:
    """Without the number of the slide, which its program writes."""
    return "".join(
        " " if name(run) == "br" else "".join(one.text or "" for one in all_named(run, "t"))
        for run in paragraph
        if name(run) in ("r", "br") or (name(run) == "fld" and attribute(run, "type") != "slidenum")
    )
