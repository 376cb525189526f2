"""A library in; the sample library made anew beneath it and shown, with what its invented people decided."""

import secrets

from impact import workspace
from impact.service.bringing_in.bringing_in import bring_in
from impact.service.sample_mode import FOLDER, close_sample
from impact.workspace import Workspace


def open_sample(own: Workspace, *, by: str) -> None:
    """Makes the sample library anew and shows it. The library's own data stay as they are, out of sight."""
    from impact.sample import sample_files  # noqa: PLC0415  it writes workbooks, which takes a second to load
    from impact.sample.library import BRANCHES  # noqa: PLC0415
    from impact.service.bringing_in.sample_people import answer_as_they_did, read_as_they_did  # noqa: PLC0415

    close_sample(own, by=by)
    name = secrets.token_hex(4)
    sample = Workspace.open(own.folder / FOLDER / name)
    with sample.writing(by) as writing:
        workspace.set_setting(writing, "branch_order", list(BRANCHES))
    answer_as_they_did(sample)
    bring_in(sample, sample_files(), by=by)
    read_as_they_did(sample)
    with own.writing(by) as writing:
        workspace.set_setting(writing, "sample", name, reread=False)
