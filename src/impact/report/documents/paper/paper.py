"""A presentation in, a paper for a council out: headings, captions and quotes in styles, and the numbers as tables."""

import pandas as pd

from impact.model.presented import Presented
from impact.report.documents.headings import FOUND, TO_DATE, TO_DATE_TABLE
from impact.report.documents.office_words import feet, filed
from impact.report.documents.paper.fields import contents
from impact.report.documents.paper.method import put_method
from impact.report.documents.paper.numbers import SIZES, numbers_at_the_end
from impact.report.documents.paper.sheet import Sheet, edges, headings
from impact.report.documents.paper.step import put_step
from impact.report.documents.plain_words import paragraphs, plain_presented
from impact.report.documents.print_rows import counted
from impact.report.documents.telling import INVENTED, audience, day, is_told_above, scope, to_date

_LOGO = (150.0, 48.0)
_TOLD = "What was counted, and what people wrote"


def paper(told: Presented) -> bytes:
    """A .docx. The same presentation on the same day gives the same bytes."""
    plainer = plain_presented(told)
    sheet = Sheet(told.look, edges(told.paper), feet(plainer))
    _opening(sheet, plainer)
    place = sheet.words("Contents", "TOC Heading")
    numbers = _body(sheet, plainer)
    put_method(sheet, plainer)
    numbers_at_the_end(sheet, numbers)
    _contents(sheet, place)
    return sheet.finished(filed(plainer), plainer.made_at)


def _opening(sheet: Sheet, told: Presented) -> None:
    sheet.logo(told.look, wide=_LOGO[0], high=_LOGO[1])
    sheet.words(told.title or scope(told), "Title")
    sheet.words(scope(told), "Subtitle")
    sheet.words(" · ".join(part for part in (told.look.library, audience(told), day(told)) if part), "Subtitle")
    sheet.words(INVENTED if told.invented else "", "Note")
    for part in paragraphs(told.brief.notes):
        sheet.words(part)


def _body(sheet: Sheet, told: Presented) -> list[tuple[str, pd.DataFrame]]:
    """All that is told; returns the tables that stand at the end, with what they are called."""
    if told.findings:
        sheet.words(FOUND, "heading 1")
        for finding in told.findings:
            sheet.point(finding.sentence, under=(finding.n,))
    _year(sheet, told)
    numbers: list[tuple[str, pd.DataFrame]] = []
    if told.steps:
        sheet.words(_TOLD, "heading 1")
    for step in told.steps:
        if not is_told_above(step, told):
            numbers += put_step(sheet, told, step)
    return numbers


def _year(sheet: Sheet, told: Presented) -> None:
    counts = told.brief.to_date
    if not counts:
        return
    sheet.words(TO_DATE, "heading 1")
    if said := sheet.words(told.brief.to_date_said):
        said.paragraph_format.keep_with_next = True
    rows = to_date(counts)
    table = pd.DataFrame(rows["cells"], columns=rows["head"])
    sheet.table(counted(table, room=sheet.at.room, sizes=SIZES), about=TO_DATE_TABLE)


def _contents(sheet: Sheet, place: object) -> None:
    """After the heading “Contents”, each heading as a line of its own."""
    lines = []
    after = place._p  # type: ignore[attr-defined]
    for level, words in headings(sheet.document):
        line = sheet.document.add_paragraph(style=f"toc {level}")
        line.add_run(words)
        after.addnext(line._p)
        after = line._p
        lines.append(line)
    if lines:
        contents(lines)
