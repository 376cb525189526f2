"""Survey outcomes: who agrees, how many may be shown, and an interval for a sample alone."""

import pandas as pd
import pytest
from pairing_library import counted, several, written

from impact import frames
from impact.model import OUTCOMES, Outcomes
from impact.pairing import Scene
from impact.pairing.intervals import wilson
from impact.pairing.outcomes import outcomes
from impact.pairing.surveys import NO_PROGRAMME, agreed
from impact.period import Period

Q3 = "2026-Q3"


def answered(*rows: tuple[str, str, str, int], sampled: str = "", scale=(1, 5), period: str = Q3) -> pd.DataFrame:
    """The frame survey; each row is programme, person, outcome, answer."""
    people = {who: row for row, who in enumerate(dict.fromkeys((p, who) for p, who, _, _ in rows), start=2)}
    when = Period.parse(period)
    lines = [
        {
            "programme": programme,
            "period_start": pd.Timestamp(when.start),
            "period_end": pd.Timestamp(when.end),
            "outcome": outcome,
            "scale_min": scale[0],
            "scale_max": scale[1],
            "answer": str(answer),
            "respondent": "",
            "sampled": sampled,
            "file": f"{period}.csv",
            "sheet": "",
            "cell": "B2",
            "row": people[programme, who],
        }
        for programme, who, outcome, answer in rows
    ]
    return frames.conform(pd.DataFrame(lines, columns=[*frames.COLUMNS["survey"], "row"]), "survey")


def some(programme: str, x: int, n: int, *, outcome: str = "confidence"):
    return [(programme, f"p{i}", outcome, 5 if i < x else 2) for i in range(n)]


def told(survey: pd.DataFrame, *, said=(), period=Q3, programme="", audience="staff", sampled=()) -> Outcomes:
    return outcomes(
        counted([]),
        *written(said),
        survey,
        Scene(audience),
        period=Period.parse(period),
        programme=programme,
        sampled=sampled,
    )


def row(found: Outcomes, code: str = "CONFIDENCE") -> pd.Series:
    return found.rows.set_index("outcome").loc[code]


@pytest.mark.parametrize(
    ("scale", "answer", "agrees"),
    [
        ((1, 5), 4, True),
        ((1, 5), 3, False),
        ((1, 4), 3, True),
        ((1, 4), 2, False),
        ((1, 7), 5, True),
        ((0, 1), 1, True),
    ],
)
def test_who_agrees_answered_above_the_middle(scale, answer, agrees):
    said = agreed(answered(("A", "p", "knowledge", answer), scale=scale))
    assert said.standing["in_x"].tolist() == [agrees]


def test_two_questions_on_one_outcome_are_one_person():
    survey = pd.concat([answered(("A", "p", "knowledge", 5)), answered(("A", "p", "knowledge", 2))])
    said = agreed(survey)
    assert len(said.standing) == len(said.people) == 1
    assert said.standing["in_x"].tolist() == [True]  # 5 and 2 of 5: above the middle together


def test_what_is_on_no_known_scale_counts_for_nobody():
    survey = answered(*some("A", 6, 8)).assign(scale_min=float("nan"))
    assert row(told(survey))["status"] == "silent"


def test_an_answer_without_a_programme_is_no_whole_system():
    survey = answered(*some("", 6, 8))
    assert agreed(survey).programmes == (NO_PROGRAMME,)
    assert row(told(survey))["x"] == 6


@pytest.mark.parametrize(("n", "status"), [(4, "held_back"), (5, "shown"), (6, "shown")])
def test_fewer_than_five_are_held_back(n, status):
    found = row(told(answered(*some("A", 3, n))))
    assert found["status"] == status
    assert pd.isna(found["n"]) is (status == "held_back")


def test_all_programmes_leave_out_what_is_held_back_so_that_nothing_can_be_taken_away():
    survey = answered(*some("A", 9, 12), *some("B", 2, 3))
    whole, one = row(told(survey)), row(told(survey, programme="A"))
    assert (whole["n"], whole["x"], whole["held"]) == (12, 9, 1) == (one["n"], one["x"], 1)
    assert row(told(survey, programme="B"))["status"] == "held_back"


def test_small_programmes_are_counted_together():
    found = row(told(answered(*some("A", 9, 12), *some("B", 2, 3), *some("C", 1, 4))))
    assert (found["n"], found["x"]) == (19, 12)


class TestInterval:
    @pytest.mark.parametrize(
        ("x", "n", "low", "high"),
        [(3, 8, 0.137, 0.694), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
    )
    def test_it_is_as_published(self, x, n, low, high):
        assert wilson(x, n) == (pytest.approx(low, abs=6e-4), pytest.approx(high, abs=6e-4))

    def test_it_stands_only_where_a_sample_was_drawn(self):
        drawn = row(told(answered(*some("A", 3, 8), sampled="yes")))
        assert (round(drawn["low"], 3), round(drawn["high"], 3)) == (0.137, 0.694)
        asked = row(told(answered(*some("A", 3, 8))))
        assert pd.isna(asked["low"])
        assert pd.isna(asked["high"])

    def test_a_person_may_say_that_it_was_drawn(self):
        assert row(told(answered(*some("A", 3, 8)), sampled=["A"]))["low"] == pytest.approx(0.1368, abs=1e-4)

    def test_two_programmes_are_no_one_sample(self):
        found = told(answered(*some("A", 3, 8), *some("B", 3, 8), sampled="yes"))
        assert pd.isna(row(found)["low"])
        assert not found.sampled
        assert pd.notna(row(told(answered(*some("A", 3, 8), *some("B", 3, 8), sampled="yes"), programme="A"))["low"])

    def test_a_programme_that_was_only_partly_drawn_has_none(self):
        part = answered(*some("A", 3, 8), sampled="yes")
        part.loc[part.index[0], "sampled"] = ""
        assert pd.isna(row(told(part))["low"])


def test_the_voices_beside_it_are_those_of_all_branches():
    said = several(12, 5, "East", Q3, code="CONFIDENCE")
    found = row(told(answered(*some("A", 6, 8)), said=said))
    assert (found["voice_n"], found["voice_x"], found["voice_status"]) == (12, 5, "shown")


def test_a_quarter_with_too_few_speaks_through_its_year():
    survey = pd.concat([answered(*some("A", 2, 3)), answered(*some("A", 9, 12), period="2026-Q1")])
    found = told(survey)
    assert set(found.rows["status"]) == {"held_back"}
    assert [note for note in found.notes if "9 of 12" in note]


def test_answers_of_a_whole_year_are_in_no_quarter_and_the_figure_says_so():
    survey = answered(*some("A", 9, 12), period="2026")
    assert row(told(survey))["status"] == "silent"
    assert any("longer than a quarter" in note for note in told(survey).notes)
    assert tuple(told(survey).rows["outcome"]) == OUTCOMES
