"""All documents that a presentation leaves as, in the order in which they are offered. A new one is a line."""

from impact.report.documents import brief, report
from impact.report.documents.document import Document

DOCUMENTS: tuple[Document, ...] = (brief.DOCUMENT, report.DOCUMENT)

__all__ = ["DOCUMENTS", "Document"]
