"""What is denied is kept as denied; a title, a topic and a bitter word are not taken for the thing itself."""

import pytest

from impact.coding.suggestions import suggest


def said(text, code):
    return {s.polarity for s in suggest([("r", text)]) if s.code == code}


@pytest.mark.parametrize(
    "text",
    [
        "She did not feel seen.",
        "She didn’t feel seen here.",
        "She had never felt seen by us.",
        "Nobody said they felt seen.",
        "She hardly felt seen.",
        "They left without feeling heard.",
        "She used to feel seen, lately it is the machine.",
        "Not that anyone felt seen.",
        "She no longer feels seen.",
    ],
)
def test_a_denied_feeling_is_kept_as_denied(text):
    assert said(text, "FELT_SEEN") == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "It was not busy. She felt seen.",
        "It was not busy, she felt seen.",
        "He does not say much but he felt seen.",
        "She not only felt seen, she sang.",
        "No wonder she felt seen.",
        "I never thought she felt seen, and she told me so.",
        "Nobody could say that she did not feel seen.",
    ],
)
def test_what_only_looks_like_a_denial_is_asserted(text):
    assert said(text, "FELT_SEEN") == {"asserted"}


def test_no_ambulance_is_no_crisis():
    assert said("No police, no ambulance, nothing. A good week.", "CRISIS") == {"denied"}


def test_the_lack_of_a_debrief_is_as_much_the_code_as_the_debrief():
    assert said("There was no debrief after it.", "SOUNDING_BOARD") == {"asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "Put 'The Dignity of Work' on hold for a student.",
        "She returned “Dignity and Shame”.",
        "Ordered *Dignity* again.",
        "She asked about the Right to Dignity series.",
        "The poster about dignity fell down.",
    ],
)
def test_a_title_or_a_topic_is_not_the_thing(text):
    assert said(text, "DIGNITY") <= {"denied"}


def test_quoted_speech_is_no_title():
    assert said("'You remembered my name,' she said.", "FELT_SEEN") == {"asserted"}


def test_bitter_words_are_not_praise():
    assert "asserted" not in said("So much for dignity.", "DIGNITY")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was crying, nobody fell, the ambulance went past.",
        "He was not drunk, whatever the caretaker says.",
    ],
)
def test_a_crisis_that_was_not_there_is_kept_as_denied(text):
    assert "asserted" not in said(text, "CRISIS") | said(text, "CRISIS_SUBSTANCE")


def test_a_crisis_that_is_only_looked_up_is_not_suggested():
    assert not said("Found a student nine articles on heroin for her essay.", "CRISIS_SUBSTANCE")


def test_a_wish_that_somebody_else_speaks_is_no_ask_of_the_writer():
    assert not said("“Could we have the blue one?” said a boy.", "IDEA")
    assert said("Could we have a second chair at the desk?", "IDEA") == {"asserted"}


def test_who_says_that_nothing_is_asked_asks_for_nothing():
    assert "asserted" not in said("I am not asking for more staff or another workshop.", "TRAINING")
