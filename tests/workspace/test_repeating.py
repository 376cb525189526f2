"""Whether typed words repeat a reflection that is withdrawn."""

import pytest

from impact.workspace.repeating import repeats

TOLD = "She had been waiting for an hour, and nobody had asked her name until then."


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


def test_a_short_text_is_a_copy_only_as_a_whole():
    assert repeats("He wrote: Thank you, Ines Calloway! Then he left.", ["Thank you, Ines Calloway"])
    assert not repeats("Thank you, Ines.", ["Thank you, Ines Calloway"])
    assert not repeats("It was nice.", ["nice"])
    assert not repeats("It was nice.", [])
