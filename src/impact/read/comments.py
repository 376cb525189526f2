"""The comments of one .xlsx sheet in, their words by cell out."""

from xml.etree.ElementTree import Element

from impact.read.package import Package, attributes, local
from impact.read.scan import cell_range
from impact.sheets import Spot

# Comments are kept as text beside the table; a sheet with more than this is made by a machine.
_MOST = 20_000


def comments_of(package: Package, sheet_path: str) -> dict[Spot, str]:
    """Threaded comments win over the old-style note that programs write beside them for older versions."""
    found: dict[Spot, list[str]] = {}
    related = sorted(package.related(sheet_path).values())
    for wanted in ("comments", "threadedComment"):
        for kind, path in related:
            if kind == wanted:
                found |= _in_part(package.xml(path), "comment" if wanted == "comments" else "threadedComment")
    return {spot: "\n".join(texts) for spot, texts in list(found.items())[:_MOST]}


def _in_part(root: Element, tag: str) -> dict[Spot, list[str]]:
    found: dict[Spot, list[str]] = {}
    for element in root.iter():
        if local(element.tag) != tag:
            continue
        place = cell_range(attributes(element).get("ref", ""))
        text = "".join(t.text or "" for t in element.iter() if local(t.tag) in ("t", "text")).strip()
        if place and text:
            found.setdefault(place[:2], []).append(text)
    return found
