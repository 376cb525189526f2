"""The slides round the steps: the title and the findings; how it was counted, from what, and what is left out."""

import io
from collections.abc import Iterator

from impact.model.presented import Presented
from impact.policy.left_out import by_reason
from impact.report.documents.headings import FOUND, LEFT_OUT, METHOD, SOURCES
from impact.report.documents.house import logo
from impact.report.documents.office import shortened
from impact.report.documents.office_words import everything_left_out
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.slides.notes import write_notes
from impact.report.documents.slides.stage import Stage
from impact.report.documents.slides.steps import finding_lines, flow
from impact.report.documents.slides.tables import put_table
from impact.report.documents.slides.words import Words, high_of
from impact.report.documents.slides.writing import POINT, Slide
from impact.report.documents.sources import SOURCES_TABLE, sources_table
from impact.report.documents.telling import INVENTED, audience, day, scope

_FINDING_SIZES = (28.0, 25.0, 22.0, 20.0, 18.0)
# Of the width of a slide, for the words below its title; letters of a title that may have been cut.
_UNDER, _LONG = 0.6, 120
_LOGO_WIDE, _LOGO_HIGH, _MARGIN = 150.0, 54.0, 30.0


def opening(stage: Stage, told: Presented) -> None:
    room = stage.wide * _UNDER
    under = [Words(shortened(scope(told), 20.0, room, 2), 20.0, ink="soft")]
    under += [Words(f"{audience(told)} · {day(told)}", 16.0, ink="soft", before=4)]
    under += (
        [Words(shortened(told.look.library, 16.0, room, 1, "strong"), 16.0, "strong", before=4)]
        if told.look.library
        else []
    )
    under += [Words(INVENTED, 14.0, ink="soft", before=10)] if told.invented else []
    slide = stage.opening(told.title, under)
    _logo(stage, slide, told)
    # A title that was cut stands whole in the notes.
    write_notes(slide, [*paragraphs(told.brief.notes), *([told.title] if len(told.title) > _LONG else [])])


def findings(stage: Stage, told: Presented) -> None:
    """All of them on slides of their own, unless a step says them all already."""
    said = [step.findings for step in told.steps]
    if not told.findings or told.findings in said:
        return
    high = stage.page_room(FOUND)
    for size in _FINDING_SIZES:
        lines = [line for one in told.findings for line in finding_lines(one, size=size)]
        if high_of(lines, stage.room.wide * 0.92) <= high:
            break
    flow(stage, FOUND, lines)


def closing(stage: Stage, told: Presented) -> None:
    method = [
        line
        for heading, parts in told.method
        for line in (
            Words(heading, 14.0, "strong", before=11),
            *(Words(part, 13.0, before=3) for part in parts),
        )
    ]
    if method:
        flow(stage, METHOD, method, columns=2)
    if told.sources:
        put_table(stage, SOURCES, sources_table(told), alt=SOURCES_TABLE)
    if away := everything_left_out(told):
        flow(stage, LEFT_OUT, list(_left_out(away)))


def _left_out(away: list[str]) -> Iterator[Words]:
    """Each reason once, and below it what it holds for."""
    for one in by_reason(away):
        yield Words(one.says, 16.0, before=7, bullet=True)
        yield from (Words(held, 14.0, ink="soft", before=2, under=16.0) for held in one.held)


def _logo(stage: Stage, slide: Slide, told: Presented) -> None:
    """Above the title at the right, as large as there is room; one that does not open is left away."""
    from PIL import Image  # noqa: PLC0415

    known = logo(told.look)
    if not known["logo"]:
        return
    picture = bytes(known["logo"])
    with Image.open(io.BytesIO(picture)) as opened:
        wide, high = opened.size
    part = min(_LOGO_WIDE / wide, _LOGO_HIGH / high)
    sides = (stage.wide - _MARGIN - wide * part, _MARGIN, wide * part, high * part)
    shape = slide.shapes.add_picture(io.BytesIO(picture), *(int(side * POINT) for side in sides))
    shape.name = "Logo"
    shape._element.nvPicPr.cNvPr.set("descr", known["logo_alt"])
