"""Two readers as two people meet it at one computer: begin, read blind, compare, settle."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of

from impact.app.reading import reading_steps
from impact.service import Coding, Service, Who, read_step

FORM = """Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,\
Who may read or quote this?
Oak Park,2026-08-01,I am not trained for this.,Dignity,"Anyone, without my name"
Oak Park,2026-08-02,She smiled at me for once.,,Colleagues
Lakeside,2026-08-03,He told me the name of his dog.,Purpose,Only the readers
"""


@pytest.fixture(autouse=True)
def no_blink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_steps, "BLINK", 0.0)


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM))


def run() -> Any:
    return screen_of("pages/voices/two_readers.py")


def html(screen: Any) -> str:
    return "\n".join(element.proto.body for element in screen.main if element.type == "html")


def by(told: Service, name: str) -> Service:
    return Service(told._own, Who(name, frozenset(["reader"])))


def press(screen: Any, label: str) -> Any:
    return next(button for button in screen.button if button.label == label).click().run()


def test_with_nothing_there_it_says_why_and_where_to_begin(own: Service):
    screen = run()
    assert not screen.exception
    assert "Would another reader have found 8?" in html(screen)
    assert "There is nothing to read yet." in html(screen)


def test_a_round_is_begun_by_name_read_compared_and_settled(told: Service):
    screen = run()
    screen.text_input(key="name-here-words").input("Ada")
    next(b for b in screen.button if b.label == "This is me" and b.form_id == "name-here").click().run()
    screen.text_input(key="reader-2").input("Ben")
    press(screen, "Draw them and begin")
    assert "3 reflections drawn. Neither of you has more left to read blind." in html(screen)
    assert "Ada has read 0 of 3." in html(screen)
    ids = told.latest_round().round.reflections
    for name in ("Ada", "Ben"):
        for reflection in ids:
            by(told, name).take_step(read_step(reflection, [reflection]))
    by(told, "Ada").code([Coding(ids[0], "SEEN")])
    screen.run()
    assert "Ben has read all 3." in html(screen)
    press(screen, "Compare what you both said")
    shown = html(screen)
    assert "first hint" in shown
    assert "coders disagree" in shown
    assert "0 of 1 settled." in shown
    assert "Ben read it and did not give this code." in shown
    next(button for button in screen.button if str(button.key).startswith("settle-yes-")).click().run()
    assert not screen.exception
    assert "1 of 1 settled." in html(screen)
    assert "Decided together: yes, it is here." in html(screen)
    assert told.reading_card(ids[0]).of("standing")


def test_two_who_share_a_computer_change_places_and_each_reads_blind(told: Service):
    told.say_name("Ada")
    by(told, "Ada").start_round(("Ada", "Ben"), 3)
    ids = told.latest_round().round.reflections
    for reflection in ids:
        by(told, "Ada").take_step(read_step(reflection, [reflection]))
    screen = run()
    press(screen, "I am Ben")
    assert "You are reading as Ben." in html(screen)
    card = screen_of("pages/quarter/voices.py", show="My round")
    assert "You read this one blind." in html(card)
    assert "Your round: 3 to read, 0 read." in html(card)
    assert "The writer ticked it." not in html(card)
    for _ in ids:
        card.button(key="read").click().run()
    assert "You have read all of your round." in html(card)


def test_who_is_none_of_the_two_is_asked_and_settles_nothing(told: Service):
    by(told, "Ada").start_round(("Ada", "Ben"), 3)
    ids = told.latest_round().round.reflections
    told.say_name("Cy")
    screen = run()
    assert "This round is read by Ada and Ben. Are you one of them?" in html(screen)
    for name in ("Ada", "Ben"):
        by(told, name).take_step(read_step(ids[0], [ids[0]]))
    screen.run()
    press(screen, "Compare those that both have read")
    assert "Nowhere. There is nothing to settle." in html(screen)
