"""A workspace in, decisions.csv and codings.csv out: what people decided, in the columns that every command reads.

Where the library has codes or words of its own, codebook.csv says what the codes mean.
"""

import os
from pathlib import Path

import pandas as pd
from sqlalchemy import Connection

from impact import frames
from impact.decisions import Decision
from impact.vocabulary.codebook import codebook
from impact.vocabulary.own_codes import to_csv, with_own
from impact.workspace.codebook_lines import load_codebook_lines
from impact.workspace.decided import load_decisions
from impact.workspace.voices import load_codings
from impact.workspace.workspace import Workspace


def export(workspace: Workspace, folder: Path) -> list[Path]:
    """The files written. They hold who decided what and when, and no words of a reflection."""
    folder.mkdir(parents=True, exist_ok=True)
    with workspace.reading() as connection:
        written = {"decisions": decisions_frame(connection), "codings": load_codings(connection)}
        lines = load_codebook_lines(connection)
    book = with_own(codebook(), [(line.code, line.in_use) for line in lines])
    own = [_write(folder / "codebook.csv", to_csv(book.values(), book.set_aside))] if lines else []
    return [
        _write(folder / "decisions.csv", frames.to_csv(written["decisions"], "decisions")),
        _write(folder / "codings.csv", frames.to_csv(written["codings"], "codings")),
        *own,
    ]


def decisions_frame(connection: Connection) -> pd.DataFrame:
    """The frame `decisions`, every line in the order it was made."""
    return frames.conform(pd.DataFrame(map(_line, load_decisions(connection).lines)), "decisions")


def _line(decision: Decision) -> dict[str, str]:
    return {name: getattr(decision, name) for name in frames.COLUMNS["decisions"]}


def _write(path: Path, text: str) -> Path:
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return path
