"""A first name that is a word too, with a surname that is one: “Karen Smith” is a person where the sentence begins."""

import pytest

from impact.coding.personal_details import find_details


def persons(text):
    return [one.text for one in find_details([("1", text)]) if one.kind == "PERSON"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karen Smith was kind to me.", "Karen Smith"),
        ("Grace Baker from the second floor brought plums.", "Grace Baker"),
        ("Georgia Brown needs a new card.", "Georgia Brown"),
        ("I gave Karen Smith at the long desk a chair.", "Karen Smith"),
        ("Faith Cooper!", "Faith Cooper"),
    ],
)
def test_is_found(text, name):
    assert persons(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Grace periods are too short.",
        "Hope rose when the doors opened.",
        "Georgia Library Association sent two boxes.",
        "May brooks no delay.",
        "Green bags stood at the door.",
        "Brown paper and white glue.",
        "The Karen speakers met on Monday.",
    ],
)
def test_and_what_is_no_person_is_not(text):
    assert persons(text) == []
