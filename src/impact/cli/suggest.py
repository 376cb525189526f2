"""`impact suggest`: reflections in, suggested codes with their evidence out. Nothing counts until a person says yes."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from impact.cli.exits import DONE, NOTHING_USABLE, say
from impact.cli.options import Commands
from impact.cli.texts import read_texts, write_rows
from impact.coding.suggestions import ENGLISH, Heard, hear

COLUMNS = ("id", "code", "strength", "polarity", "start", "end", "evidence")
# So many ids are named; the line is for a person.
_NAMED = 20


def add_to(commands: Commands) -> None:
    command = commands.add_parser("suggest", help="suggest codes for texts, with the words that led to them")
    command.add_argument("file", type=Path, metavar="IN.csv", help="a table with the columns id and text")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    texts = read_texts(asked.file)
    heard = list(hear(texts))
    found = write_rows(asked.out, COLUMNS, (one for text in heard for one in text.suggestions))
    say(f"{found} suggestions for {len(texts)} texts. They count for nothing until a person confirms them.")
    _say_what_was_left(heard)
    return DONE if texts else NOTHING_USABLE


def _say_what_was_left(heard: Sequence[Heard]) -> None:
    foreign = [text.id for text in heard if text.language != ENGLISH]
    if foreign:
        say(
            f"No suggestions for {_texts(foreign)}: not English, or not taken for it. Read them yourself.", to_user=True
        )
    long = [text.id for text in heard if not text.whole]
    if long:
        say(f"Only the beginning was searched of {_texts(long)}: too long for one reflection.", to_user=True)


def _texts(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return f"{len(ids)} {'text' if len(ids) == 1 else 'texts'} ({', '.join(ids[:_NAMED])}{more})"
