"""`impact template`: workbooks to fill in, a card to print, and the questions for an online form."""

import argparse
from datetime import date
from pathlib import Path

from impact.cli.exits import DONE, say
from impact.cli.options import Commands


def add_to(commands: Commands) -> None:
    command = commands.add_parser("template", help="write workbooks to fill in and a reflection card to print")
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.add_argument(
        "--branch", action="append", default=[], metavar="NAME", help="a branch to choose from; once for each branch"
    )
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    from impact.report.templates import templates

    asked.out.mkdir(parents=True, exist_ok=True)
    made = templates(today=date.today(), branches=asked.branch)
    for name, contents in made.items():
        (asked.out / name).write_bytes(contents)
    say(f"{len(made)} files to fill in or print, in {asked.out}.")
    return DONE
