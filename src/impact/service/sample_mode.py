"""The sample library, in a workspace of its own beneath the library's: nothing invented stands beside what is real."""

import shutil
from pathlib import Path

from impact import workspace
from impact.service.moment import once_a_moment
from impact.workspace import Workspace

FOLDER = "sample"
_OPEN: dict[Path, Workspace] = {}


def shown_workspace(own: Workspace) -> tuple[Workspace, bool]:
    """What pages show now, and whether it is invented: the sample library while it is open, else the library's own."""
    return once_a_moment(("shown", own.database), lambda: _shown(own))


def _shown(own: Workspace) -> tuple[Workspace, bool]:
    with own.reading() as connection:
        name = workspace.setting(connection, "sample")
    if not isinstance(name, str) or not name:
        return own, False
    folder = own.folder / FOLDER / name
    if not folder.is_dir():  # somebody tidied it away; the library's own data are what is left
        return own, False
    if folder not in _OPEN:
        _OPEN[folder] = Workspace.open(folder)
    return _OPEN[folder], True


def close_sample(own: Workspace, *, by: str) -> None:
    """The library's own data are shown again; the sample library is deleted."""
    with own.reading() as connection:
        name = workspace.setting(connection, "sample")
    if not isinstance(name, str) or not name:
        return
    with own.writing(by) as writing:
        workspace.set_setting(writing, "sample", "", reread=False)
    folder = own.folder / FOLDER / name
    _OPEN.pop(folder, None)
    workspace.close_held()  # some systems delete no file that is open
    shutil.rmtree(folder, ignore_errors=True)
