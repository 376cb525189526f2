"""Ours against plain likeness of words, on headers with a known measure: `python benchmarks/headers.py GOLD.csv`.

GOLD.csv has the columns raw_header and canonical_key (`none` where mapping would be wrong). For each way of naming:
right and wrong among those it named, precision, recall over the headers that have a measure. Needs rapidfuzz.
"""

import argparse
import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from impact.understand import name_measures
from impact.vocabulary.measures import measures

Namer = Callable[[str], str]
# Score and least likeness, as a program would set them that does nothing else.
LIKENESS: tuple[tuple[str, Callable[..., float], int], ...] = (
    ("WRatio ≥ 90", fuzz.WRatio, 90),
    ("token_set_ratio ≥ 80", fuzz.token_set_ratio, 80),
    ("ratio ≥ 90", fuzz.ratio, 90),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    gold = read_gold(parser.parse_args().gold)
    mappable = sum(key != "none" for _, key in gold)
    print(f"{len(gold)} headers, {mappable} of them mappable\n")
    print(f"{'':22} {'named':>6} {'right':>6} {'wrong':>6} {'precision':>10} {'recall':>7}")
    for name, namer in (("ours", ours), *((name, alike(score, least)) for name, score, least in LIKENESS)):
        print(f"{name:22} {line(gold, namer)}")


def read_gold(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [(row["raw_header"], row["canonical_key"]) for row in csv.DictReader(file)]


def line(gold: Sequence[tuple[str, str]], namer: Namer) -> str:
    said = [(namer(header), key) for header, key in gold]
    named = [(got, key) for got, key in said if got != "none"]
    right = sum(got == key for got, key in named)
    precision = f"{right / len(named):.2f}" if named else "–"
    recall = right / max(1, sum(key != "none" for _, key in gold))
    return f"{len(named):6} {right:6} {len(named) - right:6} {precision:>10} {recall:7.2f}"


def ours(header: str) -> str:
    return name_measures([header])[0][0]


def alike(score: Callable[..., float], least: int) -> Namer:
    names = [(name, m.key) for m in measures().values() for name in (m.label, m.key.replace("_", " "), *m.aliases)]

    def namer(header: str) -> str:
        found = process.extractOne(
            header, [name for name, _ in names], scorer=score, processor=utils.default_process, score_cutoff=least
        )
        return names[found[2]][1] if found else "none"

    return namer


if __name__ == "__main__":
    main()
