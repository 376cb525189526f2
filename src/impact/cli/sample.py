"""`impact sample`: the invented library Willow Lake, as files to try things with."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, say
from impact.cli.options import Commands


def add_to(commands: Commands) -> None:
    command = commands.add_parser("sample", help="write the sample library Willow Lake, all of it invented")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    from impact.sample import write_sample

    written = write_sample(asked.out)
    say(f"{len(written)} files of the sample library Willow Lake in {asked.out}. All of it is invented.")
    return DONE
