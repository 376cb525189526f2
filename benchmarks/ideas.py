"""How well and how fast ideas are grouped: `python -m benchmarks.ideas`.

ideas.csv holds invented ideas with the topic each was written for. Told for each way of grouping: the adjusted Rand
index (1: as they were written, 0: by chance), groups, the share of new ideas that join the right group, and the CPU
time for 1,000 ideas beside one plain TF-IDF pass over them.
"""

import csv
import random
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score

from impact.coding.ideas import Idea, Likeness, by_meaning, by_words, grouped

MANY = 1000


def main() -> None:
    topics, texts = read_ideas()
    many = in_other_words(texts, MANY)
    plain = _cpu(lambda: TfidfVectorizer().fit_transform(many))
    print(f"{len(texts)} ideas of {len(set(topics))} topics; {MANY} ideas for the time\n")
    print(f"{'':12} {'ARI':>5} {'groups':>7} {'joined':>7} {'rightly':>8} {'CPU s':>7} {'× TF-IDF':>9}")
    for name, likeness in (("by meaning", by_meaning()), ("by words", by_words())):
        if likeness is None:
            print(f"{name:12} the optional package is not here")
            continue
        groups = grouped(as_ideas(texts), places={}, likeness=likeness)
        joined, rightly = joins(topics, texts, likeness)
        took = min(_cpu(lambda way=likeness: grouped(as_ideas(many), places={}, likeness=way)) for _ in range(2))
        print(
            f"{name:12} {agreement(topics, texts, likeness):5.2f} {len(groups):7} {joined:7} "
            f"{rightly / max(joined, 1):8.0%} {took:7.2f} {took / plain:9.0f}"
        )


def read_ideas() -> tuple[list[str], list[str]]:
    """Topics and ideas, side by side."""
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["topic"] for row in rows], [row["idea"] for row in rows]


def as_ideas(texts: Sequence[str]) -> list[Idea]:
    return [Idea(f"{at:04}@answer", f"{at:04}", text, day=date(2026, 1, 1)) for at, text in enumerate(texts)]


def agreement(topics: Sequence[str], texts: Sequence[str], likeness: Likeness) -> float:
    """Adjusted Rand index between the groups and the topics."""
    groups = grouped(as_ideas(texts), places={}, likeness=likeness)
    label = {idea.id: group.id for group in groups for idea in group.ideas}
    return float(adjusted_rand_score(topics, [label[idea.id] for idea in as_ideas(texts)]))


def joins(topics: Sequence[str], texts: Sequence[str], likeness: Likeness) -> tuple[int, int]:
    """Each idea in turn is new, the others stand in groups by topic: how many join one, and how many the right one."""
    ideas, joined, rightly = as_ideas(texts), 0, 0
    for new, topic in zip(ideas, topics, strict=True):
        places = {idea.id: other for idea, other in zip(ideas, topics, strict=True) if idea is not new}
        found = [group.id for group in grouped(ideas, places=places, likeness=likeness) if new.id in group.joined]
        joined += len(found)
        rightly += found == [topic]
    return joined, rightly


def in_other_words(texts: Sequence[str], many: int) -> list[str]:
    """As many, each of the words of two, in another order."""
    chance = random.Random(7)
    return [" ".join(_mixed(chance, chance.choice(texts), chance.choice(texts))) for _ in range(many)]


def _mixed(chance: random.Random, one: str, other: str) -> list[str]:
    words = [*one.split(), *other.split()]
    return chance.sample(words, min(12, len(words)))


def _cpu(work) -> float:  # type: ignore[no-untyped-def]
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
