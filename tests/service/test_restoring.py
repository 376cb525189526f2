"""A backup comes back: what is shown is what stood in it, and what was withdrawn since stays away."""

from datetime import date

from impact.period import Period
from impact.service import Coding, QuoteWanted, Wanted
from impact.workspace.schema import frozen

TOLD = "She brought the letter back to show us that the form had worked, and read it aloud to everybody at the desk."
NOTE = "Roof closed in May."


def test_no_figure_of_the_time_between_is_handed_out(full, tmp_path):
    wanted = Wanted(period="2026-Q2")
    full.backup(tmp_path / "before.sqlite")
    full.add_note(NOTE, period=Period.parse("2026-Q2"))
    assert NOTE in full.figure(wanted).footer
    between = full.state()
    full.restore(tmp_path / "before.sqlite")
    assert full.state() != between
    assert NOTE not in full.figure(wanted).footer
    full.add_note("Another gate.", period=Period.parse("2026-Q2"))
    assert NOTE not in full.figure(wanted).footer


def test_what_a_step_showed_of_a_reflection_withdrawn_since_does_not_come_back(full, asked_by, tmp_path):
    reader = asked_by("Ada", "reader", "manager")
    full.paste_story(TOLD, branch="Central", day=date(2026, 5, 20), consent="Anyone may quote it")
    told = full.reflections()
    name = told.loc[told["text"].eq(TOLD), "id"].item()
    reader.clear_quote(name)
    reader.code([Coding(name), Coding(name, "DIGNITY")])
    made = full.begin_presentation("For us", "staff", "2026-Q2", usual=False)
    full.add_step(made, "quote", QuoteWanted(name))
    full.add_step(made, "figure", Wanted("ribbon", period="2026-Q2"))
    assert quoted_in(full) == {name}
    full.backup(tmp_path / "before.sqlite")
    full.withdraw(name)
    full.restore(tmp_path / "before.sqlite")
    assert quoted_in(full) == set()
    assert [step.state for step in full.presentation(made).steps] == ["withheld", "withheld"]


def quoted_in(service):
    with service._own.reading() as connection:
        return {name for row in connection.execute(frozen.select()) for name in row.quotes.split()}
