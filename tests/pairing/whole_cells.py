"""What is asked of everything handed out: sums of whole cells only, and nothing else that a reader could take apart."""

from collections import defaultdict
from math import isnan

import pandas as pd
from handed_out import BRANCHES, CODES, SENSITIVE, Edition, Workspace, published, quarters_of, truth
from pencil_reader import knows

from impact.model import Audience
from impact.period import Period


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
