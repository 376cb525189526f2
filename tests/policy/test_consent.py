"""What a writer allowed decides what leaves, and with which words under it."""

import pytest

from impact.policy.consent import LEVELS, Terms, level, lowest, may_quote, terms

AUDIENCES = ("staff", "board", "public")


def reach(given):
    """The audiences that see the quote when enough people have cleared it."""
    return [a for a in AUDIENCES if may_quote(given, audience=a, cleared_by=2, atom_shown=True)]


@pytest.mark.parametrize(
    ("given", "audiences"),
    [
        ("withdrawn", []),
        ("reader", []),
        ("colleagues", ["staff"]),
        ("anonymous", ["staff", "board", "public"]),
        ("role", ["staff", "board", "public"]),
        ("named", ["staff", "board", "public"]),
    ],
)
def test_each_level_reaches_its_audiences_and_no_other(given, audiences):
    assert reach(given) == audiences


@pytest.mark.parametrize("words", ["", "no", "whatever", "NAMED ", "Yes"])
def test_words_that_are_no_level_are_not_quoted(words):
    assert level(words) == "reader"
    assert reach(words) == []


@pytest.mark.parametrize(
    ("audience", "cleared_by", "quoted"),
    [
        ("staff", 0, True),
        ("board", 0, False),
        ("board", 1, True),
        ("board", 2, True),
        ("public", 0, False),
        ("public", 1, False),
        ("public", 2, True),
        ("public", 3, True),
    ],
)
def test_outside_the_staff_a_quote_waits_for_the_people_who_read_it(audience, cleared_by, quoted):
    assert may_quote("anonymous", audience=audience, cleared_by=cleared_by, atom_shown=True) is quoted


def test_a_library_with_one_reader_may_set_one_clearance_but_never_none():
    one = {"audience": "public", "atom_shown": True, "public_clearances": 1}
    assert may_quote("anonymous", cleared_by=1, **one)
    assert not may_quote("anonymous", cleared_by=0, **one)
    with pytest.raises(ValueError, match="at least one"):
        may_quote("anonymous", cleared_by=5, audience="public", public_clearances=0)


@pytest.mark.parametrize("given", ["anonymous", "role", "named"])
def test_a_branch_held_back_may_still_be_quoted(given):
    assert may_quote(given, audience="public", cleared_by=2, atom_shown=False)


@pytest.mark.parametrize(
    ("given", "atom_shown", "under"),
    [
        ("colleagues", True, Terms(quote=True, branch=True)),
        ("colleagues", False, Terms(quote=True)),
        ("anonymous", True, Terms(quote=True, branch=True)),
        ("anonymous", False, Terms(quote=True)),
        ("role", False, Terms(quote=True, branch=True, role=True)),
        ("named", False, Terms(quote=True, branch=True, role=True, name=True)),
    ],
)
def test_what_may_stand_under_a_quote(given, atom_shown, under):
    assert terms(given, audience="staff", cleared_by=0, atom_shown=atom_shown, name_confirmed=True) == under


def test_a_name_stands_only_when_the_person_said_yes_again():
    asked = {"audience": "board", "cleared_by": 1, "atom_shown": True}
    assert not terms("named", **asked).name
    assert terms("named", **asked, name_confirmed=True).name
    assert not terms("role", **asked, name_confirmed=True).name


def test_of_several_levels_the_lowest_counts():
    assert lowest(["named", "colleagues", "role"]) == "colleagues"
    assert lowest([]) == "reader"
    assert list(LEVELS) == ["withdrawn", "reader", "colleagues", "anonymous", "role", "named"]
