"""Who is in n and who is in x: the counts that a figure prints."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impact import frames
from impact.coding import reading, standing, writer_codings
from impact.coding.reading import told as told_lines
from impact.policy.consent import LEVELS

TEN = "SEEN|FELT_SEEN|DIGNITY"


def reflections(**told):
    """One reflection for each name: its ticks, what was offered, and other columns."""
    return frames.conform(pd.DataFrame([{"id": name, **line} for name, line in told.items()]), "reflections")


def codings(*lines):
    """reflection, code, state, coder, and more by name."""
    rows = []
    for reflection, code, state, coder, *more in lines:
        line = {"reflection_id": reflection, "code": code, "state": state, "polarity": "asserted", "coder": coder}
        rows.append(line | (more[0] if more else {}))
    return frames.conform(pd.DataFrame(rows), "codings")


def counts(told, *lines):
    """(x, n) by code, for the codes that have an n."""
    stands = standing(told, codings(*lines))
    assert stands["in_n"].all()
    assert not (stands["in_x"] & stands["disputed"]).any()
    sums = stands.groupby("code")[["in_x", "in_n"]].sum()
    return {code: (int(line.in_x), int(line.in_n)) for code, line in sums.iterrows()}


def disputed(told, *lines):
    stands = standing(told, codings(*lines))
    return set(stands.loc[stands["disputed"], ["reflection_id", "code"]].itertuples(index=False, name=None))


def waiting(told, lines):
    """The rows that are in no n at all: nobody read them, and their form offered nothing."""
    return uncounted(told, standing(told, lines))


def uncounted(told, stands):
    counted = set(stands.loc[stands["in_n"], "reflection_id"])
    return [row for row in told_lines(told)["told_in"].unique() if row not in counted]


READ = ("a", "", "confirmed", "Ann")


def test_a_tick_counts_and_an_offered_code_left_alone_is_in_n_only():
    assert counts(reflections(a={"writer_codes": "SEEN", "codes_offered": "SEEN|DIGNITY"})) == {
        "SEEN": (1, 1),
        "DIGNITY": (0, 1),
    }


def test_a_reflection_that_nobody_read_is_in_no_n():
    told = reflections(a={"text": "she smiled"})
    assert counts(told) == {}
    assert waiting(told, frames.empty("codings")) == ["a"]


def test_a_reflection_that_was_read_is_in_n_for_every_code():
    told = reflections(a={}, b={})
    found = counts(told, READ, ("a", "PURPOSE", "confirmed", "Ann"))
    assert found["PURPOSE"] == (1, 1)
    assert found["BELONGING"] == (0, 1)
    assert waiting(told, codings(READ)) == ["b"]


def test_a_code_without_the_word_read_makes_no_n():
    assert counts(reflections(a={}), ("a", "PURPOSE", "confirmed", "Ann")) == {}


def test_a_mark_of_the_writer_or_a_suggested_mark_is_no_reading():
    told = reflections(a={})
    for mark in (("a", "", "confirmed", "writer"), ("a", "", "suggested", "Ann"), ("a", "", "refused", "Ann")):
        assert counts(told, mark) == {}
        assert reading(codings(mark)).empty
    assert reading(codings(READ)).to_dict("records") == [{"reflection_id": "a", "coder": "Ann"}]


def test_a_mark_taken_back_is_no_reading():
    assert reading(codings(READ, ("a", "", "refused", "Ann"))).empty


def test_a_tick_that_a_reader_refused_is_disputed_stays_in_n_and_leaves_x():
    told = reflections(a={"writer_codes": "SEEN", "codes_offered": TEN})
    refusal = ("a", "SEEN", "refused", "Ann")
    assert counts(told, refusal)["SEEN"] == (0, 1)
    assert disputed(told, refusal) == {("a", "SEEN")}


def test_two_readers_who_differ_are_disputed_until_one_of_them_changes_it():
    told = reflections(a={})
    differ = [READ, ("a", "PURPOSE", "confirmed", "Ann"), ("a", "PURPOSE", "refused", "Ben")]
    assert counts(told, *differ)["PURPOSE"] == (0, 1)
    assert disputed(told, *differ) == {("a", "PURPOSE")}
    settled = [*differ, ("a", "PURPOSE", "confirmed", "Ben")]
    assert counts(told, *settled)["PURPOSE"] == (1, 1)
    assert disputed(told, *settled) == set()


def test_a_line_that_says_disputed_is_listed():
    told = reflections(a={})
    assert disputed(told, READ, ("a", "PURPOSE", "disputed", "Ann")) == {("a", "PURPOSE")}


def test_what_nobody_asserts_is_not_disputed():
    told = reflections(a={})
    lines = [READ, ("a", "PURPOSE", "refused", "Ann"), ("a", "PURPOSE", "refused", "Ben")]
    assert disputed(told, *lines) == set()
    assert counts(told, *lines)["PURPOSE"] == (0, 1)


def test_did_not_feel_seen_is_never_in_x():
    told = reflections(a={})
    denied = ("a", "FELT_SEEN", "confirmed", "Ann", {"polarity": "denied"})
    assert counts(told, READ, denied)["FELT_SEEN"] == (0, 1)
    assert disputed(told, READ, denied) == set()
    ticked = reflections(a={"felt_seen": "yes"})
    assert counts(ticked, denied)["FELT_SEEN"] == (0, 1)
    assert disputed(ticked, denied) == {("a", "FELT_SEEN")}


@pytest.mark.parametrize(("answer", "x"), [("yes", 1), ("partly", 0), ("no", 0)])
@pytest.mark.parametrize("ticks", ["", "FELT_SEEN"])
def test_only_a_plain_yes_says_that_the_other_felt_seen(answer, x, ticks):
    told = reflections(a={"felt_seen": answer, "writer_codes": ticks})
    assert counts(told)["FELT_SEEN"] == (x, 1)


def test_without_an_answer_nobody_is_in_n_for_felt_seen():
    assert counts(reflections(a={"felt_seen": "", "codes_offered": "SEEN"})) == {"SEEN": (0, 1)}


def test_a_crisis_of_one_kind_is_a_crisis():
    told = reflections(a={}, b={})
    lines = [READ, ("b", "", "confirmed", "Ann"), ("a", "CRISIS_HOUSING", "confirmed", "Ann")]
    found = counts(told, *lines)
    assert (found["CRISIS_HOUSING"], found["CRISIS"], found["CRISIS_MH"]) == ((1, 2), (1, 2), (0, 2))


def test_a_form_that_offered_one_kind_of_crisis_has_an_n_for_crisis():
    told = reflections(a={"writer_codes": "CRISIS_MH", "codes_offered": "CRISIS_MH"}, b={"codes_offered": "CRISIS_MH"})
    assert counts(told) == {"CRISIS_MH": (1, 2), "CRISIS": (1, 2)}


def test_a_crisis_whose_kind_is_disputed_is_disputed():
    told = reflections(a={"writer_codes": "CRISIS_MH", "codes_offered": "CRISIS_MH"})
    assert disputed(told, ("a", "CRISIS_MH", "refused", "Ann")) == {("a", "CRISIS_MH"), ("a", "CRISIS")}


def test_suggestions_count_for_nothing():
    told = reflections(a={"codes_offered": "SEEN"})
    assert counts(told, ("a", "SEEN", "suggested", "machine")) == {"SEEN": (0, 1)}


def test_refusing_one_passage_takes_nothing_from_another():
    told = reflections(a={})
    here, there = {"start": 0, "end": 9}, {"start": 20, "end": 29}
    lines = [READ, ("a", "SEEN", "confirmed", "Ann", here), ("a", "SEEN", "refused", "Ann", there)]
    assert counts(told, *lines)["SEEN"] == (1, 1)
    assert counts(told, *lines, ("a", "SEEN", "refused", "Ann", here))["SEEN"] == (0, 1)
    assert counts(told, *lines, ("a", "SEEN", "refused", "Ann"))["SEEN"] == (0, 1)


def test_the_later_line_wins_by_its_time_wherever_it_stands():
    told = reflections(a={})
    late = ("a", "SEEN", "refused", "Ann", {"at": "2026-07-02T10:00:00+00:00"})
    early = ("a", "SEEN", "confirmed", "Ann", {"at": "2026-07-02T11:00:00+02:00"})
    read = (*READ, {"at": "2026-07-01"})
    assert counts(told, read, late, early)["SEEN"] == (0, 1)
    ticked = reflections(a={"writer_codes": "DIGNITY|SEEN"})
    assert disputed(ticked, late, early) == {("a", "SEEN")}, "ticks have no time; that changes nothing for readers"


def test_several_answers_of_one_row_are_one_reflection():
    row = {"file": "f.xlsx", "sheet": "s", "row": 2}
    told = reflections(
        a={**row, "cell": "C2", "writer_codes": "SEEN", "codes_offered": TEN}, b={**row, "cell": "D2"}, c={}
    )
    assert counts(told)["SEEN"] == (1, 1)
    assert waiting(told, frames.empty("codings")) == ["c"]
    assert "PURPOSE" not in counts(told, READ), "half of the row is still unread"
    both = [READ, ("b", "", "confirmed", "Ann"), ("b", "PURPOSE", "confirmed", "Ann")]
    stands = standing(told, codings(*both))
    assert stands.query("code == 'PURPOSE'")[["reflection_id", "in_x"]].values.tolist() == [["a", True]]


def test_what_was_withdrawn_is_nowhere():
    told = reflections(a={"consent": "withdrawn", "writer_codes": "SEEN", "codes_offered": TEN, "felt_seen": "yes"})
    assert counts(told, READ) == {}
    assert writer_codings(told).empty
    assert waiting(told, frames.empty("codings")) == []


@pytest.mark.parametrize("consent", [*LEVELS[LEVELS.index("reader") :], "words nobody knows"])
def test_whoever_may_read_it_what_was_not_withdrawn_counts(consent):
    told = reflections(a={"consent": consent, "writer_codes": "SEEN", "codes_offered": TEN})
    assert counts(told)["SEEN"] == (1, 1)


def test_codings_of_reflections_that_are_not_here_are_left_alone():
    assert counts(reflections(a={"codes_offered": "SEEN"}), ("zz", "SEEN", "confirmed", "Ann")) == {"SEEN": (0, 1)}


def test_writers_codings_are_confirmed_and_may_be_given_or_not():
    told = reflections(a={"writer_codes": "SEEN|DIGNITY", "codes_offered": TEN, "felt_seen": "yes"}, b={})
    ticks = writer_codings(told)
    assert sorted(ticks["code"]) == ["DIGNITY", "FELT_SEEN", "SEEN"]
    assert set(ticks["state"]) == {"confirmed"}
    assert set(ticks["polarity"]) == {"asserted"}
    assert set(ticks["coder"]) == {"writer"}
    pd.testing.assert_frame_equal(standing(told, ticks), standing(told, frames.empty("codings")))


def test_nothing_gives_nothing():
    assert standing(frames.empty("reflections"), frames.empty("codings")).empty
    assert list(standing(frames.empty("reflections"), frames.empty("codings")).columns) == [
        "reflection_id",
        "code",
        "in_n",
        "in_x",
        "disputed",
    ]


LINES = st.tuples(
    st.sampled_from("abc"),
    st.sampled_from(["", "SEEN", "FELT_SEEN", "CRISIS", "CRISIS_MH", "BELONGING"]),
    st.sampled_from(["confirmed", "refused", "disputed"]),
    st.sampled_from(["Ann", "Ben"]),
    st.fixed_dictionaries(
        {
            "polarity": st.sampled_from(["asserted", "denied"]),
            "start": st.sampled_from([None, 0, 5]),
            "at": st.sampled_from(["", "2026-07-01", "2026-07-02"]),
        }
    ).map(lambda d: d | {"end": None if d["start"] is None else d["start"] + 3}),
)
SUGGESTED = st.tuples(
    st.sampled_from("abcd"),
    st.sampled_from(["", "SEEN", "CRISIS_MH", "PURPOSE", "IDEA"]),
    st.just("suggested"),
    st.sampled_from(["machine", "Ann", "writer"]),
    st.fixed_dictionaries({"start": st.just(1), "end": st.just(4), "at": st.sampled_from(["", "2026-07-03"])}),
)


@settings(max_examples=10, deadline=None)  # 20 were drawn once
@given(st.lists(LINES, max_size=8), st.lists(st.tuples(st.integers(0, 8), SUGGESTED), max_size=5))
@pytest.mark.slow
def test_adding_suggestions_changes_nothing(lines, suggestions):
    told = reflections(a={"writer_codes": "SEEN", "codes_offered": TEN}, b={"felt_seen": "partly"}, c={})
    more = list(lines)
    for place, suggestion in suggestions:
        more.insert(place, suggestion)
    without, with_them = codings(*lines), codings(*more)
    before, after = standing(told, without), standing(told, with_them)
    pd.testing.assert_frame_equal(before, after)
    assert uncounted(told, before) == uncounted(told, after)
    pd.testing.assert_frame_equal(reading(without), reading(with_them))
