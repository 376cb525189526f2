"""A presentation in; its page for a weekly meeting and what became of what was written, to print and to edit, out."""

from collections.abc import Callable

from impact.mime import DOCX
from impact.model.presented import Presented
from impact.report.documents.document import Document
from impact.report.documents.paper.sheets import sounding_board_docx, what_became_docx
from impact.report.ideas_sheet import ideas_sheet
from impact.report.sounding_board_sheet import sounding_board_sheet


def _board(write: Callable[..., bytes]) -> Callable[[Presented], bytes]:
    return lambda told: write(told.board, version=told.version, made_at=told.made_at, paper=told.paper)


def _became(write: Callable[..., bytes]) -> Callable[[Presented], bytes]:
    return lambda told: write(
        told.became, version=told.version, made_at=told.made_at, paper=told.paper, invented=told.invented
    )


def _has_board(told: Presented) -> bool:
    return told.board is not None


def _has_ideas(told: Presented) -> bool:
    return bool(told.became)


_PDF = "application/pdf"
_TALK, _WROTE = "Page for a weekly meeting", "What became of what you wrote"

ROOM_SHEETS: tuple[Document, ...] = (
    Document(
        "sounding-board", "sounding-board", "pdf", _PDF, f"{_TALK} (PDF)", _board(sounding_board_sheet), _has_board
    ),
    Document(
        "sounding-board-docx",
        "sounding-board",
        "docx",
        DOCX,
        f"{_TALK} to edit (DOCX)",
        _board(sounding_board_docx),
        _has_board,
    ),
    Document("what-became", "what-became", "pdf", _PDF, f"{_WROTE} (PDF)", _became(ideas_sheet), _has_ideas),
    Document(
        "what-became-docx",
        "what-became",
        "docx",
        DOCX,
        f"{_WROTE} to edit (DOCX)",
        _became(what_became_docx),
        _has_ideas,
    ),
)
