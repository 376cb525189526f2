"""`impact headers`: column headers in, the measures that they safely mean out."""

import argparse
import csv
from pathlib import Path

from impact import understand
from impact.cli.exits import DONE, NOTHING_USABLE, say
from impact.cli.options import Commands, read_table


def add_to(commands: Commands) -> None:
    command = commands.add_parser("headers", help="name the measures that column headers mean")
    command.add_argument("file", type=Path, metavar="IN.csv", help="a table with the column raw_header")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    headers = [row["raw_header"] for row in read_table(asked.file, "raw_header")]
    named = understand.name_measures(headers)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    with asked.out.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("raw_header", "measure", "reason"))
        out.writerows((header, measure, reason) for header, (measure, reason) in zip(headers, named, strict=True))
    mapped = sum(measure != "none" for measure, _ in named)
    say(f"{mapped} of {len(headers)} headers mean a measure; the others are left as they stand.")
    return DONE if headers else NOTHING_USABLE
