"""Values, changes on the own past and rates: the program and the pencil come to the same."""

import csv
import random
import re
from importlib import resources
from math import isnan

import pandas as pd
import pytest
from pairing_frames import counted, nobody
from paper_counts import HELD, Ledger, quarter, whole_year, year_before

from impact.pairing import Scene
from impact.pairing.misses import misses
from impact.pairing.rates import rate
from impact.period import Period
from impact.vocabulary.measures import measures
from impact.vocabulary.rates import rates

AUDIENCES = ("staff", "board", "public")
PAIRS = [("visits", "hour"), ("visits", "people"), ("circ_total", "fte"), ("incidents", "hundred_hours")]
PAIRS += [("reference", "hundred_hours"), ("visits", "fte")]
BRANCHES = ("Hill", "East", "Oak", "Lake")


def vocabulary(name: str) -> list[dict[str, str]]:
    with (resources.files("impact.vocabulary") / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


RULES = {
    line["key"]: {
        "over_time": line["agg_time"],
        "over_places": line["agg_place"],
        "sensitive": line["sensitive"] == "yes",
        "breaks": [int(year) for year in re.findall(r"(?:^|\|)\s*(\d{4})", line["breaks"])],
    }
    for line in vocabulary("measures.csv")
}
LINES = {
    line["id"]: {**line, "per": int(line["per"]), "numerators": line["numerators"].split("|")}
    for line in vocabulary("rates.csv")
}


def invented(seed: int) -> list[tuple[str, str, str, float]]:
    """Months, quarters and years side by side, with gaps, branches that open and close, and lines of the system."""
    chance = random.Random(seed)
    lines = []
    for branch in BRANCHES[: chance.randint(1, 4)]:
        opened, closed = chance.choice([(2024, 2026), (2025, 2026), (2024, 2024), (2024, 2026)])
        for measure, most in (("visits", 900), ("circ_total", 900), ("incidents", 14), ("reference", 90)):
            if chance.random() < 0.9:
                lines += _given(chance, measure, branch, opened, closed, most=most, gap=0.03)
        for measure, most in (("service_hours", 200), ("staff_fte", 9)):
            if chance.random() < 0.9:
                lines += _given(chance, measure, branch, opened, closed, most=most, gap=0.02)
        if chance.random() < 0.4:
            lines += [("population", branch, str(year), chance.randint(900, 9000)) for year in (2024, 2025, 2026)]
    if chance.random() < 0.6:
        lines += [("population", "", str(year), chance.randint(9000, 90000)) for year in (2024, 2025, 2026)]
    if chance.random() < 0.3:
        lines += [("visits", "", f"{y}-Q{q}", chance.randint(9, 9000)) for y in (2025, 2026) for q in (1, 2, 3, 4)]
    return lines


def _given(chance, measure, branch, opened, closed, *, most, gap):
    grain = chance.choice(["month", "month", "quarter", "both", "year"])
    for year in range(opened, closed + 1):
        if grain == "year" or (grain == "both" and chance.random() < 0.3):
            yield measure, branch, str(year), chance.randint(0, most * 12)
        for number in (1, 2, 3, 4):
            if grain in ("quarter", "both") and chance.random() > gap:
                yield measure, branch, f"{year}-Q{number}", chance.randint(0, most * 3)
            for month in range(3 * number - 2, 3 * number + 1):
                if grain in ("month", "both") and chance.random() > gap:
                    yield measure, branch, f"{year}-{month:02}", chance.randint(0, most)


def ledger(frame: pd.DataFrame, order) -> Ledger:
    rows = [
        {**row, "period_start": row["period_start"].date(), "period_end": row["period_end"].date()}
        for row in frame.to_dict("records")
        if not pd.isna(row["period_start"])
    ]
    return Ledger(rows, RULES, order)


def same(ours: float, paper: float | None) -> bool:
    return isnan(ours) if paper is None else ours == pytest.approx(paper, rel=1e-12)


def values_are_the_same(frame, paper: Ledger, order, audience, measure) -> int:
    """Eight quarters of every place, each with its year before."""
    count = 0
    for place in ("", *order):
        shown = misses(
            frame,
            *nobody(),
            Scene(audience, branch_order=tuple(order)),
            measure=measures()[measure],
            place=place,
            last=Period.parse("2026-Q4"),
        )
        for row in shown.rows.to_dict("records"):
            period = quarter(int(row["period"][:4]), int(row["period"][-1]))
            told, _, of = paper.told(measure, place, period, year_before(period), audience)
            known = told is not None and told != HELD
            status = (
                "held_back" if told == HELD else "none" if told is None else "complete" if told.complete else "part"
            )
            assert row["value_status"] == status, (audience, measure, place, row["period"])
            assert same(row["value"], told.value if known else None)
            assert (None if pd.isna(row["branches"]) else row["branches"]) == of, (measure, row["period"])
            moved = paper.change(measure, place, period, year_before(period), audience)
            assert same(row["change"], moved), (audience, measure, place, row["period"])
            count += 1
    return count


def rates_are_the_same(frame, paper: Ledger, order, audience) -> int:
    """How many were told."""
    scene, told = Scene(audience, branch_order=tuple(order)), 0
    reflections = nobody()[0]
    periods = [(f"2026-Q{q}", quarter(2026, q)) for q in (1, 3)] + [("2026", whole_year(2026))]
    for measure, by in PAIRS:
        for place in ("", *order):
            for name, period in periods:
                ours = rate(
                    frame,
                    reflections,
                    scene,
                    spec=rates()[by],
                    measure=measures()[measure],
                    place=place,
                    period=Period.parse(name),
                )
                before = paper.rate(LINES[by], measure, place, year_before(period), audience)
                wanted = paper.rate(LINES[by], measure, place, period, audience)
                assert same(ours.value, wanted), (audience, measure, by, place, name)
                assert same(ours.before, before), (audience, measure, by, place, name)
                assert isnan(ours.value) == bool(ours.held or ours.missing)
                told += wanted is not None
    return told


@pytest.mark.parametrize("seed", range(3))
def test_random_libraries(seed: int):
    frame = counted(invented(seed))
    order = [branch for branch in BRANCHES if branch in set(frame["branch"])]
    paper = ledger(frame, order)
    for measure in ("visits", "incidents", "staff_fte"):
        assert values_are_the_same(frame, paper, order, AUDIENCES[seed], measure)
    rates_are_the_same(frame, paper, order, AUDIENCES[seed])


@pytest.mark.slow
def test_the_sample_library(sample_held):
    counts = sample_held.counts
    counts = counts[counts["measure"].isin(["visits", "incidents", "staff_fte", "training_hours"])]
    order = list(dict.fromkeys(branch for branch in counts["branch"] if branch))
    paper = ledger(counts, order)
    assert rates_are_the_same(counts, paper, order, "board") > 0
    for measure in ("visits", "incidents"):
        assert values_are_the_same(counts, paper, order, "board", measure)
