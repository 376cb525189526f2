"""Learn word_weights.csv anew: `python -m benchmarks.word_weights GOLD.csv … [--halves] [--write]`.

Each GOLD.csv has id, text and ten 0/1 columns. One logistic regression a group of codes, on words, pairs and triples;
the runs of words that weigh least are left out and it is learned again. With --write the files that come with the
program are written over. With --halves weights are learned on one half of the texts and measured, beside the phrases,
on the other: what they are worth on texts that they never met. The phrases may have met them.
"""

import argparse
import csv
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from benchmarks.suggestions import COLUMNS, Row, columns_said, read_gold, together
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from impact.coding.suggestions.leanings import known_runs
from impact.vocabulary.phrases import phrases
from impact.vocabulary.table import shipped
from impact.vocabulary.word_weights import Group, WordWeights

# How strongly weights are held near 0 (C of scikit-learn), in how many texts a run stands at least, how many are kept.
HELD, FEWEST_TEXTS, KEPT = 3.0, 2, 6_000
# How often the texts are halved to measure.
HALVES = 3
# How weights come to a chance, learned on texts that they were not learned on: what they are multiplied by, and what
# speaks against each column before a word is read.
STEEPNESS = 1.3
BEFORE = {
    "seeing_and_being_seen": -1.6,
    "dignity": -1.5,
    "purpose": -2.1,
    "understanding": -2.1,
    "mundane_moment": -1.9,
    "boundary_tension": -1.7,
    "crisis_load": -1.9,
    "organisational_support": -1.3,
    "idea_or_ask": -1.1,
    "belonging": -1.8,
}
# The chance from which a suggestion is made: lower where few were wrong, and for what is missed most.
LEAST = dict.fromkeys(COLUMNS, 0.4)
LEAST |= dict.fromkeys(("mundane_moment", "idea_or_ask", "understanding", "dignity"), 0.45)
LEAST |= dict.fromkeys(("crisis_load", "organisational_support", "belonging", "purpose", "boundary_tension"), 0.36)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="write over the files that come with the program")
    parser.add_argument("--halves", action="store_true", help="measure on the half that was not learned from")
    asked = parser.parse_args()
    gold = [row for path in asked.gold for row in read_gold(path)]
    if asked.halves:
        print_halves(gold)
    learned = learn(gold)
    print(f"{len(learned.weights)} runs of words, {len(learned.groups)} groups")
    if asked.write:
        write(learned, shipped("code_groups.csv"), shipped("word_weights.csv"))


def learn(gold: Sequence[Row], *, kept: int = KEPT) -> WordWeights:
    """Texts with 0/1 columns in, weights out."""
    texts = [row["text"] for row in gold]
    every = TfidfVectorizer(analyzer=_runs, sublinear_tf=True, min_df=FEWEST_TEXTS)
    first, _ = _fitted(every.fit_transform(texts), gold)
    names = every.get_feature_names_out()
    chosen = np.sort(np.argsort(-np.abs(first).max(axis=0), kind="stable")[:kept])
    fewer = TfidfVectorizer(analyzer=_runs, sublinear_tf=True, vocabulary=names[chosen])
    weights, start = _fitted(fewer.fit_transform(texts), gold)
    groups = tuple(
        Group(column, codes, round(float(start[at]) * STEEPNESS + BEFORE[column], 3), LEAST[column])
        for at, (column, codes) in enumerate(COLUMNS.items())
    )
    lines = zip(fewer.get_feature_names_out(), fewer.idf_, (weights * STEEPNESS).T, strict=True)
    return WordWeights(groups, {w: (round(float(r), 2), tuple(np.round(each, 2).tolist())) for w, r, each in lines})


def print_halves(gold: Sequence[Row]) -> None:
    """Each text once: the mean over both halves of each draw."""
    each = [{"id": str(at), **{k: v for k, v in row.items() if k != "id"}} for at, row in enumerate(gold)]
    chance, told = random.Random(3), []
    for _ in range(HALVES):
        mixed = chance.sample(each, len(each))
        middle = len(mixed) // 2
        for seen, unseen in ((mixed[:middle], mixed[middle:]), (mixed[middle:], mixed[:middle])):
            told.append(together(unseen, columns_said(unseen, phrases(), learn(seen))))
    means = [sum(one[at] for one in told) / len(told) for at in range(4)]
    print("half left out: micro precision {:.2f}, recall {:.2f}, F1 {:.2f}, macro-F1 {:.2f}".format(*means))


def _fitted(seen: "np.ndarray", gold: Sequence[Row]) -> tuple["np.ndarray", "np.ndarray"]:
    models = [
        LogisticRegression(C=HELD, class_weight="balanced", max_iter=3_000).fit(seen, [r[c] == "1" for r in gold])
        for c in COLUMNS
    ]
    return np.array([model.coef_[0] for model in models]), np.array([model.intercept_[0] for model in models])


def _runs(text: str) -> list[str]:
    return list(known_runs(text))


def write(learned: WordWeights, groups: Path, weights: Path) -> None:
    """The two files of a set of weights."""
    with groups.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("group", "codes", "start", "least"))
        lines.writerows((g.name, "|".join(g.codes), g.start, g.least) for g in learned.groups)
    with weights.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("words", "rareness", *(group.name for group in learned.groups)))
        lines.writerows((words, rareness, *each) for words, (rareness, each) in learned.weights.items())


if __name__ == "__main__":
    main()
