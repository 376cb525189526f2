"""Agreement in words: rounded down, no name beside a number, and honest where there is little."""

import pytest

from impact.app.two_readers import agreement_words as words
from impact.coding.agreement import Agreement
from impact.service.reading.verdicts import Said
from impact.service.two_readers.comparing import Comparison, Difference
from impact.vocabulary.codebook import codebook
from impact.workspace import Round

SEEN, DIGNITY = codebook()["SEEN"], codebook()["DIGNITY"]
ROUND = Round("r", "Round 1", (), ("Ada", "Ben"), "compared")


def compared(*codes, units=50, together=0.72, unused=3):
    whole = Agreement("", units * 2, 9, 4, together, together)
    return Comparison(ROUND, units, whole, codes, unused, ())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1.0, "1.00"),
        (0.8, "0.80"),
        (0.79999, "0.79"),
        (0.6669, "0.66"),
        (0.29, "0.29"),
        (0.0, "0.00"),
        (-0.071, "−0.08"),
        (None, "–"),
    ],
)
def test_a_number_never_looks_better_than_it_is(value, shown):
    assert words.number(value) == shown


def test_the_whole_is_said_in_a_line():
    assert words.in_short(compared()) == (
        "Ada and Ben each read 50 reflections alone. All codes together: alpha 0.72, tentative."
    )
    assert words.in_short(compared(units=1, together=None)) == (
        "Ada and Ben each read 1 reflection alone. All codes together: not estimable."
    )


@pytest.mark.parametrize(("units", "said"), [(19, True), (20, False)])
def test_below_twenty_it_says_that_it_is_a_first_hint(units, said):
    assert ("first hint" in words.hint(compared(units=units))) is said


def test_each_code_has_a_line_and_the_blocked_ones_are_named():
    found = compared(
        (SEEN, Agreement("SEEN", 50, 10, 8, 0.9, 0.89)), (DIGNITY, Agreement("DIGNITY", 50, 5, 2, 0.5, 0.5))
    )
    assert words.table(found).to_numpy().tolist() == [
        [SEEN.name, 50, 10, 8, "0.90", "0.89", "reliable: groups may be compared"],
        ["Dignity", 50, 5, 2, "0.50", "0.50", "coders disagree: do not compare groups"],
    ]
    assert words.blocked(found).startswith("Do not compare groups by Dignity until")
    assert words.blocked(compared()) == ""
    assert "3 other codes" in words.unused(found)


@pytest.mark.parametrize(
    ("either", "alpha", "said"),
    [
        (4, 1.0, "reliable · rarely used, a first hint"),
        (5, 1.0, "reliable: groups may be compared"),
        (4, 0.0, "coders disagree · rarely used, a first hint"),
        (5, 0.0, "coders disagree: do not compare groups"),
        (0, None, "not estimable"),
    ],
)
def test_a_code_that_was_hardly_met_is_a_first_hint(either, alpha, said):
    found = compared((SEEN, Agreement("SEEN", 50, either, either, alpha, alpha)))
    assert words.table(found)["That means"].tolist() == [said]


def test_many_blocked_codes_are_counted_and_not_listed():
    apart = Agreement("SEEN", 50, 9, 2, 0.5, 0.5)
    assert "by the 4 codes on which they disagree" in words.blocked(compared(*[(SEEN, apart)] * 4))


def test_nobody_stands_beside_a_number():
    found = compared((SEEN, Agreement("SEEN", 50, 10, 8, 0.9, 0.89)))
    everything = f"{words.table(found)} {words.MEANS} {words.ABOUT}"
    assert not any(word in everything for word in ("Ada", "Ben", "best", "worst", "score", "rank"))


def test_who_said_what_is_told_of_both_also_of_one_who_gave_no_code():
    said = (Said("writer", "confirmed", "a"), Said("Ada", "confirmed", "a", 0, 4))
    assert words.who_said(Difference("a", SEEN, said, ""), ROUND.coders) == [
        "Ada: yes.",
        "Ben read it and did not give this code.",
        "The writer ticked it.",
    ]


@pytest.mark.parametrize(
    ("decision", "said"), [("", ""), ("yes", "yes"), ("no", "not here"), ("open", "stays"), ("again", "open again")]
)
def test_what_was_decided_is_told(decision, said):
    assert said in words.decided(Difference("a", SEEN, (), decision))
