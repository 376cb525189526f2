"""Our words on the screen: each phrase with how many wrote it; where there is none, why and what would help."""

from collections.abc import Callable
from typing import Any

from screens import screen_of

from impact.app.codebook.our_words import written_by
from impact.service import Service
from impact.service.our_words.our_words import OurPhrase

PAGE = "pages/voices/our_words.py"
HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,"
HEAD += "Who may read or quote this?\n"
TOLD = [
    f'Oak Park,2026-08-0{n},"He came{"x" * n}, <b>so</b> stubborn patience, once",Dignity,"Anyone, without my name"'
    for n in range(1, 7)
]
REST = [f'Oak Park,2026-08-02,The printer {"q" * n} broke.,Purpose,"Anyone, without my name"' for n in range(1, 20)]
FORM = HEAD + "\n".join([*TOLD, *REST]) + "\n"


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def test_phrases_stand_there_with_how_many_wrote_them_and_an_empty_list_says_why(
    own: Service, bring: Callable[..., Service]
):
    bring(own, ("form.csv", FORM))
    screen = screen_of(PAGE, code="Dignity", **{"for": "Staff"})
    assert not screen.exception
    assert "stubborn patience" in html(screen)
    assert "Written in 6 reflections." in html(screen)
    assert "<b>so" not in html(screen)
    screen.selectbox(key="for").set_value("public").run()
    assert "no phrase for it yet that 10 people share" in html(screen)
    assert "stubborn patience" not in html(screen)


def test_with_nothing_there_it_says_what_would_help(own: Service):
    screen = screen_of(PAGE)
    assert not screen.exception
    assert "no phrase for it yet" in html(screen)


def test_people_are_counted_only_where_all_are_known():
    assert written_by(OurPhrase("by name", 7, 9)) == "Written by 7 people in 9 reflections."
    assert written_by(OurPhrase("by name", None, 9)) == "Written in 9 reflections."
