"""The codebook as somebody meets it: read and found, changed and undone, brought in; hostile words stay words."""

from typing import Any

import pytest
from screens import screen_of

from impact.app import session
from impact.app.reading import code_choices
from impact.model import Code
from impact.service import Service, Who
from impact.vocabulary.codebook import codebook

SHIPPED = codebook()
HOSTILE = "<script>alert(1)</script> **b** ![x](https://example.org/x.png)"


def run() -> Any:
    return screen_of("pages/voices/codebook.py")


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def do(screen: Any, what: str) -> Any:
    return screen.button_group(key="codebook-doing").set_value(what).run()


def kept(screen: Any, words: str) -> Any:
    return next(button for button in screen.button if button.label == words).click().run()


def field(screen: Any, kind: str, label: str) -> Any:
    return next(one for one in getattr(screen, kind) if one.label == label)


def test_every_code_stands_there_with_all_that_is_said_of_it(own: Service) -> None:
    said = html(run())
    assert f"Version {SHIPPED.version}" in said
    for code in SHIPPED.values():
        assert code.definition.replace("'", "&#x27;") in said
    assert "(that is “The other feels seen”)" in said
    assert "FELT_SEEN" not in said


def test_a_code_is_found_by_any_of_its_words(own: Service) -> None:
    screen = run()
    screen.text_input(key="codebook-find-code").set_value("convivencia").run()
    said = html(screen)
    assert "1 code of 33." in said
    assert SHIPPED["SHARED_SPACE"].name in said
    assert SHIPPED["DIGNITY"].definition not in said


def test_a_changed_definition_is_kept_signed_and_undone(own: Service) -> None:
    screen = do(run(), "Change a code")
    screen.selectbox(key="codebook-which").set_value("BELONGING").run()
    field(screen, "text_area", "What it means").set_value("At home here.")
    kept(screen, "Keep")
    assert own.codebook()["BELONGING"].definition == "At home here."
    said = html(screen)
    assert "Last changed: “Belonging”" in said
    screen.button(key="undo-codebook").click().run()
    assert own.codebook() is SHIPPED


def test_a_thread_keeps_its_name_and_says_why(own: Service) -> None:
    screen = do(run(), "Change a code")
    screen.selectbox(key="codebook-which").set_value("DIGNITY").run()
    assert field(screen, "text_input", "Name").disabled
    assert "One of the three threads" in html(screen)
    assert "Set it aside" not in {button.label for button in screen.button}


def test_what_cannot_stand_is_said_and_what_was_typed_stays(own: Service) -> None:
    screen = do(run(), "Add a code")
    field(screen, "text_input", "Name").set_value("community")
    field(screen, "text_area", "What it means").set_value("Us.")
    kept(screen, "Add this code")
    assert "already means “Belonging”" in html(screen)
    assert field(screen, "text_area", "What it means").value == "Us."
    field(screen, "text_input", "Name").set_value("Homework help")
    kept(screen, "Add this code")
    assert own.codebook()["HOMEWORK_HELP"].definition == "Us."


def test_all_codes_may_stand_open_on_the_reading_card(own: Service) -> None:
    screen = do(run(), "Reading card")
    screen.radio[0].set_value("All codes").run()
    assert own.shows_all_codes()


def test_a_file_is_shown_line_by_line_before_anything_is_kept(own: Service) -> None:
    screen = do(run(), "Bring in")
    screen.file_uploader[0].set_value(("c.csv", b"tag,description\nKindness,Being kind\n,nothing\n", "text/csv")).run()
    assert "2 codes in this file: 1 new, 1 cannot be taken." in html(screen)
    assert own.codebook() is SHIPPED
    kept(screen, "Take 1 code")
    assert "KINDNESS" in own.codebook()


@pytest.mark.parametrize("what", ["Read it", "Change a code", "Add a code", "Reading card"])
def test_words_of_a_librarian_are_never_markup(own: Service, what: str) -> None:
    own.save_code(
        Code("", HOSTILE[:30], "extended", HOSTILE[:58], HOSTILE, "", "", (HOSTILE,), "", "", (), False, "", False)
    )
    screen = do(run(), what)
    assert not screen.exception
    assert "<script>alert" not in html(screen)
    assert "example.org" not in " ".join(str(e.value) for e in [*screen.markdown, *screen.header])


def test_a_viewer_reads_and_is_offered_nothing_to_change(own: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    viewer = Service(own._own, Who("Vi", frozenset({"viewer"})))
    monkeypatch.setattr(session, "service", lambda: viewer)
    said = run()
    assert not said.exception
    assert "codebook-doing" not in {group.key for group in said.button_group}


def test_the_reading_card_offers_the_first_ones_or_all_and_nothing_that_is_set_aside(own: Service) -> None:
    own.save_code(SHIPPED["FRICTION"], in_use=False)
    few = code_choices.choices()
    own.show_all_codes(True)
    every = code_choices.choices()
    assert [code["id"] for code in few["codes"] if code["id"] in SHIPPED] == [
        code.id for code in SHIPPED.values() if code.starter
    ]
    assert {code["id"] for code in every["codes"] if code["id"] in SHIPPED} == SHIPPED.keys() - {"FRICTION"}
    assert every["others"] == []
    assert "FRICTION" not in {code["id"] for family in few["others"] for code in family["codes"]}
