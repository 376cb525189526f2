"""A table twin with its widths in, a table of a document out: its head is repeated, rows stay whole."""

from collections.abc import Sequence
from typing import Any

from impact.report.documents.print_rows import Printed

_TWIPS = 20
# A row that is higher than this may go on on the next page.
_WHOLE = 200.0
# A table that is no higher stands on one page.
_ON_ONE_PAGE = 300.0


def add_table(document: Any, made: Printed, *, about: str) -> None:
    """Built as a whole: cell by cell the program's own way takes longer than all the rest of the file."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    table = OxmlElement("w:tbl")
    table.append(_properties(made, about))
    grid = OxmlElement("w:tblGrid")
    for wide in made.widths:
        grid.append(_element("w:gridCol", w=str(int(wide * _TWIPS))))
    table.append(grid)
    whole = made.head_high + sum(made.high(row) for row in made.cells) < _ON_ONE_PAGE
    for at, row in enumerate((made.head, *made.cells)):
        table.append(_row(made, row, head=at == 0, followed=whole and at < len(made.cells)))
    body = document.element.body
    body.insert(len(body) - 1, table)
    after = document.add_paragraph(style="Table words")
    after.paragraph_format.space_after = 120_000


def _properties(made: Printed, about: str) -> Any:
    properties = _element("w:tblPr")
    properties.append(_element("w:tblStyle", val="LibraryTable"))
    properties.append(_element("w:tblW", w=str(int(sum(made.widths) * _TWIPS)), type="dxa"))
    properties.append(_element("w:tblLayout", type="fixed"))
    properties.append(_element("w:tblLook", val="0420", firstRow="1", lastRow="0", firstColumn="0", noHBand="0"))
    properties.append(_element("w:tblDescription", val=about))
    return properties


def _row(made: Printed, row: Sequence[str], *, head: bool, followed: bool) -> Any:
    line = _element("w:tr")
    properties = _element("w:trPr")
    if head or made.high(row) < _WHOLE:
        properties.append(_element("w:cantSplit"))
    if head:
        properties.append(_element("w:tblHeader"))
    line.append(properties)
    for words, wide, right in zip(row, made.widths, made.right, strict=True):
        line.append(_cell(words, wide, right=right, size=made.size, followed=followed or head))
    return line


def _cell(words: str, wide: float, *, right: bool, size: float, followed: bool) -> Any:
    cell = _element("w:tc")
    properties = _element("w:tcPr")
    properties.append(_element("w:tcW", w=str(int(wide * _TWIPS)), type="dxa"))
    cell.append(properties)
    paragraph, about = _element("w:p"), _element("w:pPr")
    about.append(_element("w:pStyle", val="TableWords"))
    if followed:
        about.append(_element("w:keepNext"))
    if right:
        about.append(_element("w:jc", val="right"))
    mark = _element("w:rPr")  # an empty cell is as high as its type
    mark.append(_element("w:sz", val=str(round(size * 2))))
    about.append(mark)
    paragraph.append(about)
    paragraph.append(_run(words, size))
    cell.append(paragraph)
    return cell


def _run(words: str, size: float) -> Any:
    from docx.oxml.ns import qn  # noqa: PLC0415

    run, dress, text = _element("w:r"), _element("w:rPr"), _element("w:t")
    dress.append(_element("w:sz", val=str(round(size * 2))))
    text.text = words
    text.set(qn("xml:space"), "preserve")
    run.append(dress)
    run.append(text)
    return run


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
