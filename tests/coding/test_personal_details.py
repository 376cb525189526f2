"""Personal details are found with their place; book numbers and opening hours are not taken for them."""

import pytest

from impact.coding.personal_details import find_details


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Write to ana.k@example.org please", "EMAIL", "ana.k@example.org"),
        ("Call back on 780-555-0142 about it", "PHONE", "780-555-0142"),
        ("He paid with 4111 1111 1111 1111 at the desk", "CARD", "4111 1111 1111 1111"),
        ("Patron barcode: 24612000987654.", "CARD", "24612000987654"),
        ("Spoke with Mrs. Okafor again", "PERSON", "Mrs. Okafor"),
        ("She moved to 14 Elm Street yesterday", "ADDRESS", "14 Elm Street"),
        ("He is @marek_draws online", "HANDLE", "@marek_draws"),
    ],
)
def test_a_detail_is_found_at_its_place(text, kind, passage):
    (found,) = find_details([("r", text)])
    assert (found.kind, found.text, text[found.start : found.end]) == (kind, passage, passage)


@pytest.mark.parametrize(
    "text", ["ISBN 978-0-306-40615-7 is lost", "Open 9-5 on Summer Reading days", "We had 140 people at noon"]
)
def test_what_names_nobody_is_left_alone(text):
    assert list(find_details([("r", text)])) == []
