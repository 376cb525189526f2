"""A REFI-QDA codebook (.qdc) of any program in, its codes out. What others leave out or write otherwise is forgiven."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from impact.report.codebook_files.described import read_description
from impact.report.codebook_files.incoming import Incoming, IncomingFile, NotACodebook
from impact.report.codebook_files.qdc_out import FIRST_SCREEN, SET_ASIDE, WHOLE_ONLY
from impact.report.codebook_files.safe_xml import Element, parse

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_OUR_SETS = frozenset({FIRST_SCREEN, SET_ASIDE, WHOLE_ONLY})
_NO = frozenset({"false", "0", "no"})


@dataclass(frozen=True)
class _Above:
    groups: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def read_qdc(data: bytes) -> IncomingFile:
    """Raises NotACodebook where there is no code in it."""
    root = parse(data)
    book = root if root.name.casefold() == "codebook" else next(iter(_found(root, "CodeBook")), None)
    if book is None:
        raise NotACodebook("The file is XML, but no REFI-QDA codebook: it has no part called “CodeBook”.")
    codes = tuple(_with_sets(_codes(book), _sets(book)))
    if not codes:
        raise NotACodebook("There is no code in this codebook.")
    return IncomingFile(codes, tuple(_remarks(book)))


def _codes(book: Element) -> list[Incoming]:
    return [code for codes in book.all("Codes") for one in codes.all("Code") for code in _walk(one, _Above())]


def _walk(element: Element, above: _Above) -> Iterator[Incoming]:
    name = " ".join(element.about.get("name", "").split())
    if element.about.get("isCodable", "true").strip().casefold() in _NO:
        inner = replace(above, groups=(*above.groups, name) if name else above.groups)
    else:
        code = _incoming(element, name, above)
        yield code
        inner = replace(above, codes=(*above.codes, code.key))
    for child in element.all("Code"):
        yield from _walk(child, inner)


def _incoming(element: Element, name: str, above: _Above) -> Incoming:
    text, cells = read_description(element.first_text("Description"))
    # Where it stands in the tree is what counts: somebody may have moved it.
    told = {column: words for column, words in cells.items() if column not in ("family", "parent")}
    guid = element.about.get("guid", "").strip(" {}").upper()
    where = f"line {element.line}"
    return Incoming(
        key=f"{element.line} {guid} {name}",
        where=where,
        name=name,
        text=text,
        groups=above.groups,
        above=above.codes,
        guid=guid,
        cells={**told, "name": name} if told else {},
    )


def _sets(book: Element) -> Mapping[str, tuple[str, ...]]:
    """By guid of a code, the sets of others that it is in. Some programs call the guid of a member targetGUID."""
    found: dict[str, tuple[str, ...]] = {}
    for one in (one for sets in book.all("Sets") for one in sets.all("Set")):
        name = " ".join(one.about.get("name", "").split())
        for member in one.all("MemberCode"):
            guid = (member.about.get("guid") or member.about.get("targetGUID", "")).strip(" {}").upper()
            if name and name not in _OUR_SETS:
                found[guid] = (*found.get(guid, ()), name)
    return found


def _with_sets(codes: list[Incoming], sets: Mapping[str, tuple[str, ...]]) -> Iterator[Incoming]:
    for code in codes:
        yield replace(code, sets=sets.get(code.guid, ())) if code.guid else code


def _remarks(book: Element) -> Iterator[str]:
    colours = [one.about["color"] for one in _found(book, "Code") if one.about.get("color")]
    if bad := sum(not _COLOUR.fullmatch(colour.strip()) for colour in colours):
        yield f"{bad} {'colour is' if bad == 1 else 'colours are'} none that the standard knows."
    if colours:
        yield "Colours are left: here colour belongs to the three threads."
    nameless = [one for one in _found(book, "Code") if not one.about.get("name", "").strip()]
    if groups := [one for one in nameless if one.about.get("isCodable", "").strip().casefold() in _NO]:
        yield f"{len(groups)} of the groups {'has' if len(groups) == 1 else 'have'} no name; their codes come in."
    told = [one for one in _found(book, "Code") if one.about.get("isCodable", "").strip().casefold() in _NO]
    if said := [one.about.get("name", "") for one in told if one.first_text("Description").strip()]:
        yield f"What is written about groups is left, because a family here has only a name: {', '.join(said[:6])}."


def _found(element: Element, name: str) -> Iterator[Element]:
    for one in element.inside:
        if one.name == name:
            yield one
        yield from _found(one, name)
