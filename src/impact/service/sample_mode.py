"""The sample library, in a workspace of its own beneath the library's: nothing invented stands beside what is real."""

import secrets
import shutil
from pathlib import Path

from impact import workspace
from impact.service.bringing_in.bringing_in import bring_in
from impact.service.moment import once_a_moment
from impact.workspace import Workspace

_FOLDER = "sample"
_OPEN: dict[Path, Workspace] = {}


def shown_workspace(own: Workspace) -> tuple[Workspace, bool]:
    """What pages show now, and whether it is invented: the sample library while it is open, else the library's own."""
    return once_a_moment(("shown", own.database), lambda: _shown(own))


def _shown(own: Workspace) -> tuple[Workspace, bool]:
    with own.reading() as connection:
        name = workspace.setting(connection, "sample")
    if not isinstance(name, str) or not name:
        return own, False
    folder = own.folder / _FOLDER / name
    if not folder.is_dir():  # somebody tidied it away; the library's own data are what is left
        return own, False
    if folder not in _OPEN:
        _OPEN[folder] = Workspace.open(folder)
    return _OPEN[folder], True


def open_sample(own: Workspace, *, by: str) -> None:
    """Makes the sample library anew and shows it. The library's own data stay as they are, out of sight."""
    from impact.sample import sample_files  # noqa: PLC0415  it writes workbooks, which takes a second to load
    from impact.sample.library import BRANCHES  # noqa: PLC0415
    from impact.service.bringing_in.sample_people import answer_as_they_did, read_as_they_did  # noqa: PLC0415

    close_sample(own, by=by)
    name = secrets.token_hex(4)
    sample = Workspace.open(own.folder / _FOLDER / name)
    with sample.writing(by) as writing:
        workspace.set_setting(writing, "branch_order", list(BRANCHES))
    answer_as_they_did(sample)
    bring_in(sample, sample_files(), by=by)
    read_as_they_did(sample)
    with own.writing(by) as writing:
        workspace.set_setting(writing, "sample", name, reread=False)


def close_sample(own: Workspace, *, by: str) -> None:
    """The library's own data are shown again; the sample library is deleted."""
    with own.reading() as connection:
        name = workspace.setting(connection, "sample")
    if not isinstance(name, str) or not name:
        return
    with own.writing(by) as writing:
        workspace.set_setting(writing, "sample", "", reread=False)
    folder = own.folder / _FOLDER / name
    _OPEN.pop(folder, None)
    shutil.rmtree(folder, ignore_errors=True)
