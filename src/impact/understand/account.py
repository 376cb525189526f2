"""What became of a sheet's rows and cells: gathered while its tables are read, one line a row at the end."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from impact import frames
from impact.ledger import FATES, Fate, Line
from impact.questions import Question
from impact.sheets import Sheet, address
from impact.understand.grid import Grid
from impact.vocabulary.problems import problem_line

_COLUMNS = ("branch", "measure", "label", "value", "unit", "flag", "cell", "row", "fate")


class Account:
    """One sheet's outcomes. Rows and columns are from zero here, and as the spreadsheet shows them in the lines."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.remarks: list[Line] = []
        self.questions: list[Question] = []
        self.how: list[str] = []
        self._fates: dict[int, tuple[Fate, str, Mapping[str, object] | None]] = {}
        self._counts: dict[str, list[Any]] = {name: [] for name in _COLUMNS}
        self._days: list[tuple[npt.NDArray[np.datetime64], npt.NDArray[np.datetime64]]] = []

    @property
    def sheet(self) -> Sheet:
        return self.grid.sheet

    @property
    def size(self) -> int:
        """How many numbers were kept so far."""
        return len(self._counts["value"])

    def row(self, row: int, fate: Fate, key: str = "", words: Mapping[str, object] | None = None) -> None:
        """A row's fate; the first in the order of FATES wins, and the first reason for it."""
        before = self._fates.get(row)
        if before is None or FATES.index(fate) < FATES.index(before[0]):
            self._fates[row] = (fate, key, words)

    def rows(self, rows: Iterable[int], fate: Fate, key: str = "") -> None:
        for row in rows:
            self.row(row, fate, key)

    def told(self, row: int) -> bool:
        return row in self._fates

    def remark(
        self, row: int, column: int, key: str, fate: Fate, *, seen: str = "", words: Mapping[str, object] | None = None
    ) -> None:
        sheet = self.sheet
        self.remarks.append(
            problem_line(
                key,
                fate,
                file=sheet.file,
                sheet=sheet.name,
                row=row + 1,
                cell=address(row, column),
                seen=seen,
                words=words,
            )
        )

    def counts(
        self, facts: Mapping[str, list[Any]], starts: npt.NDArray[np.datetime64], ends: npt.NDArray[np.datetime64]
    ) -> None:
        """Facts of one column: lists of equal length, one entry a number."""
        for name in _COLUMNS:
            self._counts[name] += facts[name]
        self._days.append((starts, ends))

    def frame(self) -> pd.DataFrame:
        if not self.size:
            return _empty()
        data = self._counts
        starts = np.concatenate([start for start, _ in self._days])
        ends = np.concatenate([end for _, end in self._days])
        frame = pd.DataFrame(
            {
                "branch": data["branch"],
                "branch_as_written": data["branch"],
                "period_start": starts,
                "period_end": ends,
                "period": "",
                "measure": data["measure"],
                "label": data["label"],
                "value": data["value"],
                "unit": data["unit"],
                "flag": data["flag"],
                "file": self.sheet.file,
                "sheet": self.sheet.name,
                "cell": data["cell"],
                "file_sha256": self.sheet.file_sha256,
                "row": pd.array(data["row"], dtype="Int64"),
                "fate": data["fate"],
            }
        )
        return frames.conform(frame, "counts")

    def lines(self) -> Iterator[Line]:
        """One line, with a blank cell, for every row that holds anything."""
        sheet = self.sheet
        for r, filled in enumerate(self.grid.filled):
            if not filled:
                continue
            fate, key, words = self._fates.get(r, ("not_data", "", None))
            if key and key not in _SILENT:
                seen = "" if key in _PRIVATE else self._label(r)
                yield problem_line(key, fate, file=sheet.file, sheet=sheet.name, row=r + 1, seen=seen, words=words)
            else:
                yield Line(sheet.file, sheet.name, r + 1, "", fate, key=key)

    def _label(self, row: int) -> str:
        return next((str(cell) for cell in self.grid.rows[row] if cell is not None), "")


# Rows whose key says enough to the program and nothing that the user has to know.
_SILENT = frozenset({"title_row", "header_row", "note_row"})
# Rows of which no word is kept: they may hold what somebody said.
_PRIVATE = frozenset({"desk_log", "hidden_sheet", "very_hidden_sheet", "hidden_list", "decided_sheet"})


def _empty() -> pd.DataFrame:
    frame = frames.empty("counts")
    frame["row"] = pd.Series(dtype="Int64")
    frame["fate"] = pd.Series(dtype="str")
    return frame
