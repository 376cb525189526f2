"""How long reading takes beside the bare readers: `python benchmarks/reading.py [rows …]`, 12 columns.

Ratios are to python-calamine alone, called in this process without a sandbox, a scan or a check.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import python_calamine
import xlsxwriter

from impact.read import read_files

REPEAT = 3  # the best of: a busy machine only ever makes it slower


def write_workbook(path: Path, rows: int) -> None:
    """A day, two texts and nine counts in each row."""
    chance = random.Random(rows)
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Stats")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["Date", "Branch", "Desk", *(f"Measure {n}" for n in range(9))])
        for row in range(1, rows + 1):
            sheet.write_datetime(row, 0, datetime(2024, 1, 1) + timedelta(days=row % 900), day)
            sheet.write_row(row, 1, [f"Branch {row % 40}", f"Desk {row % 7}"])
            sheet.write_row(row, 3, [chance.randrange(5_000) for _ in range(9)])


def best_seconds(read: Callable[[], object], repeat: int) -> float:
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        read()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def by_calamine(path: Path) -> object:
    book = python_calamine.load_workbook(str(path))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def by_read_files(path: Path) -> object:
    (book,) = read_files([path])
    assert book.refused is None
    return book


def measure(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "stats.xlsx")
        write_workbook(path, rows)
        ours = best_seconds(lambda: by_read_files(path), REPEAT)
        worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        bare = best_seconds(lambda: by_calamine(path), REPEAT)
        pandas = best_seconds(lambda: pd.read_excel(path, engine="openpyxl"), 1)
    print(
        f"{rows:>9,} x 12   calamine {bare:6.2f} s   read_files {ours:6.2f} s ({ours / bare:.2f} x, worker {worker} MB)"
        f"   pandas + openpyxl {pandas:6.2f} s ({pandas / bare:.1f} x)"
    )


if __name__ == "__main__":
    for count in [int(rows) for rows in sys.argv[1:]] or [10_000, 200_000]:
        measure(count)
