"""What is on the table of a sounding board: named codes of a place, or of the next wider one, and two questions."""

import pandas as pd
import pytest
from figure_library import AUDIENCES, invent
from pairing_library import Said, counted, written

from impact.model import THREADS
from impact.pairing import Scene, indicators, sounding_board
from impact.pairing.board_questions import questions_to_talk_about
from impact.period import Period
from impact.vocabulary.board_questions import questions_for
from impact.vocabulary.codebook import codebook

Q3 = Period.parse("2026-Q3")


def on_the_table(said, place="", audience="staff", period=Q3, **options):
    return sounding_board(counted([]), *written(said), Scene(audience), place=place, period=period, **options)


def wrote(number: int, branch: str, *codes: str, period="2026-Q3", named: int = 2) -> list[Said]:
    return [Said(branch, period, codes, codes if i < named else ()) for i in range(number)]


@pytest.mark.parametrize("seed", range(4))
def test_at_a_branch_every_number_is_that_of_a_plain_count(seed):
    library = invent(seed, large=True)
    for branch in library.branches:
        board = sounding_board(*library.frames, Scene("staff"), place=branch, period=Q3)
        if board.heard_at != branch:
            continue
        here = library.wrote(branch, "2026-Q3")
        for row in board.codes.itertuples():
            assert row.n == sum(row.code in one.asked for one in here) >= 5
            assert row.x == sum(row.code in one.stands for one in here) > 0
        assert set(board.codes["code"]) <= set(THREADS)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_codes_stand_in_the_order_of_the_codebook_and_not_by_number(audience):
    said = [*wrote(20, "East", "PURPOSE", named=9), *wrote(20, "East", "SEEN", named=2)]
    board = on_the_table([*said, *wrote(20, "West", "SEEN", "PURPOSE", named=3)], audience=audience)
    assert board.codes["code"].tolist() == ["SEEN", "PURPOSE"]


@pytest.mark.parametrize(("number", "heard_at"), [(4, ""), (5, "East"), (6, "East")])
def test_a_branch_that_is_too_small_is_told_of_all_branches(number, heard_at):
    board = on_the_table([*wrote(number, "East", "SEEN"), *wrote(9, "West", "SEEN")], "East")
    assert (board.heard_at, board.heard_in) == (heard_at, "2026-Q3")
    assert board.status == ("shown" if heard_at else "held_back")
    assert board.n == (number if heard_at else 9)


def test_two_small_branches_are_told_together_before_all_are():
    said = [*wrote(4, "East", "SEEN"), *wrote(3, "Hill", "SEEN", named=1), *wrote(9, "West", "SEEN")]
    board = on_the_table(said, "Hill")
    assert (board.heard_at, board.n, board.codes["x"].tolist()) == ("East + Hill", 7, [3])
    assert board.status == "together"


def test_a_quarter_in_which_nobody_may_be_shown_is_told_of_its_year():
    said = [
        *wrote(3, "East", "SEEN"),
        *wrote(9, "East", "SEEN", period="2026-Q1"),
        *wrote(8, "West", "SEEN", period="2026-Q1"),
    ]
    board = on_the_table(said, "East")
    assert (board.heard_at, board.heard_in, board.n) == ("", "2026", 17)


def test_where_nothing_may_be_shown_it_says_so_and_asks_all_the_same():
    board = on_the_table(wrote(3, "East", "SEEN"), "East")
    assert board.codes.empty
    assert (board.n, board.status) == (None, "held_back")
    assert [question.code for question in board.questions] == ["", ""]
    assert on_the_table(wrote(9, "West", "SEEN", period="2025-Q1"), "West").status == "silent"


def test_what_weighs_or_helps_is_told_of_all_branches_only():
    said = [*wrote(9, "East", "SEEN", "TIME", "CRISIS", named=3), *wrote(9, "West", "SEEN", "TIME", "CRISIS", named=4)]
    assert on_the_table(said, "East").codes["code"].tolist() == ["SEEN"]
    assert on_the_table(said).codes["code"].tolist() == ["SEEN", "CRISIS", "TIME"]


class TestQuestions:
    def codes(self, **named: int):
        return [(codebook()[code], x) for code, x in named.items()]

    def test_one_is_of_people_and_one_of_what_weighs_or_helps_each_of_what_was_named_most(self):
        told = self.codes(SEEN=3, DIGNITY=5, PURPOSE=5, CRISIS=1, TIME=2)
        assert [q.code for q in questions_to_talk_about(told, quarter=Q3)] == ["DIGNITY", "TIME"]

    def test_without_the_second_kind_the_next_code_is_asked_about(self):
        assert [q.code for q in questions_to_talk_about(self.codes(SEEN=3, DIGNITY=5), quarter=Q3)] == [
            "DIGNITY",
            "SEEN",
        ]
        assert [q.code for q in questions_to_talk_about(self.codes(SEEN=3), quarter=Q3)] == ["SEEN", ""]

    def test_the_next_quarter_brings_another_question_of_the_same_code(self):
        asked = [questions_to_talk_about(self.codes(SEEN=3), quarter=Period.quarter(2026, q))[0] for q in (1, 2, 3)]
        assert asked[0] != asked[1]
        assert asked[0] == asked[2]

    def test_there_are_always_two_and_never_the_same(self):
        for told in ([], self.codes(SEEN=1), [(codebook()[code], 3) for code in codebook()]):
            for quarter in range(1, 5):
                found = questions_to_talk_about(told, quarter=Period.quarter(2026, quarter))
                assert len({question.id for question in found}) == 2

    def test_every_code_of_ours_has_two_questions(self):
        assert all(len(questions_for(code)) >= 2 for code in ["", *codebook()])


def test_a_number_that_is_held_back_stands_in_no_column():
    board = on_the_table([*wrote(3, "East", "SEEN", named=3), *wrote(9, "West", "SEEN")], "East")
    frame = pd.concat([board.codes["n"], board.codes["x"]])
    assert 3 not in frame.tolist()
    assert 12 not in frame.tolist()


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", range(3))
def test_nothing_stands_here_that_the_indicators_of_this_audience_do_not_tell(audience, seed):
    library = invent(seed)
    told = indicators(
        library.reflections,
        library.standing,
        audience=audience,
        grain="quarter",
        fiscal_start=1,
        branch_order=library.branches,
    )
    told = told[told["status"].isin(["shown", "together"]) & told["n"].notna()]
    shown = {(row.branch, row.period, row.code): (row.n, row.x) for row in told.itertuples()}
    scene = Scene(audience, branch_order=library.branches)
    for place in ("", *library.branches):
        board = sounding_board(*library.frames, scene, place=place, period=Q3)
        if board.heard_in == "2026-Q3":
            for row in board.codes.itertuples():
                assert shown[board.heard_at, "2026-Q3", row.code] == (row.n, row.x)
