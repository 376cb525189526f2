"""What was left out, in the documents of a presentation."""

from presented import presented, steps_of_words

from impact.report.documents.telling import left_out_briefly
from impact.report.told_words import told_words
from impact.report.verify.corpus import Corpus


def test_a_reason_that_a_brief_gives_alone_is_among_the_words_that_a_pack_is_held_against():
    few = "held back, in no number here; fewer than 5 people could be recognised."
    told = presented(steps_of_words(), left_out=(f"Q2 2026, East: {few}", f"Q3 2026, West: {few}"))
    brief = left_out_briefly(told, 1000, where="report")
    assert "Fewer than 5 people could be recognised." in brief
    assert not Corpus(one.words for one in told_words(told)).untold(brief)
