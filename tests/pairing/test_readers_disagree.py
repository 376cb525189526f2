"""Where two readers disagree on a code no branches stand side by side by it; the whole system does, with the word."""

import pytest
from figure_library import VISITS
from pairing_library import Said, counted, row, several, written

from impact.charts.misses import misses as draw_misses
from impact.charts.pair_card import pair_card as draw_card
from impact.charts.sides import sides as draw_sides
from impact.charts.weave import weave as draw_weave
from impact.model import READERS_DISAGREE, THREADS
from impact.pairing import Scene, both_sides, indicators, misses, pair, pair_card, weave
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.pairs import pairs

Q2 = Period.quarter(2026, 2)
BRANCHES = ("Hill", "East", "West", "Lake")
COUNTS = counted([("visits", branch, "2026-Q2", 450) for branch in BRANCHES])
WRITTEN = [
    Said(branch, "2026-Q2", THREADS, THREADS if i < x else ())
    for branch, n, x in (("Hill", 9, 4), ("East", 7, 2), ("West", 3, 1), ("Lake", 4, 1))
    for i in range(n)
]
HELD = (COUNTS, *written(WRITTEN))
WORD = "Two readers disagree on Dignity: read with care, and no branches are set side by side by it."


def scene(*blocked: str, audience="board") -> Scene:
    return Scene(audience, branch_order=BRANCHES, blocked=frozenset(blocked))


def card(place: str, *blocked: str, code: str = "DIGNITY"):
    told = {"pair": pairs()["visits"], "measure": VISITS, "code": codebook()[code]}
    return pair_card(*HELD, scene(*blocked), place=place, period=Q2, **told)


def test_no_branch_and_no_joined_unit_has_a_number_of_it_and_the_total_stays_as_it_was():
    given = {"audience": "board", "grain": "quarter", "fiscal_start": 1, "branch_order": BRANCHES}
    plain = indicators(*HELD[1:], **given)
    told = indicators(*HELD[1:], **given, blocked=["DIGNITY"])
    mine = told[told["code"].eq("DIGNITY")]
    assert mine.loc[mine["branch"].ne(""), ["n", "x", "share", "writers"]].isna().all(axis=None)
    assert set(mine.loc[mine["branch"].ne(""), "counted_with"]) == {READERS_DISAGREE}
    for code in THREADS:
        kept = [row(frame, branch="", code=code)[["n", "x"]].tolist() for frame in (plain, told)]
        assert kept[0] == kept[1] == [23, 8]
    others = told[told["code"].ne("DIGNITY")].reset_index(drop=True)
    assert others.equals(plain[plain["code"].ne("DIGNITY")].reset_index(drop=True))


def test_a_selection_of_branches_is_no_way_round_it():
    given = {"audience": "board", "grain": "quarter", "fiscal_start": 1, "branch_order": BRANCHES}
    told = indicators(*HELD[1:], **given, branches=["East"], blocked=["DIGNITY"])
    assert told.loc[told["code"].eq("DIGNITY"), "x"].isna().all()


def test_a_code_below_another_or_any_thread_is_told_no_finer_than_what_it_is_made_of():
    any_thread = misses(*HELD, scene("PURPOSE"), measure=VISITS, place="East", last=Q2)
    assert any_thread.rows["x"].isna().all()
    assert "two readers disagree" in draw_misses(any_thread).table["Note"].iloc[0]


@pytest.mark.parametrize("place", ["East", "West"])
def test_the_figure_and_its_table_say_why_a_branch_has_no_number(place: str):
    figure = draw_card(card(place, "DIGNITY"))
    said = " ".join((figure.footer, figure.table.to_csv(), figure.alt))
    assert "two readers disagree" in said
    assert WORD in figure.footer
    assert "fewer than" not in said
    assert "2 of 7" not in said


def test_of_all_branches_the_number_stays_with_the_word():
    whole = card("", "DIGNITY")
    assert (whole.x, whole.n) == (8, 23)
    assert WORD in draw_card(whole).footer
    assert WORD not in draw_card(card("", "PURPOSE")).footer


def test_both_sides_and_weave_leave_out_the_thread_of_each_branch_and_say_so():
    data = both_sides(*HELD, scene("DIGNITY"), measure=VISITS, period=Q2)
    east = row(data.rows, branch="East")
    assert east[list(THREADS)].isna().tolist() == [True, False, False]
    assert row(data.rows, role="total")["DIGNITY"] == 8
    assert WORD in draw_sides(data).footer
    woven = weave(*HELD, scene("DIGNITY"), place="East", last=Q2)
    assert woven.rows["DIGNITY"].isna().all()
    assert WORD in draw_weave(woven).footer
    all_three = weave(*HELD, scene(*THREADS), place="East", last=Q2)
    assert "“differ” = two readers disagree" in draw_weave(all_three).footer


def test_the_pairs_say_it_and_test_no_claim():
    told = pair(*HELD, audience="board", branch_order=BRANCHES, blocked=["DIGNITY"])
    east = row(told, branch="East", code="DIGNITY", measure="visits")
    assert (east["fit_proposed"], east["counted_with"]) == ("no voice yet", READERS_DISAGREE)
    assert east["reason"].startswith("Two readers disagree")


def test_a_library_of_one_branch_sets_nothing_side_by_side():
    one = (counted([("visits", "Hill", "2026-Q2", 450)]), *written(several(9, 4, "Hill")))
    told = indicators(
        *one[1:], audience="board", grain="quarter", fiscal_start=1, branch_order=["Hill"], blocked=["DIGNITY"]
    )
    assert row(told, branch="Hill", code="DIGNITY")["x"] == 4
