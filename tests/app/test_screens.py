"""Every screen, run as the server would run it, with nothing there yet and with the sample library."""

from pathlib import Path
from typing import Any

import pytest
from screens import ROOT, screen_of
from streamlit.testing.v1 import AppTest

from impact.app import incident
from impact.service import Service

PAGES = sorted((ROOT / "pages").rglob("*.py"))


@pytest.fixture
def asking(own: Service) -> Service:
    """A small library with a branch written in two ways, a number in words and a column nobody knows."""
    own.upload_all(
        [
            ("Q2.csv", b"Branch,Month,Visits\nOak Park,2026-06,900\nLakeside,2026-06,800\n"),
            (
                "Q3.csv",
                b"Branch,Month,Visits,Desk chats\nOak Prak,2026-07,about 90,4\nLakeside,2026-07,800,5\n",
            ),
        ]
    )
    return own


def run(page: Path) -> Any:
    return screen_of(str(page.relative_to(ROOT)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_with_nothing_there_every_screen_opens_and_says_what_to_do(page: Path, own: Service):
    screen = run(page)
    assert not screen.exception
    assert len(screen.title) == 1


def test_half_of_an_answer_is_not_given_by_one_hasty_click(asking: Service):
    screen = run(ROOT / "pages/quarter/check.py")
    asked = asking.questions().set_index("id")["kind"]
    boxes = {box.key.removeprefix("answer-"): box.value for box in screen.selectbox if box.key.startswith("answer-")}
    ready = {asked[question]: value for question, value in boxes.items()}
    assert ready["measure"] is None
    assert ready["branch"] == "Oak Park"


def test_an_answer_is_kept_and_another_window_sees_it_at_its_next_run(asking: Service):
    here, there = run(ROOT / "pages/quarter/check.py"), run(ROOT / "pages/quarter/check.py")
    question = asking.questions().query("kind == 'branch'")["id"].iloc[0]
    here.button(key=f"send-{question}").click().run()
    assert not here.exception
    assert question not in set(asking.questions()["id"])
    assert f"send-{question}" not in {button.key for button in there.run().button}


def test_an_answer_from_a_window_that_is_behind_is_not_lost(asking: Service):
    here, there = run(ROOT / "pages/quarter/check.py"), run(ROOT / "pages/quarter/check.py")
    question = asking.questions().query("kind == 'value'")["id"].iloc[0]
    here.button(key=f"send-{question}").click().run()
    there.selectbox(key=f"answer-{question}").select("none")
    there.button(key=f"send-{question}").click().run()
    assert any("It is not a number" in str(element.proto) for element in there.main)


def test_not_now_puts_a_question_away_and_brings_it_back(asking: Service):
    screen = run(ROOT / "pages/quarter/check.py")
    question = asking.questions()["id"].iloc[0]
    screen.button(key=f"later-{question}").click().run()
    assert f"send-{question}" not in {button.key for button in screen.button}
    screen.button(key="put-away").click().run()
    assert f"send-{question}" in {button.key for button in screen.button}


def test_when_the_year_is_answered_the_whole_library_goes_by_it(own: Service):
    own.upload("Stats.csv", b"Branch,Visits FY2025,Visits FY2026\nOak Park,100,120\nLakeside,90,80\n")
    asked = own.questions().query("kind == 'fiscal_year'")
    assert len(asked) == 1
    screen = run(ROOT / "pages/quarter/check.py")
    screen.selectbox(key=f"answer-{asked['id'].iloc[0]}").select("7").run()
    screen.button(key=f"send-{asked['id'].iloc[0]}").click().run()
    assert own.fiscal_start() == 7
    assert "FY2026" in own.choices().periods


def test_a_fault_of_ours_tells_a_number_and_not_what_somebody_wrote(capsys: pytest.CaptureFixture[str]):
    def screen() -> None:
        from impact.app import incident  # noqa: PLC0415  the server runs this by itself

        def fails() -> None:
            raise ValueError("She wept at the desk")

        incident.guarded(fails)

    shown = AppTest.from_function(screen).run()
    assert not shown.exception
    assert "wept" not in capsys.readouterr().err + str(shown)


def test_the_same_place_has_the_same_number():
    def number() -> str:
        try:
            raise ValueError
        except ValueError as fault:
            return incident.numbered(fault)[0]

    assert number() == number()
