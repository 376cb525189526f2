"""`impact report --verify`: a pack in; every place that is not as its tables, or the workspace, say out."""

import argparse
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from impact.cli.exits import DIFFERENCE_FOUND, DONE, say
from impact.cli.gather import gather
from impact.cli.options import Unusable
from impact.cli.presentation import presentation_of

if TYPE_CHECKING:
    from impact.model import Presented

# More is one fault told many times.
_MOST_SAID = 200


def verify(asked: argparse.Namespace) -> int:
    """0 where all agrees, 3 with every difference, file and place named."""
    from impact.service.presenting.packs import checked, differing
    from impact.service.refusal import Refused

    pack = _pack(asked.verify)
    try:
        found = checked(pack)
        differences = [*found.differences, *(differing(pack, _again(asked, pack)) if asked.workspace else ())]
    except Refused as why:
        raise Unusable(f"{asked.verify}: {why}") from None
    for one in differences[:_MOST_SAID]:
        say(str(one), to_user=True)
    for lost in found.not_made:
        say(f"Not in the pack: {lost}", to_user=True)
    if differences:
        say(f"{len(differences)} differences found in {found.files} files.")
        return DIFFERENCE_FOUND
    beside = " and is made from the workspace just so" if asked.workspace else ""
    say(f"Every number in {found.files} files is as the tables of the pack say{beside}.")
    return DONE


def _pack(path: Path) -> bytes:
    """A folder is packed as it lies. Raises Unusable."""
    if path.is_dir():
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            for file in sorted(path.rglob("*")):
                if file.is_file():
                    packed.write(file, file.relative_to(path).as_posix())
        return out.getvalue()
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{path}: there is no such file.") from None


def _again(asked: argparse.Namespace, pack: bytes) -> "Presented":
    """The presentation that the pack was made of: kept in the workspace, or as one begins. Raises Refused."""
    from impact.service.presenting.packs import about_pack, presentation_again

    about = about_pack(pack)
    if about.get("Presentation"):
        return presentation_again(asked.workspace, about["Presentation"])
    if not asked.workspace.is_dir():
        raise Unusable(f"{asked.workspace}: there is no such workspace.")
    asked.audience, asked.period = about.get("Audience"), about.get("Period")
    return presentation_of(asked, gather(asked))
