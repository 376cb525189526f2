"""What was cleared, and what was replaced, is so for the words that were read; other words are asked about again."""

from datetime import date

import pytest

from impact.service import Service, Who
from impact.service.voices.replacements import Replacement

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["What did it show?", "Who may read or quote this?", "One thing the library could do?"]
NAME = "Mirabelle Kowalczyk"
FIRST = f"In der Strasse am Markt, {NAME} told me of her son."
# The same words to whom compares words: case, blanks and line ends make no difference, nor does ß.
AGAIN = f"In der Straße   am Markt,\r\n\r\n{NAME} told me of her son."


def export(library, text=FIRST, idea="A lamp for the corner"):
    row = ["Central", date(2026, 5, 1), text, "Dignity", "Anyone, without my name", idea]
    return library.workbook([HEADER, row], sheet="Form")


@pytest.fixture
def cleared(service, library):
    service.upload("m.xlsx", export(library))
    (reflection,) = service.reflections()["id"]
    start = FIRST.index(NAME)
    service.replace_words(reflection, [Replacement(start, start + len(NAME), "[a regular]")])
    for name in ("Ada", "Ben"):
        Service(service._own, Who(name, service.who.roles)).clear_quote(reflection)
    return reflection


def outside(service):
    return [quote.text for audience in ("board", "public") for quote in service.quotes(audience)]


def for_viewers(service):
    viewer = Service(service._own, Who("Eve", frozenset({"viewer"})))
    return str((outside(viewer), viewer.quotes("staff"), viewer.what_became(), viewer.our_words("DIGNITY")))


def test_the_same_export_again_changes_nothing(service, library, cleared):
    service.upload("a.xlsx", export(library))
    assert outside(service) == ["In der Strasse am Markt, [a regular] told me of her son."] * 2


def test_other_letters_of_the_same_words_take_no_name_out_of_its_replacement(service, library, cleared):
    service.upload("a.xlsx", export(library, AGAIN))
    assert service.reflections()["text"].tolist() != [FIRST], "the test must be able to see it"
    assert outside(service) == []
    assert "Kowal" not in for_viewers(service)
    assert service.reading_card(cleared).cleared_by == ()
    (here,) = service.before_and_after([cleared])
    assert here.text.changes == ()
    assert NAME in [detail.text for detail in here.open]


def test_an_idea_that_changed_beside_the_same_words_was_read_by_nobody(service, library, cleared):
    assert "A lamp for the corner" in for_viewers(service)
    service.upload("a.xlsx", export(library, idea="Tell Dietrich to shout less"))
    assert outside(service) == []
    assert "Dietrich" not in for_viewers(service)
    service.clear_quote(cleared)
    assert len(outside(service)) == 1


def test_what_was_cleared_stands_again_once_its_words_do(service, library, cleared):
    service.upload("a.xlsx", export(library, AGAIN))
    (again,) = (held.sha256 for held in service.uploads() if held.file == "a.xlsx")
    service.remove_file(again)
    assert outside(service) == ["In der Strasse am Markt, [a regular] told me of her son."] * 2


def test_one_person_under_two_spellings_clears_once(service, library):
    service.upload("m.xlsx", export(library))
    (reflection,) = service.reflections()["id"]
    for name in ("Ada Lindqvist", "ada lindqvist.", "Ada-Lindqvist"):
        Service(service._own, Who(name, service.who.roles)).clear_quote(reflection)
    assert (len(service.quotes("board")), len(service.quotes("public"))) == (1, 0)
    Service(service._own, Who("Ben", service.who.roles)).clear_quote(reflection)
    assert len(service.quotes("public")) == 1
