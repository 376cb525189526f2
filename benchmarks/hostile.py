"""Hostile and damaged files, read as the program reads them: `python -m benchmarks.hostile FOLDER … [--mutants N]`.

For each file: is it read or refused in a sentence, within 10 seconds and 512 MB, does this process live on, and has
every row that a second, independent reader finds a line in the ledger? Prints the counts and each miss; exit 1 on any.
"""

import argparse
import os
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from benchmarks.damage import mutants
from benchmarks.second_reading import Apart, NoSecondReader, Rows, plain

from impact import pipeline
from impact.merge import Merged
from impact.sheets import Book, Sheet

MOST_SECONDS, MOST_MEGABYTES = 10.0, 512
# What is said of a whole sheet in place of its rows.
_UNREAD = {"far_cell", "sheet_unreadable", "sheet_without_cells"}
_SPREADSHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv")


@dataclass
class Outcome:
    name: str
    way: str
    reason: str
    """Where the rows of both readers agree, or why they do not."""
    seconds: float = 0.0
    megabytes: float = 0.0
    defect: str = ""


class Watch:
    """The most memory that children of this process held which were not there before."""

    def __init__(self) -> None:
        self.most = 0
        self._there = {child.pid for child in psutil.Process().children()}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        own = psutil.Process()
        while not self._over.wait(0.03):
            try:
                self.most = max(self.most, sum(c.memory_info().rss for c in own.children() if c.pid not in self._there))
            except psutil.Error:
                continue


def judge(second: Apart, name: str, data: bytes, way: str = "as it is") -> Outcome:
    """One file through reading, understanding and merging, beside the second reader."""
    outcome = Outcome(name, way, "")
    start = time.perf_counter()
    try:
        with Watch() as watch:
            book = pipeline.read_bytes(name, data)
        merged = pipeline.merge_books([book])
    except Exception:  # noqa: BLE001 (any of them is the defect that we look for)
        outcome.reason, outcome.defect = "traceback", traceback.format_exc(limit=-3)
        return outcome
    outcome.seconds, outcome.megabytes = time.perf_counter() - start, watch.most / 2**20
    if outcome.seconds > MOST_SECONDS or outcome.megabytes > MOST_MEGABYTES:
        outcome.defect = f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB"
    if not book.sheets and not (book.refused and book.refused.problem and book.refused.remedy):
        outcome.defect = "neither read nor refused in a sentence"
    outcome.reason, lost = _beside(second, name, data, book, merged)
    outcome.defect = outcome.defect or lost
    return outcome


def _beside(second: Apart, name: str, data: bytes, book: Book, merged: Merged) -> tuple[str, str]:
    """Why the rows agree or do not, and the rows that are lost without a word."""
    try:
        again = second.read(name, data)
    except NoSecondReader as stop:
        return f"no second reader ({stop})", ""
    except Exception:  # noqa: BLE001 (readers raise anything at all on a damaged file)
        return f"the second reader fails; {f'refused: {book.refused.key}' if book.refused else 'we read it'}", ""
    if book.refused:
        held = any(again.values())
        return f"refused: {book.refused.key}" + ("; the second reader finds rows" if held else ""), ""
    return _compared(book, merged, again)


def _compared(book: Book, merged: Merged, again: dict[str, Rows]) -> tuple[str, str]:
    lines = merged.ledger[merged.ledger["cell"] == ""]
    told = {name: set(rows.dropna().astype(int)) for name, rows in lines.groupby("sheet")["row"]}
    unread = {r.sheet for r in book.remarks if r.key in _UNREAD}
    ours = {sheet.name: sheet for sheet in book.sheets}
    reasons: Counter[str] = Counter()
    lost = []
    for name, rows in again.items():
        if name in unread:
            reasons["a sheet was not read, and the ledger says so"] += 1
        elif missing := rows.keys() - told.get(name, set()):
            if not rows:
                continue
            lost.append(f"sheet {name!r}: rows {sorted(missing)[:5]} of {len(rows)} have no line")
        elif name in ours:
            reasons[_difference(_cells(ours[name]), rows, ours[name])] += 1
    if lost:
        return "rows without a line", "; ".join(lost[:3])
    return next((reason for reason, _ in reasons.most_common() if reason), "rows and cells agree"), ""


def _cells(sheet: Sheet) -> Rows:
    found: Rows = {}
    for r, row in enumerate(sheet.rows, start=1):
        cells = {column: text for column, value in enumerate(row) if (text := plain(value))}
        if cells:
            found[r] = cells
    for (row, column), error in sheet.errors.items():
        found.setdefault(row + 1, {})[column] = error
    return found


def _difference(ours: Rows, theirs: Rows, sheet: Sheet) -> str:
    """Blank where all cells agree, else in what they differ; ours may hold more, theirs not."""
    for row, cells in theirs.items():
        for column, text in cells.items():
            mine = ours.get(row, {}).get(column, "")
            if mine == text or (row - 1, column) in sheet.uncached:
                continue
            return _kind(mine, text)
    extra = [row for row in ours if row not in theirs]
    return "rows agree; the second reader misses some" if extra else ""


def _kind(mine: str, theirs: str) -> str:
    if not mine:
        return "rows agree; a cell is blank to us"
    if theirs.startswith("#") or mine.startswith("#"):
        return "rows agree; error cells are spelled in two ways"
    if any(sign in mine + theirs for sign in ("-", ":", " s")) and any(c.isdigit() for c in mine + theirs):
        return "rows agree; dates, times or durations are told in two ways"
    return "rows agree; texts or numbers are told in two ways"


def files_in(folders: Sequence[Path]) -> list[tuple[str, bytes]]:
    found = [p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file()]
    return [(path.name, path.read_bytes()) for path in found if path.suffix.lower() in _SPREADSHEETS]


def report(outcomes: Iterable[Outcome], title: str) -> int:
    """Prints the table of reasons and each defect; how many defects there were."""
    told = list(outcomes)
    print(f"\n{title}: {len(told)} files")
    if not told:
        return 0
    slowest = max(told, key=lambda o: o.seconds)
    largest = max(told, key=lambda o: o.megabytes)
    print(f"  slowest {slowest.seconds:.1f} s ({slowest.name})")
    print(f"  largest worker {largest.megabytes:.0f} MB ({largest.name})")
    reasons = Counter(outcome.reason for outcome in told)
    same = sum(n for reason, n in reasons.items() if reason.startswith("rows "))
    compared = same + reasons["rows without a line"]
    print(f"  rows agree with the second reader: {same - reasons['rows without a line']} of {compared} compared")
    for reason, count in reasons.most_common():
        print(f"  {count:5}  {reason}")
    defects = [outcome for outcome in told if outcome.defect]
    for outcome in defects:
        print(f"  DEFECT {outcome.name} ({outcome.way}): {outcome.defect}")
    print(f"  tracebacks {reasons['traceback']}, rows lost in silence in {reasons['rows without a line']} files")
    return len(defects)


def _each(files: Iterable[tuple[str, str, bytes]]) -> Iterator[Outcome]:
    second = Apart()
    for way, name, data in files:
        yield judge(second, name, data, way)
    second.close()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--mutants", type=int, default=0, metavar="N", help="damaged copies, in all")
    asked.add_argument("--seed", type=int, default=2026)
    asked.add_argument("--only-mutants", action="store_true")
    given = asked.parse_args()
    files = files_in(given.folders)
    defects = 0
    if not given.only_mutants:
        defects += report(_each(("as it is", *file) for file in files), "As they are")
    if given.mutants:
        defects += report(_each(mutants(files, given.mutants, given.seed)), f"Damaged, seed {given.seed}")
    own = psutil.Process()
    print(
        f"\nThis process {os.getpid()} lives: {own.memory_info().rss >> 20} MB, {own.num_threads()} threads,"
        f" {len(own.children())} children left. Defects: {defects}."
    )
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main())
