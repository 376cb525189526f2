"""What goes away, for good: withdrawn reflections, removed files, old originals. And a backup that comes back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from impact import workspace
from impact.service.bringing_in import withdrawn_rows
from impact.service.reading import inputs, merge
from impact.service.refusal import Refused
from impact.workspace import RowPlace, UnusableBackup, Workspace

# The bytes of files with reflections are kept as long as somebody may want to look something up in them.
DAYS_OF_ORIGINALS = 30


def withdraw(kept: Workspace, reflection_id: str, *, by: str) -> None:
    """The reflection and all that its writer told in the same row are gone, in every file. Raises Refused."""
    places, ids = _where(kept, {reflection_id})
    if not places:
        raise Refused("This reflection is not here any more.")
    with kept.writing(by) as writing:
        workspace.withdraw(writing, ids, places)


def erase_again(kept: Workspace, *, by: str) -> None:
    """Rows of what was withdrawn that came back with a backup are blanked."""
    with kept.reading() as connection:
        withdrawn = workspace.withdrawn_ids(connection)
    places, ids = _where(kept, withdrawn)
    if places:
        with kept.writing(by) as writing:
            workspace.withdraw(writing, ids, places)
            writing.note("erase again", reread=True)


def remove_file(kept: Workspace, sha256: str, *, by: str) -> None:
    """An uploaded file counts no more. Raises Refused."""
    with kept.writing(by) as writing:
        gone = workspace.remove_upload(writing, sha256)
    if not gone:
        raise Refused("This file is not here any more.")


def tidy_up(kept: Workspace, *, by: str, now: datetime | None = None) -> int:
    """Bytes that are due to go, go. How many files of reflections that were."""
    workspace.sweep(kept)
    before = (now or datetime.now(UTC)) - timedelta(days=DAYS_OF_ORIGINALS)
    return workspace.expire_originals(kept, by=by, before=before.isoformat(timespec="seconds"))


def bring_back(kept: Workspace, backup: Path, *, by: str) -> Path:
    """The backup in place of what is kept; the file that holds the state before is returned. Raises Refused."""
    try:
        before = workspace.restore(kept, backup, by=by)
    except UnusableBackup as why:
        raise Refused(str(why)) from None
    erase_again(kept, by=by)
    return before


def _where(kept: Workspace, wanted: Collection[str]) -> tuple[set[RowPlace], set[str]]:
    """Every row that holds one of these, and the ids of everything told in those rows."""
    if not wanted:
        return set(), set()
    found = replace(inputs(kept), withdrawn=frozenset())
    places: set[RowPlace] = set()
    ids = set(wanted)
    for book in found.books:  # one by one, because together only the first of several copies is kept
        lines = merge(kept, found, (book,)).reflections
        rows = withdrawn_rows(lines, frozenset(wanted))
        places |= {RowPlace(book.sha256, sheet, row) for sheet, numbers in rows.items() for row in numbers}
        ids |= {str(line.id) for line in lines.itertuples() if line.row in rows.get(str(line.sheet), ())}
    return places, ids
