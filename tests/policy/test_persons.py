"""Which words are a name that a person can stand by."""

import pytest

from impact.policy.persons import LONGEST_NAME, as_name, is_name, known_as, person_key


@pytest.mark.parametrize("name", ["Ada", "Ines Calloway, branch manager", "Ö", "李", "A" * LONGEST_NAME, "together we"])
def test_what_people_are_called_is_a_name(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "this computer",
        " This  Computer ",
        "WRITER",
        "Together",
        "the program",
        "machine",
        "123",
        "-",
        "A" * 61,
    ],
)
def test_what_signs_for_nobody_is_no_name(words):
    assert not is_name(words)


def test_letters_that_nobody_sees_make_no_second_person():
    assert as_name("A\u200bda\u00ad ") == "Ada"
    assert not is_name("to\u200bgether")


def test_who_was_here_is_known_however_it_is_typed():
    assert known_as("  ada  LOVE", ["Ben", "Ada Love"]) == "Ada Love"
    assert known_as(" Cy ", ["Ben"]) == "Cy"


@pytest.mark.parametrize(
    "again",
    ["ada lindqvist.", "Ada  Lindqvist", "Ada-Lindqvist", "Áda Lindqvist", "Ada\u3164 Lindqvist", "Ａda Lindqvist"],
)
def test_two_spellings_of_one_name_are_one_person(again):
    assert known_as(again, ["Ada Lindqvist"]) == "Ada Lindqvist"


@pytest.mark.parametrize(("one", "other"), [("Ada L", "Ada M"), ("राम", "रमा"), ("李娜", "李明"), ("Jan", "Jana")])
def test_other_names_are_other_people(one, other):
    assert person_key(one) != person_key(other)
    assert is_name(one)
    assert is_name(other)


@pytest.mark.parametrize("words", ["This computer.", "Together!", "the-writer"])
def test_a_dot_makes_nobody_a_person(words):
    assert not is_name(words)
