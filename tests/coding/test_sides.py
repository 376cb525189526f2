"""A condition that was missing and one that was in place: what people said of it, and when nobody may be quoted so."""

import pandas as pd
import pytest

from impact import frames
from impact.coding import standing, writer_codings
from impact.coding.sides import sides
from impact.vocabulary.codebook import codebook

FAMILY = [code.id for code in codebook().values() if code.family == "Conditions"]


def reflections(*names, **told):
    lines = [{"id": name, "text": "Words."} for name in names] + [{"id": n, "text": "x", **t} for n, t in told.items()]
    return frames.conform(pd.DataFrame(lines), "reflections")


def read(name, coder):
    return {"reflection_id": name, "state": "confirmed", "polarity": "asserted", "coder": coder}


def coded(name, tone="", *, code="TIME", coder="Ada", state="confirmed", polarity="asserted", start=None, end=None):
    line = {"reflection_id": name, "code": code, "state": state, "polarity": polarity, "tone": tone, "coder": coder}
    return line | {"start": start, "end": end}


def said_of(told, *lines, code="TIME", family=FAMILY):
    """Reflection → the sides on which it stands, of those in n."""
    codings = frames.conform(pd.DataFrame(list(lines)), "codings")
    stands = standing(told, pd.concat([writer_codings(told), codings], ignore_index=True))
    parts = sides(told, codings, stands, family)
    assert parts["in_n"].all()
    mine = parts[parts["code"].str.startswith(f"{code}:")]
    return {
        str(name): {part.partition(":")[2] for part in group.loc[group["in_x"], "code"]}
        for name, group in mine.groupby("reflection_id")
    }


@pytest.mark.parametrize(
    ("tone", "side"), [("strained", "missing"), ("failed", "missing"), ("made_possible", "in_place"), ("", None)]
)
def test_how_it_went_says_whether_it_was_there(tone, side):
    told = reflections("r1")
    assert said_of(told, read("r1", "Ada"), coded("r1", tone)) == {"r1": {side} if side else set()}


def test_the_last_word_of_a_person_stands():
    told = reflections("r1")
    lines = [read("r1", "Ada"), coded("r1", "strained"), coded("r1", "made_possible")]
    assert said_of(told, *lines) == {"r1": {"in_place"}}


def test_whoever_sees_both_in_one_account_says_both():
    told = reflections("r1")
    lines = [coded("r1", "strained", start=0, end=2), coded("r1", "made_possible", start=3, end=5)]
    assert said_of(told, read("r1", "Ada"), *lines) == {"r1": {"missing", "in_place"}}


def test_two_who_differ_leave_it_unsaid_and_two_who_agree_do_not():
    told = reflections("r1", "r2", "r3")
    lines = [
        coded("r1", "strained"),
        coded("r1", "made_possible", coder="Bo"),
        coded("r2", "strained"),
        coded("r2", "failed", coder="Bo"),
        coded("r3", "strained"),
        coded("r3", coder="Bo"),
    ]
    reads = [read(name, coder) for name in ("r1", "r2", "r3") for coder in ("Ada", "Bo")]
    assert said_of(told, *reads, *lines) == {"r1": set(), "r2": {"missing"}, "r3": {"missing"}}


def test_what_does_not_stand_has_no_side():
    told = reflections("r1", "r2", "r3")
    lines = [
        coded("r1", "strained"),
        coded("r1", state="refused", coder="Bo"),
        coded("r2", "strained", polarity="denied"),
        coded("r3", "strained", state="suggested"),
    ]
    reads = [read(name, "Ada") for name in ("r1", "r2", "r3")]
    assert said_of(told, *reads, *lines) == {"r1": set(), "r2": set(), "r3": set()}


def test_a_tick_names_it_without_saying_which():
    told = reflections(r1={"writer_codes": "TIME", "codes_offered": "TIME|DIGNITY"})
    assert said_of(told) == {"r1": set()}


def test_what_is_not_read_is_in_no_side():
    assert said_of(reflections("r1", "r2"), read("r1", "Ada"), coded("r1", "failed")) == {"r1": {"missing"}}


def test_a_row_of_two_lines_is_one_reflection():
    told = frames.conform(
        pd.DataFrame(
            [{"id": "a", "text": "One.", "row": 2, "file": "f"}, {"id": "b", "text": "Two.", "row": 2, "file": "f"}]
        ),
        "reflections",
    )
    lines = [read("a", "Ada"), read("b", "Ada"), coded("b", "strained")]
    assert said_of(told, *lines) == {"a": {"missing"}}


def test_a_parent_has_the_sides_of_what_stands_below_it():
    told = reflections("r1")
    lines = [read("r1", "Ada"), coded("r1", "strained", code="CRISIS_MH")]
    assert said_of(told, *lines, code="CRISIS", family=["CRISIS"]) == {"r1": {"missing"}}
