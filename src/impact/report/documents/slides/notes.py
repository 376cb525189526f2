"""A step in, the notes of its slide out: a person's words first, then what the figure rests on."""

from collections.abc import Iterator

from impact.model.presented import Presented, StepTold
from impact.report.documents.office import LANGUAGE
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.slides.writing import Slide


def note(slide: Slide, told: Presented, step: StepTold) -> None:
    write_notes(slide, list(_lines(told, step)))


def write_notes(slide: Slide, lines: list[str]) -> None:
    """A paragraph a line; no notes where there are none."""
    if not lines:
        return
    frame = slide.notes_slide.notes_text_frame
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font._element.set("lang", LANGUAGE)


def _lines(told: Presented, step: StepTold) -> Iterator[str]:
    yield from paragraphs(step.notes)
    yield step.title
    yield from paragraphs(step.caption)
    if step.figure is not None:
        yield step.figure.subtitle
        yield step.figure.footer
    named = (
        ("Heard from", step.n),
        ("Chosen", step.filters),
        ("Sources", "; ".join(source.file for source in told.sources)),
        ("Left out", " ".join(step.left_out)),
    )
    yield from (f"{name}: {words}" for name, words in named if words)
