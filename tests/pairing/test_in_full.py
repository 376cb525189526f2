"""One month that one of many branches did not report leaves the others a whole, compared with itself and said so."""

from math import isnan

import pytest
from pairing_library import counted, row, written

from impact.charts import misses as draw_misses
from impact.charts import ribbon as draw_ribbon
from impact.model import Misses, Ribbon
from impact.pairing import Scene, misses, ribbon
from impact.period import Period
from impact.service.sources.rows_to_open import rows_of
from impact.vocabulary.measures import measures

BRANCHES = ("Hill", "East", "West", "Oak Park", "Central")
MONTHS = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 13)]


def library(*gaps: tuple[str, str], measure: str = "visits") -> tuple:
    """Each branch counts 10 times its place each month, a tenth more in 2026; nothing where there is a gap."""
    values = {
        (measure, branch, month): 10.0 * place * (1.1 if month > "2026" else 1)
        for place, branch in enumerate(BRANCHES, 1)
        for month in MONTHS
        if (branch, month) not in gaps
    }
    return counted(values), *written([])


def missed(*gaps: tuple[str, str], measure: str = "visits") -> Misses:
    scene = Scene("staff", branch_order=BRANCHES)
    held = library(*gaps, measure=measure)
    return misses(*held, scene, measure=measures()[measure], place="", last=Period.parse("2026-Q4"), quarters=4)


def told(*gaps: tuple[str, str]) -> Ribbon:
    scene = Scene("staff", branch_order=BRANCHES)
    return ribbon(*library(*gaps), scene, measure=measures()["visits"], last=Period.parse("2026-Q4"))


def test_a_month_of_one_branch_leaves_the_others_a_whole():
    data = missed(("East", "2026-02"))
    first = row(data.rows, period="2026-Q1")
    assert (first["value_status"], first["branches"], first["branches_expected"]) == ("complete", 4, 5)
    assert first["value"] == pytest.approx(3 * 10 * (1 + 3 + 4 + 5) * 1.1)
    assert first["value_before"] == pytest.approx(3 * 10 * (1 + 3 + 4 + 5))
    assert first["change"] == pytest.approx(0.1)
    assert data.counted_of == {"2026-Q1": ("Hill", "West", "Oak Park", "Central")}
    assert data.rows["branches"].isna().sum() == 3


def test_a_gap_a_year_before_leaves_the_same_branches_out_of_both():
    gap = row(missed(("East", "2025-02")).rows, period="2026-Q1")
    assert (gap["branches"], gap["change"]) == (4, pytest.approx(0.1))
    other = row(missed(("East", "2025-02"), ("West", "2026-03")).rows, period="2026-Q1")
    assert (other["branches"], other["change"]) == (3, pytest.approx(0.1))


def test_a_branch_that_was_opened_since_has_no_past_and_the_others_have():
    opened = [("East", month) for month in MONTHS if month < "2026"]
    rows = missed(*opened).rows
    assert list(rows["branches"]) == [4] * 4
    assert rows["change"].to_list() == pytest.approx([0.1] * 4)


@pytest.mark.parametrize(("short", "told_of"), [(2, 3), (3, None)])
def test_half_of_the_branches_at_least(short, told_of):
    gaps = [(branch, "2026-02") for branch in BRANCHES[:short]]
    found = row(missed(*gaps).rows, period="2026-Q1")
    if told_of:
        assert found["branches"] == told_of
    else:
        assert found["value_status"] == "part"
        assert isnan(found["change"])


def test_of_a_sensitive_count_nobody_is_left_out():
    """Who is missing from its sum would tell of a branch."""
    assert missed(("East", "2026-02"), measure="incidents").counted_of == {}


def test_the_figure_says_of_how_many_branches_it_is():
    figure = draw_misses(missed(("East", "2026-02")))
    assert "4 of 5 branches in Q1 2026" in figure.footer
    assert "4 of 5 branches" in figure.table["Note"].iloc[0]


def test_what_is_behind_such_a_count_are_those_branches():
    counts = rows_of(missed(("East", "2026-02")))[0].counts
    assert [count.place.members for count in counts] == [("Hill", "West", "Oak Park", "Central")] * 2


def test_a_line_goes_through_one_set_of_branches_where_it_had_several_gaps():
    few = told(("East", "2026-02"), ("East", "2026-05"))
    assert (few.counted_of, list(few.months["value_status"]).count("part")) == ((), 2)
    many = told(("East", "2026-02"), ("East", "2026-05"), ("East", "2026-09"))
    assert many.counted_of == ("Hill", "West", "Oak Park", "Central")
    assert set(many.months["value_status"]) == {"complete"}
    assert many.months["value"].nunique() == 1
    figure = draw_ribbon(many)
    assert "at 4 of 5 branches" in figure.subtitle
    assert "at 4 of 5 branches" in figure.alt
