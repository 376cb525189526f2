"""`impact workspace`: make a backup, bring one back, check what is kept, take decisions and codings out."""

import argparse
import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from impact.cli.exits import DIFFERENCE_FOUND, DONE, say
from impact.cli.options import Commands, Unusable

if TYPE_CHECKING:
    from impact.service import Service


def add_to(commands: Commands) -> None:
    command = commands.add_parser("workspace", help="back up, restore, check or export what is kept")
    command.add_argument("--workspace", type=Path, metavar="PATH", help="default: IMPACT_WORKSPACE, else ./workspace")
    doing = command.add_subparsers(required=True, metavar="WHAT")
    _add(doing, "backup", back_up, "everything that is kept, in one file", "FILE")
    _add(doing, "restore", restore, "put a backup in place of what is kept", "FILE")
    _add(doing, "check", check, "is everything whole?")
    _add(doing, "export", export, "decisions and codings as CSV", "FOLDER")


def _add(
    doing: Commands, name: str, run: Callable[[argparse.Namespace], int], words: str, path: str | None = None
) -> None:
    command = doing.add_parser(name, help=words)
    if path:
        command.add_argument("path", type=Path, metavar=path)
    command.set_defaults(run=run)


def back_up(asked: argparse.Namespace) -> int:
    from impact.service import Refused

    try:
        say(f"Backup written to {_kept(asked).backup(asked.path)}.")
    except Refused as why:
        raise Unusable(str(why)) from None
    return DONE


def restore(asked: argparse.Namespace) -> int:
    from impact.service import Refused

    try:
        before = _kept(asked).restore(asked.path)
    except Refused as why:
        raise Unusable(str(why)) from None
    say(f"The backup is in place. What was kept before lies in {before}.")
    return DONE


def check(asked: argparse.Namespace) -> int:
    found = _kept(asked).check()
    for difference in found:
        say(difference, to_user=True)
    say("Everything that is kept is whole." if not found else f"{len(found)} differences found.")
    return DIFFERENCE_FOUND if found else DONE


def export(asked: argparse.Namespace) -> int:
    say("Written: " + ", ".join(path.name for path in _kept(asked).export(asked.path)) + ".")
    return DONE


def _kept(asked: argparse.Namespace) -> "Service":
    from impact.service import FromTheFuture, Service, Workspace, local_person

    try:
        return Service(Workspace.open(asked.workspace), local_person(getpass.getuser()))
    except FromTheFuture as why:
        raise Unusable(str(why)) from None
