"""Everything that staff, board and public are handed, alone and side by side: nothing held back can be worked out.

First every published number is shown to be a sum of whole quarter cells that are published themselves, so that months,
years and chosen branches add nothing to know. Then, quarter by quarter, whole-number programming searches all libraries
that fit the published cells and the rules: each n and x that is held back must have at least two values left.
"""

import random
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from math import isnan

import pandas as pd
import pytest
from pairing_library import Said, counted, written
from pencil_reader import Published, Wrote, knows

from impact import pipeline
from impact.merge import Merged
from impact.model import THREADS, Audience
from impact.pairing import Scene, both_sides, indicators, pair
from impact.pairing.view import Grain, View
from impact.pairing.voices import hear
from impact.period import Period, quarter_of
from impact.sample import sample_files
from impact.sample.library import BRANCHES as HOME
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

pytestmark = pytest.mark.slow

WORKSPACES, SHARDS = 200, 8
BRANCHES = ("Hill", "East", "Oak Park", "Lakeside", "West", "Central")
CODES = ("DIGNITY", "BELONGING", "FRICTION", "CRISIS")
SENSITIVE = {code for code in CODES if codebook()[code].sensitive}
AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")
NALOXONE = measures()["naloxone"]
SUBSETS = [subset for size in range(1, 7) for subset in combinations(BRANCHES, size)]


@dataclass
class Workspace:
    said: list[Said]
    values: dict[tuple[str, str, str], float]
    quarters: list[str]
    reflections: pd.DataFrame
    standing: pd.DataFrame
    counts: pd.DataFrame


def invent(seed: int, codes: tuple[str, ...] = CODES) -> Workspace:
    chance = random.Random(seed)
    quarters = [f"{2025 + i // 4}-Q{i % 4 + 1}" for i in range(chance.randint(4, 8))]
    said: list[Said] = []
    values: dict[tuple[str, str, str], float] = {}
    for quarter in quarters:
        offered = {code: chance.choice([0.6, 0.9, 1, 1]) for code in codes}
        stands = {code: chance.choice([0, 0.05, 0.2, 0.5, 0.9, 1]) for code in codes}
        for branch in BRANCHES:
            pool = chance.sample([f"w{i}" for i in range(9)], 6) if chance.random() < 0.4 else [""]
            for _ in range(chance.choice([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12])):
                asked = tuple(c for c in codes if chance.random() < offered[c])
                told = tuple(c for c in asked if chance.random() < stands[c])
                said.append(Said(branch, quarter, asked, told, chance.choice(pool)))
            values["visits", branch, quarter] = chance.randint(100, 999)
            _sensitive_counts(chance, values, branch, quarter)
    return Workspace(said, values, quarters, *written(said), counted(values))


def _sensitive_counts(
    chance: random.Random, values: dict[tuple[str, str, str], float], branch: str, quarter: str
) -> None:
    start = Period.parse(quarter).start
    months = [f"{start.year}-{start.month + i:02}" for i in range(3)]
    for month in months if chance.random() < 0.5 else [quarter]:
        values["incidents", branch, month] = chance.choice([0, 0, 1, 3, 9, 10, 14])
        values["naloxone", branch, month] = chance.choice([0, 1, 2, 6])


# --- what is handed out -------------------------------------------------------------------------------------------


@dataclass
class Edition:
    """What one audience gets: the quarter's indicators, and everything else to be explained by them."""

    audience: Audience
    quarter: pd.DataFrame
    others: list[tuple[pd.DataFrame, tuple[str, ...]]]
    pairs: dict[str, pd.DataFrame]

    @cached_property
    def cells(self) -> dict[str, list[Published]]:
        """By quarter the cells of single branches and joined units, without the rows that only point to a unit."""
        rows = self.quarter[self.quarter["branch"].ne("") & self.quarter["unread"].notna()]
        found = defaultdict(list)
        for r in rows[rows["code"].isin(CODES) & rows["status"].isin(["shown", "unread"])].to_dict("records"):
            numbers = (None if pd.isna(r[c]) else int(r[c]) for c in ("n", "x", "unread"))
            found[r["period"]].append(Published(tuple(r["branch"].split(" + ")), r["code"], *numbers))
        return found


def hand_out(space: Workspace, audience: Audience, seed: int) -> Edition:
    given = {"audience": audience, "fiscal_start": 1, "branch_order": BRANCHES}
    said = (space.reflections, space.standing)
    some = SUBSETS[seed % len(SUBSETS)]
    # Board and public share the rules for counts: they take turns.
    grains: list[Grain] = ["quarter", "year"] if audience == ("board", "public")[seed // SHARDS % 2] else []
    grains += ["month"] if grains and seed % 5 == 0 else []
    pairs = {grain: pair(space.counts, *said, grain=grain, **given) for grain in grains}
    further = [  # one of these a workspace: all are the same cells, cut and added up in other ways
        lambda: (indicators(*said, grain="year", **given), BRANCHES),
        lambda: (indicators(*said, grain="month", **given), BRANCHES),
        lambda: (indicators(*said, grain="quarter", branches=some, **given), some),
        lambda: (indicators(*said, grain="year", branches=some, **given), some),
        lambda: (pair(space.counts, *said, grain="year", branches=some, **given), some),
    ]
    mine = seed // SHARDS % 3 == AUDIENCES.index(audience)
    others = [
        *([further[seed // SHARDS % len(further)]()] if mine else []),
        *((frame, BRANCHES) for frame in pairs.values()),
    ]
    return Edition(audience, indicators(*said, grain="quarter", **given), others, pairs)


def published(edition: Edition, period: str) -> list[Published]:
    """The quarter's cells of single branches and joined units."""
    return edition.cells[period]


def truth(space: Workspace, period: str) -> dict[str, Wrote]:
    wrote = {}
    for branch in BRANCHES:
        mine = [s for s in space.said if s.branch == branch and s.period == period]
        writers = {s.writer for s in mine}
        if mine:
            codes = {c: (sum(c in s.asked for s in mine), sum(c in s.stands for s in mine)) for c in CODES}
            known = "" not in writers
            wrote[branch] = Wrote(len(mine), len(writers) if known else len(mine), known, codes)
    return wrote


# --- nothing but sums of whole cells ------------------------------------------------------------------------------


def base_cells(edition: Edition) -> dict[tuple[str, str], list[tuple[tuple[str, ...], int, int | None, int]]]:
    """By quarter and code: members, n, x, unread of every unit that is shown or unread."""
    cells = defaultdict(list)
    for period in edition.quarter["period"].unique():
        for cell in published(edition, period):
            assert cell.n is not None
            cells[period, cell.code].append((cell.members, cell.n, cell.x, cell.unread or 0))
    return cells


def explained(edition: Edition, frame: pd.DataFrame, chosen: tuple[str, ...]) -> int:
    """Checks that each number in the frame is a sum of whole published cells; how many were checked."""
    cells, checked = base_cells(edition), 0
    totals = edition.quarter[edition.quarter["branch"].eq("")]
    system = {(r.period, r.code): r for r in totals.itertuples()}
    for r in frame[frame["code"].isin(CODES)].itertuples():
        if r.status not in ("shown", "unread") or pd.isna(r.n):
            assert r.status == "silent" or all(pd.isna(v) for v in (r.n, r.x, r.share, r.writers, r.unread)), r
            continue
        quarters = quarters_of(r.period)
        if r.code in SENSITIVE:
            assert r.branch == "" or r.status == "unread"
            if r.branch == "" and r.status == "shown":
                assert set(chosen) == set(BRANCHES), "a sensitive code for some branches only"
                known = [system[q, r.code] for q in quarters if (q, r.code) in system]
                shown = [k for k in known if k.status == "shown"]
                assert (r.n, r.x) == (sum(k.n for k in shown), sum(k.x for k in shown))
                checked += 1
            continue
        inside = [
            cell
            for q in quarters
            for cell in cells[q, r.code]
            if (set(cell[0]) <= set(chosen) if r.branch == "" else " + ".join(cell[0]) == r.branch)
        ]
        assert r.n == sum(cell[1] for cell in inside), (r, inside)
        assert pd.isna(r.x) if r.status == "unread" else r.x == sum(cell[2] or 0 for cell in inside), (r, inside)
        if not (r.status == "unread" and pd.isna(r.unread)):
            assert r.unread == sum(cell[3] for cell in inside), (r, inside)
        checked += 1
    return checked


def quarters_of(period: str) -> list[str]:
    return [f"{period}-Q{i}" for i in range(1, 5)] if len(period) == 4 else [period]


# --- the reader ---------------------------------------------------------------------------------------------------


def held_back(space: Workspace, seen: list[Edition], board: Edition, period: str) -> int:
    """Asserts that what none of the editions shows of one quarter stays open; how many numbers that were."""
    wrote = truth(space, period)
    all_cells = [cell for edition in seen for cell in published(edition, period)]
    system, values = knows(wrote, all_cells, dict.fromkeys(cell.members for cell in published(board, period)))
    assert system.holds(values), "the truth must be among the libraries that fit"
    sizes = {cell.members[0] for cell in all_cells if len(cell.members) == 1}
    codes = {(cell.members[0], cell.code) for cell in all_cells if len(cell.members) == 1}
    unread = {(b, cell.code) for cell in all_cells if cell.x is None for b in cell.members}
    asked = [(b,) for b in wrote if b not in sizes]
    asked += [
        (b, c, what)
        for b in wrote
        for c in CODES
        if c not in SENSITIVE
        for what in "nx"
        if (b, c) not in codes | unread
    ]
    sure = system.determined(values, asked)
    assert sure == [], (period, [e.audience for e in seen], sure, wrote, all_cells)
    return len(asked)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_nothing_held_back_can_be_worked_out(shard):
    cells = held = 0
    for seed in range(shard, WORKSPACES, SHARDS):
        space = invent(seed)
        editions = {audience: hand_out(space, audience, seed) for audience in AUDIENCES}
        for edition in editions.values():
            cells += sum(explained(edition, frame, chosen) for frame, chosen in edition.others)
            cells += counts_are_sums(edition, space)
        sensitive_totals(space, editions)
        assert same_sight(editions["staff"], editions["board"])
        for period in space.quarters:
            for seen in (("public",), ("board", "public")):  # who has both knows all that the board alone knows
                held += held_back(space, [editions[a] for a in seen], editions["board"], period)
    print(f"{cells} published numbers explained, {held} held-back numbers stay open, 0 leaks")
    assert held > 5000


@cache
def sample_merged() -> Merged:
    return pipeline.merge_books([pipeline.read_bytes(name, data) for name, data in sample_files()])


def willow_lake(codes: tuple[str, ...]) -> Workspace:
    """The sample library, its branches and four of its codes under the names that this file asks about."""
    merged = sample_merged()
    places, names = dict(zip(HOME, BRANCHES, strict=True)), dict(zip(codes, CODES, strict=True))
    stands = pipeline.standing(merged).query("in_n and code in @codes")
    by_reflection = dict(iter(stands.groupby("reflection_id")))
    known = merged.reflections[merged.reflections["branch"].isin(HOME)].drop_duplicates(["file", "row"])
    said = [
        Said(
            places[r.branch],
            quarter_of(r.period_start.date()).name(),
            tuple(names[c] for c in mine["code"]) if mine is not None else (),
            tuple(names[c] for c in mine.loc[mine["in_x"], "code"]) if mine is not None else (),
            r.writer,
        )
        for r in known.itertuples()
        for mine in [by_reflection.get(r.id)]
    ]
    lines = merged.counts[merged.counts["branch"].isin(HOME) & merged.counts["measure"].isin(["visits", "incidents"])]
    summed = lines.groupby(["measure", "branch", "period"], sort=False)["value"].sum()
    values = {(m, places[b], p): v for (m, b, p), v in summed.items()}
    return Workspace(said, values, sorted({s.period for s in said}), *written(said), counted(values))


@pytest.mark.parametrize(
    "codes",
    [
        ("DIGNITY", "PURPOSE", "UNDERSTANDING", "CRISIS"),
        ("SEEN", "FELT_SEEN", "EVERYDAY", "BOUNDARY"),
        ("SHARED_SPACE", "SOUNDING_BOARD", "ROLE_GAP", "CRISIS"),
    ],
)
def test_nothing_of_the_sample_library_can_be_worked_out(codes):
    space = willow_lake(codes)
    assert len(space.said) > 250
    held = cells = 0
    for seed in range(0, 3 * SHARDS * 5, SHARDS):  # each way of cutting and adding up, for each audience in turn
        editions = {audience: hand_out(space, audience, seed) for audience in AUDIENCES}
        for edition in editions.values():
            cells += sum(explained(edition, frame, chosen) for frame, chosen in edition.others)
            cells += counts_are_sums(edition, space)
        sensitive_totals(space, editions)
    for period in space.quarters:
        for seen in (("public",), ("board", "public")):
            held += held_back(space, [editions[a] for a in seen], editions["board"], period)
    print(f"{cells} published numbers explained, {held} held-back numbers of the sample stay open, 0 leaks")
    assert held > 100


def same_sight(staff: Edition, board: Edition) -> bool:
    """Staff and board share one cut: only sensitive numbers differ."""
    frames = [e.quarter[~e.quarter["code"].isin(SENSITIVE)].reset_index(drop=True) for e in (staff, board)]
    return frames[0].equals(frames[1])


# --- sensitive codes and counts -----------------------------------------------------------------------------------


def sensitive_totals(space: Workspace, editions: dict[Audience, Edition]) -> None:
    """The system's x of a sensitive code leaves every branch's x open, and no two editions differ in what they show."""
    for code in SENSITIVE:
        shown = {}
        for audience, edition in editions.items():
            rows = edition.quarter[edition.quarter["code"].eq(code)]
            assert not rows.loc[rows["branch"].ne(""), "x"].notna().any(), "a sensitive code by branch"
            for r in rows[rows["branch"].eq("") & rows["status"].eq("shown")].itertuples():
                shown.setdefault(r.period, {})[audience] = (int(r.n), int(r.x))
        for period, by_audience in shown.items():
            assert len(set(by_audience.values())) == 1, (period, by_audience)
            n, x = next(iter(by_audience.values()))
            assert x < n
            assert set(by_audience) == {"staff"} or x == 0 or x >= 10
            small = {b for b, w in truth(space, period).items() if w.size < 5}
            asked = sum(w.codes[code][0] for b, w in truth(space, period).items() if b not in small)
            assert x > 0 or n <= asked, "none of all would tell of the small branches"


def counts_are_sums(edition: Edition, space: Workspace) -> int:
    """Sensitive counts: by quarter below ten held back, and every larger figure the sum of shown quarters."""
    checked = 0
    if not edition.pairs:
        return 0
    quarterly = value_rows(edition.pairs["quarter"], "incidents")
    for (branch, period), (value, status) in quarterly.items():
        if branch:
            true = sum(
                v for (m, b, p), v in space.values.items() if m == "incidents" and b == branch and inside(p, period)
            )
            assert (status == "held_back") is (0 < true < 10)
            assert isnan(value) is (0 < true < 10)
        shown = [v for (b, p), (v, _) in quarterly.items() if b and p == period and not isnan(v)]
        assert branch or (value == sum(shown) if shown else isnan(value))
        checked += 1
    for (branch, year), (value, _) in value_rows(edition.pairs["year"], "incidents").items():
        shown = [v for (b, p), (v, _) in quarterly.items() if b == branch and p[:4] == year and not isnan(v)]
        assert value == sum(shown) if shown else isnan(value)
        checked += 1
    if "month" in edition.pairs:
        months = value_rows(edition.pairs["month"], "incidents").values()
        assert all(isnan(value) and status in ("held_back", "none") for value, status in months)
        checked += len(months)
    return checked


def value_rows(pairs: pd.DataFrame, measure: str) -> dict[tuple[str, str], tuple[float, str]]:
    rows = pairs[pairs["measure"].eq(measure) & ~pairs["branch"].str.contains(r"\+")]
    return {(r.branch, r.period): (r.value, r.value_status) for r in rows.itertuples()}


def inside(part: str, whole: str) -> bool:
    return Period.parse(whole).contains(Period.parse(part))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("period", ["2025-Q1", "2025", "2025-02"])
def test_both_sides_shows_what_the_indicators_show_and_no_more(audience, period):
    checked = 0
    for seed in range(0, WORKSPACES, 40):
        space, some = invent(seed, THREADS), SUBSETS[seed % len(SUBSETS)]
        said, scene = (space.reflections, space.standing), Scene(audience, branch_order=BRANCHES)
        for branches in (BRANCHES, some):
            sides = both_sides(
                space.counts, *said, scene, measure=NALOXONE, period=Period.parse(period), branches=branches
            )
            given = {"audience": audience, "fiscal_start": 1, "branch_order": BRANCHES, "branches": branches}
            grain: Grain = (
                "year" if len(period) == 4 else "month" if len(period) == 7 and "Q" not in period else "quarter"
            )
            told = indicators(*said, grain=grain, **given).query("period == @period").set_index(["branch", "code"])
            quarters = indicators(*said, grain="quarter", **given).query("period in @quarters_of(@period)")
            checked += rows_are_told(sides.rows, told) + total_is_told(sides.rows, told, quarters, branches)
            # A measure of the whole system stands in no branch's row, whatever is chosen.
            assert sides.rows.loc[sides.rows["role"].ne("total"), "value"].isna().all()
            assert len(branches) == len(BRANCHES) or sides.rows["value"].isna().all()
    assert checked > 10 or grain == "month"


def rows_are_told(rows: pd.DataFrame, told: pd.DataFrame) -> int:
    checked = 0
    for r in rows[rows["role"].ne("total")].to_dict("records"):
        for code in THREADS:
            if not pd.isna(r[code]):
                same = told.loc[(r["branch"], code)]
                assert (r["n"], r[code]) == (same["n"], same["x"])
                checked += 1
        if r["status"] in ("together", "held_back"):
            assert all(pd.isna(r[column]) for column in ("n", *THREADS, "writers", "unread"))
    return checked


def total_is_told(rows: pd.DataFrame, told: pd.DataFrame, quarters: pd.DataFrame, chosen: tuple[str, ...]) -> int:
    """The total is over the units of which all threads are shown with one n; else it is the indicators' own total."""
    total = rows[rows["role"].eq("total")].iloc[0]
    cells = quarters[quarters["branch"].ne("") & quarters["code"].isin(THREADS) & quarters["status"].eq("shown")]
    even = [
        unit
        for (name, _), unit in cells.groupby(["branch", "period"])
        if len(unit) == 3 and unit["n"].nunique() == 1 and set(name.split(" + ")) <= set(chosen)
    ]
    if total["status"] != "shown":
        assert all(pd.isna(total[code]) for code in THREADS)
        return 0
    for code in THREADS:
        if pd.isna(total[code]):
            continue
        if even:
            whole = pd.concat(even).query("code == @code")
            assert (total["n"], total[code]) == (whole["n"].sum(), whole["x"].sum())
        else:
            assert (total["n"], total[code]) == (told.loc[("", code), "n"], told.loc[("", code), "x"])
    return 1


# --- every selection ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_selection_of_branches_adds_up_whole_units_only(audience):
    """All 63 selections: a total holds a joined unit wholly or not at all."""
    checked = 0
    for seed in range(0, WORKSPACES, 20):
        space = invent(seed)
        view = View(audience, BRANCHES)
        heard = hear(space.reflections, space.standing, CODES, view)
        periods = [Period.parse(q) for q in space.quarters] + [Period.year(2025)]
        for chosen in SUBSETS:
            mine = type(heard)(
                View(audience, BRANCHES, branches=frozenset(chosen)), heard.quarters, heard.cells, heard.sensitive
            )
            for code in CODES:
                for period in periods:
                    total = mine.total(code, period)
                    whole = [
                        cell
                        for (quarter, of), unit_cells in heard.cells.items()
                        for cell in unit_cells
                        if of == code
                        and period.contains(Period.months(quarter // 12, quarter % 12 + 1, 3))
                        and cell.status == "shown"
                        and set(cell.members) <= set(chosen)
                    ]
                    if code in SENSITIVE and len(chosen) < len(BRANCHES):
                        assert total.x is None
                    elif total.status == "shown":
                        assert (total.n, total.x) == (sum(c.n for c in whole), sum(c.x for c in whole))
                    else:
                        assert not whole
                        assert total.x is None
                    checked += 1
    print(f"{checked} totals of selections checked")
