"""A real file in, its facts by sheet and cell out: what a point of the importer's list is proved with."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from impact import pipeline


class Fact(NamedTuple):
    branch: str
    start: str
    end: str
    measure: str
    value: float


class Real:
    """One file after the whole way of `impact read`."""

    def __init__(self, path: Path) -> None:
        self.merged = pipeline.merge_books(pipeline.read_files([path]))
        counts = self.merged.counts
        rows = counts[["sheet", "cell", "branch", "period_start", "period_end", "measure", "value"]]
        self.at: Mapping[tuple[str, str], Fact] = {
            (sheet, cell): Fact(branch, _day(start), _day(end), measure, value)
            for sheet, cell, branch, start, end, measure, value in rows.itertuples(index=False)
        }

    def told(self, sheet: str, cell: str) -> str:
        """What the ledger says of a cell."""
        ledger = self.merged.ledger
        return " ".join(ledger.problem[(ledger.sheet == sheet) & (ledger.cell == cell)])

    def fate(self, sheet: str, row: int) -> str:
        ledger = self.merged.ledger
        return ledger.fate[(ledger.sheet == sheet) & (ledger.cell == "") & (ledger.row == row)].item()

    @property
    def asked(self) -> list[str]:
        return list(self.merged.questions.kind)


@cache
def real(folder: Path, file: str) -> Real:
    return Real(folder / "spreadsheets" / file)


def _day(value: object) -> str:
    return str(value)[:10].removeprefix("NaT")
