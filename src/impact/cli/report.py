"""`impact report`: files in; the pack for one audience out, with its MANIFEST.csv."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, say
from impact.cli.gather import blocked, codebook, codings, gather, thresholds, year_starts
from impact.cli.options import Commands, Unusable, add_inputs
from impact.cli.read import is_usable, refuse


def add_to(commands: Commands) -> None:
    command = commands.add_parser("report", help="the pack for one audience: figure, numbers, manifest")
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.add_argument("--audience", choices=("staff", "board", "public"), required=True)
    command.add_argument("--period", metavar="P", help="2026-Q3, 2026, FY2026; else the newest with both sides")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    from impact.service.figures.packs import make_pack
    from impact.service.refusal import Refused

    merged = gather(asked)
    if not is_usable(merged):
        return refuse(merged)
    try:
        written = make_pack(
            merged,
            asked.out,
            audience=asked.audience,
            period=asked.period,
            year_starts=year_starts(asked),
            codings=codings(asked),
            codes=codebook(asked),
            thresholds=thresholds(asked),
            blocked=blocked(asked),
        )
    except Refused as why:
        raise Unusable(str(why)) from None
    say(f"{len(written)} files and their MANIFEST.csv in {asked.out}, for the audience “{asked.audience}”.")
    return DONE
