"""A sounding board in, its page for a weekly meeting out: to print, or as a document to edit."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from impact.mime import DOCX
from impact.model import SoundingBoard
from impact.model.room_sheets import AskedFor, BoardSheet, NamedCode, Said
from impact.report.exporter import Paper

SheetKind = Literal["pdf", "docx"]
MIMES: dict[SheetKind, str] = {
    "pdf": "application/pdf",
    "docx": DOCX,
}


def board_sheet(
    data: SoundingBoard, *, version: str, made_at: date, paper: Paper = "a4", kind: SheetKind = "pdf"
) -> bytes:
    """One page. The same board on the same day gives the same bytes."""
    made: Callable[..., bytes]
    if kind == "docx":
        from impact.report.documents.paper.sheets import sounding_board_docx as made
    else:
        from impact.report.sounding_board_sheet import sounding_board_sheet as made
    return made(sheet_told(data), version=version, made_at=made_at, paper=paper)


def sheet_told(data: SoundingBoard) -> BoardSheet:
    """All that the page says, in the words of the figure."""
    from impact.charts.sounding_board.sheet import sheet_of

    told = sheet_of(data)
    words = {name: part for name, part in told.items() if isinstance(part, str)}
    return BoardSheet(
        codes=tuple(NamedCode(*code) for code in told["codes"]),
        quotes=tuple(Said(*quote) for quote in told["quotes"]),
        asked=tuple(AskedFor(*asked) for asked in told["asked"]),
        questions=tuple(told["questions"]),
        **words,
    )
