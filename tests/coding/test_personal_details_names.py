"""Names of people are found by what they are and by what stands around them; what is called like somebody is left."""

import pytest

from impact.coding.personal_details import find_details


def names(text: str, **own: list[str]) -> list[str]:
    return [one.text for one in find_details([("r", text)], **own) if one.kind == "PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "Spoke with «Gita Rao» about it",
        "I told «Amare» that it is a record",
        "Then «Thandiwe» and «Jun» laughed",
        "«Mrs. Okafor» again",
        "«Mrs G» is back",
        "«Herr Yilmaz» kam wieder",
        "«Señora Paz» vino",
        "«J. Harker» left a bag",
        "It was «Old Tam», hat and all",
        "«Big Dee» yelled at «Ola» from circ",
        "My colleague «Precious» handled it",
        "He said 'my name is «Bryn», nobody asks'",
        "«jamal» from the shelter came in",
        "«Grace» cried at the desk",
        "«Will» came in with his mum",
        "Had a brew with «Mark» from facilities",
        "«Zahra»'s boy translates",
        "the «Okafor» twins are here",
        "«Ludmila van der Berg» rang",
        "with «Fatima Al-Hadi» and her sons",
        "«Siân O'Dowd» and «Łukasz» met",
        "Оксана сказала, что «Богдан» вернулся",
    ],
)
def test_a_person_is_found(text):
    wanted = [part.split("»")[0] for part in text.split("«")[1:]]
    got = names(text.replace("«", "").replace("»", ""))
    assert all(name in got for name in wanted)


@pytest.mark.parametrize(
    "text",
    [
        "He will come back in May, he said",
        "Hope was the theme of the display",
        "Rose petals everywhere",
        "Will we ever get a lift?",
        "Bill for the window is paid",
        "Mark the spine with a dot",
        "It took grace and patience",
        "Anything by Agatha Christie, please",
        "She wanted the Harry Potter books in Polish",
        "A bus to Leeds, then the train to Victoria",
        "The Edmonton Journal sent a photographer",
        "Friends of the Library raised money",
        "Notes From The Tuesday Team Meeting",
        "PLEASE STOP PUTTING WET BOOKS IN THE BIN",
        "Ramadan display went up on Monday",
        "Weeded and rehomed forty atlases",
        "We need more Urdu and less Latin",
        "Mum said the forms made her feel stupid",
        "St Patrick's Day parade went past",
    ],
)
def test_what_is_called_like_a_person_is_none(text):
    assert names(text) == []


def test_a_name_of_the_staff_list_is_found_where_nothing_tells_it():
    assert names("asked bea field about it") == []
    assert names("asked bea field about it", staff=["Bea Field"]) == ["bea field"]


def test_a_word_of_the_staff_list_counts_only_with_its_capital():
    staff = ["Bea Field"]
    assert names("we met in the field", staff=staff) == []
    assert names("we met Field there", staff=staff) == ["Field"]


def test_the_librarys_own_branches_are_nobody():
    text = "They moved it to Annerley, and Toowong helped"
    assert names(text, places=["Annerley Library", "Toowong"]) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("He told me that Kofi has moved into the shelter.", ["Kofi"]),
        ("We thought that Grace period was over.", []),
        ("I helped Karen with the printer.", ["Karen"]),
        ("Georgia told me about her son.", ["Georgia"]),
        ("They moved from Georgia to Nova Scotia.", []),
        ("It was Victoria who noticed the leak.", ["Victoria"]),
        ("The train to Victoria was late.", []),
        ("She said Matilda cried at the desk.", ["Matilda"]),
        ("He reads Matilda every day.", []),
        ("I asked Tim about it.", ["Tim"]),
        ("Libby was down all day.", []),
    ],
)
def test_a_name_that_is_a_language_a_place_or_a_brand_too_is_one_where_a_person_acts(text, named):
    assert [text[found.start : found.end] for found in find_details([("1", text)])] == named
