"""`impact suggest`: reflections in, suggested codes with their evidence out. Nothing counts until a person says yes."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, NOTHING_USABLE, say
from impact.cli.options import Commands
from impact.cli.texts import read_texts, write_rows
from impact.coding.suggestions import suggest

COLUMNS = ("id", "code", "strength", "polarity", "start", "end", "evidence")


def add_to(commands: Commands) -> None:
    command = commands.add_parser("suggest", help="suggest codes for texts, with the words that led to them")
    command.add_argument("file", type=Path, metavar="IN.csv", help="a table with the columns id and text")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    texts = read_texts(asked.file)
    found = write_rows(asked.out, COLUMNS, suggest(texts))
    say(f"{found} suggestions for {len(texts)} texts. They count for nothing until a person confirms them.")
    return DONE if texts else NOTHING_USABLE
