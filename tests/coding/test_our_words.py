"""Phrases that are typical of a code, by how many reflections wrote them; names and numbers stand in none."""

from math import log, sqrt

import pytest

from impact.coding.our_words import PRIOR, Passage, Phrase, _strength, grams, typical, written_small

CODED = [
    "I called her by name, and she took her shoes.",
    "He took his shoes. I never rushed him, she took her shoes too.",
    "She took her shoes with the form.",
    "We took her shoes seriously, took her shoes and hers again.",
]
REST = ["The printer was out of paper.", "The printer broke.", "A form for the printer, and a form for me."] * 4


def found(coded: list[str], rest: list[str], *, fewest: int = 2, hidden=()) -> dict[str, Phrase]:
    texts = [*coded, *rest]
    small = written_small(texts)
    here = grams((Passage(f"c{i}", t, hidden) for i, t in enumerate(coded)), small=small)
    there = grams((Passage(f"r{i}", t) for i, t in enumerate(rest)), small=small)
    return {one.words: one for one in typical(here, there, fewest=fewest)}


def test_a_phrase_is_counted_by_reflections_and_not_by_how_often_it_stands_there():
    assert found(CODED, REST)["took her shoes"].rows == {"c0", "c1", "c2", "c3"}


def test_what_everybody_writes_is_not_typical():
    assert "form" not in found(CODED, REST, fewest=1)
    assert not any("printer" in words for words in found(CODED, REST))


def test_parts_of_a_longer_phrase_are_not_said_again():
    assert "took" in " ".join(found(CODED, REST))
    assert not {"shoes", "took her"} & set(found(CODED, REST))


@pytest.mark.parametrize("text", ["Agnes smiled at me.", "Then Agnes smiled at me.", "I saw Agnes smiled at me."])
def test_a_word_that_nobody_writes_small_stands_in_no_phrase(text):
    assert not any("agnes" in words for words in found([text] * 3, REST))
    assert "smiled" in found([text] * 6, REST)


def test_no_phrase_touches_what_is_hidden_or_goes_over_a_mark_or_a_number():
    text = "she smiled at agnes miller warmly"
    words = found([text] * 3, REST, hidden=((14, 26),))
    assert not any("agnes" in one or "miller" in one for one in words)
    assert not any("smiled warmly" in one for one in found(["he smiled. warmly we spoke"] * 3, REST))
    assert not any("7" in one or "smiled bus" in one for one in found(["he smiled 7 bus stops on"] * 3, REST))


def test_below_and_at_the_fewest():
    assert "took her shoes" in found(CODED, REST, fewest=4)
    assert "took her shoes" not in found(CODED, REST, fewest=5)


def test_no_phrase_begins_or_ends_with_a_small_word_and_a_negation_may_begin_one():
    words = found(["she was not rushed at the desk"] * 3, REST)
    assert "not rushed" in " ".join(words)
    assert all(one.split()[0] not in {"she", "was", "at", "the"} for one in words)
    assert all(one.split()[-1] not in {"at", "the", "not"} for one in words)


def test_the_measure_is_that_of_monroe_and_others():
    y_here, y_there, n_here, n_there = 7, 3, 400, 5000
    prior, of_all = PRIOR * 10, PRIOR * 5400
    odds_here = (y_here + prior) / (n_here + of_all - y_here - prior)
    odds_there = (y_there + prior) / (n_there + of_all - y_there - prior)
    wanted = (log(odds_here) - log(odds_there)) / sqrt(1 / (y_here + prior) + 1 / (y_there + prior))
    assert _strength(y_here, y_there, n_here, n_there) == pytest.approx(wanted)


def test_nothing_written_gives_nothing():
    assert found([], REST) == {}
    assert found(CODED, []) == {}  # typical of what, beside nothing?
