"""A sounding board in, its page for a weekly meeting out: to print, or as a document to edit."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

from impact.model import SoundingBoard
from impact.report.exporter import Paper

if TYPE_CHECKING:
    from impact.report.sounding_board_sheet import BoardSheet

SheetKind = Literal["pdf", "docx"]
MIMES: dict[SheetKind, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
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
    return made(_sheet(data), version=version, made_at=made_at, paper=paper)


def _sheet(data: SoundingBoard) -> "BoardSheet":
    from impact.charts.sounding_board.sheet import sheet_of
    from impact.report.sounding_board_sheet import AskedFor, BoardSheet, NamedCode, Said

    told = sheet_of(data)
    words = {name: part for name, part in told.items() if isinstance(part, str)}
    return BoardSheet(
        codes=[NamedCode(*code) for code in told["codes"]],
        quotes=[Said(*quote) for quote in told["quotes"]],
        asked=[AskedFor(*asked) for asked in told["asked"]],
        questions=told["questions"],
        **words,
    )
