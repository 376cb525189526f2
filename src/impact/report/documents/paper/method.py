"""What a paper rests on, at its end: how it was counted, from which files, and what is left out."""

import pandas as pd

from impact.model.presented import Presented, SourceTold
from impact.period import day_said
from impact.report.documents.headings import LEFT_OUT, METHOD, SOURCES
from impact.report.documents.office_words import everything_left_out
from impact.report.documents.paper.numbers import table_of_words
from impact.report.documents.paper.sheet import Sheet
from impact.report.documents.telling import made_with
from impact.report.left_out import by_reason

_DIGEST = 12


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
        table_of_words(sheet, _sources(told.sources), about="The files behind the numbers and when they came in.")
    if away := everything_left_out(told):
        sheet.words(LEFT_OUT, "heading 1")
        for reason in by_reason(away):
            sheet.point(reason.says, under=reason.held)
    sheet.words(f"Made with {made_with(told)}.", "Note")


def _sources(sources: tuple[SourceTold, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "File": [one.file for one in sources],
            "Brought in": [day_said(one.uploaded) if one.uploaded else "" for one in sources],
            "Fingerprint begins with": [one.sha256[:_DIGEST] for one in sources],
        }
    )
