"""A presentation in, a paper for a council out: headings, captions and quotes in styles, and the numbers as tables."""

from collections.abc import Iterator

import pandas as pd

from impact.model.presented import AskTold, Presented, SourceTold, StepTold
from impact.report.day import day_said
from impact.report.documents.office_words import (
    EMPTY,
    LEFT_OUT,
    METHOD,
    everything_left_out,
    feet,
    keywords,
    program,
    said_by,
    scope,
)
from impact.report.documents.paper.fields import contents
from impact.report.documents.paper.sheet import Sheet, edges, headings
from impact.report.documents.picture import page_of
from impact.report.documents.plain_words import paragraphs, plain_presented
from impact.report.documents.print_rows import Printed, in_parts, printed
from impact.report.documents.telling import (
    INVENTED,
    allowed,
    asked,
    audience,
    day,
    made_with,
    not_shown,
    own_title,
    quoted,
    to_date,
)
from impact.report.png import png
from impact.report.step_about import step_about

# Points: a figure and its words share a page.
_PICTURE_HIGH = 430.0
_LOGO = (150.0, 48.0)
_SIZES, _SMALLER = (9.0, 8.5, 8.0), (8.5, 8.0, 7.5, 7.0)
_DIGEST = 12
_FOUND, _TOLD, _NUMBERS = "What we found", "What was counted, and what people wrote", "The numbers"


def paper(told: Presented) -> bytes:
    """A .docx. The same presentation on the same day gives the same bytes."""
    plainer = plain_presented(told)
    sheet = Sheet(told.look, edges(told.paper), feet(plainer))
    _opening(sheet, plainer)
    place = sheet.words("Contents", "TOC Heading")
    numbers = _body(sheet, plainer)
    _method(sheet, plainer)
    _tables(sheet, numbers)
    _contents(sheet, place)
    return sheet.finished(
        title=plainer.title,
        author=plainer.look.library or program(plainer),
        subject=scope(plainer),
        keywords=keywords(plainer),
        day=plainer.made_at,
    )


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
        sheet.words(_FOUND, "heading 1")
        for finding in told.findings:
            sheet.words(finding.sentence, "List Bullet").paragraph_format.keep_with_next = True
            sheet.words(finding.n, "Note").paragraph_format.left_indent = 284 * 635
    _year(sheet, told)
    numbers: list[tuple[str, pd.DataFrame]] = []
    if told.steps:
        sheet.words(_TOLD, "heading 1")
    for step in told.steps:
        numbers += _step(sheet, told, step)
    return numbers


def _year(sheet: Sheet, told: Presented) -> None:
    counts = told.brief.to_date
    if not counts:
        return
    sheet.words("The fiscal year so far", "heading 1")
    if said := sheet.words(told.brief.to_date_said):
        said.paragraph_format.keep_with_next = True
    rows = to_date(counts)
    table = pd.DataFrame(rows["cells"], columns=rows["head"])
    made = printed(table, room=sheet.at.room, sizes=_SIZES)
    sheet.table(made, about="What was counted in the fiscal year so far, beside the year before.")


def _step(sheet: Sheet, told: Presented, step: StepTold) -> Iterator[tuple[str, pd.DataFrame]]:
    sheet.words(step.title, "heading 2")
    for part in paragraphs(step.caption):
        sheet.words(part)
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
    sheet.picture(png(figure, step_about(told, step)), figure, high=_PICTURE_HIGH)
    sheet.caption("Figure", figure.subtitle)
    sheet.words(figure.footer, "Figure note")
    sheet.words(own_title(step), "Figure note")
    yield step.title, told.tables.get(step.stem, figure.table)


def _ask(sheet: Sheet, ask: AskTold, title: str) -> None:
    if ask.need != title:
        sheet.words(ask.need)
    for name, words in asked(ask):
        sheet.label(name, words)
    if ask.evidence:
        sheet.words("What speaks for it", "Label")
    for one in ask.evidence:
        sheet.words(one, "List Bullet")
    sheet.words(not_shown(ask), "Note")


def _method(sheet: Sheet, told: Presented) -> None:
    if told.method or told.brief.cannot_say:
        sheet.words(METHOD, "heading 1")
    for one in told.brief.cannot_say:
        sheet.words(one, "List Bullet")
    for heading, parts in told.method:
        sheet.words(heading, "heading 2")
        for part in parts:
            sheet.words(part)
    if told.sources:
        sheet.words("Sources", "heading 1")
        made = printed(_sources(told.sources), room=sheet.at.room, sizes=_SIZES)
        sheet.table(made, about="The files behind the numbers and when they came in.")
    if away := everything_left_out(told):
        sheet.words(LEFT_OUT, "heading 1")
        for one in away:
            sheet.words(one, "List Bullet")
    sheet.words(f"Made with {made_with(told)}.", "Note")


def _sources(sources: tuple[SourceTold, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "File": [one.file for one in sources],
            "Brought in": [day_said(one.uploaded) if one.uploaded else "" for one in sources],
            "Fingerprint begins with": [one.sha256[:_DIGEST] for one in sources],
        }
    )


def _tables(sheet: Sheet, numbers: list[tuple[str, pd.DataFrame]]) -> None:
    """All at the end: upright where they fit, those that need it on paper that lies on its side."""
    if not numbers:
        return
    sheet.words(_NUMBERS, "heading 1")
    sheet.words(EMPTY)
    wide: list[tuple[str, list[Printed]]] = []
    for title, table in numbers:
        made = printed(table, room=sheet.at.room, sizes=_SIZES)
        if made.crowded:
            wide.append((title, in_parts(table, room=sheet.at.flipped.room, sizes=_SMALLER)))
        else:
            _table(sheet, title, [made])
    if wide:
        sheet.flip()
    for title, parts in wide:
        _table(sheet, title, parts)


def _table(sheet: Sheet, title: str, parts: list[Printed]) -> None:
    sheet.caption("Table", title)
    for made in parts:
        sheet.table(made, about=f"The numbers of the figure “{title}”.")


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
