"""What a writer allows is read from their own words, and never higher than they gave it."""

import csv
from pathlib import Path

import pytest
from form_sheets import CONSENT, QUIET, SMILED, STORY, answer, asked, column, read

from impact.decisions import Decisions
from impact.policy.consent import LEVELS
from impact.understand.forms.consent_answers import Asked, consent
from impact.understand.forms.question_words import role_of

# header, words, and the level that the writer gave at most; `?` where only a person can say;
# `elsewhere` where the header asks for something else, such as a photo.
PHRASINGS = Path(__file__).with_name("consent_phrasings.csv")
with PHRASINGS.open(encoding="utf-8", newline="") as file:
    ROWS = [tuple(row.values()) for row in csv.DictReader(file)]
KNOWN = [words for _, words, level in ROWS if level in LEVELS and len(words) > 2]


def given(words, header=CONSENT):
    return consent(words, Asked.of(header, [words]), decisions=Decisions())


@pytest.mark.parametrize(("header", "words", "level"), ROWS)
def test_an_answer_gives_what_its_words_and_its_header_name_and_conditions_wait_for_a_person(header, words, level):
    assert role_of(header) == "consent"
    if level == "elsewhere":
        assert Asked.of(header).kind == level
    else:
        assert (given(words, header) or "?") == level


def test_what_is_not_sure_is_for_the_readers_only_and_asked_about():
    for header, words, level in ROWS:
        told = read(("Date", "Branch", STORY, header), ("2026-07-14", "East", SMILED, words))
        assert column(told, "consent") == [level if level in LEVELS else "reader"], (header, words)
        if header != CONSENT:
            assert bool(asked(told, "consent")) == (level == "?"), (header, words)


@pytest.mark.parametrize(
    "more", ["but not my branch", "unless I say so", "if my boss agrees", "but ask first", "?", "not"]
)
def test_a_condition_added_to_any_answer_leaves_no_quote(more):
    for words in KNOWN:
        level = given(f"{words} {more}")
        assert level is None or LEVELS.index(level) <= LEVELS.index("reader"), words


@pytest.mark.parametrize("words", ["yes", "Yes, anonymously", "with my name", "ok to share", "quote me"])
def test_the_answer_to_a_narrow_question_is_no_wider_than_the_question(words):
    for header in ("May we share this internally?", "Can we share this with colleagues?"):
        assert given(words, header) == "colleagues"


def two(header, answers, decisions=()):
    return read(("Date", "Branch", STORY, *header), ("2026-07-14", "East", SMILED, *answers), decisions=decisions)


@pytest.mark.parametrize(
    ("header", "answers", "level"),
    [
        (("May we quote you?", "Name withheld?"), ("Yes", "Yes"), "anonymous"),
        (("May we quote you?", "Name withheld?"), ("with my name", "Yes"), "anonymous"),
        (("May we quote you?", "May we use your name?"), ("with my role", "No"), "anonymous"),
        (("May we quote you?", "May we use your name?"), ("Yes", "Yes"), "anonymous"),
        (("May we quote you?", "May we use your name?"), ("No", "Yes"), "reader"),
        (("May we share this internally?", "May we share this outside the library?"), ("Yes", "Yes"), "colleagues"),
        (("May we quote you?", "Do not share"), ("Yes", "x"), "reader"),
        (("Consent for photo", "May we quote you?"), ("No", "Yes"), "anonymous"),
    ],
)
def test_of_several_questions_the_lowest_answer_counts_and_one_about_the_name_only_bounds(header, answers, level):
    assert column(two(header, answers), "consent") == [level]


def test_a_yes_under_one_header_is_asked_about_apart_from_a_yes_under_another():
    first, second = (two((header,), ("Yes",)) for header in ("Consent", "May we use your name?"))
    (one,), (other,) = asked(first, "consent"), asked(second, "consent")
    assert one.subject == "consent: yes"
    assert other.subject != one.subject
    assert one.seen == "Consent: Yes"
    assert one.guesses[0] == "reader"
    assert column(two(("Consent",), ("Yes",), [answer(one, "anonymous")]), "consent") == ["anonymous"]
    assert column(two(("May we use your name?",), ("Yes",), [answer(one, "anonymous")]), "consent") == ["reader"]


def test_an_answer_of_a_person_never_goes_beyond_a_narrow_question():
    (asked_about,) = asked(two(("Can we share this internally?",), ("Yes, same as before",)), "consent")
    told = two(("Can we share this internally?",), ("Yes, same as before",), [answer(asked_about, "named")])
    assert column(told, "consent") == ["colleagues"]


def test_a_cross_beside_ticks_and_a_one_beside_a_three_are_asked_about():
    header = ("Date", "Branch", STORY, "May we quote you?")
    for marks in (("x", "✓"), ("1", "3")):
        rows = [
            (f"2026-07-1{n}", "East", text, mark)
            for n, (text, mark) in enumerate(zip((SMILED, QUIET), marks, strict=True))
        ]
        assert column(read(header, *rows), "consent")[0] == "reader"


def test_choices_in_columns_of_their_own_are_read_together():
    header = ("Date", "Branch", STORY, f"{CONSENT} [Colleagues]", f"{CONSENT} [Anyone, without my name]")
    rows = [("2026-07-14", "East", SMILED, None, "x"), ("2026-07-15", "East", QUIET, "x", "x")]
    assert column(read(header, *rows), "consent") == ["anonymous", "colleagues"]


def test_what_may_be_a_name_is_not_repeated_in_a_question():
    told = two((CONSENT,), ("Yes but ask Mariella Oquendo first",))
    assert column(told, "consent") == ["reader"]
    assert asked(told, "consent") == []
