"""How long 1,000 reflections take to be looked through for personal details, as a ratio to one plain pattern over them.

Run: python benchmarks/privacy.py
"""

import csv
import re
import time
from collections.abc import Callable
from importlib import resources

from impact.coding.personal_details import find_details

_PLAIN = re.compile(r"\b[A-Z]\w+\b|\d+")


def main() -> None:
    sample = resources.files("impact.sample") / "texts.csv"
    written = [row["text"] for row in csv.DictReader(sample.read_text(encoding="utf-8").splitlines(keepends=True))]
    texts = [(str(at), written[at % len(written)]) for at in range(1000)]
    list(find_details(texts[:1]))  # the lists are read once
    plain = _seconds(lambda: [list(_PLAIN.finditer(text)) for _, text in texts])
    scan = _seconds(lambda: list(find_details(texts)))
    letters = sum(len(text) for _, text in texts) / len(texts)
    print(f"1,000 reflections of {letters:.0f} letters: {scan:.2f} s CPU, {scan / plain:.0f} times one plain pattern")


def _seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


if __name__ == "__main__":
    main()
