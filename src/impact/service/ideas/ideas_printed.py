"""A workspace in, the sheet for the noticeboard out."""

from datetime import date

from impact import __version__
from impact.model.room_sheets import IdeaBecame
from impact.pipeline.board_sheet import MIMES, SheetKind
from impact.service.figures.exports import Exported
from impact.service.ideas.what_became import what_became
from impact.workspace import Workspace

# What colleagues agreed to may stand on it, and nobody else may read that: the name says so wherever the file goes.
FILE_NAMES: dict[SheetKind, str] = {kind: f"what-became-of-what-you-wrote_for-staff.{kind}" for kind in MIMES}


def ideas_sheet(kept: Workspace, *, invented: bool, kind: SheetKind = "pdf") -> Exported:
    """To print (PDF) or to edit (DOCX)."""
    # Most use cases write nothing.
    from impact.report.documents.paper.sheets import what_became_docx  # noqa: PLC0415
    from impact.report.ideas_sheet import ideas_sheet  # noqa: PLC0415

    write = what_became_docx if kind == "docx" else ideas_sheet
    made = write(ideas_told(kept), version=__version__, made_at=date.today(), invented=invented)
    return Exported(FILE_NAMES[kind], MIMES[kind], made)


def ideas_told(kept: Workspace) -> tuple[IdeaBecame, ...]:
    """What stands on it, for staff alone."""
    return tuple(
        IdeaBecame(one.status, one.heading, one.quote, one.in_words, one.reason, one.on) for one in what_became(kept)
    )
