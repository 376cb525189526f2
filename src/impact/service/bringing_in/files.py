"""Files that a command named in; kept in a workspace, and all that this workspace then holds out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from impact import pipeline, workspace
from impact.decisions import Decisions
from impact.merge import Merged
from impact.policy.thresholds import Thresholds
from impact.service.bringing_in.bringing_in import keep
from impact.service.checking.asking import decide, take_back
from impact.service.codebook.codebook import codebook_of
from impact.service.people.thresholds import thresholds_of
from impact.service.sheets.reading import codings_of, inputs, merge
from impact.service.two_readers.comparing import blocked_codes
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace

BY = "command line"
NO_ANSWERS = Decisions()


def keep_files(
    folder: Path, files: Sequence[Path], *, decisions: Decisions = NO_ANSWERS, fiscal_start: int | None = None
) -> Merged:
    """Adds files and answers to the workspace in this folder, each once. Files that cannot be read are told in the
    ledger and not kept. The bytes stay where they are: only what was read from them is kept.
    """
    kept = Workspace.open(folder)
    if fiscal_start:
        with kept.writing(BY) as writing:
            workspace.set_setting(writing, "fiscal_start", fiscal_start)
    _keep_answers(kept, decisions)
    books = pipeline.read_files(files)
    for book in books:
        if not book.refused:
            keep(kept, book, None, by=BY)
    found = inputs(kept)
    return merge(kept, replace(found, books=(*found.books, *(book for book in books if book.refused))))


def kept_codebook(folder: Path) -> Codebook:
    """The codebook of the workspace in this folder."""
    return codebook_of(Workspace.open(folder))


def kept_thresholds(folder: Path) -> Thresholds:
    """How few may stand behind a number in the workspace in this folder."""
    return thresholds_of(Workspace.open(folder))


def kept_blocked_codes(folder: Path) -> frozenset[str]:
    """The codes on which two of its readers disagree."""
    return blocked_codes(Workspace.open(folder))


def kept_codings(folder: Path) -> pd.DataFrame:
    """What readers decided in the workspace in this folder; columns of `frames`, codings."""
    return codings_of(Workspace.open(folder))


def _keep_answers(kept: Workspace, decisions: Decisions) -> None:
    with kept.reading() as connection:
        known = workspace.load_decisions(connection)
    for line in decisions.lines:
        if (known.answer(line.kind, line.subject) or "") == line.answer:
            continue
        if not line.answer:
            take_back(kept, line.kind, line.subject, by=line.by or BY)
        else:
            decide(kept, line.kind, line.subject, line.answer, by=line.by or BY, note=line.note)
