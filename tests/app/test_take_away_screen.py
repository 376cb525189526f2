"""Take away as a director meets it: for whom comes first, then a look at each figure, then files."""

from collections.abc import Callable
from typing import Any

import pytest
from screens import screen_of, words_on

from impact import charts
from impact.app.taking_away import set_of_files, single_figures, taking_away
from impact.app.taking_away.sizes import size
from impact.service import PairWords, Service, Wanted

HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,"
FORM = f"{HEAD}Who may read or quote this?\n" + "\n".join(
    f'Oak Park,2026-08-{day:02},"Zwiebelturm {day}: he came to the desk and we talked for long.",Dignity,Colleagues'
    for day in range(1, 9)
)
COUNTS = "Branch,Month,Visits\n" + "\n".join(f"Oak Park,2026-{month:02},{900 + month}" for month in range(7, 10))


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM), ("counts.csv", COUNTS))


def run(**address: str) -> Any:
    return screen_of("pages/quarter/take_away.py", **address)


def test_nothing_is_shown_before_it_is_known_for_whom(told: Service):
    screen = run()
    assert not screen.exception
    assert screen.radio(key="for").value is None
    shown = words_on(screen)
    assert "Choose who it is for" in shown
    assert "data:image" not in shown
    assert not screen.checkbox


@pytest.mark.parametrize("audience", ["Staff", "Board", "Public"])
def test_each_figure_is_looked_at_and_ticked(told: Service, audience: str):
    screen = run(**{"for": audience})
    assert not screen.exception
    many = len(single_figures.FORMS)
    assert len(screen.checkbox) == many
    shown = words_on(screen)
    assert shown.count("data:image/png;base64") == many
    assert "What is left out, and why" in shown
    assert f"{3 * many} files" in shown  # three usual kinds of each
    assert "Zwiebelturm" not in shown


def test_a_pair_that_somebody_spoke_of_can_be_taken_too(told: Service):
    told.say_of_pair(PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", "adds"))
    found = single_figures.items(told.choices(), Wanted(period="2026-Q3", audience="board"))
    assert [item.wanted.form for item in found] == [*single_figures.FORMS, "pair_card"]
    assert {item.wanted.audience for item in found} == {"board"}
    assert len({item.mark for item in found}) == len(found)
    assert "oak" not in found[-1].mark
    other = single_figures.items(told.choices(), Wanted(period="2026"))
    assert len(other) == len(single_figures.FORMS)


@pytest.fixture
def _no_weave(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ValueError("Zwiebelturm")

    monkeypatch.setattr(charts, "weave", fails)


@pytest.mark.usefixtures("_no_weave")
def test_a_figure_that_fails_leaves_the_others_and_is_named(told: Service, capsys: pytest.CaptureFixture[str]):
    screen = run(**{"for": "Board"})
    assert not screen.exception
    assert len(screen.checkbox) == len(single_figures.FORMS) - 1
    shown = words_on(screen)
    assert "could not be drawn" in shown
    assert "Incident" in shown
    assert "Zwiebelturm" not in shown + capsys.readouterr().err


@pytest.mark.usefixtures("_no_weave")
def test_a_file_that_fails_is_named_without_the_words_of_the_fault(told: Service):
    made = set_of_files._one(told, Wanted("weave", period="2026-Q3"), "csv")
    assert made.file is None
    assert "Incident" in made.trouble
    assert "Zwiebelturm" not in made.trouble
    assert "Choose" in set_of_files._one(told, Wanted("sides", period="1999"), "csv").trouble


def test_with_nothing_ticked_there_is_nothing_to_make(told: Service):
    screen = run(**{"for": "Board"})
    for box in screen.checkbox:
        box.uncheck()
    screen.run()
    assert "Tick at least one figure" in words_on(screen)
    assert "make-zip" not in {button.key for button in screen.button}


def test_the_zip_is_made_when_pressed_and_not_handed_out_once_something_changed(told: Service):
    screen = run(**{"for": "Board"})
    for box in screen.checkbox[1:]:
        box.uncheck()
    screen.run()
    screen.button(key="make-zip").click().run()
    assert not screen.exception
    assert "2026Q3_all_figures_board_v1.zip" in words_on(screen)
    told.withdraw(str(told.reflections()["id"].iloc[0]))
    screen.run()
    assert "2026Q3_all_figures_board_v1.zip" not in words_on(screen)


def test_every_kind_of_the_set_is_one_that_there_is(own: Service):
    kinds = {kind.key for kind in own.export_kinds()}
    assert set(set_of_files.KINDS) == set(taking_away.FILES) == set(taking_away.LABELS)
    assert {kind for kind, _, _ in taking_away.FILES.values()} == kinds
    assert set(set_of_files.USUAL) <= set(set_of_files.KINDS)


@pytest.mark.parametrize(("letters", "said"), [(10, "1 kB"), (99_999, "99 kB"), (100_000, "0.1 MB"), (16e6, "16.0 MB")])
def test_sizes_are_said_as_people_say_them(letters: float, said: str):
    assert size(int(letters)) == said
