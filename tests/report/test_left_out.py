"""What was left out, for people to read: each reason once."""

from presented import presented, steps_of_words

from impact.report.documents.telling import left_out_briefly
from impact.report.left_out import by_reason
from impact.report.told_words import told_words
from impact.report.verify.corpus import Corpus

FEW = "fewer than 5 people or reflections could be recognised."


def test_a_reason_stands_once_over_all_that_it_holds_for():
    said = by_reason(
        [
            f"All branches, Q4 2024: 1 branch held back; {FEW}",
            "Quotes: only passages whose writers agreed.",
            f"All branches, Q3 2025: 1 branch held back; {FEW}",
            f"Lakeside: reflections are held back; {FEW}",
        ]
    )
    assert said == [
        (
            "Fewer than 5 people or reflections could be recognised:",
            (
                "All branches, Q4 2024 · All branches, Q3 2025: 1 branch held back",
                "Lakeside: reflections are held back",
            ),
        ),
        ("Quotes: only passages whose writers agreed.", ()),
    ]


def test_a_reason_that_holds_once_stays_in_its_sentence():
    sentence = f"Lakeside: reflections are held back; {FEW}"
    assert by_reason([sentence, sentence, ""]) == [(sentence, ())]


def test_no_word_is_lost():
    odd = ["; ", "a; b", "c; b", ": ; b", "A: B: C; b", "no colon; b", "b"]
    told = " ".join(" ".join((one.says, *one.held)) for one in by_reason(odd))
    assert all(word in told for word in ("a", "c", "A", "B: C", "no colon", "b"))


def test_what_a_longer_list_names_already_is_not_said_again():
    two = [
        f"All branches, Q3 2025, Q3 2026: 1 branch held back; {FEW}",
        f"All branches, Q3 2026: 1 branch held back; {FEW}",
    ]
    assert by_reason(two)[0].held == ("All branches, Q3 2025, Q3 2026: 1 branch held back",)


def test_a_reason_that_a_brief_gives_alone_is_among_the_words_that_a_pack_is_held_against():
    few = "held back, in no number here; fewer than 5 people could be recognised."
    told = presented(steps_of_words(), left_out=(f"Q2 2026, East: {few}", f"Q3 2026, West: {few}"))
    brief = left_out_briefly(told, 1000, where="report")
    assert "Fewer than 5 people could be recognised." in brief
    assert not Corpus(one.words for one in told_words(told)).untold(brief)
