"""A workspace in, how each sheet of each file was understood out: what a person looks over before trusting a figure."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from impact import workspace
from impact.ledger import Fate
from impact.period import Period
from impact.service.cache import Cache
from impact.service.sheets.reading import inputs, read_all, reading_key, understand_alone
from impact.sheets import Book, Sheet, column_letters
from impact.understood import SheetKind, Understood
from impact.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SheetUnderstood:
    """`how` in plain words; rows and columns as the spreadsheet shows them. `rows` counts rows by their fate.

    `numbers` and `voices` are what this sheet alone tells, `labels` how many things it counts, `branches` of how many
    places (`branch` where it is one). `times`: each with how many numbers or reflections are of it, the most first.
    `left_out`: the first of each kind of trouble in words, and how many cells and rows are alike, the most first.
    """

    sheet: str
    digest: str
    kind: SheetKind
    header_rows: tuple[int, ...]
    how: tuple[str, ...]
    period: Period | None
    hidden: bool
    hidden_rows: int
    hidden_columns: tuple[str, ...]
    rows: Mapping[Fate, int]
    numbers: int
    voices: int
    labels: int
    branches: int
    branch: str
    times: tuple[tuple[Period, int], ...]
    left_out: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FileUnderstood:
    """`sha256` is empty for stories that were typed in: they are no file that could be removed."""

    file: str
    sha256: str
    by: str
    at: str
    waits: bool
    sheets: tuple[SheetUnderstood, ...]


_COULD_COUNT = ("needs_you", "set_aside")
_FILES: Cache[tuple[FileUnderstood, ...]] = Cache(3)


def files_understood(kept: Workspace) -> tuple[FileUnderstood, ...]:
    """In the order the files came; what was typed in stands last."""
    return _FILES.get(reading_key(kept), lambda: _files(kept))


def _files(kept: Workspace) -> tuple[FileUnderstood, ...]:
    found = inputs(kept)
    ledger = read_all(kept).merged.ledger
    fates, left_out = _fates(ledger), _left_out(ledger)
    with kept.reading() as connection:
        uploads = {upload.sha256: upload for upload in workspace.list_uploads(connection)}
    out = []
    for book in found.books:
        upload = uploads.get(book.sha256)
        sheets = tuple(
            _sheet(sheet, understood, fates.get((book.file, sheet.name), {}), left_out.get((book.file, sheet.name), ()))
            for sheet, understood in zip(book.sheets, understand_alone(kept, found, book), strict=True)
        )
        who = (upload.sha256, upload.by, upload.at, upload.state == "staged") if upload else ("", "", "", False)
        out.append(FileUnderstood(book.file, *who, sheets))
    return tuple(out)


def _sheet(
    sheet: Sheet, understood: Understood, rows: Mapping[Fate, int], left_out: tuple[tuple[str, int], ...]
) -> SheetUnderstood:
    counts, voices = understood.counts, len(understood.reflections) + len(understood.survey)
    names = (counts if len(counts) else understood.reflections)["branch"]
    branches = names[names != ""].unique()
    return SheetUnderstood(
        sheet=sheet.name,
        digest=sheet.digest,
        kind=understood.kind,
        header_rows=tuple(header_rows(understood)),
        how=understood.how,
        period=_period(understood),
        hidden=bool(sheet.hidden),
        hidden_rows=len(sheet.hidden_rows),
        hidden_columns=tuple(map(column_letters, sorted(sheet.hidden_columns))),
        rows=rows,
        numbers=len(counts),
        voices=voices,
        labels=int(counts["label"].nunique()),
        branches=len(branches),
        branch=str(branches[0]) if len(branches) == 1 else "",
        times=_times(understood),
        left_out=left_out,
    )


def header_rows(understood: Understood) -> list[int]:
    """The rows, from 1, that say what the columns hold. Of a form: those above the first answer."""
    if understood.kind not in ("reflections", "survey"):
        return [line.row for line in understood.rows if line.key == "header_row" and line.row]
    first = next((line.row for line in understood.rows if line.fate != "not_data" and line.row), 0)
    return [line.row for line in understood.rows if line.row and line.row < first]


def _period(understood: Understood) -> Period | None:
    days = [
        f[["period_start", "period_end"]].dropna()
        for f in (understood.counts, understood.reflections, understood.survey)
    ]
    told = pd.concat([lines for lines in days if len(lines)]) if any(map(len, days)) else None
    if told is None:
        return None
    return Period(told["period_start"].min().date(), told["period_end"].max().date())


def _times(understood: Understood) -> tuple[tuple[Period, int], ...]:
    found: Counter[Period] = Counter()
    for frame in (understood.counts, understood.reflections, understood.survey):
        ends = frame[["period_start", "period_end"]].dropna()
        for start, end, many in ends.value_counts(sort=False).reset_index().itertuples(index=False, name=None):
            found[Period(start.date(), end.date())] += int(many)
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0].start)))


def _left_out(ledger: pd.DataFrame) -> dict[tuple[str, str], tuple[tuple[str, int], ...]]:
    """What a person could still bring to count: the first of each kind of trouble in words, the most first."""
    told = ledger[ledger["fate"].isin(_COULD_COUNT) & ledger["problem"].ne("")]
    alike = told.groupby(["file", "sheet", "key"], sort=False).agg(problem=("problem", "first"), many=("row", "size"))
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for (file, sheet, _), problem, many in alike.itertuples(name=None):
        found.setdefault((file, sheet), []).append((problem, int(many)))
    return {place: tuple(sorted(kinds, key=lambda each: -each[1])) for place, kinds in found.items()}


def _fates(ledger: pd.DataFrame) -> dict[tuple[str, str], Mapping[Fate, int]]:
    """A line with a blank cell is the line of its row."""
    rows = ledger[ledger["cell"] == ""]
    found: dict[tuple[str, str], Counter[Fate]] = {}
    for file, sheet, fate in rows[["file", "sheet", "fate"]].itertuples(index=False):
        found.setdefault((file, sheet), Counter())[fate] += 1
    return dict(found)


def book_called(books: tuple[Book, ...], file: str, sheet: str) -> tuple[Book, Sheet] | None:
    """The first book of this name that has such a sheet."""
    return next(((b, s) for b in books if b.file == file for s in b.sheets if s.name == sheet), None)
