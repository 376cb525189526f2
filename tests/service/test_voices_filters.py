"""A reader finds what they look for: by code and what was said of it, by how far it is, and by words."""

from datetime import date

import pytest

from impact.service import Coding, ReadingFilter, Service
from impact.service.cache import forget_all

HEADER = [
    "Branch",
    "Date",
    "What happened between you and someone here that the numbers will not show?",
    "What did it show?",
    "One thing the library could do?",
    "Who may read or quote this?",
]
TRAINED = "I am not trained for this. Ring Agnes Miller on 020 7946 0958."
SMILED = "She smiled at me for once, at the café."
SLEEP = "He had nowhere to sleep."


@pytest.fixture
def told(service: Service, library) -> Service:
    rows = [
        HEADER,
        ["Oak Park", date(2026, 8, 1), TRAINED, "Dignity", "A bench outside.", "Anyone, without my name"],
        ["Oak Park", date(2026, 8, 2), SMILED, "", "", "Colleagues"],
        ["Lakeside", date(2026, 5, 2), SLEEP, "Purpose", "", "Only the readers"],
    ]
    return library.read_once(service, {"form.xlsx": library.workbook(rows)})


def texts(service: Service, **wanted: str) -> set[str]:
    """The beginnings of what is found."""
    names = service.reading_queue(ReadingFilter(**{"show": "all", **wanted})).items
    lines = service.reflections().set_index("id")["text"]
    return {str(lines[name]).split(" ")[0] for name in names}


def of(service: Service, text: str) -> str:
    lines = service.reflections()
    return str(lines.loc[lines["text"] == text, "id"].item())


def test_a_code_that_stands_is_found_and_a_suggested_one_only_as_suggested(told):
    assert texts(told, code="DIGNITY") == {"I"}
    assert texts(told, code="ROLE_GAP") == set()
    assert texts(told, code="ROLE_GAP", how="suggested") == {"I"}
    told.code([Coding(of(told, TRAINED), "ROLE_GAP")])
    assert texts(told, code="ROLE_GAP") == {"I"}
    assert texts(told, code="ROLE_GAP", how="suggested") == set()


def test_what_is_disputed_or_denied_is_found_as_that(told):
    told.code([Coding(of(told, TRAINED), "DIGNITY", "refused"), Coding(of(told, SMILED), "SEEN", polarity="denied")])
    assert texts(told, code="DIGNITY") == set()
    assert texts(told, code="DIGNITY", how="disputed") == {"I"}
    assert texts(told, code="SEEN", how="denied") == {"She"}
    assert texts(told, show="disputed") == {"I"}


def test_what_stands_for_a_kind_of_crisis_is_found_as_a_crisis(told):
    told.code([Coding(of(told, SLEEP), "CRISIS_HOUSING")])
    assert texts(told, code="CRISIS") == texts(told, code="CRISIS_HOUSING") == {"He"}


def test_nobody_has_said_anything_of_it_yet(told):
    assert texts(told, code="none") == {"She"}
    told.code([Coding(of(told, SMILED), "SEEN", "refused")])
    assert texts(told, code="none") == {"She"}
    told.code([Coding(of(told, SMILED), "SEEN")])
    assert texts(told, code="none") == set()


def test_which_way_and_how_it_went(told):
    told.code([Coding(of(told, SMILED), "SEEN", direction="to_staff", tone="strained")])
    assert texts(told, direction="to_staff") == texts(told, tone="strained") == {"She"}
    assert texts(told, code="SEEN", direction="to_patron") == texts(told, code="DIGNITY", tone="strained") == set()


def test_cleared_details_and_ideas(told):
    assert texts(told, show="ideas") == {"I"}
    assert texts(told, show="details") == {"I"}
    assert texts(told, show="cleared") == set()
    told.clear_quote(of(told, TRAINED))
    told.clear_quote(of(told, SLEEP))  # the writer kept it to the readers
    assert texts(told, show="cleared") == {"I"}
    assert texts(told, show="details") == set()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("SMIL cafe", {"She"}),
        ('"nowhere to sleep"', {"He"}),
        ('"nowhere sleep"', set()),
        ("bench", {"I"}),  # another answer of the same person
        ("0958 bench", {"I"}),
        ('"0958 bench"', set()),  # no search goes over from one answer into another
        ("  ", {"I", "She", "He"}),
    ],
)
def test_words(told, words, found):
    assert texts(told, words=words) == found


def test_choices_together_leave_what_fits_them_all(told):
    assert texts(told, branch="Oak Park", words="s") == {"She"}
    assert texts(told, branch="Oak Park", code="DIGNITY", words="trained", show="unread") == {"I"}
    queue = told.reading_queue(ReadingFilter(branch="Oak Park", show="all", words="smiled"))
    assert (len(queue.items), queue.unread + queue.read, queue.total) == (1, 2, 3)


def test_what_was_searched_for_stands_in_no_description_and_no_message(told):
    assert "smiled" not in repr(ReadingFilter(words="smiled"))


def test_a_withdrawn_reflection_is_found_by_none_of_its_words(told):
    assert texts(told, words="smiled") == {"She"}
    before = told.withdrawals()
    told.withdraw(of(told, SMILED))
    assert texts(told, words="smiled") == set()
    assert told.withdrawals() == before + 1
    forget_all()
    assert texts(told, words="smiled") == set()


def test_those_likely_to_hold_a_code_come_first_once_enough_is_confirmed_and_the_order_stays_while_one_reads(
    service, library
):
    rows = [HEADER] + [
        ["Oak Park", date(2026, 8, 1), f"{words} {'q' * (n + 1)}.", "", "", "Colleagues"]
        for n in range(75)
        for words in ("The printer jammed again", "She told me of her son and wept")
    ]
    service.upload("form.xlsx", library.workbook(rows))
    lines = service.reflections().set_index("id")["text"]
    wept, jammed = lines.index[lines.str.startswith("She")], lines.index[lines.str.startswith("The")]
    likely = ReadingFilter(order="likely")
    assert not service.reading_queue().can_order
    assert service.reading_queue(likely).items == service.reading_queue().items
    service.mark_read([*wept[:60], *jammed[:40]])
    service.code([Coding(str(name), code) for name in wept[:60] for code in ("SEEN", "DIGNITY", "PURPOSE", "TIME")])
    queue = service.reading_queue(likely)
    assert queue.can_order
    assert {lines[name][:3] for name in queue.items[:15]} == {"She"}
    assert set(queue.items) == set(service.reading_queue().items)
    service.mark_read([queue.items[0]])
    assert service.reading_queue(likely).items == queue.items[1:]
