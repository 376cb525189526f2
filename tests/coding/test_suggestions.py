"""Suggested codes show the words that led to them, and keep what was denied apart."""

from hypothesis import given
from hypothesis import strategies as st

from impact.coding.suggestions import suggest


def codes(text):
    return {(s.code, s.polarity) for s in suggest([("r", text)])}


def test_a_suggestion_shows_its_words():
    (found,) = suggest([("r1", "He had slept outside again.")])
    assert (found.id, found.code, found.evidence) == ("r1", "CRISIS_HOUSING", "slept outside")


def test_a_negation_before_the_words_is_kept_as_denied():
    assert ("FELT_SEEN", "asserted") in codes("She said she felt seen.")
    assert ("FELT_SEEN", "denied") in codes("She said she had never felt seen here.")
    assert ("FELT_SEEN", "asserted") in codes("It was not busy. She felt seen.")


def test_an_ordinary_sentence_gets_no_suggestion():
    assert codes("The heating is too cold on the first floor.") == set()


@given(text=st.text(max_size=300))
def test_every_span_is_the_text_it_quotes(text):
    for found in suggest([("r", f"I felt seen. {text} Nobody on shift to tell, {text}")]):
        assert found.evidence == f"I felt seen. {text} Nobody on shift to tell, {text}"[found.start : found.end]
