"""A DOCX in, what it shows out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from impact.report.verify.office_parts import descriptions, parts_of, shared_parts
from impact.report.verify.opened import Grid, Part, Words
from impact.report.verify.xml_part import all_named, attribute, name, root

_TOLD = ("document", "header", "footer", "footnotes", "endnotes", "comments")
# Fields whose words the program writes when it opens the file.
_COUNTED = ("PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES")


def open_docx(contents: bytes) -> Iterator[Part]:
    parts = parts_of(contents)
    yield from shared_parts(parts)
    for file, data in parts.items():
        kind = file.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if file.startswith("word/") and kind in _TOLD:
            place = "text" if kind == "document" else kind
            tree = root(data)
            yield from _told(place, tree)
            yield from descriptions(place, tree)


def _told(place: str, tree: Element) -> Iterator[Part]:
    """Paragraphs outside of tables, and tables; a table inside a cell is a table of its own."""
    in_tables: set[Element] = set()
    for number, table in enumerate(all_named(tree, "tbl"), start=1):
        yield Grid(f"{place}, table {number}", tuple(_row(row) for row in table if name(row) == "tr"))
        in_tables.update(all_named(table, "p"))
    for number, paragraph in enumerate(all_named(tree, "p"), start=1):
        if paragraph not in in_tables and (words := _words(paragraph)):
            yield Words(f"{place}, paragraph {number}", words)


def _row(row: Element) -> tuple[str, ...]:
    return tuple(
        "\n".join(_words(paragraph) for paragraph in all_named(cell, "p")) for cell in row if name(cell) == "tc"
    )


def _words(paragraph: Element) -> str:
    """As it is read, without page numbers."""
    told: list[str] = []
    fields: list[str] = []
    for one in paragraph.iter():
        match name(one):
            case "fldChar":
                _open_or_close(fields, attribute(one, "fldCharType"))
            case "instrText" if fields:
                fields[-1] += one.text or ""
            case "t" if not any(field.split()[:1] and field.split()[0] in _COUNTED for field in fields):
                told.append(one.text or "")
            case "tab" | "br":
                told.append(" ")
    return "".join(told)


def _open_or_close(fields: list[str], kind: str) -> None:
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
