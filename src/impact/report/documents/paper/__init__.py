"""A presentation in, documents for a council, a board and the staff room out, which their readers can restyle."""

from impact.mime import DOCX
from impact.report.documents.document import Document
from impact.report.documents.paper.brief import brief
from impact.report.documents.paper.paper import paper

PAPER = Document("paper", "paper", "docx", DOCX, "Paper for a council to edit (DOCX)", paper)
BRIEF = Document("brief-docx", "brief", "docx", DOCX, "One-page brief to edit (DOCX)", brief)

__all__ = ["BRIEF", "PAPER"]
