"""Suggested codes show the words that led to them, in time that grows with the text, and count for nothing."""

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impact import frames
from impact.coding import reading, standing
from impact.coding.suggestions import hear, suggest
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import phrases, word_classes

PIECES = (
    "I felt seen. ",
    "nobody on shift to tell",
    " not ",
    "He’d slept outside",
    " 'The Dignity of Work' ",
    "could we ",
    "İ",
    "ﬁ",
    "e\u0301",
    "👩‍👧",
    "\u00a0",
    "—",
    "(",
    "\n",
    "’",
    "Mr. ",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=25).map("".join)


def codes(text):
    return {s.code for s in suggest([("r", text)]) if s.polarity == "asserted"}


def test_a_suggestion_shows_its_words():
    found = {s.code: s for s in suggest([("r1", "He had slept outside again.")])}["CRISIS_HOUSING"]
    assert (found.id, found.polarity, found.evidence) == ("r1", "asserted", "slept outside")
    assert 0 < found.strength <= 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("FELT_SEEN", "She said she felt heard for once."),
        ("MUTUAL", "He asked how my mum was. It made my whole week."),
        ("DIGNITY", "We used the small office so that nobody would overhear."),
        ("PURPOSE", "This is what I get up for."),
        ("UNDERSTANDING", "I had her down as rude. She is deaf."),
        ("EVERYDAY", "Helped an old gent with the photocopier, we laughed about the paper jam."),
        ("BELONGING", "He says it feels like home here."),
        ("SHARED_SPACE", "Strangers ended up at the same table with one jigsaw."),
        ("CRISIS", "We called an ambulance for her."),
        ("CRISIS_SUBSTANCE", "Found a syringe behind the toilet."),
        ("BOUNDARY", "I had to tell him no, and I hate that rule."),
        ("SOUNDING_BOARD", "We had a debrief the same evening."),
        ("TIME", "I was alone at the desk until nine."),
        ("IDEA", "Could we have a second kettle upstairs?"),
    ],
)
def test_what_a_reader_would_expect_is_suggested(code, text):
    assert code in codes(text)


def test_the_same_thing_is_found_however_it_is_typed():
    for text in ("We don’t have a debrief", "we dont have a debrief", "WE DON'T HAVE A DEBRIEF"):
        assert "SOUNDING_BOARD" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The heating is too cold on the first floor.",
        "Weeded 400 items. Stats entered.",
        "Closed the branch at 8.",
        "Patron likes the new chairs.",
        "Lost property: three umbrellas.",
    ],
)
def test_an_ordinary_sentence_gets_no_suggestion(text):
    assert codes(text) == set()


def test_at_most_three_near_misses_of_the_codebook_are_suggested():
    near = [(code.id, code.near_miss) for code in codebook().values() if code.near_miss]
    assert len(near) == 33
    flagged = {s.id for s in suggest(near) if s.polarity == "asserted" and s.code == s.id}
    assert len(flagged) == 0
    assert len({s.id for s in suggest(near) if s.polarity == "asserted"}) <= 3


def test_hints_that_are_too_little_alone_add_up():
    assert "BELONGING" not in codes("The regulars were early.")
    assert "BELONGING" in codes("The regulars were early. They all sang together.")


@pytest.mark.parametrize(("more", "everyday"), [("", True), (" Then the tide tables were read to him" * 5, False)])
def test_a_long_account_is_no_brief_exchange(more, everyday):
    text = "An old man asked where the stapler was and we had a chat about it." + more
    found = {one.code for one in suggest([("1", text)])}
    assert ("EVERYDAY" in found) == everyday


def test_only_the_codes_that_are_wanted_are_suggested():
    text = "He had slept outside. Could we have a shower here?"
    assert {s.code for s in suggest([("r", text)], codes={"IDEA"})} == {"IDEA"}
    assert list(suggest([("r", text)], codes=())) == []


@given(text=TEXTS)
@settings(max_examples=150)
def test_every_span_is_the_text_it_quotes_and_every_code_stands_once(text):
    (heard,) = hear([("r", text)])
    for found in heard.suggestions:
        assert found.evidence == text[found.start : found.end] != ""
        assert found.evidence == found.evidence.strip()
        assert 0 < found.strength <= 1
    assert len({s.code for s in heard.suggestions}) == len(heard.suggestions)
    assert heard.suggestions == next(hear([("r", text)])).suggestions


def awkward(kind, size):
    """Texts of this many characters that a careless pattern would take for ever on."""
    members = sorted({word.split()[0].rstrip("*") for words in word_classes().values() for word in words})
    return {
        "one word": "a" * size,
        "one letter": "i " * (size // 2),
        "never a full stop": "nobody had ever asked me what she not " * (size // 38),
        "all our words": (" ".join(members) + " ") * (size // 5_000),
        "apostrophes": "'’" * (size // 2),
        "full stops": ". " * (size // 2),
        "capitals": "The Of And " * (size // 11),
        "stars": "*a_ " * (size // 4),
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        "one word",
        "one letter",
        "never a full stop",
        "all our words",
        "apostrophes",
        "full stops",
        "capitals",
        "stars",
    ],
)
def test_an_awkward_text_of_100_000_characters_ends_in_time(kind):
    """The budget of a second, with room for a busy machine; what was not searched is said."""
    text = awkward(kind, 100_000)
    started = time.process_time()
    list(hear([("r", text)], seconds=0.5))
    assert time.process_time() - started < 3


def test_what_is_left_when_time_is_up_is_said():
    (heard,) = hear([("r", "I felt seen. " + "Nobody asked. " * 50)], seconds=0)
    assert not heard.whole
    assert next(hear([("r", "I felt seen.")])).whole


def test_no_phrase_repeats_without_end_inside_a_repetition():
    sources = [part.pattern for phrase in phrases().phrases for part in phrase.pattern.parts]
    assert len(sources) > 500
    for source in sources:
        assert ")*" not in source
        assert ")+" not in source


@given(text=TEXTS)
@settings(max_examples=5)
@pytest.mark.slow
def test_what_the_suggester_finds_never_counts(text):
    words = f"{text} I felt seen. We called an ambulance. Could we have a kettle?"
    told = frames.conform(pd.DataFrame([{"id": "a", "text": words, "codes_offered": "SEEN"}]), "reflections")
    found = [
        {"reflection_id": s.id, "code": s.code, "state": "suggested", "polarity": s.polarity, "coder": "machine"}
        for s in suggest([("a", words)])
    ]
    assert found
    lines = frames.conform(pd.DataFrame(found), "codings")
    pd.testing.assert_frame_equal(standing(told, lines), standing(told, frames.empty("codings")))
    assert reading(lines).empty
