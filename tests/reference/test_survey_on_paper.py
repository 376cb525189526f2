"""Survey outcomes: who agrees, and the interval of a sample, by hand; and none where no sample was drawn."""

import random
from math import isnan, sqrt

import pandas as pd
import pytest
from pairing_frames import counted, nobody
from paper_voices import Paper

from impact import frames
from impact.pairing import Scene, outcomes
from impact.pairing.intervals import wilson
from impact.period import Period

# The point that 97.5 % of a normal distribution lie below: printed in every table of it.
Z = 1.959963984540054
CODES = ("KNOWLEDGE", "CONFIDENCE", "APPLICATION", "AWARENESS")
STRETCHES = {"2026-Q1": [(2026, 1)], "2026": [(2026, q) for q in (1, 2, 3, 4)]}
PROGRAMMES = ("Job club", "Story time", "Chess", "")


def by_hand(x: int, n: int) -> tuple[float, float]:
    """Wilson 1927: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)."""
    p = x / n
    middle, wide = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return (middle - wide) / (1 + Z * Z / n), (middle + wide) / (1 + Z * Z / n)


def test_intervals_of_few_and_of_many():
    for n in (1, 2, 5, 8, 13, 60):
        for x in range(n + 1):
            assert wilson(x, n) == pytest.approx(by_hand(x, n), abs=1e-12)


def test_three_of_eight():
    assert [f"{end:.1%}" for end in wilson(3, 8)] == ["13.7%", "69.4%"]


def invented(seed: int) -> list[dict[str, object]]:
    """Answers of one year: small and large programmes, two questions on one outcome, gaps, some drawn by lot."""
    chance = random.Random(seed)
    rows, person = [], 1
    for programme in PROGRAMMES[: chance.randint(1, 4)]:
        low, high = chance.choice([(1, 5), (1, 4), (0, 1), (1, 7)])
        drawn = chance.choice(["yes", "", ""])
        known = chance.random() < 0.5
        for month in range(1, 13):
            for _ in range(chance.choice([0, 0, 1, 2, 3, 5])):
                person += 1
                questions = [code for code in (*CODES, "KNOWLEDGE") if chance.random() < 0.8]
                rows += [
                    {
                        "programme": programme,
                        "period_start": pd.Timestamp(2026, month, 1),
                        "period_end": pd.Timestamp(2026, month, 28),
                        "outcome": code.lower(),
                        "scale_min": low,
                        "scale_max": high,
                        "answer": str(chance.randint(low, high)),
                        "respondent": f"p{person}" if known else "",
                        "sampled": drawn,
                        "file": "Survey.csv",
                        "sheet": "",
                        "row": person,
                    }
                    for code in questions
                ]
    return rows


def on_paper(rows: list[dict[str, object]]) -> Paper:
    """A programme stands where a branch stands; a person agrees when their answers lie above the middle, together."""
    people, above = {}, {}
    for row in rows:
        name = row["row"]
        people[name] = {**row, "id": str(name), "branch": row["programme"] or "Programme not named"}
        people[name] |= {"writer": row["respondent"], "file_sha256": ""}
        part = (float(row["answer"]) - row["scale_min"]) / (row["scale_max"] - row["scale_min"])
        above.setdefault((str(name), row["outcome"].upper()), []).append(part)
    standing = [
        {"reflection_id": name, "code": code, "in_n": True, "in_x": sum(parts) / len(parts) > 0.5 + 1e-9}
        for (name, code), parts in above.items()
    ]
    order = list(dict.fromkeys(person["branch"] for person in people.values()))
    return Paper(list(people.values()), standing, order=order, sensitive=())


@pytest.mark.parametrize("seed", range(2))
def test_random_surveys(seed: int):
    rows = invented(seed)
    paper = on_paper(rows)
    survey = frames.conform(pd.DataFrame(rows), "survey")
    drawn = {row["programme"] or "Programme not named" for row in rows if row["sampled"]}
    for audience in ("staff", "public"):
        for programme in ("", *paper.order):
            for name, stretch in STRETCHES.items():
                told = outcomes(
                    counted([]).assign(branch=""),
                    *nobody(),
                    survey,
                    Scene(audience),
                    period=Period.parse(name),
                    programme=programme,
                ).rows.set_index("outcome")
                for code in CODES:
                    if programme:
                        status, n, x = paper.branch_over(code, programme, stretch, audience)
                    else:
                        status, n, x = paper.total_row(code, stretch, audience)
                    row = told.loc[code]
                    seen = (row["status"], *(None if pd.isna(row[c]) else int(row[c]) for c in ("n", "x")))
                    assert seen == (status, n, x), (audience, programme, name, code)
                    behind = {
                        b for q in stretch for c in paper.units(code, q, audience) if c[1] == "shown" for b in c[0]
                    }
                    of_one = {programme} if programme else behind
                    if status == "shown" and len(of_one) == 1 and of_one <= drawn:
                        assert (row["low"], row["high"]) == pytest.approx(by_hand(x, n), abs=1e-12)
                    else:
                        assert isnan(row["low"])
                        assert isnan(row["high"])
