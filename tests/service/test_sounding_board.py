"""The sounding board and two periods as use cases: questions a person chose, sheets, periods that belong together."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from impact.model import SoundingBoard, ThenAndNow
from impact.service import NotAllowed, Refused, Service, Wanted

HERE = Wanted(form="sounding_board", period="2026-Q2", branch="Central")


def board(service: Service, **changes) -> SoundingBoard:
    data = service.figure_data(Wanted(form="sounding_board", **{"period": "2026-Q2", **changes}))
    assert isinstance(data, SoundingBoard)
    return data


def test_a_branch_tells_its_own_and_a_small_one_that_of_all(full: Service):
    assert (board(full, branch="Central").heard_at, board(full, branch="Central").n) == ("Central", 24)
    small = board(full, branch="Lakeside")
    assert (small.place, small.heard_at, small.status) == ("Lakeside", "", "held_back")
    assert small.n == 72


def test_a_person_may_choose_other_questions_for_a_place_and_give_them_back(full: Service):
    by_rule = board(full, branch="Central")
    assert not by_rule.chosen
    full.choose_board_questions(HERE, ["any-1", "time-2"])
    chosen = board(full, branch="Central")
    assert chosen.chosen
    assert [question.id for question in chosen.questions] == ["any-1", "time-2"]
    assert not board(full).chosen
    full.choose_board_questions(HERE, [])
    assert board(full, branch="Central").questions == by_rule.questions


def test_two_questions_of_the_list_are_chosen_or_none(full: Service):
    for wrong in (["any-1"], ["any-1", "any-1"], ["any-1", "mine"], ["any-1", "any-2", "any-3"]):
        with pytest.raises(Refused, match="Choose"):
            full.choose_board_questions(HERE, wrong)


def test_a_viewer_prints_the_same_as_the_figure_says_and_changes_no_question(
    full: Service, asked_by: Callable[..., Service]
):
    viewer = asked_by("Eve", "viewer")
    with pytest.raises(NotAllowed):
        viewer.choose_board_questions(HERE, ["any-1", "any-2"])
    figure = full.figure(HERE)
    made = viewer.sounding_board_sheet(HERE, paper="us-letter")
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made.contents)).pages).split())
    assert figure
    assert figure.title in words
    assert all(question.question in words for question in board(full, branch="Central").questions)
    assert made.name == "2026Q2_central_sounding-board_us-letter-staff_v1.pdf"


def test_only_passages_that_somebody_cleared_stand_there(full: Service, library):
    assert board(full).quotes == ()
    frame = full.reflections()
    ids = frame.loc[frame["branch"].eq("Central") & frame["consent"].eq("anonymous"), "id"].tolist()
    for name in ids[:5]:
        full.clear_quote(name)
    staff = board(full, branch="Central")
    assert 0 < len(staff.quotes) <= 3
    assert {quote.reflection_id for quote in staff.quotes} <= set(ids)
    assert board(full, branch="Central", audience="public").quotes == ()


class TestThenAndNow:
    @pytest.fixture
    def two(self, full: Service, library) -> Service:
        rows = [["Branch", "Month", "Visits"], ["Central", "2025-05-01", 900], ["Central", "2026-08-01", 500]]
        full.upload_all([("earlier.xlsx", library.workbook(rows, sheet="Stats"))])
        return full

    def data(self, service: Service, **changes) -> ThenAndNow:
        data = service.figure_data(Wanted(form="then_and_now", **{"period": "2026-Q2", "branch": "Central", **changes}))
        assert isinstance(data, ThenAndNow)
        return data

    def test_the_year_before_stands_beside_a_period_unless_another_of_its_length_is_chosen(self, two: Service):
        here = two.choices()
        assert here.beside("2026-Q2") == ("2025-Q2", "2026-Q3")
        assert here.beside("2026") == ("2025",)
        assert (self.data(two).then, self.data(two).now) == ("2025-Q2", "2026-Q2")
        assert (self.data(two, then="2026-Q3").then, self.data(two, then="2026-Q3").now) == ("2026-Q2", "2026-Q3")
        for other in ("2026", "2026-Q2"):
            with pytest.raises(Refused, match="two different periods of the same length"):
                self.data(two, then=other)

    def test_a_note_stands_with_the_period_that_it_is_of_and_what_is_left_out_is_said(self, two: Service):
        two.add_note_on(Wanted(period="2026-Q2"), "Roof closed 3 weeks in May.")
        small = Wanted(form="then_and_now", period="2026-Q2", branch="Lakeside")
        assert any("Q2 2026: Roof closed 3 weeks in May." in note for note in self.data(two, branch="Lakeside").notes)
        assert any(line.startswith("Lakeside, Q2 2026, Dignity: held back") for line in two.left_out(small))
