"""What goes away, for good: withdrawn reflections, removed files, old originals. And a backup that comes back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from impact import workspace
from impact.service.cache import forget_all
from impact.service.refusal import Refused
from impact.service.sheets.reading import inputs, merge, read_all
from impact.service.sheets.whereabouts import rows_with_anywhere
from impact.workspace import Told, UnusableBackup, Workspace
from impact.workspace.frozen import forget_frozen, quoted_in_frozen

# The bytes of files with reflections are kept as long as somebody may want to look something up in them.
DAYS_OF_ORIGINALS = 30
# Nobody goes on with a sentence that was left a month ago, and it may be about a patron.
DAYS_OF_DRAFTS = 30


def withdraw(kept: Workspace, reflection_id: str, *, by: str) -> None:
    """The reflection and all that its writer told in the same row are gone, in every file. Raises Refused."""
    places, ids = rows_with_anywhere(kept, inputs(kept), {reflection_id})
    if not places:
        raise Refused("This reflection is not here any more.")
    with kept.writing(by) as writing:
        workspace.withdraw(writing, ids, places)
    forget_all()


def erase_again(kept: Workspace, *, by: str) -> None:
    """Rows of what was withdrawn that came back with a backup are blanked."""
    found = inputs(kept)
    places, ids = rows_with_anywhere(kept, found, found.withdrawn)
    if places:
        with kept.writing(by) as writing:
            workspace.withdraw(writing, ids, places)
            writing.note("erase again", reread=True)
        forget_all()


def remove_file(kept: Workspace, sha256: str, *, by: str) -> None:
    """An uploaded file counts no more, and its words stand in no presentation. Raises Refused."""
    quoted = _quoted_from_nowhere_else(kept, sha256)
    with kept.writing(by) as writing:
        gone = workspace.remove_upload(writing, sha256)
        forget_frozen(writing.connection, quoted, Told(()))
    if not gone:
        raise Refused("This file is not here any more.")
    forget_all()


def _quoted_from_nowhere_else(kept: Workspace, sha256: str) -> set[str]:
    """Reflections that steps of presentations keep the words of, and that no other file holds."""
    with kept.reading() as connection:
        quoted = quoted_in_frozen(connection)
    if not quoted:
        return quoted
    found = inputs(kept)
    others = replace(found, books=tuple(book for book in found.books if book.sha256 != sha256))
    here, elsewhere = read_all(kept).merged.reflections["id"], merge(kept, others).reflections["id"]
    return quoted & (set(here) - set(elsewhere))


def tidy_up(kept: Workspace, *, by: str, now: datetime | None = None) -> int:
    """Bytes that are due to go, go. How many files of reflections that were."""
    workspace.sweep(kept)
    today = now or datetime.now(UTC)
    workspace.expire_drafts(kept, before=(today - timedelta(days=DAYS_OF_DRAFTS)).isoformat(timespec="seconds"))
    before = today - timedelta(days=DAYS_OF_ORIGINALS)
    return workspace.expire_originals(kept, by=by, before=before.isoformat(timespec="seconds"))


def bring_back(kept: Workspace, backup: Path, *, by: str) -> Path:
    """The backup in place of what is kept; the file that holds the state before is returned. Raises Refused."""
    try:
        before = workspace.restore(kept, backup, by=by)
    except UnusableBackup as why:
        raise Refused(str(why)) from None
    erase_again(kept, by=by)
    return before
