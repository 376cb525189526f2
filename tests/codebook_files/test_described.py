"""What other programs have no place for stands in the description, readable, and comes back whole."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from impact.report.codebook_files.described import describe, read_description
from impact.vocabulary.codebook import cells_of, codebook

SEEN = codebook()["SEEN"]
TEXTS = st.text(st.characters(blacklist_categories=["Cs", "Cc"], whitelist_characters="\n"), max_size=60).map(
    lambda words: "\n".join(line.rstrip() for line in words.split("\n")).strip()
)


def test_it_reads_like_a_page_of_a_codebook():
    said = describe(SEEN)
    assert said.startswith(SEEN.definition + "\n\nCode id: SEEN\n")
    assert f"\nUse when: {SEEN.include_when}\n" in said
    assert f"\nFor example: {SEEN.examples[0]}\n" in said
    assert "\nOn the first screen: yes\n" in said
    assert "Whole library only" not in said


def test_every_code_of_the_program_comes_back_the_same():
    for code in codebook().values():
        definition, cells = read_description(describe(code, set_aside=code.id == "MUTUAL"))
        assert definition == code.definition
        assert {k: v for k, v in cells.items() if k not in ("state", "name")} == {
            k: v for k, v in cells_of(code).items() if k != "name"
        }
        assert cells["state"] == ("set_aside" if code.id == "MUTUAL" else "in_use")


@given(definition=TEXTS, include_when=TEXTS, near_miss=TEXTS, example=TEXTS)
def test_line_ends_and_odd_signs_come_back(definition, include_when, near_miss, example):
    examples = (example,) if example else ()
    code = replace(SEEN, definition=definition, include_when=include_when, near_miss=near_miss, examples=examples)
    back, cells = read_description(describe(code))
    assert (back, cells["include_when"], cells["near_miss"]) == (definition, include_when, near_miss)
    assert cells["example_1"] == example


def test_a_text_that_looks_like_our_own_lines_stays_a_text():
    code = replace(
        SEEN, definition="One.\n\nCode id: DIGNITY\nUse when: never", near_miss="a\nCode id: PURPOSE\nTier: x"
    )
    definition, cells = read_description(describe(code))
    assert definition == code.definition
    assert (cells["id"], cells["near_miss"]) == ("SEEN", code.near_miss)


def test_blank_ends_of_lines_may_be_lost_on_the_way_and_what_somebody_adds_below_is_kept():
    code = replace(SEEN, near_miss="one\n\ntwo")
    worn = "\r\n".join(line.rstrip() for line in describe(code).split("\n")) + "\r\nAsk Ada about this one."
    definition, cells = read_description(worn)
    assert cells["near_miss"] == "one\n\ntwo"
    assert definition == f"{SEEN.definition}\nAsk Ada about this one."


def test_a_plain_description_is_a_definition():
    assert read_description(" What it means. ") == ("What it means.", {})
