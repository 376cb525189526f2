"""Uploaded bytes in: they wait as files of their own until nobody needs them. What is not expected is swept away."""

import os
import tempfile
import time
from pathlib import Path

from impact.workspace.uploads import list_uploads, set_upload
from impact.workspace.workspace import Workspace, Writing

# Bytes lie in the folder a moment before their upload is written down; longer than this, and the program was killed.
_ORPHAN_SECONDS = 3600


def stage_bytes(workspace: Workspace, sha256: str, data: bytes) -> Path:
    """The bytes as a file that only its owner may open; whole, or not there."""
    target = workspace.staging / sha256
    handle, name = tempfile.mkstemp(dir=workspace.staging, prefix="coming-")  # mkstemp makes it 0600
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(target)
    return target


def drop_original(writing: Writing, sha256: str) -> None:
    """The bytes go with this write; the sheets as read stay."""
    set_upload(writing, sha256, original=False)
    writing.erases(writing.staging / sha256)


def expire_originals(workspace: Workspace, *, by: str, before: str) -> int:
    """Bytes of files that hold reflections and came before this time (ISO, UTC) go. How many did."""
    with workspace.writing(by) as writing:
        old = [u for u in list_uploads(writing.connection) if u.original and u.holds_reflections and u.at < before]
        for upload in old:
            drop_original(writing, upload.sha256)
            writing.note("expire", upload.file)
    return len(old)


def sweep(workspace: Workspace) -> None:
    """Files that no upload expects go: what a killed program left behind, and what should have gone before."""
    with workspace.reading() as connection:
        uploads = {upload.sha256: upload for upload in list_uploads(connection)}
    for file in workspace.staging.iterdir():
        upload = uploads.get(file.name)
        if upload and upload.original:
            continue
        if upload or time.time() - file.stat().st_mtime > _ORPHAN_SECONDS:
            file.unlink(missing_ok=True)
