"""An SVG in, what it shows and says of itself out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from impact.report.verify.opened import Drawing, Part, Words
from impact.report.verify.xml_part import all_named, name, root


def open_svg(contents: bytes) -> Iterator[Part]:
    yield from drawing_parts("", root(contents))


def drawing_parts(place: str, tree: Element) -> Iterator[Part]:
    yield Drawing(place, tuple("".join(one.itertext()) for one in all_named(tree, "text")))
    for one in tree:
        if name(one) in ("title", "desc"):
            yield Words(f"{place} {name(one)}".strip(), "".join(one.itertext()))
        if name(one) == "metadata":
            yield from (Words("metadata", line) for line in "".join(one.itertext()).splitlines())
    if label := tree.get("aria-label"):
        yield Words(f"{place} description".strip(), label)
