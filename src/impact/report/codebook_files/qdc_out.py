"""A codebook in, a REFI-QDA codebook (.qdc) out: families as codes that nobody codes with, codes below them.

The standard: REFI-QDA 1.5 (2019), section 5.2, namespace urn:QDA-XML:codebook:1.0, www.qdasoftware.org.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5
from xml.etree import ElementTree

from impact.look import PALETTES
from impact.model import THREADS, Code
from impact.report.codebook_files.described import describe
from impact.vocabulary.codebook import Codebook

NAMESPACE = "urn:QDA-XML:codebook:1.0"
# Ours alone, drawn once; a guid is made of it and the id of the code, so every export of every year has the same.
_OURS = UUID("6f0b3c52-2f8e-4d0a-9a47-5d1c7c0be2d1")
FIRST_SCREEN, WHOLE_ONLY, SET_ASIDE = "First screen", "Whole library only", "Set aside"


def qdc(book: Codebook, *, program: str) -> bytes:
    """Valid against the schema; the same codebook gives the same bytes."""
    root = ElementTree.Element("CodeBook", {"xmlns": NAMESPACE, "origin": program})
    codes = ElementTree.SubElement(root, "Codes")
    for family in dict.fromkeys(code.family for code in book.values()):
        group = _code(codes, guid_of(f"family {family}"), family, codable=False)
        for code in book.values():
            if code.family == family and not code.parent:
                _with_children(group, code, book)
    _sets(root, book)
    ElementTree.indent(root, "\t")
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def guid_of(name: str) -> str:
    """The same for the same id, in every file that any library ever writes."""
    return str(uuid5(_OURS, name)).upper()


def _with_children(above: ElementTree.Element, code: Code, book: Codebook) -> None:
    made = _code(above, guid_of(code.id), code.name, codable=True, color=_COLOURS.get(code.id, ""))
    ElementTree.SubElement(made, "Description").text = describe(code, set_aside=code.id in book.set_aside)
    for child in book.values():
        if child.parent == code.id:
            _with_children(made, child, book)


def _code(above: ElementTree.Element, guid: str, name: str, *, codable: bool, color: str = "") -> ElementTree.Element:
    about = {"guid": guid, "name": name, "isCodable": "true" if codable else "false"}
    return ElementTree.SubElement(above, "Code", about | ({"color": color} if color else {}))


def _sets(root: ElementTree.Element, book: Codebook) -> None:
    """Only sets that hold a code; the schema wants at least one set where there are sets."""
    members: Mapping[str, Iterable[str]] = {
        FIRST_SCREEN: [code.id for code in book.starters],
        WHOLE_ONLY: [code.id for code in book.values() if code.sensitive],
        SET_ASIDE: [code.id for code in book.values() if code.id in book.set_aside],
    }
    filled = {name: list(ids) for name, ids in members.items() if ids}
    if not filled:
        return
    sets = ElementTree.SubElement(root, "Sets")
    for name, ids in filled.items():
        one = ElementTree.SubElement(sets, "Set", {"guid": guid_of(f"set {name}"), "name": name})
        for code in ids:
            ElementTree.SubElement(one, "MemberCode", {"guid": guid_of(code)})


_COLOURS = {thread: PALETTES["light"][thread.lower()] for thread in THREADS}
