"""The library's own codes: kept line by line, within bounds that protect people and figures, counted like any other."""

from dataclasses import replace

import pytest
from own_code import own

from impact.service import NotAllowed, Refused, Service, Who
from impact.vocabulary.codebook import codebook

SHIPPED = codebook()


def test_untouched_it_is_the_codebook_of_the_program(service):
    assert service.codebook() is SHIPPED
    assert service.last_codebook_change() is None


def test_a_code_that_is_added_stands_behind_its_family_and_changes_the_version(service):
    added = service.save_code(own())
    here = service.codebook()
    assert added.id == "HOMEWORK_HELP"
    assert list(here).index("HOMEWORK_HELP") == list(here).index("FRICTION") + 1
    assert here.version != SHIPPED.version
    assert len(here.version) == 8


def test_a_changed_definition_and_its_undo_come_back_to_the_same_version(service):
    service.save_code(replace(SHIPPED["BELONGING"], definition="At home here.\nAlso in the garden."))
    assert service.codebook()["BELONGING"].definition == "At home here.\nAlso in the garden."
    told = service.last_codebook_change()
    assert (told.codes, told.by) == (("BELONGING",), service.who.name)
    service.undo_codebook_change()
    assert service.codebook() is SHIPPED


def test_undoing_what_was_added_sets_it_aside_and_deletes_nothing(service):
    service.save_code(own())
    service.undo_codebook_change()
    here = service.codebook()
    assert "HOMEWORK_HELP" in here
    assert "HOMEWORK_HELP" not in {code.id for code in here.offered}


def test_the_same_name_again_is_no_second_code(service):
    service.save_code(own())
    with pytest.raises(Refused, match="already means “Homework help”"):
        service.save_code(own("homework  HELP"))


@pytest.mark.parametrize("word", ["community", "Dignity", "SEEN", "Belonging"])
def test_one_word_means_one_code_only(service, word):
    service.save_code(replace(SHIPPED["BELONGING"], name="At home here"))
    with pytest.raises(Refused, match="One word can mean one code only"):
        service.save_code(own(aliases=(word,)))


def test_a_renamed_code_keeps_its_id_and_is_still_found_by_its_names_before(service):
    service.save_code(replace(SHIPPED["BELONGING"], name="At home here"))
    service.save_code(replace(service.codebook()["BELONGING"], name="Our living room"))
    here = service.codebook()["BELONGING"]
    assert here.name == "Our living room"
    assert {"at home here", "belonging"} <= {alias.casefold() for alias in here.aliases}


@pytest.mark.parametrize("thread", ["DIGNITY", "PURPOSE", "UNDERSTANDING"])
def test_the_threads_keep_their_names_and_stay_in_use(service, thread):
    with pytest.raises(Refused, match="keeps its name: it is one of the three threads"):
        service.save_code(replace(SHIPPED[thread], name="Respect"))
    with pytest.raises(Refused, match="stay in use"):
        service.save_code(SHIPPED[thread], in_use=False)
    service.save_code(replace(SHIPPED[thread], definition="As we say it."))
    assert service.codebook()[thread].definition == "As we say it."


@pytest.mark.parametrize("code", [code.id for code in SHIPPED.values() if code.sensitive])
def test_what_is_guarded_can_never_be_laid_open(service, code):
    with pytest.raises(Refused, match="stays guarded"):
        service.save_code(replace(SHIPPED[code], sensitive=False))


def test_a_child_of_a_guarded_code_is_guarded(service):
    added = service.save_code(own("Fire", family="Load", parent="CRISIS"))
    assert added.sensitive


def test_a_guarded_child_of_an_open_code_is_refused_because_its_parent_would_tell_it(service):
    with pytest.raises(Refused, match="could tell it"):
        service.save_code(own("Homework of one", parent="EVERYDAY", sensitive=True))


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"parent": "NOWHERE"}, "is not in this codebook"),
        ({"parent": "CRISIS_MH"}, "two levels"),
        ({"name": " "}, "needs a name"),
        ({"name": "n" * 61}, "longer than 60"),
        ({"definition": "d" * 10_001}, "longer than 10,000"),
        ({"family": "thread"}, "three threads alone"),
        ({"family": ""}, "belongs to a family"),
        ({"name": "a|b"}, "without the mark"),
        ({"definition": "bell \x07"}, "cannot be printed"),
    ],
)
def test_what_cannot_stand_is_said_kindly_and_nothing_is_kept(service, wish, why):
    with pytest.raises(Refused, match=why):
        service.save_code(own(**wish))
    assert service.codebook() is SHIPPED


def test_a_name_of_sixty_letters_and_a_text_of_ten_thousand_are_fine(service):
    assert service.save_code(own("n" * 60, definition="d" * 10_000)).name == "n" * 60


def test_a_code_with_codes_below_it_goes_below_no_other(service):
    above = service.save_code(own("School"))
    service.save_code(own("Exams", parent=above.id))
    with pytest.raises(Refused, match="cannot stand below one itself"):
        service.save_code(replace(above, parent="EVERYDAY"))


def test_set_aside_it_is_offered_to_nobody_and_what_was_said_stays(service):
    service.save_code(SHIPPED["FRICTION"], in_use=False)
    here = service.codebook()
    assert "FRICTION" in here
    assert "FRICTION" not in {code.id for code in here.offered}
    service.save_code(here["FRICTION"])
    assert service.codebook() is SHIPPED


def test_the_first_screen_is_the_librarys_choice_and_never_empty(service):
    service.choose_first_screen(["SEEN", "MUTUAL"])
    assert [code.id for code in service.codebook().starters] == ["SEEN", "MUTUAL"]
    with pytest.raises(Refused, match="at least one"):
        service.choose_first_screen([])
    service.undo_codebook_change()
    assert service.codebook() is SHIPPED


def test_all_codes_or_the_first_ten(service):
    assert not service.shows_all_codes()
    service.show_all_codes(True)
    assert service.shows_all_codes()


def test_a_viewer_reads_the_codebook_and_changes_nothing(workspace):
    viewer = Service(workspace, Who("Vi", frozenset({"viewer"})))
    assert viewer.codebook()
    with pytest.raises(NotAllowed):
        viewer.save_code(own())
