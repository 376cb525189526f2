"""What a step showed when it was put in: kept or shown anew when the data change, and gone when it may not be shown."""

from datetime import date

import pytest

from impact.period import Period
from impact.service import Coding, FindingsWanted, PairWords, QuoteWanted, Refused, Wanted
from impact.service.consent.consent_given import Change
from impact.service.people.thresholds import STAFF
from impact.service.presenting.changing import frozen_of
from impact.service.presenting.kept_steps import steps_here
from impact.service.sheets.reading import inputs
from impact.workspace import set_setting

PERIOD = "2026-Q2"
SIDES = Wanted("sides", "visits", PERIOD)
CARD = Wanted("pair_card", "visits", PERIOD, pair="visits", code="DIGNITY")


@pytest.fixture
def quoted(full) -> str:
    """An anonymous passage of Central that one person cleared and chose for visits and dignity, whole system."""
    told = full.reflections()
    name = str(told.loc[(told["branch"] == "Central") & (told["consent"] == "anonymous"), "id"].iloc[0])
    full.mark_read([name])
    full.code([Coding(name, "DIGNITY")])
    full.clear_quote(name)
    full.say_of_pair(PairWords("visits", "", PERIOD, "visits", "DIGNITY", "adds", "Fewer came.", "", "", name, 0, 40))
    return name


def put_in(service, *wanted: Wanted | FindingsWanted, audience="board") -> str:
    told = service.begin_presentation("Spring for the board", audience, PERIOD, usual=False)
    for one in wanted:
        service.add_step(told, "figure" if isinstance(one, Wanted) else "finding", one)
    return told


def step(service, told: str, at: int = 0):
    return service.presentation(told).steps[at]


def more_visits(service, library, central: int = 9000) -> None:
    """A later file that says of June what nobody had counted before."""
    rows = [["Branch", "Month", "Visits"], ["Central", date(2026, 6, 1), central]]
    service.upload("corrected v2.xlsx", library.workbook(rows, sheet="Stats"))


def shown(service, told: str, at: int = 0) -> list[object]:
    figure = service.presented(told).steps[at].figure
    return figure.table["Visits, Q2 2026"].tolist() if figure else []


def test_while_nothing_changes_it_is_the_same_and_a_caption_changes_nothing(full):
    told = put_in(full, SIDES, FindingsWanted())
    full.write_step(told, step(full, told).id, "Look at Oak Park first.", "")
    full.add_note("Roof closed in May.", period=Period.parse("2025-05"))
    assert [one.state for one in full.presentation(told).steps] == ["same", "same"]
    assert full.refresh_all(told) == 0
    with pytest.raises(Refused, match="Nothing has changed"):
        full.keep_step(told, step(full, told).id)


def test_other_numbers_are_a_notice_and_are_kept_or_shown_as_a_person_says(full, library):
    told = put_in(full, SIDES)
    before = shown(full, told)
    more_visits(full, library)
    found = step(full, told)
    assert (found.state, found.as_of) == ("changed", date.today().isoformat())
    assert "Keep" in found.why
    assert shown(full, told) == before, "until somebody says otherwise the meeting sees what was put in"
    assert f"{date.today():%B %Y}; other numbers" in full.presented(told).steps[0].figure.footer
    full.keep_step(told, found.id)
    kept = step(full, told)
    assert (kept.state, kept.kept) == ("same", True)
    assert shown(full, told) == before
    full.add_note("Doors were counted twice in June.", period=Period.parse("2026-06"), measure="visits")
    assert step(full, told).state == "changed", "what was kept is asked about again"
    full.refresh_step(told, found.id)
    assert shown(full, told) != before
    assert not step(full, told).kept
    (statistics,) = [one for one in full.uploads() if one.file == "stats.xlsx"]
    full.remove_file(statistics.sha256)
    assert step(full, told).state == "changed"


def test_the_words_of_a_removed_file_are_kept_in_no_step_unless_another_file_holds_them(
    full, quoted, workspace, library
):
    told = put_in(full, CARD)
    (line,) = steps_here(workspace, told)
    (stories,) = [one for one in full.uploads() if one.file == "stories.xlsx"]
    (again,) = [book for book in inputs(workspace).books if book.sha256 == stories.sha256]
    full.upload("again.xlsx", library.workbook(again.sheets[0].rows, sheet="Once more"))
    full.remove_file(stories.sha256)
    assert quoted in set(full.reflections()["id"])
    assert frozen_of(workspace, [line])[line.frozen].quotes == (quoted,)
    (stories,) = [one for one in full.uploads() if one.file == "again.xlsx"]
    full.remove_file(stories.sha256)
    assert frozen_of(workspace, [line]) == {}
    assert step(full, told).state == "withheld"


def test_a_withdrawn_quote_is_deleted_from_what_was_put_in(full, quoted, workspace):
    told = put_in(full, CARD)
    (line,) = steps_here(workspace, told)
    assert frozen_of(workspace, [line])[line.frozen].quotes == (quoted,)
    full.withdraw(quoted)
    assert frozen_of(workspace, [line]) == {}
    found = step(full, told)
    assert found.state == "withheld"
    assert "taken back" in found.why
    with pytest.raises(Refused):
        full.keep_step(told, found.id)
    assert full.presented(told).steps[0].figure is None
    assert any("taken back" in said for said in full.presented(told).left_out)
    full.refresh_step(told, found.id)
    assert step(full, told).state == "same"


def test_a_quote_that_may_be_shown_no_more_takes_the_step_with_it(full, quoted):
    told = put_in(full, CARD)
    full.add_step(told, "quote", QuoteWanted(quoted, 0, 40, "DIGNITY"))
    there, quiet = full.presented(told), full.presented(told, quotes=False)
    assert "Zwiebelturm" in repr(there)
    assert "Zwiebelturm" not in repr(quiet), "in a room where none is shown"
    assert "hidden" in quiet.steps[1].trouble
    assert "Quotes are hidden here." in repr(quiet.steps[0].figure.spec)
    assert there.steps[0].quiet.spec == quiet.steps[0].figure.spec
    assert there.steps[0].quiet_narrow.spec == quiet.steps[0].narrow.spec
    full.clear_quote(quoted, cleared=False)
    assert [one.state for one in full.presentation(told).steps] == ["withheld", "withheld"]
    full.clear_quote(quoted)
    assert [one.state for one in full.presentation(told).steps] == ["same", "same"]
    full.give_consent(quoted, Change("reader", "They asked for it.", told_me=True))
    assert [one.state for one in full.presentation(told).steps] == ["withheld", "withheld"]
    there = full.presented(told)
    assert there.tables["quotes"].empty
    assert "Zwiebelturm" not in repr(there)
    full.refresh_step(told, step(full, told).id)
    assert "No cleared quote yet" in repr(full.presented(told).steps[0].figure.spec), "now there is none"


def test_a_withdrawn_voice_that_was_only_counted_is_not_counted_on_in_an_old_figure(full):
    told = put_in(full, SIDES, FindingsWanted())
    somebody = str(full.reflections().query("branch == 'Central'")["id"].iloc[3])
    full.withdraw(somebody)
    for found in full.presentation(told).steps[:1]:
        assert found.state == "withheld"
        assert "Fewer reflections" in found.why


def test_under_stricter_limits_it_is_not_shown_and_under_wider_ones_it_is(full, workspace):
    told = put_in(full, SIDES)
    for fewest, state in ((4, "changed"), (5, "same"), (6, "withheld"), (7, "withheld")):
        with workspace.writing("Ada") as writing:
            set_setting(writing, STAFF, fewest, reread=False)
        assert step(full, told).state == state
    assert full.presented(told).steps[0].figure is None
