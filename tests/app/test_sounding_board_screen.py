"""The sounding board as a team meets it: nothing yet; then a quarter, its two questions, and other ones by choice."""

from collections.abc import Callable
from typing import Any

from screens import screen_of, words_on

from impact.service import Service, Wanted

PAGE = "pages/voices/sounding_board.py"
FORM = """Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?
""" + "".join(f"Central,2026-08-{day:02},On day {day} she stayed to talk.,Dignity\n" for day in range(1, 8))


def test_with_nothing_there_it_says_where_to_begin(own: Service):
    shown = screen_of(PAGE)
    assert not shown.exception
    assert "There is nothing to talk about yet" in words_on(shown)


def test_a_person_changes_a_question_and_the_rule_may_choose_again(own: Service, bring: Callable[..., Service]):
    service = bring(own, ("form.csv", FORM))
    shown: Any = screen_of(PAGE)
    assert not shown.exception
    first = next(box for box in shown.selectbox if box.label == "The first question")
    assert first.value.startswith("dignity")
    shown = first.set_value("any-2").run()
    assert not shown.exception
    figure = service.figure(Wanted(form="sounding_board", period="2026-Q3"))
    assert figure
    assert "Which small thing went well" in str(figure.spec)
    shown = next(button for button in shown.button if button.key == "board-by-rule").click().run()
    assert next(box for box in shown.selectbox if box.label == "The first question").value.startswith("dignity")
