"""A step in, its part of the paper out: its words, its figure with what it rests on, and a table that is short."""

from collections.abc import Iterator

import pandas as pd

from impact.model.presented import AskTold, Presented, StepTold
from impact.report.documents.headings import SPEAKS_FOR_IT
from impact.report.documents.office_words import said_by
from impact.report.documents.paper.numbers import numbers_here
from impact.report.documents.paper.sheet import Sheet
from impact.report.documents.picture import page_of
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.telling import allowed, asked, not_shown, own_title, quoted
from impact.report.png import png
from impact.report.step_about import step_about

# Points: a figure and its words share a page.
_PICTURE_HIGH = 430.0


def put_step(sheet: Sheet, told: Presented, step: StepTold) -> Iterator[tuple[str, pd.DataFrame]]:
    """The tables that find no room here, with what they are called."""
    sheet.words(step.title, "heading 2")
    for part in paragraphs(step.caption):
        sheet.words(part).paragraph_format.keep_with_next = step.figure is not None
    if step.quote is not None:
        sheet.quote(quoted(step.quote), [said_by(step.quote), step.quote.why, allowed(step.quote)])
    if step.ask is not None:
        _ask(sheet, step.ask, step.title)
    for finding in step.findings:
        sheet.words("" if finding.sentence == step.title else finding.sentence)
        sheet.words(finding.n, "Note")
    sheet.words(step.trouble)
    if step.figure is not None:
        yield from _figure(sheet, told, step)
    elif not step.findings:
        sheet.words(step.n, "Note")


def _figure(sheet: Sheet, told: Presented, step: StepTold) -> Iterator[tuple[str, pd.DataFrame]]:
    figure = page_of(step)
    if figure is None:
        return
    sheet.picture(png(figure, step_about(told, step), small=True), figure, high=_PICTURE_HIGH)
    sheet.caption("Figure", figure.subtitle)
    sheet.words(figure.footer, "Figure note")
    sheet.words(own_title(step), "Figure note")
    table = told.tables.get(step.stem, figure.table)
    if not numbers_here(sheet, step.title, table):
        yield step.title, table


def _ask(sheet: Sheet, ask: AskTold, title: str) -> None:
    if ask.need != title:
        sheet.words(ask.need)
    for name, words in asked(ask):
        sheet.label(name, words)
    if ask.evidence:
        sheet.words(SPEAKS_FOR_IT, "Label")
    for one in ask.evidence:
        sheet.words(one, "List Bullet")
    sheet.words(not_shown(ask), "Note")
