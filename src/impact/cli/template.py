"""`impact template`: workbooks to fill in, and a card to print."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, say
from impact.cli.options import Commands


def add_to(commands: Commands) -> None:
    command = commands.add_parser("template", help="write workbooks to fill in and a reflection card to print")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    from impact.report.templates import templates

    asked.out.mkdir(parents=True, exist_ok=True)
    for name, contents in templates().items():
        (asked.out / name).write_bytes(contents)
    say(f"{len(templates())} files to fill in or print, in {asked.out}.")
    return DONE
