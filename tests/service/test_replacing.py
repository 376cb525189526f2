"""What names somebody is replaced wherever a quote goes; the reflection stays as it was written."""

from dataclasses import replace
from datetime import date

import pytest

from impact.service import Refused, Service, Wanted, Who, local_person
from impact.workspace import Replacement

TOLD = "Marek Nowak stayed for an hour. He rang 780-555-0142 twice. Then Priya from circ made tea."
CARD = Wanted("pair_card", "visits", "2026-Q2", "", "staff", "visits-belonging")


@pytest.fixture
def here(library, workspace) -> Service:
    row = ["Central", date(2026, 5, 1), TOLD, "Dignity", "Anyone, without my name"]
    books = {"stats.xlsx": library.stats(), "stories.xlsx": library.stories(more=[row])}
    return library.read_once(Service(workspace, local_person("Ada")), books)


def told(service: Service) -> str:
    frame = service.reflections()
    return str(frame.loc[frame["text"] == TOLD, "id"].iloc[0])


def at(words: str, instead: str = "[a regular]") -> Replacement:
    return Replacement(TOLD.index(words), TOLD.index(words) + len(words), instead)


def text_for(service: Service, audience: str) -> str:
    return next((q.text for q in service.quotes(audience) if q.reflection_id == told(service)), "")


def clear(service: Service, *people: str) -> None:
    for person in people:
        Service(service._own, local_person(person)).clear_quote(told(service))


def test_every_detail_is_listed_with_words_that_could_stand_there(here):
    (one,) = here.before_and_after([told(here)])
    assert [(d.text, d.proposed) for d in one.open] == [
        ("Marek Nowak", "[a regular]"),
        ("780-555-0142", "[phone]"),
        ("Priya", "[a colleague]"),
    ]


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_every_audience_reads_the_words_that_stand_instead(here, audience):
    here.replace_words(told(here), [at("Marek Nowak"), at("780-555-0142", "[phone]")])
    clear(here, "Ada", "Ben")
    assert (
        text_for(here, audience)
        == "[a regular] stayed for an hour. He rang [phone] twice. Then Priya from circ made tea."
    )


def test_the_reflection_stays_as_it_was_written(here):
    here.replace_words(told(here), [at("Marek Nowak")])
    assert here.reading_card(told(here)).words[0].text == TOLD
    assert TOLD in set(here.reflections()["text"])


def test_a_chosen_part_is_replaced_too_and_keeps_its_sentences(here):
    here.replace_words(told(here), [at("Marek Nowak"), at("780-555-0142", "[phone]")])
    clear(here, "Ada")
    said = here.pair_words(CARD)
    one = next(c for c in here.voices_for_pair(CARD) if c.quote.reflection_id == told(here))
    assert [one.quote.text[a:b].strip() for a, b in one.sentences] == [
        "[a regular] stayed for an hour.",
        "He rang [phone] twice.",
        "Then Priya from circ made tea.",
    ]
    start, end = one.sentences[1]
    here.say_of_pair(replace(said, quote_id=told(here), quote_start=start, quote_end=end))
    assert here.figure_data(CARD).quote.text == "… He rang [phone] twice. …"
    assert (here.pair_words(CARD).quote_start, here.pair_words(CARD).quote_end) == (start, end)


def test_a_part_chosen_before_is_replaced_within_itself(here):
    clear(here, "Ada")
    one = next(c for c in here.voices_for_pair(CARD) if c.quote.reflection_id == told(here))
    start, end = one.sentences[1]
    here.say_of_pair(replace(here.pair_words(CARD), quote_id=told(here), quote_start=start, quote_end=end))
    here.replace_words(told(here), [at("Marek Nowak", "[x]"), at("780-555-0142", "[the phone of a person]")])
    assert here.figure_data(CARD).quote.text == "… He rang [the phone of a person] twice. …"


def test_whoever_cleared_it_is_asked_again_when_the_text_that_leaves_changes(here):
    clear(here, "Ada", "Ben")
    here.replace_words(told(here), [at("Marek Nowak")])
    assert (text_for(here, "board"), here.reading_card(told(here)).cleared_by) == ("", ())
    clear(here, "Ada")
    here.put_words_back(told(here), at("Marek Nowak").start, at("Marek Nowak").end)
    assert text_for(here, "board") == ""


def test_words_put_back_stand_as_they_were(here):
    here.replace_words(told(here), [at("Marek Nowak")])
    here.put_words_back(told(here), at("Marek Nowak").start, at("Marek Nowak").end)
    clear(here, "Ada")
    assert text_for(here, "board") == TOLD


def test_the_last_words_for_a_passage_stand(here):
    here.replace_words(told(here), [at("Priya")])
    here.replace_words(told(here), [at("Priya", "[a colleague]")])
    assert "Then [a colleague] from circ" in here.before_and_after([told(here)])[0].text.shown


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (at("Nowak stayed"), "replaced already"),
        (at("Priya", " "), "what stands there instead"),
        (at("Priya", "x" * 61), "up to 60 letters"),
        (Replacement(4, 4, "[x]"), "within"),
        (Replacement(4, len(TOLD) + 1, "[x]"), "within"),
    ],
)
def test_what_cannot_be_replaced_is_told_why(here, change, why):
    here.replace_words(told(here), [at("Marek Nowak")])
    with pytest.raises(Refused, match=why):
        here.replace_words(told(here), [change])


def test_sixty_letters_may_stand_there_and_a_neighbouring_passage_too(here):
    here.replace_words(told(here), [at("Marek"), at(" Nowak", "y" * 60)])
    assert here.before_and_after([told(here)])[0].text.shown.startswith("[a regular]" + "y" * 60 + " stayed")


def test_a_colleague_of_the_list_is_found_in_any_case_and_a_branch_is_nobody(here):
    assert here.staff_names() == ()
    here.set_staff_names(["Ines Mark", "", "Ines Mark", "Bea Field"])
    assert here.staff_names() == ("Ines Mark", "Bea Field")
    row_id = told(here)
    found = here.before_and_after([row_id])[0].open
    assert "Central" not in [d.text for d in found]


def test_after_a_withdrawal_nothing_of_it_is_left(here):
    name = told(here)
    here.replace_words(name, [at("Marek Nowak", "[Zwirbelwort]")])
    here.withdraw(name)
    assert here.before_and_after([name]) == ()
    assert b"Zwirbelwort" not in here._own.database.read_bytes()


def test_a_viewer_sees_neither_before_nor_after(here):
    for person in (Who("Vic", frozenset({"viewer"})), Who("Max", frozenset({"manager"}))):
        with pytest.raises(Refused):
            Service(here._own, person).before_and_after([told(here)])
