"""`impact pair`: files in; each count beside its indicators, guarded for one audience, out as CSV."""

import argparse
from pathlib import Path

from impact import pipeline
from impact.cli.exits import DONE, say
from impact.cli.gather import blocked, codebook, codings, gather, thresholds, year_starts
from impact.cli.options import Commands, add_inputs, write_frame
from impact.cli.read import is_usable, refuse
from impact.vocabulary.codebook import codebook as shipped_codebook


def add_to(commands: Commands) -> None:
    command = commands.add_parser("pair", help="put counts and voices side by side, for one audience")
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="PAIRS.csv")
    command.add_argument("--codings", type=Path, metavar="CSV", help="what readers confirmed or refused")
    command.add_argument("--audience", choices=("staff", "board", "public"), default="staff")
    command.add_argument("--grain", choices=("quarter", "month", "year"), default="quarter")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    merged = gather(asked)
    pairs = pipeline.pair(
        pipeline.coded(merged, codings(asked), codes=codebook(asked)),
        _scene(asked),
        grain=asked.grain,
    )
    write_frame(pairs, "pairs", asked.out)
    say(f"{len(pairs):,} lines of pairs for the audience “{asked.audience}”.")
    return DONE if is_usable(merged) else refuse(merged)


def _scene(asked: argparse.Namespace) -> pipeline.Scene:
    return pipeline.Scene(
        asked.audience,
        fiscal_start=year_starts(asked),
        thresholds=thresholds(asked),
        blocked=blocked(asked),
        codes=codebook(asked) or shipped_codebook(),
    )
