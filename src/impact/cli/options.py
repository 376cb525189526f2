"""Options that several commands share, and the CSV files that they name."""

import argparse
import csv
import io
import os
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from impact import frames
from impact.cli.exits import say
from impact.decisions import Decision, Decisions
from impact.questions import KINDS
from impact.vocabulary.codebook import Codebook

# What argparse hands out for subcommands; its own name for it is private.
Commands = Any

# A hundred times the longest list of decisions that we met; something that never ends is not read for ever.
MOST_CHARACTERS = 100_000_000


class Unusable(Exception):
    """A file that the user named cannot be used; the message says which and why."""


def month(text: str) -> int:
    """A month as a number. Raises ArgumentTypeError, which becomes wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) <= 12:
        raise argparse.ArgumentTypeError(f"“{text}” is not a month from 1 to 12")
    return int(text)


def add_inputs(command: argparse.ArgumentParser, *, files: Literal["+", "*"] = "+") -> None:
    """`files` “*” where a command can do without."""
    command.add_argument("files", nargs=files, type=Path, metavar="FILE", help="a file, or a folder of files")
    command.add_argument("--decisions", type=Path, metavar="CSV", help="answers given before")
    command.add_argument(
        "--fiscal-start", type=month, metavar="1-12", help="the month in which the library's year starts"
    )
    command.add_argument("--workspace", type=Path, metavar="PATH", help="keep the files and answers there")


def read_frame(path: Path, name: frames.Name) -> pd.DataFrame:
    """A CSV file in the shape of `frames`. Raises Unusable when it is not."""
    text = read_text(path)
    try:
        return frames.from_csv(text, name)
    except (ValueError, TypeError, OverflowError):  # ParserError is a ValueError
        raise Unusable(f"{path}: is not a table of {name} with the columns that the design names.") from None


def read_text(path: Path) -> str:
    """All of a text file, with the line ends as they stand. Raises Unusable where it cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read(MOST_CHARACTERS + 1)
    except FileNotFoundError:
        raise Unusable(f"{path}: there is no such file.") from None
    except (OSError, ValueError):  # UnicodeDecodeError is a ValueError
        raise Unusable(f"{path}: cannot be read as text in UTF-8.") from None
    if len(text) > MOST_CHARACTERS:
        raise Unusable(f"{path}: is larger than {MOST_CHARACTERS // 1_000_000} million characters.")
    return text


def read_table(path: Path, *columns: str) -> list[dict[str, str]]:
    """The rows of a CSV file that has these columns. Raises Unusable where it has not."""
    # A cell may be as long as the file: csv stops at 131,072 characters by itself.
    csv.field_size_limit(MOST_CHARACTERS)
    table = csv.DictReader(io.StringIO(read_text(path), newline=""))
    try:
        if lost := sorted(set(columns) - set(table.fieldnames or ())):
            raise Unusable(f"{path}: the column “{lost[0]}” is missing from the first line.")
        return [{column: row[column] or "" for column in columns} for row in table]
    except csv.Error:
        raise Unusable(f"{path}: is not a table in CSV, or a part of it is missing.") from None


def read_decisions(path: Path | None, *, codes: Codebook | None = None) -> Decisions:
    """The decisions of a CSV file, in its order. Raises Unusable for an unknown kind.

    An answer that does not fit its question is told and left out: the question stays open. `codes` is the library's
    codebook, else it is the one of the program.
    """
    if path is None:
        return Decisions()
    # Only here: the use cases take a moment to load, and most commands are given no decisions.
    from impact.service import Refused
    from impact.service.checking.answers import fitting

    lines = []
    for number, row in enumerate(read_frame(path, "decisions").to_dict("records"), start=2):
        if row["kind"] not in KINDS:
            raise Unusable(f"{path}, line {number}: “{row['kind']}” is no kind of question.")
        try:
            # A blank takes an answer back.
            if row["answer"]:
                row["answer"] = fitting(row["kind"], row["answer"], subject=row["subject"], codes=codes)
        except Refused as why:
            say(f"{path}, line {number}, was left out: {why}", to_user=True)
            continue
        lines.append(Decision(**{name: row[name] for name in frames.COLUMNS["decisions"]}))
    return Decisions.of(lines)


def write_frame(frame: pd.DataFrame, name: frames.Name, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    opener = _for_owner if name == "reflections" else None
    with open(path, "w", encoding="utf-8", newline="", opener=opener) as file:
        file.writelines(frames.csv_pieces(frame, name))


def _for_owner(path: str, flags: int) -> int:
    """What people wrote is for who asked for it, not for everybody on this computer."""
    return os.open(path, flags, 0o600)
