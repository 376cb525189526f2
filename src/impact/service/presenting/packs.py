"""A presentation in; its files in a folder out, and a pack held against its tables and against the workspace."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from impact import pipeline
from impact.model import Audience, Presented
from impact.pipeline import MANIFEST
from impact.service.presenting.assembling import presented
from impact.service.presenting.kept_steps import is_here, presentation_of
from impact.service.refusal import Refused
from impact.service.sample_mode import shown_workspace
from impact.workspace import Workspace

if TYPE_CHECKING:
    from impact.report.verify import Checked, Difference


def write_presentation(told: Presented, folder: Path) -> tuple[list[str], tuple[str, ...]]:
    """Names of the files, and what could not be made. Raises Refused as `refuse_mixing`, and where nothing was made."""
    refuse_mixing(folder, told.audience)
    last = None
    for step in pipeline.packing(told):
        last = step
    if last is None or not any(export.file for export in last.exports):
        raise Refused("None of these files could be made, so there is nothing to put together.")
    return pipeline.write_pack(last.exports, folder), last.trouble


def checked(pack: bytes) -> "Checked":
    """Raises Refused for what is no pack."""
    try:
        return pipeline.verify_pack(pack)
    except ValueError as why:
        raise Refused(f"This is no pack that can be checked: it {why}.") from None


def about_pack(pack: bytes) -> Mapping[str, str]:
    """What it says of itself. Raises Refused."""
    try:
        return pipeline.about_pack(pack)
    except ValueError as why:
        raise Refused(f"This is no pack that can be made again: it {why}.") from None


def presentation_again(folder: Path, presentation_id: str) -> Presented:
    """One that is kept in the workspace of this folder, or in the sample library that it shows, as its pack tells it.

    Raises Refused.
    """
    own = Workspace.open(folder)
    shown, invented = shown_workspace(own)
    kept = shown if invented and is_here(shown, presentation_id) else own
    return presented(kept, presentation_of(kept, presentation_id), invented=kept is not own)


def differing(pack: bytes, told: Presented) -> "tuple[Difference, ...]":
    """Beside the same presentation, made anew. Raises Refused."""
    try:
        return tuple(pipeline.rebuilt_differences(pack, told))
    except ValueError as why:
        raise Refused(f"This is no pack that can be made again: it {why}.") from None


def refuse_mixing(folder: Path, audience: Audience) -> None:
    """Raises Refused for a folder that holds another audience's pack: what only staff may see must not lie beside what
    the public gets.
    """
    manifest = folder / MANIFEST
    if manifest.exists() and f"audience {audience};" not in manifest.read_text(encoding="utf-8"):
        raise Refused(f"{folder} holds a pack for another audience. Choose a folder of its own for “{audience}”.")
