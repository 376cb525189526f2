"""Personal details are found with their place; book numbers and opening hours are not taken for them."""

import cProfile
import pstats
from itertools import pairwise

import pytest

from impact.coding.personal_details import find_details


def found(text: str, **own: list[str]) -> list[tuple[str, str]]:
    details = list(find_details([("r", text)], **own))
    assert all(text[one.start : one.end] == one.text for one in details)
    return [(one.kind, one.text) for one in details]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("EMAIL", "Write to «ana.k+books@mail.example.org» please"),
        ("EMAIL", "it is «ana dot k at example dot org», she said"),
        ("PHONE", "Call back on «780-555-0142 ext. 7» about it"),
        ("PHONE", "reached her on «07700 900222» in the end"),
        ("PHONE", "his gran is on «+353 85 012 3456» now"),
        ("PHONE", "the landline is «020 7946 0018», evenings"),
        ("PHONE", "on «0412 345 678» till four"),
        ("PHONE", "«(02) 5550 1234» rang twice"),
        ("CARD", "He paid with «4111 1111 1111 1111» at the desk"),
        ("CARD", "Patron barcode: «24612000987654»."),
        ("CARD", "account «D0099123» keeps timing out"),
        ("ADDRESS", "She moved to «14 Elm Street» yesterday"),
        ("ADDRESS", "at «Flat 2, 9 Harrow Lane, LS6 2AB» since May"),
        ("ADDRESS", "habite au «4 rue des Lilas» maintenant"),
        ("ADDRESS", "wohnt in der «Gartenstraße 12», ganz oben"),
        ("ADDRESS", "post it to «PO Box 77, Innisfail»."),
        ("DOB", "DOB «14/03/1986», for the card"),
        ("DOB", "he was born on the «2nd of June 1950» in the flood"),
        ("GOVID", "SSN «219-09-9998» on the copier"),
        ("GOVID", "her passport «GB 123456780» was in the tray"),
        ("GOVID", "NI number «QQ 12 34 56 C» on a slip"),
        ("PIN", "PIN «4471» on the back"),
        ("PLATE", "Plate «BXK-4471» across the ramp"),
        ("HANDLE", "He is «@marek_draws» online"),
        ("HANDLE", "her snap: «lil.beth», she said"),
        ("HANDLE", "surely «u/quietreader»"),
    ],
)
def test_a_detail_is_found_at_its_place(kind, text):
    passage = text[text.index("«") + 1 : text.index("»")]
    assert (kind, passage) in found(text.replace("«", "").replace("»", ""))


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-0-306-40615-7 is lost",
        "isbn 0306406152 again",
        "Open 9-5 on Summer Reading days",
        "We had 140 people at noon",
        "Call number 641.5 OLI is missing, shelf 700-759",
        "Room 2B, 10.15-11.40, IT ticket 88213",
        "Budget line 4410 is over by 1,204.50",
        "Item 31234000567890 is back from repair",
        "The flood was on 7 August 1986",
        "300-1200 visitors a day",
        "Version 11.2.0 crashed at 3.30",
    ],
)
def test_what_names_nobody_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(("digits", "is_card"), [("4111111111111111", True), ("4111111111111112", False)])
def test_the_check_digit_tells_a_payment_card(digits, is_card):
    assert (("CARD", digits) in found(f"he read out {digits} aloud")) is is_card


@pytest.mark.parametrize(("digits", "is_card"), [("2461200098765", False), ("24612000987654", True)])
def test_a_library_card_has_fourteen_digits(digits, is_card):
    assert (("CARD", digits) in found(f"he read out {digits} aloud")) is is_card


def test_passages_never_overlap_and_come_in_order():
    text = "Dr Ana Pérez, 14 Elm Street, 780-555-0142, ana@example.org, @ana_p, PIN 4471"
    details = list(find_details([("r", text)]))
    assert len(details) == 6
    assert all(one.end <= other.start for one, other in pairwise(details))


@pytest.mark.parametrize(
    "piece", ["1 ", "1-", "7", "@", "a@", "Aa ", "A. ", "AA ", "Mr ", "12 Elm ", "O'", "pin is ", "plate A1 ", ", Aa"]
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece):
    """Ten times the text is about ten times the work: counted in calls and not in seconds."""

    def calls(length: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(lambda: list(find_details([("r", (piece * length)[:length])])))
        return pstats.Stats(profile).total_calls

    calls(10)
    assert calls(5_000) < 14 * calls(500) + 2_000
