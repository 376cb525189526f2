"""One number, one voice: the same cell as in the pairs, with the series that led to it and what a person chose."""

from math import isnan

import pandas as pd
import pytest
from figure_library import AUDIENCES, invent
from pairing_library import counted, row, several, written

from impact.model import PairSpec, Quoted
from impact.pairing import Scene, pair, pair_card
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs

CLAIM = PairSpec("referrals", ("social_referrals",), ("ROLE_GAP",), "says", "cannot", "rises_with")


def card(
    lines=(), said=(), place="East", period="2026-Q2", audience="staff", spec=None, code="DIGNITY", told=None, **options
):
    """`told` is what a person chose and wrote; `options` are those of the scene."""
    spec = spec or pairs()["visits"]
    return pair_card(
        counted(lines),
        *written(said),
        Scene(audience, **options),
        pair=spec,
        measure=measures()[spec.measures[0]],
        code=codebook()[code],
        place=place,
        period=Period.parse(period) if isinstance(period, str) else period,
        **(told or {}),
    )


def the_same(mine: object, theirs: object) -> bool:
    return pd.isna(mine) if pd.isna(theirs) else mine == theirs


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(("grain", "period"), [("quarter", "2026-Q3"), ("year", "2026"), ("month", "2026-08")])
def test_each_number_is_that_of_the_pairs(audience, grain, period):
    library = invent(5)
    scene = Scene(audience, branch_order=library.branches)
    frame = pair(*library.frames, audience=audience, grain=grain, branch_order=library.branches)
    for key, spec, code in (("visits", pairs()["visits"], "DIGNITY"), ("incidents", pairs()["incidents"], "CRISIS")):
        for place in ("", *library.branches):
            mine = pair_card(
                *library.frames, scene, pair=spec, measure=measures()[key], code=codebook()[code], place=place,
                period=Period.parse(period),
            )  # fmt: skip
            same = row(frame, pair=spec.id, measure=key, branch=place, period=period, code=code)
            for column in ("value", "value_status", "parts", "parts_expected", "n", "x", "writers", "unread"):
                assert the_same(getattr(mine, column), same[column]), (place, column)
            assert the_same(mine.change, same["change_year"])
            told = (mine.status, mine.counted_with, mine.fit_proposed, mine.reason)
            assert told == tuple(same[["status", "counted_with", "fit_proposed", "reason"]])


def quarters(measure: str, first: int, last: int, value: int = 100) -> list[tuple[str, str, str, float]]:
    return [(measure, "East", f"{i // 4}-Q{i % 4 + 1}", value + i - first) for i in range(first, last + 1)]


Q2 = 2026 * 4 + 1


@pytest.mark.parametrize(("given", "shown"), [(1, 1), (8, 8), (9, 9), (10, 9)])
def test_the_series_holds_nine_quarters_at_most(given, shown):
    made = card(quarters("visits", Q2 - given + 1, Q2))
    assert (len(made.series), made.series["period"].iloc[-1]) == (shown, "2026-Q2")
    assert made.series["value"].iloc[-1] == made.value == 100 + given - 1


def test_a_gap_in_the_series_stays_a_gap():
    lines = [*quarters("visits", Q2 - 4, Q2 - 3), *quarters("visits", Q2, Q2)]
    assert list(card(lines).series["value_status"]) == ["complete", "complete", "none", "none", "complete"]


def test_the_series_of_a_year_holds_years():
    made = card(quarters("visits", 2024 * 4, 2026 * 4 + 3), period="2026")
    assert list(made.series["period"]) == ["2024", "2025", "2026"]
    assert (made.period, made.before, made.value_before) == ("2026", "2025", made.series["value"].iloc[1])


def test_a_year_that_begins_in_july_is_named_by_the_year_it_ends_in():
    lines = [("visits", "East", f"{y}-{m:02}", 1) for y in (2024, 2025, 2026) for m in range(1, 13)]
    made = card(lines, period=Period.fiscal_year(2026, 7), fiscal_start=7)
    assert (made.period, made.before, list(made.series["period"])) == (
        "FY2026",
        "FY2025",
        ["FY2024", "FY2025", "FY2026"],
    )
    assert list(made.series["value_status"]) == ["part", "complete", "complete"]


def test_a_library_without_a_count_or_a_reflection_has_a_card_that_says_so():
    for place in ("", "East"):
        made = card(place=place)
        assert (made.value_status, made.status, made.fit_proposed) == ("none", "silent", "no voice yet")
        assert isnan(made.value)
        assert (len(made.series), made.n, made.x) == (1, 0, None)
        assert [str(t) for t in made.series.dtypes] == ["str", "float64", "str"]


def test_a_period_that_is_no_whole_months_has_no_past():
    made = card([("visits", "East", "2026-04-06/2026-04-12", 5)], period="2026-04-06/2026-04-12")
    assert (made.before, len(made.series), isnan(made.value_before)) == ("", 1, True)


CHOSEN = {"fit": "differs", "inference": "Only one of them felt met.", "ask": "Two on the floor.", "ask_note": "2027"}


@pytest.mark.parametrize(("n", "audience", "kept"), [(4, "staff", False), (5, "staff", True), (9, "public", False)])
def test_what_a_person_chose_stands_only_where_the_voice_is_shown(n, audience, kept):
    made = card(quarters("visits", Q2, Q2), several(n, 2, "East"), audience=audience, told=CHOSEN)
    assert (made.fit, made.inference) == (("differs", "Only one of them felt met.") if kept else ("", ""))
    assert (made.ask, made.ask_note) == ("Two on the floor.", "2027")
    assert made.fit_proposed == ("adds" if kept else "no voice yet")
    assert (made.n is None) is not kept


@pytest.mark.parametrize("place", ["East", ""])
def test_a_sensitive_code_is_told_of_the_whole_system_only(place):
    said = [*several(14, 12, "East", code="CRISIS"), *several(8, 2, "Hill", code="CRISIS")]
    made = card(
        said=said, spec=pairs()["incidents"], code="CRISIS", place=place, told={"inference": "They wrote of it."}
    )
    if place:
        assert (made.status, made.counted_with, made.n, made.x) == ("held_back", "all branches", None, None)
        assert (made.inference, made.reason) == ("", "Shown for all branches only.")
    else:
        assert (made.status, made.n, made.x, made.inference) == ("shown", 22, 14, "They wrote of it.")


def test_a_claim_is_tested_as_in_the_pairs():
    lines = [("social_referrals", "East", p, v) for p, v in (("2025-Q2", 100), ("2026-Q2", 130))]
    said = [*several(25, 5, "East", "2025-Q2", code="ROLE_GAP"), *several(25, 15, "East", code="ROLE_GAP")]
    made = card(lines, said, spec=CLAIM, code="ROLE_GAP")
    assert made.fit_proposed == "agrees"
    assert "+30% against the year before" in made.reason


def test_the_quote_comes_as_it_is_given_and_a_held_count_stays_empty():
    quote = Quoted("r1", "He runs that corner now.", role="Library assistant")
    made = card(
        [("incidents", "East", "2026-Q2", 4)], spec=pairs()["incidents"], audience="board", told={"quote": quote}
    )
    assert made.quote is quote
    assert (made.value_status, isnan(made.value), made.parts) == ("held_back", True, None)
    assert made.series["value"].isna().all()


def test_where_sheets_differ_the_card_says_so():
    months = [("visits", "East", f"2026-0{m}", 100) for m in (4, 5, 6)]
    made = card([*months, ("visits", "East", "2026-Q2", 999)], notes=("Roof closed.",))
    assert made.notes[0] == "Roof closed."
    assert made.notes[1].startswith("East: a sheet gives 999 for 2026-Q2")
    assert made.sources == ("Statistics.xlsx",)
