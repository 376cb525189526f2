"""One branch under many spellings: joined where it is safe, asked about where it is not."""

from itertools import product

import pytest
from told_sheets import counts_sheet, merged, reflections_sheet

from impact.decisions import Decision, Decisions
from impact.merge import merge
from impact.merge.alike import is_slip, pairs_alike
from impact.questions import question_id

APRIL = "2026-04"


def asked(*names_by_file: tuple[str, ...]) -> list[tuple[str, str]]:
    files = [
        counts_sheet(f"{n}.csv", *((name, f"2026-0{n}", "visits", 10) for name in names))
        for n, names in enumerate(names_by_file, start=1)
    ]
    questions = merged(*files).questions
    return sorted(zip(questions["subject"], questions["guess_1"], strict=True))


def test_spellings_that_differ_in_stars_blanks_case_and_dashes_are_one_branch() -> None:
    result = merged(
        counts_sheet(
            "a.csv", ("Albany Park  ", "2026-01", "visits", 1), ("Wrightwood-Ashburn", "2026-01", "visits", 1)
        ),
        counts_sheet(
            "b.csv", ("Albany Park*", "2026-02", "visits", 1), ("Wrightwood – Ashburn", "2026-02", "visits", 1)
        ),
        counts_sheet("c.csv", ("ALBANY PARK", "2026-03", "visits", 1), ("Wrightwood-Ashburn ", "2026-03", "visits", 1)),
    )
    assert set(result.counts["branch"]) == {"Albany Park", "Wrightwood-Ashburn"}
    assert result.questions.empty
    assert "Albany Park*" in set(result.counts["branch_as_written"])


def test_the_most_frequent_spelling_is_shown_and_among_equals_the_first_in_the_alphabet() -> None:
    often = counts_sheet(
        "a.csv", ("EAST", "2026-01", "visits", 1), ("East", "2026-02", "visits", 1), ("EAST", "2026-03", "visits", 1)
    )
    once_each = counts_sheet("a.csv", ("WEST", "2026-01", "visits", 1), ("West", "2026-02", "visits", 1))
    assert set(merged(often).counts["branch"]) == {"EAST"}
    assert set(merged(once_each).counts["branch"]) == {"WEST"}


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        ("Legler", "Legler Regional", "legler regional"),
        ("Daley, Richard J.", "Daley, Richard J. - Bridgeport", "daley, richard j.-bridgeport"),
        ("Harold Washington Library Center", "Harold Washtington Library Center", "harold washtington library center"),
        ("Eastside", "East Side Branch", "east side branch"),
        ("East Side Library", "East Side Branch", "east side library"),
        ("Mt. Greenwood", "Mount Greenwood", "mount greenwood"),
        ("San José", "San Jose Library", "san jose library"),
    ],
)
def test_names_that_may_be_one_branch_are_asked_about(one: str, other: str, subject: str) -> None:
    assert [s for s, _ in asked((one, "Uptown"), (other, "Uptown"))] == [subject]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daley, Richard J.", "Daley, Richard M."),
        ("Branch 1", "Branch 2"),
        ("Branch 1", "Branch 12"),
        ("Oak Hill", "Oak Hall"),
        ("Eastside", "Westside"),
        ("North Park", "South Park"),
        ("Library", "Uptown Library"),
        ("AB", "AD"),
        ("ST", "St. Clair"),
    ],
)
def test_names_that_are_others_are_not_asked_about(one: str, other: str) -> None:
    assert asked((one, "Hegewisch"), (other, "Hegewisch")) == []


def test_two_names_side_by_side_in_one_file_are_two_branches() -> None:
    assert asked(("Pullman",), ("West Pullman",)) == [("west pullman", "Pullman")]
    assert asked(("Pullman", "West Pullman"), ("West Pullman",), ("Pullman",)) == []


def test_an_answer_joins_the_names_and_is_not_asked_again() -> None:
    files = [
        counts_sheet("1.csv", ("Legler", "2026-01", "visits", 1)),
        counts_sheet("2.csv", ("Legler Regional", "2026-02", "visits", 2)),
    ]
    result = merged(*files, decisions=[("branch", "legler regional", "Legler")])
    assert set(result.counts["branch"]) == {"Legler"}
    assert result.questions.empty
    assert result.ledger.query("file == '2.csv' and cell == '' and row == 2")["decision"].tolist() != [""]


def test_a_name_answered_with_itself_stays_apart() -> None:
    files = [
        counts_sheet("1.csv", ("Legler", "2026-01", "visits", 1)),
        counts_sheet("2.csv", ("Legler Regional", "2026-02", "visits", 2)),
    ]
    result = merged(*files, decisions=[("branch", "legler regional", "legler regional")])
    assert set(result.counts["branch"]) == {"Legler", "Legler Regional"}
    assert result.questions.empty


def test_chains_of_answers_are_followed_and_rings_do_not_hang() -> None:
    told = counts_sheet(
        "1.csv", ("A1", APRIL, "visits", 1), ("B1", "2026-05", "visits", 1), ("C1", "2026-06", "visits", 1)
    )
    chain = merged(told, decisions=[("branch", "a1", "B1"), ("branch", "b1", "C1")])
    ring = merged(told, decisions=[("branch", "a1", "B1"), ("branch", "b1", "C1"), ("branch", "c1", "A1")])
    assert set(chain.counts["branch"]) == {"C1"}
    assert set(ring.counts["branch"]) == {"A1"}


def test_an_answer_that_no_file_holds_is_spelt_as_the_person_wrote_it() -> None:
    result = merged(
        counts_sheet("1.csv", ("EASTSD", APRIL, "visits", 1)), decisions=[("branch", "eastsd", "East Side Branch")]
    )
    assert result.counts["branch"].tolist() == ["East Side Branch"]


def test_an_answer_may_come_with_the_questions_id_alone() -> None:
    sheet = counts_sheet("1.csv", ("EASTSD", APRIL, "visits", 1), ("", APRIL, "reference", 1))
    decided = Decisions.of([Decision("branch", "", "East Side", id=question_id("branch", "eastsd"))])
    assert merge([sheet], books=[], decisions=decided).counts["branch"].tolist() == ["East Side", ""]


def test_a_branch_that_only_reflections_name_is_asked_about_too() -> None:
    result = merged(
        counts_sheet("1.csv", ("Legler Regional", APRIL, "visits", 1)), reflections_sheet("2.csv", ("aa", "Legler"))
    )
    assert result.questions["kind"].tolist() == ["branch"]
    assert result.questions["seen"].tolist() == ["Legler Regional"]


def test_the_whole_system_has_no_branch_and_is_never_asked_about() -> None:
    result = merged(counts_sheet("1.csv", ("", APRIL, "visits", 1)))
    assert result.counts["branch"].tolist() == [""]
    assert result.questions.empty


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("kelly", "kelli", True),
        ("hill", "hall", False),
        ("hill", "hil", True),
        ("mian", "main", True),
        ("oak", "oka", False),
        ("washington", "washtingten", True),
        ("northgate", "northdale", False),
        ("washington", "bashington", False),
        ("awshington", "washington", True),
        ("rockwood", "lockwood", False),
        ("kelly", "kelly", False),
    ],
)
def test_a_slip_of_the_pen_is_small_for_the_length_of_the_word(one: str, other: str, is_one: bool) -> None:
    assert is_slip(one, other) is is_one


def test_thousands_of_names_are_compared_without_comparing_all_pairs() -> None:
    names = [
        f"{first}{middle}{last} public library"
        for first in map("".join, product("abcdefghijklmnop", "aeiou"))
        for middle in ("rri", "lto", "nste", "und", "k")
        for last in ("ville", "ton", "field", "burg", "ford", "wood", "", "er", "hurst", "land", "minster", "port")
    ]
    assert len(names) > 4_000
    assert ("legler", "legler regional") in pairs_alike(["legler", "legler regional", *names])
