"""`impact report`: files in; the pack for one audience out, with its MANIFEST.csv. `--verify` checks one."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, say
from impact.cli.gather import gather
from impact.cli.options import Commands, Unusable, add_inputs
from impact.cli.presentation import presentation_of
from impact.cli.read import is_usable, refuse


def add_to(commands: Commands) -> None:
    command = commands.add_parser("report", help="the pack for one audience, or --verify one")
    add_inputs(command, files="*")
    command.add_argument("--out", type=Path, metavar="FOLDER")
    command.add_argument("--audience", choices=("staff", "board", "public"))
    command.add_argument("--period", metavar="P", help="2026-Q3, 2026, FY2026; else the newest with both sides")
    command.add_argument(
        "--verify", type=Path, metavar="PACK", help="a pack, as ZIP or folder: is every number as its tables say?"
    )
    command.set_defaults(run=run, usage_of=command)


def run(asked: argparse.Namespace) -> int:
    if asked.verify:
        from impact.cli.verify import verify

        return verify(asked)
    if lost := [name for name in ("files", "out", "audience") if not getattr(asked, name)]:
        asked.usage_of.error(f"{lost[0]} is missing: name the files, --audience and --out, or --verify a pack")
    from impact.service.presenting.packs import refuse_mixing, write_presentation
    from impact.service.refusal import Refused

    try:
        refuse_mixing(asked.out, asked.audience)
        merged = gather(asked)
        if not is_usable(merged):
            return refuse(merged)
        written, trouble = write_presentation(presentation_of(asked, merged), asked.out)
    except Refused as why:
        raise Unusable(str(why)) from None
    for what in trouble:
        say(what, to_user=True)
    say(f"{len(written)} files and their MANIFEST.csv in {asked.out}, for the audience “{asked.audience}”.")
    return DONE
