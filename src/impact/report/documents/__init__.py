"""All documents that a presentation leaves as, in the order in which they are offered. A new one is a line."""

from impact.report.documents import brief, paper, report, slides, web, workbook
from impact.report.documents.document import Document
from impact.report.documents.room_sheets import ROOM_SHEETS

DOCUMENTS: tuple[Document, ...] = (
    slides.DOCUMENT,
    brief.DOCUMENT,
    paper.BRIEF,
    report.DOCUMENT,
    paper.PAPER,
    workbook.DOCUMENT,
    web.DOCUMENT,
    *ROOM_SHEETS,
)

__all__ = ["DOCUMENTS", "Document"]
