"""What is put together for a meeting: begun, ordered, written in, repeated for the next quarter, and taken back."""

from datetime import date

import pytest

from impact.model import THREADS
from impact.service import (
    AskWanted,
    FindingsWanted,
    NotAllowed,
    QuoteWanted,
    Refused,
    Service,
    Wanted,
    Who,
    WordsWanted,
)
from impact.service.asks.ask_changes import AskWords
from impact.service.presenting.changing import LONGEST_CAPTION, LONGEST_TITLE, MOST_STEPS
from impact.service.presenting.steps_wanted import as_json
from impact.workspace.presentations import StepLine, keep_steps

PERIOD = "2026-Q2"
SIDES = Wanted("sides", "visits", PERIOD)


@pytest.fixture
def begun(full) -> str:
    """One step of words after another: nothing has to be drawn for their order."""
    told = full.begin_presentation("Spring for the board", "board", PERIOD, usual=False)
    for name in "abc":
        full.add_step(told, "words", WordsWanted(f"Part {name}"))
    return told


def titles(service, told: str) -> list[str]:
    return [step.title for step in service.presentation(told).steps]


def ids(service, told: str) -> list[str]:
    return [step.id for step in service.presentation(told).steps]


def test_it_begins_with_what_the_period_supports(full):
    told = full.begin_presentation("Spring for the board", "board", PERIOD)
    page = full.presentation(told)
    assert [step.kind for step in page.steps][:2] == ["finding", "figure"]
    assert [step.wanted.form for step in page.steps if step.wanted][:2] == ["sides", "weave"]
    assert {step.state for step in page.steps} == {"same"}
    assert all(step.title for step in page.steps)
    assert full.presentations()[0].steps == len(page.steps)
    assert page.period_said == "Q2 2026"


def test_a_library_of_two_numbers_begins_with_what_there_is(service, library):
    service.upload("stats.xlsx", library.workbook([["Branch", "Month", "Visits"], ["Central", date(2026, 4, 1), 10]]))
    told = service.begin_presentation("The first one", "staff", PERIOD)
    assert [step.wanted.form for step in service.presentation(told).steps] == ["sides", "ribbon"]
    assert service.presented(told).tables["quotes"].empty


def test_steps_move_go_and_come_back_to_where_they_were(full, begun):
    a, b, c = ids(full, begun)
    full.move_step(begun, c, 0)
    assert titles(full, begun) == ["Part c", "Part a", "Part b"]
    full.drop_step(begun, a)
    assert titles(full, begun) == ["Part c", "Part b"]
    assert [step.title for step in full.presentation(begun).dropped] == ["Part a"]
    full.put_back_step(begun, a)
    assert titles(full, begun) == ["Part c", "Part a", "Part b"]
    full.move_step(begun, b, 99)
    assert titles(full, begun)[-1] == "Part b"
    with pytest.raises(Refused, match="already"):
        full.put_back_step(begun, a)
    full.take_back_presentation(begun)
    assert full.presentations() == ()
    assert full.presentation(begun).taken_back


def test_words_are_kept_and_who_wrote_them(full, begun, workspace):
    (step, *_) = ids(full, begun)
    ben = Service(workspace, Who("Ben", frozenset({"manager"})))
    ben.write_step(begun, step, "Look at Oak Park first.", "Wait.\nThen ask.")
    ben.write_presentation(begun, "Spring, once more", "Thank the branches.")
    page = full.presentation(begun)
    assert (page.title, page.notes, page.by) == ("Spring, once more", "Thank the branches.", "Ben")
    assert (page.steps[0].caption, page.steps[0].notes) == ("Look at Oak Park first.", "Wait.\nThen ask.")
    for letters in (LONGEST_CAPTION - 1, LONGEST_CAPTION):
        full.write_step(begun, step, "a" * letters, "")
        assert len(full.presentation(begun).steps[0].caption) == letters
    with pytest.raises(Refused, match="caption"):
        full.write_step(begun, step, "a" * (LONGEST_CAPTION + 1), "")


def test_what_makes_no_sense_is_refused_in_words(full, begun, workspace):
    with pytest.raises(Refused, match="Give it a title"):
        full.begin_presentation("  ", "board", PERIOD)
    with pytest.raises(Refused, match="title under"):
        full.begin_presentation("a" * (LONGEST_TITLE + 1), "board", PERIOD)
    with pytest.raises(Refused, match="for staff, for the board or for the public"):
        full.begin_presentation("Spring", "friends", PERIOD)
    with pytest.raises(Refused, match="Choose another period"):
        full.begin_presentation("Spring", "board", "2031-Q1")
    with pytest.raises(Refused, match="cannot show that"):
        full.add_step(begun, "quote", SIDES)
    with pytest.raises(Refused, match="Choose another period"):
        full.add_step(begun, "figure", Wanted("outcomes", period="2019-Q1"))
    with pytest.raises(Refused, match="nothing here"):
        full.add_step(begun, "figure", Wanted("ideas"))
    with pytest.raises(Refused, match="not here any more"):
        full.presentation("nothing")
    with pytest.raises(Refused, match="not in the presentation"):
        full.drop_step(begun, "nothing")
    with workspace.writing("Ada") as writing:
        heading = as_json(WordsWanted("A pause"))
        keep_steps(writing, [StepLine(begun, f"p{at}", at, "words", heading) for at in range(3, MOST_STEPS - 1)])
    full.add_step(begun, "words", WordsWanted("The last one"))
    with pytest.raises(Refused, match="Drop one first"):
        full.add_step(begun, "words", WordsWanted("One more"))


def test_a_quote_and_an_ask_enter_only_as_far_as_the_audience_may_see_them(full, begun, workspace):
    told = full.reflections()
    name = str(told.loc[(told["branch"] == "Central") & (told["consent"] == "anonymous"), "id"].iloc[0])
    with pytest.raises(Refused, match="may not be shown to the board"):
        full.add_step(begun, "quote", QuoteWanted(name, code=THREADS[0]))
    ask = full.begin_ask(AskWords("Two people at the desk on Fridays."), PERIOD)
    with pytest.raises(Refused, match="not one for the board"):
        full.add_step(begun, "ask", AskWanted(ask))
    full.clear_quote(name)
    step = full.add_step(begun, "quote", QuoteWanted(name, 0, 30, THREADS[0]))
    quote = next(one for one in full.presented(begun).steps if one.id == step).quote
    assert quote is not None
    assert quote.text.endswith("…")
    viewer = Service(workspace, Who("Eve", frozenset({"viewer"})))
    assert name not in repr(viewer.presentation(begun)), "who only looks sees no id of a reflection"
    assert name not in repr(viewer.presented(begun))
    for change in (viewer.drop_step, viewer.refresh_step, viewer.keep_step):
        with pytest.raises(NotAllowed):
            change(begun, step)


def test_the_same_presentation_of_another_quarter_has_its_numbers_and_no_old_caption(full, library):
    rows = [
        ["Branch", "Month", "Visits"],
        *([name, date(2026, month, 1), 50] for name in library.branches for month in (7, 8, 9)),
    ]
    full.upload("summer.xlsx", library.workbook(rows, sheet="Stats"))
    old = full.begin_presentation("Q2 for the board", "board", PERIOD, usual=False)
    full.add_step(old, "figure", SIDES, "Look at Oak Park first.")
    full.add_step(old, "figure", Wanted("ribbon", "visits", PERIOD), "Visits rose by 12 in May.")
    full.add_step(old, "finding", FindingsWanted(), "Think of whom we did not hear.")
    new = full.duplicate_presentation(old, "2026-Q3", "board")
    page = full.presentation(new)
    assert (page.title, page.period, page.made_from) == ("Q3 for the board", "2026-Q3", old)
    assert [step.wanted.period for step in page.steps if step.wanted] == ["2026-Q3", "2026-Q3"]
    assert [step.caption for step in page.steps] == ["Look at Oak Park first.", "", "Think of whom we did not hear."]
    assert page.steps[1].caption_before == "Visits rose by 12 in May."
    table = full.presented(new).tables["2026Q3_all_sides-visits-board"]
    assert 150 in table["Visits, Q3 2026"].tolist()
    assert full.presentation(old).steps[0].wanted.period == PERIOD


def test_no_meeting_begins_with_conditions_that_nobody_named(full):
    """Rows of “not named” and “not counted here” are no minute of a board; who wants them adds them."""
    full.mark_read(full.reflections()["id"])
    told = full.begin_presentation("Spring for the board", "board", PERIOD)
    assert "conditions" not in [step.wanted.form for step in full.presentation(told).steps if step.wanted]
    full.add_step(told, "figure", Wanted("conditions", period=PERIOD))
    assert full.presentation(told).steps[-1].title == "No reflection that was read names a condition"
