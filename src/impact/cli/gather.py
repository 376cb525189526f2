"""The files that a command names in; all that they hold, merged, out. A workspace only where one is named."""

import argparse
import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from impact import pipeline
from impact.cli.options import Unusable, read_decisions, read_frame
from impact.decisions import Decisions
from impact.merge import Merged
from impact.policy.thresholds import USUAL, Thresholds
from impact.questions import FISCAL_SUBJECT
from impact.vocabulary.codebook import Codebook


@contextmanager
def unsearched() -> Iterator[None]:
    """Without the search for rubbish: a command makes little and ends soon, and a long table takes a quarter longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@unsearched()
def gather(asked: argparse.Namespace) -> Merged:
    """What the named files hold; with `--workspace`, what that workspace holds once they were added."""
    decisions = read_decisions(asked.decisions, codes=codebook(asked) if asked.decisions else None)
    if asked.workspace:
        from impact.service import FromTheFuture, Refused
        from impact.service.bringing_in.files import keep_files

        try:
            return keep_files(asked.workspace, asked.files, decisions=decisions, fiscal_start=asked.fiscal_start)
        except (FromTheFuture, Refused) as why:
            raise Unusable(str(why)) from None
    return merge_files(asked.files, decisions=decisions, fiscal_start=asked.fiscal_start)


def merge_files(files: Sequence[Path], *, decisions: Decisions, fiscal_start: int | None) -> Merged:
    """Reads and merges; a terminal is told how many rows came, when it takes longer than a second."""
    with tqdm(desc="Reading", unit=" rows", delay=1, leave=False, disable=not _is_terminal()) as bar:
        books = pipeline.read_files(files, bar.update)
        bar.set_description("Understanding")
        return pipeline.merge_books(books, decisions=decisions, fiscal_start=fiscal_start)


def year_starts(asked: argparse.Namespace) -> int:
    """The first month of the library's year: as the command says, else as somebody answered, else January."""
    answer = read_decisions(asked.decisions).answer("fiscal_year", FISCAL_SUBJECT) or ""
    answered = int(answer) if answer.strip().isdecimal() else 0
    return asked.fiscal_start or (answered if 1 <= answered <= 12 else 1)


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def codings(asked: argparse.Namespace) -> pd.DataFrame | None:
    """What readers decided: from the file that was named, else from the workspace; None where neither is."""
    named = getattr(asked, "codings", None)
    if named:
        return read_frame(named, "codings")
    if not asked.workspace:
        return None
    from impact.service.bringing_in.files import kept_codings

    return kept_codings(asked.workspace)


def thresholds(asked: argparse.Namespace) -> Thresholds:
    """How few may stand behind a number: as the workspace says, else the usual."""
    if not asked.workspace:
        return USUAL
    from impact.service.bringing_in.files import kept_thresholds

    return kept_thresholds(asked.workspace)


def blocked(asked: argparse.Namespace) -> frozenset[str]:
    """The codes on which two readers of the workspace disagree."""
    if not asked.workspace:
        return frozenset()
    from impact.service.bringing_in.files import kept_blocked_codes

    return kept_blocked_codes(asked.workspace)


def codebook(asked: argparse.Namespace) -> Codebook | None:
    """The codebook of the workspace; None, for the one of the program, where none is named."""
    if not asked.workspace:
        return None
    from impact.service.bringing_in.files import kept_codebook

    return kept_codebook(asked.workspace)
