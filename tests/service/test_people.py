"""A person at this computer says their name once, and stands by what leaves; everything else needs none."""

import shutil

import pytest

from impact.service import Coding, Refused, Service, Step, Workspace, local_person, person_here, read_step
from impact.workspace import set_clearance, set_setting


@pytest.fixture
def nobody(full) -> Service:
    return Service(full._own, local_person())


def quotable(service: Service) -> str:
    told = service.reflections()
    return str(told.loc[told["consent"] == "anonymous", "id"].iloc[0])


def as_here(kept: Workspace) -> Service:
    return Service(kept, local_person(person_here(kept)[1]))


def test_until_a_name_is_given_everything_works_but_clearing(nobody):
    reflection = quotable(nobody)
    assert not nobody.is_named
    nobody.take_step(read_step(reflection, [reflection]))
    nobody.code([Coding(reflection, "SEEN")])
    assert nobody.reading_card(reflection).read_by == ("this computer",)
    for clear in (
        lambda: nobody.clear_quote(reflection),
        lambda: nobody.take_step(Step(reflection, clear=((reflection, True),))),
    ):
        with pytest.raises(Refused, match="Say who you are first"):
            clear()
    assert nobody.quotes("board") == []


def test_a_name_is_kept_for_the_next_window_and_is_easily_changed(nobody):
    kept = nobody._own
    assert person_here(kept)[1] == "this computer"
    assert nobody.say_name("  Ada ") == "Ada"
    assert as_here(kept).who.name == "Ada"
    as_here(kept).clear_quote(quotable(nobody))
    assert as_here(kept).say_name("Ben") == "Ben"
    as_here(kept).clear_quote(quotable(nobody))
    assert nobody.say_name("ADA") == "Ada", "who was here is known, however it is typed"
    assert set(nobody.people_known()) == {"Ada", "Ben"}
    assert nobody.quotes("public")[0].cleared_by == ("Ada", "Ben")


@pytest.mark.parametrize("name", ["", "this computer", "Together", "writer"])
def test_words_that_are_no_name_are_refused(nobody, name):
    before = nobody._own.revision()
    with pytest.raises(Refused, match="is no name"):
        nobody.say_name(name)
    assert nobody._own.revision() == before


def test_a_name_changes_nothing_of_what_is_read_from_the_sheets(nobody):
    before = nobody._own.revision().reading
    nobody.say_name("Ada")
    assert nobody._own.revision().reading == before


def test_what_one_was_writing_is_theirs_once_they_say_who_they_are(nobody):
    nobody.keep_draft("story", {"words": "She came"})
    nobody.say_name("Ada")
    ada = as_here(nobody._own)
    assert ada.draft("story") == {"words": "She came"}
    ada.say_name("Ben")
    assert as_here(nobody._own).draft("story") == {}, "what Ada wrote is hers"
    assert nobody.draft("story") == {}


def test_what_was_cleared_before_names_never_makes_one_person_two(nobody, asked_by):
    reflection = quotable(nobody)
    with nobody._own.writing("this computer") as writing:
        set_clearance(writing, reflection, cleared=True)  # as an older program did
    ada = asked_by("Ada", "manager", "reader")
    assert [quote.reflection_id for quote in ada.quotes("board")] == [reflection]
    ada.clear_quote(reflection)
    assert ada.quotes("public") == []
    ada.clear_quote(reflection, cleared=False)
    assert ada.quotes("board") == [], "a person took it back, so nothing of before stands"


def test_one_name_in_two_spellings_is_one_person(nobody, asked_by):
    for name in ("Ada", "ADA"):
        asked_by(name, "manager", "reader").clear_quote(quotable(nobody))
    assert nobody.quotes("public") == []


def test_the_sample_library_knows_a_name_and_keeps_its_own(sample, tmp_path):
    shutil.copytree(sample.service._own.folder, tmp_path / "copy")
    kept = Workspace.open(tmp_path / "copy")
    with kept.writing("Ada") as writing:
        set_setting(writing, "person", "Ada", reread=False)
    assert person_here(kept)[1] == "Ada"
    assert {"Nadia Ferrand", "Tomas Quill"} <= set(as_here(kept).people_known())
    as_here(kept).say_name("nadia ferrand")
    assert person_here(kept)[1] == "Nadia Ferrand"
    as_here(kept).leave_sample()
    assert person_here(kept)[1] == "Ada"
