"""Words are found whatever their case and accents; several mean all of them, quotation marks mean together."""

import pytest

from impact.coding.search_words import LONGEST, finder, folded

TEXT = "Élodie’s café: the TRAINING room was full, and she did not feel seen. Straße 3."


def holds(asked: str, text: str = TEXT) -> bool:
    find = finder(asked)
    assert find is not None
    return find(folded(text))


@pytest.mark.parametrize(
    "asked",
    [
        "cafe",
        "CAFÉ",
        "train",  # the beginning of a word
        "train seen",  # both, in any order
        "seen training",
        '"feel seen"',
        '"feel   SEEN"',
        "“room was full and she”",  # what stands between the words makes no difference
        '"feel seen',  # a mark that is not closed yet
        'cafe "feel seen" full',
        "strasse",
        "élodie",
        "full,",
    ],
)
def test_it_is_found(asked: str):
    assert holds(asked)


@pytest.mark.parametrize(
    "asked",
    ["raining", '"seen feel"', '"feel see"', "train bicycle", '"train room"', ".*", "3.5"],
)
def test_it_is_not_there(asked: str):
    if asked == ".*":
        assert finder(asked) is None
    else:
        assert not holds(asked)


@pytest.mark.parametrize("asked", ["", "   ", '""', "“ ”", "?!"])
def test_nothing_is_asked(asked: str):
    assert finder(asked) is None


def test_a_whole_text_pasted_in_is_searched_by_its_beginning():
    assert len("word " * 40) > LONGEST
    assert holds("room " * 40)
    assert holds("room " * 24 + "bicycle")  # past the longest search


def test_accents_typed_as_letters_of_their_own_are_the_same():
    assert holds("cafe\u0301")
    assert holds("café", "cafe\u0301")
