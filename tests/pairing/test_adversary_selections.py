"""Any branches that are chosen, side by side or added up: whole units only, and no more than the indicators show."""

import pandas as pd
import pytest
from handed_out import AUDIENCES, BRANCHES, CODES, SENSITIVE, SUBSETS, WORKSPACES, invent, quarters_of

from impact.model import THREADS
from impact.pairing import Scene, both_sides, indicators
from impact.pairing.cells import Cell
from impact.pairing.view import Grain, View
from impact.pairing.voices import Heard, hear
from impact.period import Period
from impact.vocabulary.measures import measures

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("answers_are_numbered_once")]
NALOXONE = measures()["naloxone"]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("period", ["2025-Q1", "2025", "2025-02"])
def test_both_sides_shows_what_the_indicators_show_and_no_more(audience, period):
    checked = 0
    for seed in range(0, WORKSPACES, 16):
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
            quarters = indicators(*said, grain="quarter", **given)
            quarters = quarters[quarters["period"].isin(quarters_of(period))]
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
    for seed in range(0, WORKSPACES, 8):
        space = invent(seed)
        view = View(audience, BRANCHES)
        heard = hear(space.reflections, space.standing, CODES, view)
        periods = [Period.parse(q) for q in space.quarters] + [Period.year(2025)]
        shown = {(code, period): shown_cells(heard, code, period) for code in CODES for period in periods}
        for chosen in SUBSETS:
            mine = type(heard)(
                View(audience, BRANCHES, branches=frozenset(chosen)), heard.quarters, heard.cells, heard.sensitive
            )
            for code in CODES:
                for period in periods:
                    total = mine.total(code, period)
                    whole = [cell for cell in shown[code, period] if set(cell.members) <= set(chosen)]
                    if code in SENSITIVE and len(chosen) < len(BRANCHES):
                        assert total.x is None
                    elif total.status == "shown":
                        assert (total.n, total.x) == (sum(c.n for c in whole), sum(c.x for c in whole))
                    else:
                        assert not whole
                        assert total.x is None
                    checked += 1
    print(f"{checked} totals of selections checked")


def shown_cells(heard: Heard, code: str, period: Period) -> list[Cell]:
    return [
        cell
        for (quarter, of), cells in heard.cells.items()
        for cell in cells
        if of == code and cell.status == "shown" and period.contains(Period.months(quarter // 12, quarter % 12 + 1, 3))
    ]
