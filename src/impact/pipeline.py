"""The order in which a value travels, on one page: bytes → sheets → tidy rows → one account → codes → pairs → figure.

Everything here is pure but for `read_files`: the same books and decisions give the same frames. Drawing is imported
where it is needed, because most commands draw nothing and Altair takes a second to load.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

import pandas as pd

from impact import coding, frames, merge, pairing, read, understand
from impact.decisions import Decisions
from impact.look import Size
from impact.merge import Merged
from impact.model import Audience, BothSides, Figure, Mode
from impact.pairing import Grain
from impact.period import Period
from impact.report import pack
from impact.report.pack import MANIFEST, Export, file_name
from impact.sheets import Book
from impact.vocabulary.measures import measures

NO_DECISIONS = Decisions()
# How words are placed that belong to no branch: small numbers are cut by place, and they need one.
WHOLE_LIBRARY = "Whole library"


def read_files(paths: Sequence[Path]) -> list[Book]:
    """Files and folders of files, each as a book; what could not be read says so in `Book.refused`."""
    return read.read_files(paths)


def read_bytes(name: str, data: bytes) -> Book:
    """One uploaded file as a book."""
    return read.read_bytes(name, data)


def merge_books(
    books: Sequence[Book],
    *,
    decisions: Decisions = NO_DECISIONS,
    fiscal_start: int | None = None,
    writer_key: bytes | None = None,
    known_reflections: Collection[str] = (),
    withdrawn: Collection[str] = (),
) -> Merged:
    """Counts, reflections, survey, ledger and questions of all these books together.

    `fiscal_start` is the first month of the library's year, None while nobody said it.
    """
    sheets = [
        sheet
        for book in books
        for sheet in understand.understand(book, decisions=decisions, fiscal_start=fiscal_start, writer_key=writer_key)
    ]
    return merge.merge(
        sheets,
        books=books,
        decisions=decisions,
        fiscal_start=fiscal_start or 1,
        known_reflections=known_reflections,
        withdrawn=withdrawn,
    )


def standing(merged: Merged, codings: pd.DataFrame | None = None) -> pd.DataFrame:
    """Which codes stand on which reflection: the writers' own ticks and what readers decided."""
    by_readers = frames.empty("codings") if codings is None else frames.conform(codings, "codings")
    together = pd.concat([coding.writer_codings(merged.reflections), by_readers], ignore_index=True)
    return coding.standing(merged.reflections, frames.conform(together, "codings"))


def pair(
    merged: Merged,
    codings: pd.DataFrame | None = None,
    *,
    audience: Audience,
    grain: Grain = "quarter",
    fiscal_start: int = 1,
    branch_order: Sequence[str] = (),
    branches: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Each count beside the codes that belong to it, guarded for this audience; columns of `frames`, pairs."""
    counts, reflections = _placed(merged)
    return pairing.pair(
        counts,
        reflections,
        standing(merged, codings),
        audience=audience,
        grain=grain,
        fiscal_start=fiscal_start,
        branch_order=branch_order,
        branches=branches,
    )


def both_sides(
    merged: Merged,
    codings: pd.DataFrame | None = None,
    *,
    measure: str,
    period: Period,
    audience: Audience,
    fiscal_start: int = 1,
    branch_order: Sequence[str] = (),
    branches: Sequence[str] | None = None,
    invented: bool = False,
    notes: Sequence[str] = (),
) -> BothSides:
    """One measure and the three threads of one period, branch by branch, guarded for this audience."""
    counts, reflections = _placed(merged)
    return pairing.both_sides(
        counts,
        reflections,
        standing(merged, codings),
        measure=measures()[measure],
        period=period,
        audience=audience,
        fiscal_start=fiscal_start,
        branch_order=branch_order,
        branches=branches,
        invented=invented,
        notes=tuple(notes),
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


def sides_figure(data: BothSides, *, mode: Mode = "light", size: Size = "slide") -> Figure:
    """The figure "both sides"."""
    from impact import charts

    return charts.sides(data, mode=mode, size=size)


def png(figure: Figure, *, ppi: int = 300) -> bytes:
    """The figure as a picture."""
    from impact import report

    return report.png(figure, ppi=ppi)


def svg(figure: Figure) -> bytes:
    """The figure as drawn lines, with its title and description inside."""
    from impact import report

    return report.svg(figure)


def write_pack(exports: Sequence[Export], folder: Path) -> list[str]:
    """Finished files and their MANIFEST.csv into a folder; their names."""
    return pack.write_pack(exports, folder)


__all__ = [
    "MANIFEST",
    "Export",
    "both_sides",
    "file_name",
    "merge_books",
    "pair",
    "png",
    "read_bytes",
    "read_files",
    "sides_figure",
    "standing",
    "svg",
    "write_pack",
]
