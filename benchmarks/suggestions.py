"""Suggestions against texts that people coded: `python -m benchmarks.suggestions GOLD.csv [--wrong]`.

GOLD.csv has id, text, negated (a column whose wording appears but is denied) and ten 0/1 columns. Only asserted
suggestions count. Printed: precision, recall and F1 of each column, micro and macro with a bootstrap interval, denied
statements that were asserted, texts without any code that were flagged; how much is over-fit (phrases that never hit in
one half are dropped, and measured on the other); the time for 1,000 reflections as a ratio to a plain pass.
`--wrong` lists the ids, no texts, that went wrong.
"""

import argparse
import csv
import random
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from impact.coding.suggestions import hear, suggest
from impact.coding.suggestions.sentences import sentences
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import IDEA, Phrasebook, phrases
from impact.vocabulary.word_weights import WordWeights, word_weights

CONDITIONS = tuple(code.id for code in codebook().values() if code.family == "Conditions")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "seeing_and_being_seen": ("SEEN", "FELT_SEEN", "MUTUAL"),
    "dignity": ("DIGNITY",),
    "purpose": ("PURPOSE",),
    "understanding": ("UNDERSTANDING",),
    "mundane_moment": ("EVERYDAY",),
    "boundary_tension": ("BOUNDARY",),
    "crisis_load": ("CRISIS", "CRISIS_MH", "CRISIS_HOUSING", "CRISIS_SUBSTANCE"),
    "organisational_support": CONDITIONS,
    "idea_or_ask": (IDEA,),
    "belonging": ("BELONGING", "SHARED_SPACE"),
}
Row = Mapping[str, str]
Said = Mapping[str, frozenset[str]]
# So often the texts are drawn anew for an interval, and halved for the over-fit.
DRAWS, HALVES = 1_000, 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the ids that went wrong, by column")
    asked = parser.parse_args()
    gold = read_gold(asked.gold)
    said = columns_said(gold, phrases(), word_weights())
    print_columns(gold, said, wrong=asked.wrong)
    print_interval(gold, said)
    print_denied_and_codeless(gold, said)
    print_overfit(gold)
    print_speed([row["text"] for row in gold])


def read_gold(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def columns_said(gold: Sequence[Row], book: Phrasebook, weights: WordWeights | None) -> Said:
    """Id → the columns that were suggested as asserted; without weights, by phrases alone."""
    said: dict[str, set[str]] = {row["id"]: set() for row in gold}
    for one in suggest(((row["id"], row["text"]) for row in gold), book=book, weights=weights):
        if one.polarity == "asserted":
            said[one.id].update(column for column, codes in COLUMNS.items() if one.code in codes)
    return {id_: frozenset(columns) for id_, columns in said.items()}


def counts(gold: Iterable[Row], said: Said, column: str) -> tuple[int, int, int]:
    """Right, wrong, missed."""
    pairs = [(column in said[row["id"]], row[column] == "1") for row in gold]
    return pairs.count((True, True)), pairs.count((True, False)), pairs.count((False, True))


def ratios(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where nothing was there."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return precision, recall, 2 * right / (2 * right + wrong + missed) if right else 0.0


def together(gold: Sequence[Row], said: Said) -> tuple[float, float, float, float]:
    """Micro precision, recall and F1, and macro-F1 over the columns that stand in these texts."""
    each = [counts(gold, said, column) for column in COLUMNS]
    present = [c for c in each if c[0] + c[2]]
    macro = sum(ratios(*c)[2] for c in present) / len(present) if present else 0.0
    right, wrong, missed = (sum(c[i] for c in each) for i in range(3))
    return *ratios(right, wrong, missed), macro


def print_columns(gold: Sequence[Row], said: Said, *, wrong: bool) -> None:
    print(f"{len(gold)} texts\n{'':24}{'in gold':>8}{'said':>6}{'P':>6}{'R':>6}{'F1':>6}")
    for column in COLUMNS:
        hit, extra, missed = counts(gold, said, column)
        p, r, f1 = ratios(hit, extra, missed)
        print(f"{column:24}{hit + missed:8}{hit + extra:6}{p:6.2f}{r:6.2f}{f1:6.2f}")
        if wrong:
            for kind, there in (("wrong", "0"), ("missed", "1")):
                ids = [r["id"] for r in gold if r[column] == there and (column in said[r["id"]]) == (there == "0")]
                print(f"    {kind}: {' '.join(ids)}")


def print_interval(gold: Sequence[Row], said: Said) -> None:
    chance = random.Random(1)
    drawn = [together(chance.choices(gold, k=len(gold)), said) for _ in range(DRAWS)]
    for name, at in (("micro precision", 0), ("micro recall", 1), ("micro F1", 2), ("macro-F1", 3)):
        values = sorted(one[at] for one in drawn)
        low, high = values[round(DRAWS * 0.025)], values[round(DRAWS * 0.975) - 1]
        print(f"{name:24}{together(gold, said)[at]:.2f}   95 %: {low:.2f} to {high:.2f}")


def print_denied_and_codeless(gold: Sequence[Row], said: Said) -> None:
    denied = [row for row in gold if row["negated"]]
    asserted = [row["id"] for row in denied if row["negated"] in said[row["id"]]]
    print(f"denied, yet asserted: {len(asserted)} of {len(denied)} {' '.join(asserted)}")
    bare = [row for row in gold if all(row[column] != "1" for column in COLUMNS)]
    heard = {h.id: h for h in hear((row["id"], row["text"]) for row in bare)}
    flagged = [id_ for id_, h in heard.items() if any(s.polarity == "asserted" for s in h.suggestions)]
    denials = sum(bool(h.suggestions) for h in heard.values())
    print(f"no code, yet flagged: {len(flagged)} of {len(bare)} ({denials} with denials) {' '.join(flagged)}")
    other = [h.id for h in heard.values() if h.language != "en"]
    print(f"taken for another language: {' '.join(other)}")


def print_overfit(gold: Sequence[Row]) -> None:
    """What a file of phrases fitted to one half alone would be worth on the other."""
    hits = {row["id"]: _hits(row["text"]) for row in gold}
    chance = random.Random(2)
    kept_in, left_out = [], []
    for _ in range(HALVES):
        mixed = chance.sample(list(gold), len(gold))
        for seen, unseen in (
            (mixed[: len(mixed) // 2], mixed[len(mixed) // 2 :]),
            (mixed[len(mixed) // 2 :], mixed[: len(mixed) // 2]),
        ):
            met = set().union(*(hits[row["id"]] for row in seen))
            only_unseen = set().union(*(hits[row["id"]] for row in unseen)) - met
            book = Phrasebook(p for at, p in enumerate(phrases().phrases) if at not in only_unseen or p.strength < 0)
            kept_in.append(together(unseen, columns_said(unseen, phrases(), None)))
            left_out.append(together(unseen, columns_said(unseen, book, None)))
    for name, at in (("micro F1", 2), ("macro-F1", 3)):
        whole, without = (sum(one[at] for one in runs) / len(runs) for runs in (kept_in, left_out))
        print(f"half left out, by phrases alone: {name} {whole:.2f}, {without:.2f} with those met in the other half")


def _hits(text: str) -> set[int]:
    """Numbers of the phrases that stand in a text."""
    plain = [(sentence.plain, {word.word for word in sentence.words}) for sentence in sentences(text)]
    number = {id(phrase): at for at, phrase in enumerate(phrases().phrases)}
    return {
        number[id(phrase)]
        for words, met in plain
        for phrase in phrases().worth_a_search(met)
        if phrase.pattern.find(words)
    }


def print_speed(texts: Sequence[str]) -> None:
    thousand = [(str(at), texts[at % len(texts)]) for at in range(1_000)]
    started = time.process_time()
    words = sum(len(re.findall(r"\w+", text)) for _, text in thousand)
    plain = time.process_time() - started
    started = time.process_time()
    found = sum(1 for _ in suggest(thousand))
    took = time.process_time() - started
    print(f"1,000 reflections, {words} words, {found} suggestions: {took:.2f} s CPU, {took / plain:.0f} plain passes")


if __name__ == "__main__":
    main()
