"""What a sheet for the staff room says in, the same as a document to edit out: the board's page, and what became."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from impact.model.presented import HouseLook
from impact.model.room_sheets import BoardSheet, IdeaBecame
from impact.report.documents.office_words import filed_as
from impact.report.documents.paper.one_page import Block, first_that_fits, high_of, set_type, write
from impact.report.documents.paper.sheet import Edges, Sheet, edges
from impact.report.exporter import PAPER_SIZES, Paper
from impact.report.ideas_sheet import words_of as words_of_ideas
from impact.report.sounding_board_sheet import words_of as words_of_board

_SIDE, _TOP, _BOTTOM = 56.0, 40.0, 46.0
_TYPES = (1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65)
# What stands for a reflection that names a code, and for one that does not: as in the figures, each thread has its own.
_MARKS = {"dignity": ("●", "○"), "purpose": ("▲", "△"), "understanding": ("■", "□")}
_OTHER_MARKS = ("◆", "◇")


def sounding_board_docx(sheet: BoardSheet, *, version: str, made_at: date, paper: Paper = "a4") -> bytes:
    """One page. The same input gives the same bytes."""
    told = words_of_board(sheet, version=version, made_at=made_at, paper=paper)
    wide, high = PAPER_SIZES[paper]
    at = Edges(wide, high, _SIDE, _TOP, _BOTTOM)
    blocks = list(_board(told))
    notes = told["lines"]
    part = first_that_fits(_TYPES, lambda part: high_of(blocks, at.room, part) + _notes_high(notes, part), at)
    made = Sheet(HouseLook(), at, [told["made"]])
    set_type(made, part)
    write(made, blocks)
    _lines(made, notes, part)
    return made.finished(filed_as(told["title"], told["program"], told["label"], told["made"]), made_at)


def what_became_docx(
    told: Sequence[IdeaBecame], *, version: str, made_at: date, paper: Paper = "a4", invented: bool
) -> bytes:
    """As many pages as it needs. The same input gives the same bytes."""
    words = words_of_ideas(told, version=version, made_at=made_at, paper=paper, invented=invented)
    made = Sheet(HouseLook(), edges(paper), [words["made"]])
    made.words(words["title"], "Title")
    made.words(words["intro"])
    made.words(words["invented"], "Note")
    for section in words["sections"]:
        made.words(section["name"], "heading 1")
        made.words(section["says"], "Note").paragraph_format.keep_with_next = True
        for item in section["items"]:
            _item(made, item)
        made.words(section["more"], "Note")
    made.words(words["closing"], "Note")
    return made.finished(filed_as(words["title"], words["program"], words["intro"], words["made"]), made_at)


def _item(made: Sheet, item: dict[str, Any]) -> None:
    if item["quote"]:
        made.quote(item["heading"], [part for part in (item["on"],) if part])
    else:
        made.words(item["heading"], "heading 3")
        made.words(item["on"], "Note")
    made.words(item["reason"])


def _board(told: dict[str, Any]) -> Iterator[Block]:
    yield Block("Note", told["label"])
    yield Block("Title", told["title"])
    yield Block("Subtitle", told["subtitle"])
    yield Block("heading 1", told["questions_title"])
    yield from (Block("List Number", question) for question in told["questions"])
    yield Block("heading 1", told["heard_title"])
    if told["silence"]:
        yield Block("Normal", told["silence"])
    for code in told["codes"]:
        named, other = _MARKS.get(code["mark"], _OTHER_MARKS)
        marks = named * code["filled"] + other * (code["marks"] - code["filled"])
        yield Block("Normal", f"{code['said']}  {marks}")
    if told["key"]:
        yield Block("Note", f"{told['key']} {told['mark_said']}")
    if told["quotes"]:
        yield Block("heading 1", told["quotes_title"])
    for quote in told["quotes"]:
        yield Block("Quote", quote["text"])
        if quote["who"]:
            yield Block("Quote source", quote["who"])
    if told["asked"]:
        yield Block("heading 1", told["asked_title"])
    for one in told["asked"]:
        yield Block(
            "List Bullet", " ".join(part for part in (f"{one['became']}:", one["words"], one["reason"]) if part)
        )
    yield Block("Figure note", told["footer"])
    yield Block("heading 1", told["notes_title"])


def _notes_high(lines: int, part: float) -> float:
    return lines * 22.0 * part


def _lines(made: Sheet, lines: int, part: float) -> None:
    """To write on by hand: empty paragraphs with a rule below them."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    for at in range(lines):
        paragraph = made.document.add_paragraph(style="Note")
        paragraph.paragraph_format.line_spacing = Pt(18 * part)
        edge = OxmlElement("w:pBdr")
        # Without the second, a program draws one box round all of them and no lines between.
        for side in ("bottom", "between") if at + 1 < lines else ("bottom",):
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "7F8B98")):
                line.set(qn(f"w:{name}"), value)
            edge.append(line)
        properties = paragraph._p.get_or_add_pPr()
        properties.insert(1, edge)
