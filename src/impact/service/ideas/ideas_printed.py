"""A workspace in, the sheet for the noticeboard out."""

from datetime import date

from impact import __version__
from impact.service.figures.exports import Exported
from impact.service.ideas.what_became import what_became
from impact.workspace import Workspace

# What colleagues agreed to may stand on it, and nobody else may read that: the name says so wherever the file goes.
FILE_NAME = "what-became-of-what-you-wrote_for-staff.pdf"


def ideas_sheet(kept: Workspace, *, invented: bool) -> Exported:
    from impact.report.ideas_sheet import Told, ideas_sheet  # noqa: PLC0415  most use cases typeset nothing

    told = [Told(one.status, one.heading, one.quote, one.in_words, one.reason, one.on) for one in what_became(kept)]
    made = ideas_sheet(told, version=__version__, made_at=date.today(), invented=invented)
    return Exported(FILE_NAME, "application/pdf", made)
