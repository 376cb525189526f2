"""A presentation in, slides out: titles that say what to see, charts that one can edit, and alternative texts."""

import io

from impact.mime import PPTX
from impact.model.presented import Presented
from impact.report.documents.document import Document
from impact.report.documents.office import LANGUAGE, midnight, steady, unknown_typefaces
from impact.report.documents.office_words import feet, filed
from impact.report.documents.plain_words import plain_presented
from impact.report.documents.slides.stage import Stage
from impact.report.documents.slides.template import TemplateRefused, template_trouble


def slides(told: Presented) -> bytes:
    """A .pptx in the house's look, or in that of the library's template. The same input gives the same bytes."""
    # A page that makes no file does not wait for these to load.
    from impact.report.documents.slides.closing import closing, findings, opening  # noqa: PLC0415
    from impact.report.documents.slides.steps import step_slides  # noqa: PLC0415

    told = plain_presented(told)
    stage = Stage(told.look, feet(told))
    with unknown_typefaces(stage.own):
        opening(stage, told)
        findings(stage, told)
        for step in told.steps:
            step_slides(stage, told, step)
        closing(stage, told)
        stage.finish()
    _say_what_it_is(stage, told)
    out = io.BytesIO()
    stage.deck.save(out)
    return steady(out.getvalue(), told.made_at)


def _say_what_it_is(stage: Stage, told: Presented) -> None:
    about = stage.deck.core_properties
    known = filed(told)
    about.author = about.last_modified_by = known.author
    about.title, about.subject, about.keywords = known.title, known.subject, known.keywords
    about.language = LANGUAGE
    about.category = about.comments = about.content_status = about.identifier = about.version = ""
    about.revision = 1
    about.created = about.modified = about.last_printed = midnight(told.made_at)


DOCUMENT = Document(
    key="slides",
    stem="slides",
    ending="pptx",
    mime=PPTX,
    label="Slides with charts to edit (PPTX)",
    made=slides,
)

__all__ = ["DOCUMENT", "TemplateRefused", "slides", "template_trouble"]
