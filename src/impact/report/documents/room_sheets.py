"""A presentation in; its page for a weekly meeting and what became of what was written, to print and to edit, out."""

from collections.abc import Callable

from impact.model.presented import Presented
from impact.report.documents.document import Document
from impact.report.documents.paper.sheets import sounding_board_docx, what_became_docx
from impact.report.ideas_sheet import ideas_sheet
from impact.report.sounding_board_sheet import sounding_board_sheet

_PDF = "application/pdf"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


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


_TALK, _WROTE = "Page for a weekly meeting", "What became of what you wrote"
ROOM_SHEETS: tuple[Document, ...] = tuple(
    Document(f"{stem}{also}", stem, ending, mime, f"{label}{to_edit} ({ending.upper()})", write, stands_in)
    for stem, label, printed, edited, stands_in in (
        ("sounding-board", _TALK, _board(sounding_board_sheet), _board(sounding_board_docx), _has_board),
        ("what-became", _WROTE, _became(ideas_sheet), _became(what_became_docx), _has_ideas),
    )
    for also, to_edit, ending, mime, write in (
        ("", "", "pdf", _PDF, printed),
        ("-docx", " to edit", "docx", _DOCX, edited),
    )
)
