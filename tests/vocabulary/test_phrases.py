"""A phrase that a librarian writes means what the explanation says, and a slip is told with file and line."""

import pytest

from impact.coding.suggestions import suggest
from impact.vocabulary.phrase_language import PhraseMistake, compiled
from impact.vocabulary.phrases import load_classes, load_phrases, phrases, turns, weighing_against
from impact.vocabulary.plain_words import plain_words
from impact.vocabulary.table import VocabularyMistake

CLASSES = {"people": ("man", "old lady")}


def found(phrase, sentence):
    place = compiled(phrase, CLASSES).find(f" {sentence} ")
    return None if place is None else f" {sentence} "[slice(*place)].strip()


@pytest.mark.parametrize(
    ("phrase", "sentence", "words"),
    [
        ("felt seen", "she felt seen here", "felt seen"),
        ("felt seen", "she felt seenish here", None),
        ("notic*", "i noticed it", "noticed"),
        ("let * talk", "i let him talk on", "let him talk"),
        ("table|desk", "by the desk", "desk"),
        ("the <people> laughed", "the old lady laughed", "the old lady laughed"),
        ("{give up|quit} smoking", "to give up smoking", "give up smoking"),
        ("felt (so very|so) seen", "felt so seen", "felt so seen"),
        ("asked ... mum", "asked how is your mum", "asked how is your mum"),
        ("asked ... mum", "asked a b c d e mum", None),
        ("asked ~ mum", "asked a b c d e mum", "asked a b c d e mum"),
        ("^ idea", "idea a kettle", "idea"),
        ("^ idea", "an idea", None),
        ("tea + us", "with us after tea", "us after tea"),
    ],
)
def test_the_language_of_phrases(phrase, sentence, words):
    assert found(phrase, sentence) == words


@pytest.mark.parametrize("phrase", ["...", "(really)", "<nobody>", "didn't", "{a|}", "* *", "a..b"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase):
    with pytest.raises(PhraseMistake):
        compiled(phrase, CLASSES)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("SEEEN,felt seen,0.5,", "“SEEEN” in the column “code”"),
        ("SEEN,felt seen,2,", "“2” in the column “strength”"),
        ("SEEN,didn't see,0.5,", "“didn't see” cannot be used"),
        ("SEEN,felt seen,0.5,<x>", "“<x>” is no class"),
    ],
)
def test_a_slip_is_told_with_file_and_line(tmp_path, line, says):
    path = tmp_path / "phrases.csv"
    path.write_text(f"code,phrase,strength,unless\n{line}\n", encoding="utf-8")
    with pytest.raises(VocabularyMistake, match=r"phrases\.csv, line 2: ") as told:
        load_phrases(path)
    assert says in str(told.value)


def test_a_class_may_hold_another_of_a_line_above(tmp_path):
    path = tmp_path / "word_classes.csv"
    path.write_text("class,words\nkin,mum|dad\nanybody,<kin>|man\n", encoding="utf-8")
    assert load_classes(path)["anybody"] == ("mum", "dad", "man")
    path.write_text("class,words\nanybody,<kin>\n", encoding="utf-8")
    with pytest.raises(VocabularyMistake, match="line 2"):
        load_classes(path)


def test_what_must_not_stand_in_the_sentence_holds_a_phrase_back(tmp_path):
    path = tmp_path / "phrases.csv"
    path.write_text("code,phrase,strength,unless\nBELONGING,we belong,0.8,union|chess club\n", encoding="utf-8")
    book = load_phrases(path)
    assert [s.code for s in suggest([("r", "We belong here.")], book=book)] == ["BELONGING"]
    assert list(suggest([("r", "We belong to the chess club.")], book=book)) == []


def test_what_ships_holds_together():
    assert len(phrases().phrases) > 500
    assert all(phrase.pattern.needs for phrase in phrases().phrases)
    assert all(turns()[kind].phrases for kind in turns())
    assert all(0 < strength < 1 for strength in weighing_against().values())


def test_words_are_spelled_one_way_and_know_their_place():
    text = "She didn’t—couldnt!—say mum’s name"
    words = plain_words(text)
    assert [w.word for w in words] == ["she", "did", "not", "could", "not", "say", "mum", "name"]
    assert text[words[1].start : words[2].end] == "didn’t"
