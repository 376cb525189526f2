"""Whether typed words repeat a reflection that is withdrawn."""

import time

import pytest

from impact.workspace.repeating import Told, repeats

TOLD = "She had been waiting for an hour, and nobody had asked her name until then."
THANKS = "Thank you very much for your help with the computer today, it was lovely."


@pytest.mark.parametrize(
    "typed",
    [
        TOLD,
        "As one of us said: “Waiting for an hour and nobody had asked her”!",
        "WAITING  FOR AN HOUR, AND NOBODY",
    ],
)
def test_six_words_in_a_row_are_a_copy(typed):
    assert repeats(typed, [TOLD])


@pytest.mark.parametrize("typed", ["", "Waiting for an hour, and then home.", "We need two people at the desk."])
def test_fewer_may_stand_there_by_chance(typed):
    assert not repeats(typed, [TOLD])


@pytest.mark.parametrize(
    "typed",
    [
        "Waiting for one hour, and nobody had",  # a word changed
        "waiting for an entire hour, and nobody",  # a word put in
        "been waiting for an hour, nobody had",  # a word left away
        "She’d waiting for an HOUR … and – nobody – had asked",  # marks, dashes, capitals
    ],
)
def test_one_word_changed_hides_nothing(typed):
    assert repeats(typed, [TOLD])
    assert not repeats("been sitting for an entire hour", [TOLD])


def test_accents_and_apostrophes_hide_nothing():
    assert repeats("Zoe didn’t find her cafe behind the garden", ["Zoë didnt find her Café behind the Garden."])


def test_a_short_text_is_a_copy_only_as_a_whole():
    assert repeats("He wrote: Thank you, Ines Calloway! Then he left.", ["Thank you, Ines Calloway"])
    assert not repeats("Thank you, Ines.", ["Thank you, Ines Calloway"])
    assert not repeats("It was nice.", ["nice"])
    assert not repeats("It was nice.", [])


def test_a_text_of_a_few_words_is_found_too_and_one_of_five_with_a_word_changed():
    assert repeats("One said “nobody asked, ever: tears” to us.", ["Nobody asked. Ever. Tears."])
    assert repeats("He brought me RIPE tomatoes", ["He brought me fresh tomatoes."])
    assert not repeats("He brought me a new plant", ["He brought me fresh tomatoes."])


@pytest.mark.parametrize(
    "typed", ["Thank you very much for your help", "with the computer today, it was", "Karen Smith", "Oak Park"]
)
def test_what_everybody_says_and_what_is_only_a_name_is_nobodys_sentence(typed):
    assert not repeats(typed, [THANKS, "Thank you very much for your help!", "Karen Smith", "Oak Park"])


def test_a_longer_stretch_of_common_words_is_a_copy_where_its_two_ends_tell():
    text = "Umbrella, I said to him that it was all right by me, sandwich."
    assert repeats("umbrella i said to him that it was all right by me sandwich", [text])
    assert not repeats("he said to him that it was all right by me", [text])


def test_what_is_written_without_blanks_is_found_by_its_letters():
    text = "他在长桌旁边告诉我说每年秋天他的母亲都会做果酱"
    assert repeats("有人说：每年秋天他的母亲都会做果酱。", [text])
    assert not repeats("每年秋天我们都需要更多的人手", [text])


def test_the_time_grows_as_the_words_do():
    texts = [" ".join(f"word{n + k}" for k in range(60)) for n in range(500)]
    told = Told(texts)
    begun = time.process_time()
    assert told.is_repeated_in(" ".join(f"word{n}" for n in range(200, 207)))
    assert not told.is_repeated_in(" ".join(f"word{n}" for n in range(500, 0, -1)))
    assert not Told(["ab " * 20_000]).is_repeated_in("ab " * 20_000 + "cd")
    assert time.process_time() - begun < 2
