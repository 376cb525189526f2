"""A PDF in, what of it a reader who cannot see would miss out: the part of PDF/UA-1 that our pages can break."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream
from read_back import pdf, tags

# What puts ink on a page: words, lines and areas, pictures.
_INK = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"BI"}
_STANDARD = set(
    "Document Part Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Annot Figure Formula".split()
)


def faults(contents: bytes) -> list[str]:
    """Sentences; none where all is well."""
    reader = pdf(contents)
    return [*_catalog(reader), *_ink(reader), *_headings(contents), *_elements(contents), *_links(reader)]


def _catalog(reader: PdfReader) -> Iterator[str]:
    root: Any = reader.trailer["/Root"]
    if not str(root.get("/Lang", "")):
        yield "no language"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the window shows a file name, not the title"
    if "<pdfuaid:part>1<" not in root["/Metadata"].get_data().decode():
        yield "does not say that it is PDF/UA-1"
    if not (reader.metadata and reader.metadata.title):
        yield "no title"


def _ink(reader: PdfReader) -> Iterator[str]:
    """All ink is tagged or an artifact, and each tagged piece is in the tree."""
    known = _in_tree(reader)
    for number, page in enumerate(reader.pages, start=1):
        if page.get("/Tabs") not in (None, "/S"):
            yield f"page {number}: links are not walked in the order of the tags"
        marks: list[int | None] = []
        seen: set[int] = set()
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"BDC", b"BMC"):
                told = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
                marks.append(told.get("/MCID", None if str(operands[0]) != "/Artifact" else -1))
                seen |= {int(told["/MCID"])} if "/MCID" in told else set()
            elif operator == b"EMC":
                marks.pop()
            elif operator in _INK and not any(mark is not None for mark in marks):
                yield f"page {number}: {operator.decode()} is neither tagged nor an artifact"
        if seen != known[page.indirect_reference.idnum]:  # type: ignore[union-attr]
            yield f"page {number}: the tree and the page know other pieces"


def _in_tree(reader: PdfReader) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)

    def walk(thing: Any, page: int) -> None:
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            for one in thing:
                walk(one, page)
        elif isinstance(thing, dict):
            here = thing.raw_get("/Pg").idnum if "/Pg" in thing else page
            if "/MCID" in thing:
                found[here].add(int(thing["/MCID"]))
            walk(thing.get("/K", []), here)
        else:
            found[page].add(int(thing))

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], 0)  # type: ignore[index]
    return found


def _headings(contents: bytes) -> Iterator[str]:
    levels = [int(kind[2:]) for kind, _ in tags(contents) if kind[:2] == "/H" and kind[2:].isdigit()]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"one first heading stands first, not {levels[:3]}"
    yield from (
        f"a heading of level {low} follows one of level {high}" for high, low in pairwise(levels) if low > high + 1
    )


def _elements(contents: bytes) -> Iterator[str]:
    for kind, element in tags(contents):
        name = kind[1:]
        if name not in _STANDARD:
            yield f"{name} is no kind that readers know"
        if name == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture without words"
        if name == "TH" and "/Scope" not in str(element.get("/A", "")):
            yield "a head of a table that does not say what it heads"
        if name == "Table":
            rows = [[k for k, _ in _below(row) if k in ("/TH", "/TD")] for k, row in _below(element) if k == "/TR"]
            if len({len(row) for row in rows}) != 1 or "/TH" not in rows[0]:
                yield "a table with uneven rows, or without a head"


def _below(element: Any) -> list[tuple[str, Any]]:
    from read_back import _tags  # noqa: PLC0415

    return list(_tags(element["/K"])) if "/K" in element else []


def _links(reader: PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages, start=1):
        for one in page.get("/Annots", []):
            link = one.get_object()
            if not link.get("/Contents") or "/StructParent" not in link:
                yield f"page {number}: a link without words or outside the tags"
