"""A count beside its voices: values and their changes, the fit with its reason, what people chose."""

from math import isnan

import pandas as pd
import pytest
from pairing_library import counted, row, several, written

from impact.model import PairSpec
from impact.pairing import Scene, both_sides, pair
from impact.pairing.fit import Past, propose
from impact.pairing.voices import Voice
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

Q2 = "2026-Q2"


def months(branch: str, year: int, quarter: int, value: float, measure: str = "visits", of: int = 3):
    first = 3 * quarter - 2
    return [(measure, branch, f"{year}-{m:02}", value) for m in range(first, first + of)]


VISITS = [
    *months("East", 2025, 2, 100),
    *months("East", 2026, 1, 120),
    *months("East", 2026, 2, 150),
    *months("Hill", 2025, 2, 50),
    *months("Hill", 2026, 2, 40, of=2),
]
SAID = [*several(8, 3, "East"), *several(3, 1, "Hill")]


def pairs(lines=VISITS, said=SAID, audience="staff", **options) -> pd.DataFrame:
    return pair(counted(lines), *written(said), audience=audience, **options)


def of_visits(frame: pd.DataFrame, branch: str, period: str = Q2, code: str = "DIGNITY") -> pd.Series:
    return row(frame, pair="visits", measure="visits", branch=branch, period=period, code=code)


def test_a_count_stands_beside_the_codes_that_belong_to_it():
    east = of_visits(pairs(), "East")
    assert (east["value"], east["value_status"], east["parts"], east["parts_expected"]) == (450, "complete", 3, 3)
    assert (east["n"], east["x"], east["status"]) == (8, 3, "shown")
    assert east["cannot_say"] == "It cannot say who did not come."
    assert set(pairs()["code"]) == {"DIGNITY", "BELONGING", "SHARED_SPACE"}


def test_a_branch_is_compared_with_its_own_past():
    east = of_visits(pairs(), "East")
    assert east["change_year"] == pytest.approx(0.5)
    assert east["change_previous"] == pytest.approx(0.25)


def test_a_part_of_a_quarter_is_shown_as_part_and_never_compared():
    frame = pairs()
    hill, total = of_visits(frame, "Hill"), of_visits(frame, "")
    assert (hill["value"], hill["value_status"], hill["parts"]) == (80, "part", 2)
    assert isnan(hill["change_year"])
    assert (total["value"], total["value_status"], total["parts"]) == (530, "part", 2)
    assert isnan(total["change_year"])


def test_totals_of_other_branches_are_not_compared():
    lines = [*months("East", 2025, 2, 100), *months("East", 2026, 2, 100), *months("New", 2026, 2, 100)]
    total = of_visits(pairs(lines), "")
    assert (total["value"], total["value_status"]) == (600, "complete")
    assert isnan(total["change_year"])


def test_from_zero_there_is_no_fraction():
    lines = [*months("East", 2025, 2, 0), *months("East", 2026, 2, 100)]
    assert isnan(of_visits(pairs(lines), "East")["change_year"])
    assert of_visits(pairs(lines), "East", "2025-Q2")["value"] == 0


def test_a_measure_that_was_redefined_is_not_compared_across_the_break():
    lines = [months("East", year, 2, year - 1920, "program_attendance") for year in (2020, 2021, 2022, 2023)]
    frame = pairs([line for lines_of_year in lines for line in lines_of_year])
    change = {
        year: row(frame, measure="program_attendance", branch="East", period=f"{year}-Q2", code="PURPOSE")[
            "change_year"
        ]
        for year in (2021, 2022, 2023)
    }
    assert change[2021] == pytest.approx(0.01)
    assert isnan(change[2022])
    assert change[2023] == pytest.approx(1 / 102)


def test_a_held_back_end_leaves_the_change_empty():
    lines = [("incidents", "East", "2025-Q2", 4), ("incidents", "East", Q2, 12), ("incidents", "East", "2026-Q1", 10)]
    frame = pairs(lines, audience="public")
    found = row(frame, measure="incidents", branch="East", period=Q2, code="FRICTION")
    assert isnan(found["change_year"])
    assert found["change_previous"] == pytest.approx(0.2)
    held = row(frame, measure="incidents", branch="East", period="2025-Q2", code="FRICTION")
    assert (isnan(held["value"]), held["value_status"]) == (True, "held_back")
    assert pd.isna(held["parts"])


def test_by_month_the_count_has_a_value_and_the_voices_stand_with_the_quarter():
    may = of_visits(pairs(grain="month"), "East", "2026-05")
    assert (may["value"], may["parts_expected"], may["status"], may["counted_with"]) == (150, 1, "together", Q2)
    assert pd.isna(may["n"])


def test_a_branch_that_nobody_counted_and_where_nobody_wrote_has_no_row():
    frame = pairs(VISITS, [*SAID, *several(9, 1, "West", "2025-Q2")])
    assert not frame.query("branch == 'West' and period == '2026-Q1'").shape[0]
    assert of_visits(frame, "West", "2025-Q2")["value_status"] == "none"


def test_a_period_without_reflections_is_silent():
    east = of_visits(pairs(), "East", "2026-Q1")
    assert (east["status"], east["n"], east["fit_proposed"], east["reason"]) == (
        "silent",
        0,
        "no voice yet",
        "Nobody wrote.",
    )


def test_branches_stand_in_the_library_s_order_whatever_their_values():
    for order in (("Hill", "East"), ("East", "Hill")):
        frame = pairs(branch_order=order).query("period == @Q2 and code == 'DIGNITY'")
        assert tuple(frame["branch"])[:2] == order


def test_what_a_person_chooses_is_never_filled_in_for_them():
    assert set(pairs()["fit"]) | set(pairs()["inference"]) == {""}


def test_without_counts_or_without_reflections_the_frame_still_has_its_columns():
    assert list(pairs([], []).columns) == list(pairs().columns)
    assert set(pairs(VISITS, [])["status"]) == {"silent"}
    assert pairs([], SAID).empty


# --- fit ----------------------------------------------------------------------------------------------------------

CLAIM = PairSpec("referrals", ("social_referrals",), ("ROLE_GAP",), "says", "cannot", "rises_with")


def fit(x: int, *, n: int = 25, before: int = 5, change: float = 0.2, spec: PairSpec = CLAIM) -> str:
    past = Past("the year before", change, Voice("shown", n=25, x=before))
    return propose(spec, measures()["social_referrals"], codebook()["ROLE_GAP"], Voice("shown", n=n, x=x), past).word


@pytest.mark.parametrize(("x", "word"), [(2, "differs"), (7, "adds"), (8, "agrees"), (12, "agrees")])
def test_a_claim_agrees_or_differs_by_the_direction_of_both(x, word):
    assert fit(x) == word


def test_a_claim_may_be_that_one_falls_as_the_other_rises():
    falling = PairSpec("training", ("training_hours",), ("TRAINING",), "says", "cannot", "falls_with")
    assert (fit(12, spec=falling), fit(1, spec=falling)) == ("differs", "agrees")


@pytest.mark.parametrize(("n", "word"), [(19, "adds"), (20, "agrees")])
def test_too_few_reflections_test_no_claim(n, word):
    assert fit(12, n=n) == word


def test_without_a_claim_nothing_agrees_or_differs():
    assert fit(12, spec=PairSpec("referrals", ("social_referrals",), ("ROLE_GAP",), "says", "cannot")) == "adds"


def test_the_reason_prints_counts_and_names_no_cause():
    past = Past("the year before", 0.2, Voice("shown", n=25, x=5))
    told = propose(CLAIM, measures()["social_referrals"], codebook()["ROLE_GAP"], Voice("shown", n=25, x=12), past)
    assert told.reason == (
        "Social-service referrals / wellness contacts: +20% against the year before; "
        "Beyond the job described: 12 of 25 reflections, the year before 5 of 25. "
        "The claim is that the voices rise as the count rises."
    )


# --- both sides ---------------------------------------------------------------------------------------------------


def sides(lines=VISITS, said=SAID, period=Q2, audience="staff", **options):
    return both_sides(
        counted(lines),
        *written(said),
        Scene(audience, **options),
        measure=measures()["visits"],
        period=Period.parse(period),
    )


def test_both_sides_has_each_branch_the_joined_units_and_the_total():
    said = [*several(8, 3, "East"), *several(4, 1, "Hill"), *several(3, 2, "West")]
    shown = sides(said=said)
    assert list(zip(shown.rows["branch"], shown.rows["role"], strict=True)) == [
        ("East", "branch"),
        ("Hill", "branch"),
        ("West", "branch"),
        ("Hill + West", "unit"),
        ("", "total"),
    ]
    east = row(shown.rows, branch="East")
    assert (east["value"], east["before"], east["change"], east["n"], east["DIGNITY"]) == (450, 300, 0.5, 8, 3)
    assert isnan(row(shown.rows, branch="Hill + West")["value"])
    assert (shown.period, shown.before, shown.held_back) == ("2026-Q2", "2025-Q2", 0)
    assert shown.sources == ("Statistics.xlsx", "Reflections.xlsx")


def test_the_total_says_how_many_branches_it_leaves_out():
    shown = sides()
    assert row(shown.rows, branch="")["n"] == 8
    assert shown.held_back == 1


def test_threads_of_another_n_do_not_stand_beside_one_n():
    asked_less = [*several(8, 3, "East"), *several(6, 1, "East", code="PURPOSE")]
    east = row(sides(said=asked_less).rows, branch="East")
    assert (east["n"], east["DIGNITY"]) == (8, 3)
    assert pd.isna(east["PURPOSE"])


def test_where_a_quarter_may_show_no_voice_the_year_speaks():
    said = [*several(3, 1, "East"), *several(9, 4, "East", "2026-Q1")]
    shown = sides(said=said)
    assert row(shown.rows, branch="")["status"] == "held_back"
    assert shown.notes[-1] == "2026-Q2: held back for privacy; 2026 together: Dignity 4 of 9."


def test_a_sheet_s_figure_that_disagrees_with_its_months_is_told_not_taken():
    shown = sides([*VISITS, ("visits", "East", Q2, 999)])
    assert row(shown.rows, branch="East")["value"] == 450
    assert shown.notes[-1] == "East: a sheet gives 999 for 2026-Q2, its months come to 450; the months are used."


def test_a_sheet_s_total_that_disagrees_with_its_branches_is_told():
    lines = [*months("East", 2026, 2, 100), ("visits", "", Q2, 350)]
    shown = sides(lines, notes=("Roof closed in May.",))
    assert row(shown.rows, branch="")["value"] == 300
    assert shown.notes[0] == "Roof closed in May."
    assert shown.notes[1].startswith("A sheet gives 350 for the whole system, the branches come to 300;")


def test_a_half_year_adds_up_its_shown_quarters():
    shown = sides(said=[*several(8, 3, "East"), *several(6, 1, "East", "2026-Q1")], period="2026-01-01/2026-06-30")
    east = row(shown.rows, branch="East")
    assert (east["value"], east["n"], east["DIGNITY"]) == (810, 14, 4)


def test_a_joined_unit_that_all_agree_in_is_not_said_to_be_few():
    """Eleven of eleven would tell of each branch in it, and so would the reason."""
    said = [*several(4, 4, "East"), *several(4, 4, "Hill"), *several(3, 3, "West")]
    unit = of_visits(pairs(said=said), "East + Hill + West")
    assert (unit["status"], unit["reason"]) == ("held_back", "Held back for privacy.")
