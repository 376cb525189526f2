"""n, x and what is held back: the program and the pencil come to the same, on the sample library and on random ones."""

import random

import pandas as pd
import pytest
from paper_voices import Paper, quarter_of

from impact.pairing import indicators
from impact.vocabulary.codebook import codebook

CODES = ("DIGNITY", "SEEN", "FELT_SEEN", "CRISIS", "CRISIS_HOUSING")
AUDIENCES = ("staff", "board", "public")
BRANCHES = ("Hill", "East", "Oak", "Lake", "West", "Mill")


def invented(seed: int) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """Some quarters small, some large; writers known, partly known, at two branches; forms with several answers."""
    chance = random.Random(seed)
    order = list(BRANCHES[: chance.randint(1, 6)])
    lines, standing, row = [], [], 0
    for quarter in (1, 2, 3, 4):
        known = chance.choice([0, 0.5, 1, 1])
        weight = {code: chance.choice([0.05, 0.3, 0.6, 1]) for code in CODES}
        for branch in order:
            for _ in range(chance.choice([0, 1, 2, 3, 4, 4, 5, 6, 8, 9, 11, 14])):
                row += 1
                month = 3 * quarter - chance.randint(0, 2)
                writer = f"w{chance.randint(1, 12)}" if chance.random() < known else ""
                asked = [code for code in CODES if chance.random() < 0.9]
                for part in range(chance.choice([1, 1, 1, 2])):
                    name = f"r{row}-{part}"
                    start, end = (f"2026-{month:02}-01", f"2026-{month:02}-28")
                    if chance.random() < 0.02:
                        start, end = "2026-01-01", "2026-12-31"
                    lines.append((name, branch, start, end, writer, row))
                    standing += [(name, code, True, chance.random() < weight[code]) for code in asked]
    columns = ["id", "branch", "period_start", "period_end", "writer", "row"]
    frame = pd.DataFrame(lines, columns=columns).assign(file="Reflections.xlsx", sheet="Form", file_sha256="")
    frame = frame.assign(service="", role="", told_by="", date=pd.NaT)
    days = {name: pd.to_datetime(frame[name]).astype("datetime64[s]") for name in ("period_start", "period_end")}
    frame = frame.assign(**days, row=frame["row"].astype("Int64"))
    return frame, pd.DataFrame(standing, columns=["reflection_id", "code", "in_n", "in_x"]), order


def on_paper(reflections: pd.DataFrame, standing: pd.DataFrame, order: list[str], codes: tuple[str, ...]) -> Paper:
    book = codebook()
    lines = [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in reflections.to_dict("records")
    ]
    sensitive = [code for code in codes if book.is_sensitive(code)]
    above = {code: book[code].parent for code in codes if code in book and book[code].parent}
    return Paper(lines, standing.to_dict("records"), order=order, sensitive=sensitive, above=above)


def compared(paper: Paper, reflections, standing, order, *, codes, audience, year) -> int:
    """How many cells were set beside each other; every one is the same."""
    quarters = [(year, q) for q in (1, 2, 3, 4)]
    count = 0
    for grain, stretches in (("quarter", [[q] for q in quarters]), ("year", [quarters])):
        found = indicators(
            reflections, standing, audience=audience, grain=grain, fiscal_start=1, branch_order=order
        ).set_index(["period", "branch", "code"])
        for stretch in stretches:
            name = f"{year}-Q{stretch[0][1]}" if grain == "quarter" else str(year)
            for code in codes:
                wanted = {branch: paper.branch_over(code, branch, stretch, audience) for branch in order}
                wanted[""] = paper.total_row(code, stretch, audience)
                for branch, (status, n, x) in wanted.items():
                    if (name, branch, code) not in found.index:
                        assert not paper.anybody(stretch)
                        continue
                    row = found.loc[name, branch, code]
                    told = (row["status"], *(None if pd.isna(row[c]) else int(row[c]) for c in ("n", "x")))
                    assert told == (status, n, x), (audience, name, branch, code)
                    count += 1
                count += _units_are_the_same(paper, found, code, stretch, audience, name)
    return count


def _units_are_the_same(paper: Paper, found, code, stretch, audience, name) -> int:
    """Of a quarter: the joined units, too."""
    if len(stretch) > 1 or code in paper.sensitive:
        return 0
    joined = [cell for cell in paper.units(code, stretch[0], audience) if len(cell[0]) > 1]
    for unit, status, n, x in joined:
        row = found.loc[name, " + ".join(unit), code]
        told = (row["status"], *(None if pd.isna(row[c]) else int(row[c]) for c in ("n", "x")))
        shown = {"shown": ("shown", n, x), "unread": ("unread", 0, None), "held_back": ("held_back", None, None)}
        assert told == shown[status], (audience, name, unit, code)
    return len(joined)


@pytest.mark.parametrize("seed", range(3))
def test_random_libraries(seed: int):
    reflections, standing, order = invented(seed)
    paper = on_paper(reflections, standing, order, CODES)
    for audience in AUDIENCES:
        assert compared(paper, reflections, standing, order, codes=CODES, audience=audience, year=2026)


@pytest.mark.slow
def test_the_sample_library(sample_held):
    codes = tuple(sorted(sample_held.standing["code"].unique()))
    order = list(dict.fromkeys(sample_held.reflections["branch"]))
    paper = on_paper(sample_held.reflections, sample_held.standing, order, codes)
    for audience in AUDIENCES:
        found = compared(
            paper,
            sample_held.reflections,
            sample_held.standing,
            order,
            codes=codes,
            audience=audience,
            year=2026,
        )
        assert found > 100


def test_a_quarter_is_told_by_both_of_its_days():
    assert quarter_of(pd.Timestamp("2026-03-31"), pd.Timestamp("2026-03-31")) == (2026, 1)
    assert quarter_of(pd.Timestamp("2026-03-31"), pd.Timestamp("2026-04-01")) is None
