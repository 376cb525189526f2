"""What a paper rests on, at its end: how it was counted, from which files, and what is left out."""

from impact.model.presented import Presented
from impact.policy.left_out import by_reason
from impact.report.documents.headings import LEFT_OUT, METHOD, SOURCES
from impact.report.documents.office_words import everything_left_out
from impact.report.documents.paper.numbers import table_of_words
from impact.report.documents.paper.sheet import Sheet
from impact.report.documents.sources import SOURCES_TABLE, sources_table
from impact.report.documents.telling import made_with


def put_method(sheet: Sheet, told: Presented) -> None:
    """How it was counted, from which files, and what was left out."""
    if told.method or told.brief.cannot_say:
        sheet.words(METHOD, "heading 1")
    for one in told.brief.cannot_say:
        sheet.words(one, "List Bullet")
    for heading, parts in told.method:
        sheet.words(heading, "heading 3")
        for part in parts:
            sheet.words(part)
    if told.sources:
        sheet.words(SOURCES, "heading 1")
        table_of_words(sheet, sources_table(told), about=SOURCES_TABLE)
    if away := everything_left_out(told):
        sheet.words(LEFT_OUT, "heading 1")
        for reason in by_reason(away):
            sheet.point(reason.says, under=reason.held)
    sheet.words(f"Made with {made_with(told)}.", "Note")
