"""Names of files that numbers were read from in; each with the day on which it was brought in, out."""

from collections.abc import Iterable
from datetime import date

from impact.model import SourceTold
from impact.workspace import Workspace, list_uploads


def sources_of(kept: Workspace, names: Iterable[str]) -> tuple[SourceTold, ...]:
    """In their order; without a day where it is no file that was brought in."""
    with kept.reading() as connection:
        here = {upload.file: upload for upload in list_uploads(connection)}
    return tuple(
        SourceTold(name, date.fromisoformat(here[name].at[:10]), here[name].sha256)
        if name in here
        else SourceTold(name, None)
        for name in names
    )
