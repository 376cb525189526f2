"""Options that several commands share, and the CSV files that they name."""

import argparse
from pathlib import Path
from typing import Any

import pandas as pd

from impact import frames
from impact.decisions import Decision, Decisions
from impact.questions import KINDS

# What argparse hands out for subcommands; its own name for it is private.
Commands = Any


class Unusable(Exception):
    """A file that the user named cannot be used; the message says which and why."""


def month(text: str) -> int:
    """A month as a number. Raises ArgumentTypeError, which becomes wrong usage."""
    if not text.isdigit() or not 1 <= int(text) <= 12:
        raise argparse.ArgumentTypeError(f"“{text}” is not a month from 1 to 12")
    return int(text)


def add_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a file, or a folder of files")
    command.add_argument("--decisions", type=Path, metavar="CSV", help="answers given before")
    command.add_argument(
        "--fiscal-start", type=month, metavar="1-12", help="the month in which the library's year starts"
    )
    command.add_argument("--workspace", type=Path, metavar="PATH", help="keep the files and answers there")


def read_frame(path: Path, name: frames.Name) -> pd.DataFrame:
    """A CSV file in the shape of `frames`. Raises Unusable when it is not."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Unusable(f"{path}: there is no such file.") from None
    except (OSError, UnicodeDecodeError):
        raise Unusable(f"{path}: cannot be read as text in UTF-8.") from None
    try:
        return frames.from_csv(text, name)
    except (ValueError, pd.errors.ParserError):
        raise Unusable(f"{path}: is not a table of {name} with the columns that the design names.") from None


def read_decisions(path: Path | None) -> Decisions:
    """The decisions of a CSV file, in its order. Raises Unusable for an unknown kind."""
    if path is None:
        return Decisions()
    lines = []
    for number, row in enumerate(read_frame(path, "decisions").to_dict("records"), start=2):
        if row["kind"] not in KINDS:
            raise Unusable(f"{path}, line {number}: “{row['kind']}” is no kind of question.")
        lines.append(Decision(**{name: row[name] for name in frames.COLUMNS["decisions"]}))
    return Decisions.of(lines)


def write_frame(frame: pd.DataFrame, name: frames.Name, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(frames.to_csv(frame, name), encoding="utf-8", newline="")
