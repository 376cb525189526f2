"""Present as a manager meets it: begin one, put its steps in order, keep it up to date, and show it step by step."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from screens import screen_of, words_on

from impact.app.presenting import adding, beginning, repeating, step_shown, words_of
from impact.app.taking_away import documents
from impact.model import AskTold, Quoted
from impact.service import FindingsWanted, QuoteWanted, Service, Wanted, WordsWanted, Workspace, local_person

PAGE = "pages/quarter/present.py"
HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,"
FORM = f"{HEAD}Who may read or quote this?\n" + "\n".join(
    f'Oak Park,2026-08-{day:02},"Zwiebelturm {day}: he came to the desk and we talked for long.",Dignity,Colleagues'
    for day in range(1, 9)
)
COUNTS = "Branch,Month,Visits\n" + "\n".join(f"Oak Park,2026-{month:02},{900 + month}" for month in range(7, 10))
LATER = b"Branch,Month,Visits\nLakeside,2026-07,5000\nLakeside,2026-08,5100\nLakeside,2026-09,5200\n"
TITLE = "A summer at the desk"


@pytest.fixture(scope="module")
def put_together(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A workspace with a presentation of three steps for the board, made once."""
    folder = tmp_path_factory.mktemp("put-together")
    service = Service(Workspace.open(folder), local_person())
    service.upload_all([("form.csv", FORM.encode()), ("counts.csv", COUNTS.encode())])
    made = service.begin_presentation(TITLE, "board", "2026-Q3", usual=False)
    service.add_step(made, "figure", Wanted("sides", period="2026-Q3", audience="board"))
    service.add_step(made, "finding", FindingsWanted())
    service.add_step(made, "words", WordsWanted("What we learned"), "To listen first.")
    return folder, made


@pytest.fixture
def made(put_together: tuple[Path, str], own: Service) -> str:
    """The id of that presentation, in the workspace that the screens open."""
    folder, presentation = put_together
    shutil.copytree(folder, own._own.folder, dirs_exist_ok=True)
    return presentation


def run(**address: str) -> Any:
    screen = screen_of(PAGE, **address)
    assert not screen.exception
    return screen


def titles(own: Service, presentation: str) -> list[str]:
    return [step.title for step in own.presentation(presentation).steps]


def press(screen: Any, key: str) -> Any:
    screen.button(key=key).click().run()
    assert not screen.exception
    return screen


def test_the_first_time_it_says_what_a_presentation_is_and_begins_one(own: Service, bring: Callable[..., Service]):
    bring(own, ("form.csv", FORM), ("counts.csv", COUNTS))
    screen = run()
    assert all(line in words_on(screen) for line in beginning.USUAL)
    assert screen.radio(key="begin-for").value == "board"
    assert screen.checkbox(key="begin-usual").value
    screen.checkbox(key="begin-usual").uncheck()
    press(screen, "begin-presentation")
    (begun,) = own.presentations()
    assert (begun.title, begun.audience, begun.period) == ("What was seen and counted in Q3 2026", "board", "2026-Q3")
    assert begun.steps == 0
    assert "There is no step yet." in words_on(screen)


def test_the_list_says_for_whom_each_is(made: str):
    shown = words_on(run())
    assert TITLE in shown
    assert "For the board · Q3 2026 · 3 steps" in shown


def test_a_step_is_moved_taken_out_and_put_back(own: Service, made: str):
    screen = run(of=made)
    assert "Only for the board" in words_on(screen)
    first, second, third = (step.id for step in own.presentation(made).steps)
    before = titles(own, made)
    press(screen, f"down-{first}")
    assert titles(own, made) == [before[1], before[0], before[2]]
    assert screen.button(key=f"up-{second}").disabled
    assert screen.button(key=f"down-{third}").disabled
    press(screen, f"drop-{third}")
    assert titles(own, made) == [before[1], before[0]]
    press(screen, f"back-{third}")
    assert titles(own, made) == [before[1], before[0], before[2]]


def test_words_that_nobody_has_kept_yet_are_there_after_f5(own: Service, made: str):
    (step, *_) = own.presentation(made).steps
    own.keep_draft(f"step-words-{step.id}", {"caption": "Half a tho"})
    screen = run(of=made)
    screen.session_state[f"words-{step.id}-0"] = True
    screen.run()
    press(screen, f"keep-words-{step.id}")
    assert own.presentation(made).steps[0].caption == "Half a tho"
    assert own.draft(f"step-words-{step.id}") == {}
    assert "Half a tho" in words_on(screen)


def test_other_numbers_are_told_and_are_kept_or_shown_as_they_are_today(own: Service, made: str):
    own.upload("later.csv", LATER)
    screen = run(of=made)
    step = own.presentation(made).steps[0]
    assert step.state == "changed"
    assert "keep what it shows, or show what there is today" in words_on(screen)
    press(screen, f"keep-{step.id}")
    assert own.presentation(made).steps[0].kept
    assert f"keep-{step.id}" not in {button.key for button in screen.button}
    press(screen, f"refresh-{step.id}")
    assert own.presentation(made).steps[0].state == "same"


def test_the_same_is_made_for_other_readers_and_the_first_stays(own: Service, made: str):
    screen = run(of=made)
    screen.session_state["again"] = True
    screen.run()
    screen.segmented_control(key=f"again-for-{made}").set_value("public").run()
    press(screen, "make-again")
    assert {one.audience for one in own.presentations()} == {"board", "public"}
    assert "For the public" in words_on(screen)
    assert "Only for the board" not in words_on(screen)


@pytest.mark.parametrize(
    ("this", "follows"), [("2026-Q2", "2026-Q3"), ("2026-Q3", "2026-Q3"), ("2025", "2026"), ("2026-08", "2026-09")]
)
def test_the_time_that_is_offered_is_the_next_of_the_same_length(this: str, follows: str):
    periods = ("2026", "2025", "2026-Q3", "2026-Q2", "2026-09", "2026-08", "2025-Q4")
    assert repeating.next_period(this, periods) == follows


def test_a_figure_that_is_added_stands_there_as_its_readers_may_see_it(own: Service, made: str):
    (there,) = own.presentations()
    assert adding.beware(there, "figure", Wanted(audience="board"), "board") == []
    (told,) = adding.beware(there, "figure", Wanted(audience="staff"), "staff")
    assert "as they may see it" in told
    assert "Q3 2026" in adding.beware(there, "finding", FindingsWanted(), "board")[0]
    assert "cleared" in adding.beware(there, "quote", QuoteWanted("r"), "board")[0]
    screen = screen_of("pages/quarter/overview.py", form="Weave")
    screen.session_state["add-to"] = True
    screen.run()
    press(screen, "add-it")
    added = own.presentation(made).steps[-1]
    assert added.wanted is not None
    assert (added.wanted.form, added.wanted.audience) == ("weave", "board")
    press(screen, "add-new")
    begun = own.presentations()[0].id
    assert screen.selectbox(key="add-where").value == begun != made, "the next one goes where this one went"


def test_two_that_nobody_named_are_told_apart(own: Service, made: str):
    usual = beginning.usual_title("2026-Q3", "board", own.presentations())
    own.begin_presentation(usual, "board", "2026-Q3", usual=False)
    assert beginning.usual_title("2026-Q3", "board", own.presentations()) == f"{usual} (2)"
    assert beginning.usual_title("2026-Q3", "public", own.presentations()) == usual


def test_a_step_fills_the_window_and_nothing_stands_round_it(own: Service, made: str):
    step = own.presentation(made).steps[0]
    own.write_step(made, step.id, "", "Begin with Harbour.")
    shown = words_on(run(of=made, step="1"))
    assert all(key in shown for key in ("figure-stage-wide", "figure-stage-narrow", "stage-bar"))
    assert not any(words in shown for words in ("Only on this computer", "What is left out", "Begin with Harbour."))
    assert "Begin with Harbour." in words_on(run(of=made, step="1", notes="shown"))


def test_the_way_to_all_of_them_keeps_what_the_room_was_spared(made: str):
    shown = words_on(run(of=made, quotes="hidden"))
    assert 'href=\\"present?quotes=hidden\\"' in shown
    assert 'href=\\"present\\"' in words_on(run(of=made))


def test_a_step_beyond_the_last_is_the_last(made: str):
    assert "To listen first." in words_on(run(of=made, step="3000000000000"))


def test_an_address_of_no_presentation_says_so(own: Service):
    assert "To your presentations" in words_on(run(of="nothing", step="2"))


def test_before_anything_is_made_one_sees_what_is_in_it_and_what_is_not(own: Service, made: str):
    screen = screen_of("pages/quarter/take_away.py", of=made)
    assert not screen.exception
    assert screen.radio(key="for").value == "board"
    shown = words_on(screen)
    order = ["What is in it", "What we learned", "What is left out, and why", "As which document?", "Make the ZIP"]
    assert [shown.index(words) for words in order] == sorted(shown.index(words) for words in order)
    for kind in own.documents(made):
        assert documents.MEANT[kind.key] in shown
        assert screen.button(key=f"make-{kind.key}").label.startswith("Make it")


def test_a_longer_voice_is_set_smaller():
    assert [step_shown.length("x" * letters) for letters in (220, 221, 520, 521)] == ["", "long", "long", "longest"]
    assert step_shown.thread(Quoted("r", "Words.", "DIGNITY")) == "dignity"
    assert step_shown.thread(Quoted("r", "Words.", "TIME")) == "other"


def test_of_an_ask_only_what_is_said_is_told():
    assert step_shown.facts(AskTold("Chairs")) == []
    ask = AskTold("Chairs", "$40", "Facilities", "March 2027", "granted", "Four chairs came")
    told = ["What it costs: $40", "Who owns it: Facilities", "By when: March 2027", "Granted. Four chairs came"]
    assert step_shown.facts(ask) == told


def test_it_is_said_the_same_way_everywhere(own: Service, made: str):
    (there,) = own.presentations()
    assert words_of.about(there) == words_of.about(own.presentation(made)) == "For the board · Q3 2026 · 3 steps"
    assert words_of.called(there) == f"{TITLE} (for the board, Q3 2026)"
