"""How long reading takes beside bare readers: `python -m benchmarks.reading [rows …]`, 12 columns, an .xlsx each.

Two files are stated. *Long*: one count a row (date, branch, town, measure, value, flag, notes, weekday, shift, desk,
weather, who entered it). *Wide*: a date, a branch, a desk and nine measures a row, so nine counts. Processor seconds,
of parent and worker together, because they hardly depend on what else the machine does; ratios are to python-calamine
alone, called in this process without a sandbox, a scan or a check. The floor is unzipping and one pass of expat.
"""

import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from xml.parsers import expat

import pandas as pd
import psutil
import python_calamine
import xlsxwriter

REPEAT = 2  # the best of: a busy machine only ever makes it slower
_LONG = "Date Branch Town Measure Value Flag Notes Weekday Shift Desk Weather Entered".split()
_MEASURES = ("Visits", "Circulation", "Computer sessions", "Program attendance", "Reference questions", "New cards")
_READ = "import sys; from pathlib import Path; from impact.read import read_files; read_files([Path(sys.argv[1])])"
_COMMAND = "import sys; from impact.cli import main; sys.exit(main(['read', sys.argv[1], '--out', sys.argv[2]]))"


def long_rows(rows: int) -> Iterator[list[object]]:
    chance = random.Random(rows)
    for n in range(rows):
        branch = n // 6 % 40
        day = datetime(2024, 1, 1) + timedelta(days=n // 240)
        yield [
            *(day, f"Branch {branch + 1}", f"Town {branch % 8 + 1}", _MEASURES[n % 6], chance.randrange(5_000)),
            "estimated" if chance.random() < 0.05 else "counted",
            "door counter reset" if chance.random() < 0.02 else None,
            *(day.strftime("%a"), ("morning", "afternoon", "evening")[n // 6 % 3], f"Desk {chance.randrange(5)}"),
            *(chance.choice(("dry", "rain", "snow")), "desk"),
        ]


def wide_rows(rows: int) -> Iterator[list[object]]:
    chance = random.Random(rows)
    for n in range(rows):
        day = datetime(2024, 1, 1) + timedelta(days=n % 900)
        yield [day, f"Branch {n % 40}", f"Desk {n % 7}", *(chance.randrange(5_000) for _ in range(9))]


def write_workbook(path: Path, header: list[str], rows: Iterator[list[object]]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Stats")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, header)
        for number, (first, *others) in enumerate(rows, start=1):
            sheet.write_datetime(number, 0, first, day)
            sheet.write_row(number, 1, others)


def best_seconds(read: Callable[[], object], repeat: int = REPEAT) -> float:
    """Processor seconds of this process."""
    seconds = []
    for _ in range(repeat):
        start = time.process_time()
        read()
        seconds.append(time.process_time() - start)
    return min(seconds)


def by_calamine(path: Path) -> object:
    book = python_calamine.load_workbook(str(path))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def floor(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                with package.open(name) as part:
                    expat.ParserCreate().ParseFile(part)


@dataclass
class Run:
    seconds: float
    wall: float
    megabytes: float


def run(code: str, *words: str) -> Run:
    """A process and its workers: processor seconds, and the most memory that they held at one time."""
    start = time.perf_counter()
    process = psutil.Popen([sys.executable, "-c", code, *words], stdout=subprocess.DEVNULL)
    spent: dict[int, float] = {}
    most = 0
    while process.poll() is None:
        held = 0
        try:
            for one in (process, *process.children(recursive=True)):
                times, memory = one.cpu_times(), one.memory_info()
                spent[one.pid] = times.user + times.system
                held += memory.rss
        except psutil.Error:
            pass
        most = max(most, held)
        time.sleep(0.02)
    if process.returncode:
        raise SystemExit(f"the run ended with {process.returncode}")
    return Run(sum(spent.values()), time.perf_counter() - start, most / 2**20)


def best_run(code: str, *words: str, repeat: int = REPEAT) -> Run:
    return min((run(code, *words) for _ in range(repeat)), key=lambda r: r.seconds)


def measure(name: str, header: list[str], rows: Iterator[list[object]], count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "stats.xlsx")
        write_workbook(path, header, rows)
        repeat = REPEAT if count < 100_000 else 1
        bare = best_seconds(lambda: by_calamine(path), repeat)
        unpacked = best_seconds(lambda: floor(path), repeat)
        openpyxl = best_seconds(lambda: pd.read_excel(path, engine="openpyxl"), 1)
        stage = best_run(_READ, str(path), repeat=repeat)
        whole = best_run(_COMMAND, str(path), folder, repeat=repeat)
    print(f"\n{name}, {count:,} rows x 12 (processor seconds; ratio to calamine)")
    for what, seconds in (
        ("unzip + expat", unpacked),
        ("calamine", bare),
        ("pandas + openpyxl", openpyxl),
        ("read stage, as a process", stage.seconds),
        ("impact read, as a process", whole.seconds),
    ):
        print(f"  {what:<26}{seconds:8.2f} s {seconds / bare:7.2f} x")
    print(f"  pandas + openpyxl takes {openpyxl / whole.seconds:.1f} x as long as impact read")
    print(f"  parent and worker together: {whole.megabytes:.0f} MB at most; {whole.wall:.1f} s by the clock")


def main() -> None:
    for count in [int(rows) for rows in sys.argv[1:]] or [10_000, 200_000]:
        measure("long", _LONG, long_rows(count), count)
        measure("wide", ["Date", "Branch", "Desk", *(f"Measure {n}" for n in range(9))], wide_rows(count), count)


if __name__ == "__main__":
    main()
