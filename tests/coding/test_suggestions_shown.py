"""What a reader is shown as the reason: words that make sense by themselves, few of them, and no quote cut in two."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impact.coding.suggestions import suggest
from impact.coding.suggestions.chances import FEW, MANY, WORDS_FOR_ONE
from impact.coding.suggestions.passages import FEWEST_WORDS, MOST_WORDS, around, parts, quotes, whole
from impact.coding.suggestions.sentences import sentences

OVERLAP = "They took the afternoon overlap away. That was when we used to sit down and talk to people properly."
PIECES = (
    "He said 'off you go then, skipper' and I laughed",
    "I stayed with her until the police came",
    'She whispered "nobody here knows my name." Then she wept',
    "I am not trained for this",
    "men",
    "We need a second person on Saturdays",
    "It was quiet, two of us, a kettle, no more",
    "He comes every day for the same chair and the regulars miss him",
    "The kids' table was full",
)


def test_where_the_words_lead_a_clause_is_shown():
    (found,) = suggest([("r", OVERLAP)])
    assert found.evidence == "That was when we used to sit down and talk to people properly"


def test_a_hint_of_one_word_is_shown_with_the_words_round_it():
    found = {one.code: one.evidence for one in suggest([("r", "I am not trained for this. He shouted.")])}
    assert found == {"BOUNDARY": "I am not trained for this", "ROLE_GAP": "not trained"}


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9), st.sampled_from([". ", ", ", "\n", " and "]))
def test_every_reason_is_exact_short_and_whole(pieces, link):
    text = link.join(pieces) + "."
    for one in suggest([("r", text)]):
        assert one.evidence == text[one.start : one.end]
        assert 1 <= len(one.evidence.split()) <= MOST_WORDS
        assert not re.search(r"\w\w", text[max(0, one.start - 1) : one.start + 1])
        assert not re.search(r"\w\w", text[one.end - 1 : one.end + 1])


def test_parts_have_as_many_words_as_a_reader_needs_and_takes_in():
    (long,) = sentences("word " * (MOST_WORDS + 5))
    assert {last - first for first, last in parts(long)} == {MOST_WORDS}
    (short,) = sentences("Two of us")
    assert list(parts(short)) == [(0, FEWEST_WORDS)]
    (shorter,) = sentences("Of us")
    assert list(parts(shorter)) == []


@pytest.mark.parametrize(
    ("shown", "becomes"),
    [
        ("said 'off you go then, skipper", "said 'off you go then, skipper'"),
        ("off you go then", "off you go then"),
        ("He said 'off you go", None),
        ("and I laughed", "and I laughed"),
    ],
)
def test_a_quote_is_shown_to_its_end_or_not_begun(shown, becomes):
    text = PIECES[0]
    start = text.index(shown)
    span = whole(text, start, start + len(shown), quotes(text))
    assert (text[span[0] : span[1]] if span else None) == becomes


def test_words_that_stand_in_no_part_are_shown_as_they_are():
    assert around("Printer. Again.", 9, 14) == (9, 14)


def test_a_long_account_may_hold_more_than_a_short_one_but_never_many():
    text = " ".join(f"{piece}." for piece in PIECES * 3)
    found = list(suggest([("r", text)]))
    assert FEW < len(found) <= min(MANY, len(text.split()) // WORDS_FOR_ONE)
    short = "Police came, he was drunk, she felt at home, I was not trained for this, and can we have a second person?"
    assert len(list(suggest([("r", short)]))) == FEW


@pytest.mark.parametrize(
    "text",
    [
        "Someone asked whether we stock bus timetables.",
        "Our photocopier contract ends in May.",
        "Staff must log out of the library management system before closing.",
        "A gentleman renewed three novels by phone.",
        "The evening class had 26 people and ran for an hour.",
    ],
)
def test_plain_service_is_left_alone(text):
    assert list(suggest([("r", text)])) == []
