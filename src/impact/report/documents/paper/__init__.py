"""A presentation in, documents for a council, a board and the staff room out, which their readers can restyle."""

from impact.report.documents.document import Document
from impact.report.documents.paper.brief import brief
from impact.report.documents.paper.paper import paper

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

PAPER = Document("paper", "paper", "docx", MIME, "Paper for a council to edit (DOCX)", paper)
BRIEF = Document("brief-docx", "brief", "docx", MIME, "One page for the board to edit (DOCX)", brief)

__all__ = ["BRIEF", "MIME", "PAPER"]
