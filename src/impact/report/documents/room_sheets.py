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


ROOM_SHEETS: tuple[Document, ...] = (
    Document(
        key="sounding-board",
        stem="sounding-board",
        ending="pdf",
        mime="application/pdf",
        label="Page for a weekly meeting (PDF)",
        made=_board(sounding_board_sheet),
        stands_in=_has_board,
    ),
    Document(
        key="sounding-board-docx",
        stem="sounding-board",
        ending="docx",
        mime=DOCX,
        label="Page for a weekly meeting to edit (DOCX)",
        made=_board(sounding_board_docx),
        stands_in=_has_board,
    ),
    Document(
        key="what-became",
        stem="what-became",
        ending="pdf",
        mime="application/pdf",
        label="What became of what you wrote (PDF)",
        made=_became(ideas_sheet),
        stands_in=_has_ideas,
    ),
    Document(
        key="what-became-docx",
        stem="what-became",
        ending="docx",
        mime=DOCX,
        label="What became of what you wrote to edit (DOCX)",
        made=_became(what_became_docx),
        stands_in=_has_ideas,
    ),
)
