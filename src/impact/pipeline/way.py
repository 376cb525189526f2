"""Bytes → sheets → tidy rows → one account → codes → pairs, in this order. Pure but for `read_files`."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from impact import coding, frames, merge, pairing, read, understand
from impact.decisions import Decisions
from impact.merge import Merged
from impact.model import Family
from impact.pairing import Grain, Scene
from impact.sheets import Book
from impact.understand.public_rows import PublicRow
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook

NO_DECISIONS = Decisions()


# How words are placed that belong to no branch: small numbers are cut by place, and they need one.
WHOLE_LIBRARY = "Whole library"


def read_files(paths: Sequence[Path], told: Callable[[int], object] = lambda rows: None) -> list[Book]:
    """Files and folders of files, each as a book; what could not be read says so in `Book.refused`.

    `told` is called with how many rows came, while they come and from any thread.
    """
    return read.read_files(paths, told)


def read_bytes(name: str, data: bytes) -> Book:
    """One uploaded file as a book."""
    return read.read_bytes(name, data)


def public_rows(book: Book) -> tuple[PublicRow, ...]:
    """What a public dataset tells of other libraries; none where the book is no such table."""
    return understand.public_rows(book)


def merge_books(
    books: Sequence[Book],
    *,
    decisions: Decisions = NO_DECISIONS,
    fiscal_start: int | None = None,
    writer_key: bytes | None = None,
    known_reflections: Collection[str] = (),
    withdrawn: Collection[str] = (),
    codes: Codebook | None = None,
    understood_as: Callable[..., list[Understood]] = understand.understand,
) -> Merged:
    """Counts, reflections, survey, ledger and questions of all these books together.

    `fiscal_start` is the first month of the library's year, None while nobody said it. `codes` is the library's
    codebook, here and below; None means the one that comes with the program. `understood_as` is called as
    `understand.understand` and gives the same; it may remember what it gave before.
    """
    sheets = [
        sheet
        for book in books
        for sheet in understood_as(
            book, decisions=decisions, fiscal_start=fiscal_start, writer_key=writer_key, codes=codes
        )
    ]
    return merge.merge(
        sheets,
        books=books,
        decisions=decisions,
        fiscal_start=fiscal_start or 1,
        known_reflections=known_reflections,
        withdrawn=withdrawn,
    )


class Coded(NamedTuple):
    """Counts and reflections whose place and period are known, and which codes stand on each reflection."""

    counts: pd.DataFrame
    reflections: pd.DataFrame
    standing: pd.DataFrame


def coded(merged: Merged, codings: pd.DataFrame | None = None, *, codes: Codebook | None = None) -> Coded:
    """What every figure is made from: the writers' own ticks and what readers decided, on what counts."""
    counts, reflections = _placed(merged)
    return Coded(counts, reflections, standing(merged, codings, codes=codes))


def standing(merged: Merged, codings: pd.DataFrame | None = None, *, codes: Codebook | None = None) -> pd.DataFrame:
    """Which codes stand on which reflection: the writers' own ticks and what readers decided."""
    by_readers = frames.empty("codings") if codings is None else frames.conform(codings, "codings")
    together = pd.concat([coding.writer_codings(merged.reflections), by_readers], ignore_index=True)
    return coding.standing(merged.reflections, frames.conform(together, "codings"), codes=codes)


def sides(merged: Merged, codings: pd.DataFrame, held: Coded, family: Family, *, codes: Codebook) -> pd.DataFrame:
    """Of the codes of one family: on which reflection each was said to be missing, and on which in place."""
    named = [code.id for code in codes.values() if code.family == family]
    return coding.sides(merged.reflections, codings, held.standing, named, codes=codes)


def pair(
    held: Coded,
    scene: Scene,
    *,
    grain: Grain = "quarter",
) -> pd.DataFrame:
    """Each count beside the codes that belong to it, guarded for the scene's audience; columns of `frames`, pairs."""
    return pairing.pair(
        *held,
        audience=scene.audience,
        grain=grain,
        fiscal_start=scene.fiscal_start,
        branch_order=scene.branch_order,
        codes=scene.codes,
        thresholds=scene.thresholds,
        blocked=scene.blocked,
    )


def _placed(merged: Merged) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Counts and reflections with a known place and period. A library of one place is a branch of its own."""
    counts, reflections = _settled(merged.counts), _settled(merged.reflections)
    if reflections["branch"].eq("").any():
        reflections = _as_one_branch(reflections)
        if counts["branch"].eq("").all():
            counts = _as_one_branch(counts)
    return counts, reflections


def _as_one_branch(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.assign(branch=lines["branch"].where(lines["branch"] != "", WHOLE_LIBRARY))


def _settled(lines: pd.DataFrame) -> pd.DataFrame:
    """Without the lines whose place or period nobody told yet: an empty branch would read as the whole system."""
    unknown = lines["branch"].eq("") | lines["period_start"].isna()
    return lines[~(lines["fate"].eq("needs_you") & unknown)]
