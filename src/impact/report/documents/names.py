"""How the files of a presentation are called."""

from impact.model.presented import Presented, StepTold
from impact.report.documents.document import Document
from impact.report.pack import file_name

_PAGE_WIDE = 468


def document_name(told: Presented, document: Document) -> str:
    """2026Q3_all-branches_presentation-slides_board_v1.pptx."""
    return file_name(
        period=told.period,
        scope=told.place or "all",
        form=f"presentation-{document.stem}",
        look=told.audience,
        ending=document.ending,
    )


def pack_name(told: Presented) -> str:
    """2026Q3_all-branches_presentation_board_v1.zip."""
    return file_name(
        period=told.period, scope=told.place or "all", form="presentation", look=told.audience, ending="zip"
    )


def step_look(step: StepTold) -> str:
    """The size and the colours of a step's figure, as file names say them."""
    figure = step.figure
    if figure is None:
        return ""
    wide, high = figure.size
    size = "square" if wide == high else "page" if wide <= _PAGE_WIDE else "slide"
    return f"{size}-{figure.mode}"
