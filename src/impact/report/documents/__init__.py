"""All documents that a presentation leaves as, in the order in which they are offered. A new one is a line."""

from impact.report.documents import brief, report, slides, web
from impact.report.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (slides.DOCUMENT, brief.DOCUMENT, report.DOCUMENT, web.DOCUMENT)

__all__ = ["DOCUMENTS", "Document"]
