"""A presentation in, a workbook to go on working with out: all its numbers, charts one can edit, live totals."""

from impact.mime import XLSX
from impact.model.presented import Presented
from impact.report.documents.document import Document


def workbook(told: Presented) -> bytes:
    """The same presentation on the same day gives the same bytes."""
    # Who only draws does not wait for this to load.
    from impact.report.documents.workbook.book import book  # noqa: PLC0415

    return book(told)


DOCUMENT = Document(
    key="workbook",
    stem="numbers",
    ending="xlsx",
    mime=XLSX,
    label="Workbook with all numbers (XLSX)",
    made=workbook,
)
