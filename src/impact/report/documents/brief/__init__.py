"""A presentation in, the one page out that a member of a board reads: a tagged PDF."""

from impact.report.documents.brief.brief import brief
from impact.report.documents.document import Document

DOCUMENT = Document("brief", "brief", "pdf", "application/pdf", "One-page brief (PDF)", brief)
