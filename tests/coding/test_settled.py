"""What two readers decided together decides alone, until somebody says otherwise."""

import pandas as pd
import pytest

from impact import frames
from impact.coding import standing
from impact.coding.double_coded import double_coded
from impact.vocabulary.codebook import codebook

READ = [("a", "", "confirmed", "Ann"), ("a", "", "confirmed", "Ben")]
DIFFER = [*READ, ("a", "SEEN", "confirmed", "Ann"), ("a", "SEEN", "refused", "Ben")]


def reflections(**told):
    return frames.conform(pd.DataFrame([{"id": name, **line} for name, line in told.items()]), "reflections")


def codings(*lines):
    rows = [
        dict(zip(("reflection_id", "code", "state", "coder"), line[:4], strict=True))
        | {"polarity": "asserted"}
        | (line[4] if len(line) > 4 else {})
        for line in lines
    ]
    return frames.conform(pd.DataFrame(rows), "codings")


def state(*lines, told=None, code="SEEN"):
    """in x · disputed · neither, of the one reflection; None where it is in no n."""
    stands = standing(told if told is not None else reflections(a={}), codings(*lines)).query("code == @code")
    if stands.empty:
        return None
    return "x" if stands["in_x"].item() else "disputed" if stands["disputed"].item() else "not"


def together(what, **more):
    return ("a", "SEEN", what, "together", more)


@pytest.mark.parametrize(("what", "then"), [("confirmed", "x"), ("refused", "not"), ("disputed", "disputed")])
def test_two_who_differ_are_disputed_until_they_settle_it(what, then):
    assert state(*DIFFER) == "disputed"
    assert state(*DIFFER, together(what)) == then


def test_it_decides_alone_also_over_a_tick_and_over_one_who_said_nothing():
    ticked = reflections(a={"writer_codes": "SEEN", "codes_offered": "SEEN"})
    assert state(*READ, told=ticked) == "x"
    assert state(*READ, together("refused"), told=ticked) == "not"
    silent = [*READ, ("a", "SEEN", "confirmed", "Ann")]
    assert state(*silent) == "x"
    assert state(*silent, together("disputed")) == "disputed"


def test_a_joint_decision_that_it_was_denied_is_no():
    assert state(*DIFFER, together("confirmed", polarity="denied")) == "not"


@pytest.mark.parametrize("who", ["Ann", "Ben", "Cy"])
@pytest.mark.parametrize(
    ("settled", "later", "then"),
    [
        ("confirmed", "refused", "disputed"),
        ("confirmed", "disputed", "disputed"),
        ("confirmed", "confirmed", "x"),
        ("refused", "confirmed", "disputed"),
        ("refused", "refused", "not"),
        ("disputed", "confirmed", "disputed"),
    ],
)
def test_who_says_otherwise_afterwards_opens_it_again(who, settled, later, then):
    lines = [*DIFFER, together(settled), ("a", "SEEN", later, who)]
    assert state(*lines) == then
    assert state(*lines, together("confirmed")) == "x", "and it can be settled once more"


def test_who_takes_their_objection_back_closes_it_again():
    lines = [*DIFFER, together("confirmed"), ("a", "SEEN", "refused", "Cy"), ("a", "SEEN", "taken_back", "Cy")]
    assert state(*lines) == "x"


def test_a_joint_decision_that_is_taken_back_leaves_what_each_said():
    assert state(*DIFFER, together("confirmed"), together("taken_back")) == "disputed"


def test_what_came_later_goes_by_its_time_wherever_it_stands():
    def at(line, day):
        return (*line[:4], (line[4] if len(line) > 4 else {}) | {"at": f"2026-07-0{day}"})

    otherwise, joint = ("a", "SEEN", "refused", "Cy"), together("confirmed")
    before = [at(line, 1) for line in DIFFER]
    assert state(at(joint, 3), at(otherwise, 2), *before) == "x"
    assert state(at(joint, 2), at(otherwise, 3), *before) == "disputed"


def test_a_suggestion_opens_nothing():
    assert state(*DIFFER, together("confirmed"), ("a", "SEEN", "suggested", "machine", {"polarity": "denied"})) == "x"


def test_a_kind_of_crisis_that_was_settled_stands_for_crisis():
    lines = [*READ, ("a", "CRISIS_MH", "confirmed", "Ann"), ("a", "CRISIS_MH", "disputed", "together")]
    assert state(*lines, code="CRISIS") == "disputed"
    assert state(*lines, ("a", "CRISIS_MH", "confirmed", "together"), code="CRISIS") == "x"
    assert state(*lines, ("a", "CRISIS_MH", "refused", "together"), code="CRISIS") == "not"


def test_an_answer_of_the_same_row_is_the_same_reflection():
    row = {"file": "f.xlsx", "sheet": "s", "row": 2}
    told = reflections(a={**row, "cell": "C2"}, b={**row, "cell": "D2"})
    lines = [*READ, *(("b", "", "confirmed", who) for who in ("Ann", "Ben")), ("b", "SEEN", "confirmed", "Ann")]
    assert state(*lines, told=told) == "x"
    assert state(*lines, together("refused"), told=told) == "not"


class TestDoubleCoded:
    def of(self, *lines, told=None, coders=("Ann", "Ben")):
        return double_coded(
            told if told is not None else reflections(a={}, b={}), codings(*lines), coders, codes=codebook()
        )

    def cells(self, found, code):
        return {row: tuple(values) for row, values in found.values.loc[code].fillna(-1).astype(int).iterrows()}

    def test_who_read_without_the_code_says_no_and_who_did_not_read_says_nothing(self):
        found = self.of(*READ, ("b", "", "confirmed", "Ann"), ("a", "SEEN", "confirmed", "Ann"))
        assert self.cells(found, "SEEN") == {"a": (1, 0), "b": (0, -1)}
        assert found.differences() == [("a", "SEEN")]
        assert found.together().units == 1

    def test_denied_refused_and_in_doubt_are_no_yes(self):
        for line in (("a", "SEEN", "confirmed", "Ben", {"polarity": "denied"}), ("a", "SEEN", "disputed", "Ben")):
            found = self.of(*READ, ("a", "SEEN", "confirmed", "Ann"), line)
            assert self.cells(found, "SEEN") == {"a": (1, 0)}

    def test_ticks_suggestions_and_joint_decisions_are_nobodys(self):
        told = reflections(a={"writer_codes": "DIGNITY", "codes_offered": "DIGNITY"})
        lines = [*DIFFER, together("confirmed"), ("a", "PURPOSE", "suggested", "Ann")]
        found = self.of(*lines, told=told)
        assert found.codes == ["SEEN"]
        assert self.cells(found, "SEEN") == {"a": (1, 0)}, "what was settled makes agreement no better"

    def test_two_kinds_of_crisis_agree_that_it_was_one(self):
        kinds = [("a", "CRISIS_MH", "confirmed", "Ann"), ("a", "CRISIS_HOUSING", "confirmed", "Ben")]
        found = self.of(*READ, *kinds)
        assert self.cells(found, "CRISIS") == {"a": (1, 1)}
        assert found.differences() == [("a", "CRISIS_MH"), ("a", "CRISIS_HOUSING")]

    def test_a_parent_is_asked_for_only_where_somebody_named_it(self):
        found = self.of(*READ, ("a", "CRISIS_MH", "confirmed", "Ann"))
        assert self.cells(found, "CRISIS") == {"a": (1, 0)}
        assert found.differences() == [("a", "CRISIS_MH")]

    def test_a_code_without_the_word_read_is_no_reading(self):
        found = self.of(*READ[1:], ("a", "SEEN", "confirmed", "Ann"))
        assert found.codes == []
        assert found.together().units == 0

    def test_half_a_row_is_not_read(self):
        row = {"file": "f.xlsx", "sheet": "s", "row": 2}
        told = reflections(a={**row, "cell": "C2"}, b={**row, "cell": "D2"})
        both = [*READ, ("b", "", "confirmed", "Ann")]
        found = self.of(*both, ("b", "SEEN", "confirmed", "Ann"), told=told)
        assert self.cells(found, "SEEN") == {"a": (1, -1)}

    def test_nothing_gives_nothing(self):
        found = self.of()
        assert (found.codes, found.differences(), found.agreements()) == ([], [], [])
        assert found.together().alpha is None
