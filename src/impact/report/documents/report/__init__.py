"""A presentation in, the report to print or to send out: a tagged PDF."""

from impact.report.documents.document import Document
from impact.report.documents.report.report import report

DOCUMENT = Document("report", "report", "pdf", "application/pdf", "Report to print or to send (PDF)", report)
