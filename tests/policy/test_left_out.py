"""What was left out, for people to read: each reason once."""

from impact.policy.left_out import by_reason, in_lines

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


def test_in_a_plain_file_what_is_left_out_for_a_reason_is_set_in_under_it():
    sentences = [f"Lakeside: reflections are held back; {FEW}", f"Oak: comments are held back; {FEW}", "Quotes: none."]
    assert in_lines(sentences).splitlines() == [
        "Fewer than 5 people or reflections could be recognised:",
        "  Lakeside: reflections are held back",
        "  Oak: comments are held back",
        "Quotes: none.",
    ]
    assert in_lines([]) == ""
