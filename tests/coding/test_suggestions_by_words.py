"""What the words of a text lean to together is suggested too, with the words that lean most, and never against a no."""

import pytest

from impact.coding.suggestions import suggest
from impact.coding.suggestions.leanings import leanings
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import IDEA, phrases
from impact.vocabulary.table import VocabularyMistake
from impact.vocabulary.word_weights import code_cues, load_weights, runs, stem, word_weights

OVERLAP = "They took the afternoon overlap away. That was when we used to sit down and talk to people properly."


def test_what_no_phrase_says_is_heard_from_all_the_words():
    by_phrases = {one.code for one in suggest([("r", OVERLAP)], book=phrases())}
    found = {one.code: one for one in suggest([("r", OVERLAP)])}
    assert "SOUNDING_BOARD" not in by_phrases
    assert "talk to people" in found["SOUNDING_BOARD"].evidence


def test_words_in_a_title_lean_to_nothing():
    assert (
        leanings("Shelved 'Ambulance for the Man Who Overdosed' and went home for tea.", word_weights()).weights == {}
    )


def test_a_few_words_are_left_to_the_phrases():
    assert leanings("Two of us.", word_weights()).weights == {}


def test_every_group_has_codes_that_are_known_and_cues_are_of_them():
    grouped = {code for group in word_weights().groups for code in group.codes}
    assert grouped <= {*codebook(), IDEA}
    assert set(code_cues()) <= grouped


def test_a_word_counts_as_itself_and_as_one_of_its_class():
    found = [words for words, _, _ in runs(["grandma", "laughed"], asks=False)]
    assert {"grandma", "<family>", "grandma laugh", "<family> <laugh>", "^ <family> <laugh>"} <= set(found)
    assert (stem("boxes"), stem("boxed"), stem("is")) == ("box", "box", "is")


def test_a_weight_that_is_no_number_is_told_with_its_line(tmp_path):
    (tmp_path / "groups.csv").write_text("group,codes,start,least\nseeing,SEEN,-1,0.4\n", encoding="utf-8")
    (tmp_path / "weights.csv").write_text("words,rareness,seeing\nhello,2,much\n", encoding="utf-8")
    with pytest.raises(VocabularyMistake, match=r"weights.csv, line 2: “much”"):
        load_weights(tmp_path / "groups.csv", tmp_path / "weights.csv")
