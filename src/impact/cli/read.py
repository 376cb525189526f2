"""`impact read`: files in; counts, reflections, survey, ledger and questions out, as CSV."""

import argparse
from pathlib import Path

from impact.cli.exits import DONE, NOTHING_USABLE, say
from impact.cli.gather import gather, unsearched
from impact.cli.options import Commands, add_inputs, write_frame
from impact.ledger import WHOLE
from impact.merge import Merged

_TOLD = ["file", "sheet", "cell", "problem", "remedy"]


def add_to(commands: Commands) -> None:
    command = commands.add_parser("read", help="read workbooks into tidy tables, with an account of every row")
    add_inputs(command)
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    command.set_defaults(run=run)


@unsearched()
def run(asked: argparse.Namespace) -> int:
    merged = gather(asked)
    write_all(merged, asked.out)
    say(summary(merged))
    return DONE if is_usable(merged) else refuse(merged)


def write_all(merged: Merged, folder: Path) -> None:
    write_frame(merged.counts, "counts", folder / "counts.csv")
    write_frame(merged.reflections, "reflections", folder / "reflections.csv")
    write_frame(merged.survey, "survey", folder / "survey.csv")
    write_frame(merged.ledger, "ledger", folder / "ledger.csv")
    write_frame(merged.questions, "questions", folder / "questions.csv")


def is_usable(merged: Merged) -> bool:
    return not (merged.counts.empty and merged.reflections.empty and merged.survey.empty)


def refuse(merged: Merged) -> int:
    """Says, file by file, why nothing could be used."""
    reasons = merged.ledger.query("problem != ''").drop_duplicates(["file", "problem"])
    for file, sheet, cell, problem, remedy in reasons[_TOLD].head(20).itertuples(index=False):
        place = " › ".join(part for part in (str(file), str(sheet), str(cell)) if part not in ("", WHOLE))
        say(f"{place}: {problem} {remedy}", to_user=True)
    say("Nothing in these files could be used.", to_user=True)
    return NOTHING_USABLE


def summary(merged: Merged) -> str:
    waiting = len(merged.questions)
    answers = f", {len(merged.survey):,} survey answers" if len(merged.survey) else ""
    return (
        f"{len(merged.counts):,} numbers and {len(merged.reflections):,} reflections{answers} kept; "
        f"{waiting:,} {'question waits' if waiting == 1 else 'questions wait'} for an answer."
    )
