"""`impact privacy`: texts in, passages by which someone could be recognised out."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, NOTHING_USABLE, say
from impact.cli.options import Commands
from impact.cli.texts import read_texts, write_rows
from impact.coding.personal_details import find_details

COLUMNS = ("id", "kind", "start", "end", "text")


def add_to(commands: Commands) -> None:
    command = commands.add_parser("privacy", help="find personal details in texts")
    command.add_argument("file", type=Path, metavar="IN.csv", help="a table with the columns id and text")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    texts = read_texts(asked.file)
    found = write_rows(asked.out, COLUMNS, find_details(texts))
    say(f"{found} passages to look at in {len(texts)} texts. What a story gives away, only a reader can see.")
    return DONE if texts else NOTHING_USABLE
