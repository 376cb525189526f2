"""Ideas heard → done as a use case: what only the program put together counts apart, and who may see which name."""

from datetime import date

import pytest

from impact.model import IdeasHeard
from impact.service import Service, Wanted

STORY = "What happened between you and someone here that the numbers will not show?"
HEAD = ["Branch", "Date", STORY, "One thing the library could do?", "Who may read or quote this?"]
HEAT = "Fix the heating in the workroom please, it is cold."
ROWS = [
    *(
        [
            branch,
            f"2026-05-{day:02}",
            f"I wore my coat at the desk, day {day} of it.",
            HEAT,
            "Colleagues",
        ]
        for day, branch in enumerate(["Central", "Oak Park"] * 6, 1)
    ),
    ["Harbour", "2026-05-20", "Somebody shouted and I was alone.", "Never leave one person alone at night.", ""],
    ["Harbour", "2026-05-21", "She asked for a chair.", "More chairs by the window would do.", ""],
]


@pytest.fixture
def told(service: Service, library) -> Service:  # type: ignore[no-untyped-def]
    return library.read_once(service, {"form.xlsx": library.workbook([HEAD, *ROWS])})


def flow(service: Service, audience="staff") -> IdeasHeard:
    data = service.figure_data(Wanted(form="ideas", audience=audience))
    assert isinstance(data, IdeasHeard)
    return data


def counts(data: IdeasHeard) -> dict[str, int]:
    return {s: n for s, n in zip(data.stages["status"], data.stages["ideas"], strict=True) if n}


def cold(service: Service):  # type: ignore[no-untyped-def]
    return next(group for group in service.ideas() if any("heating" in idea.text for idea in group.ideas))


def test_the_same_words_are_one_idea_and_what_reads_alike_counts_apart_until_a_person_says_so(told: Service, library):
    assert len(cold(told).ideas) == 12
    assert counts(flow(told)) == {"heard": 3}
    late = [
        "Central",
        "2026-08-01",
        "Cold again today at the desk.",
        "FIX the heating, in the workroom. It is cold!",
        "",
    ]
    again = ["Central", "2026-08-02", "Cold once more at the desk.", f"  {HEAT.upper()[:-1]} !", ""]
    told.upload_all([("later.xlsx", library.workbook([HEAD, late, again]))])
    assert len(cold(told).ideas) == 14
    assert counts(flow(told)) == {"heard": 4}
    told.name_ideas(cold(told).id, "Workrooms that are warm")
    assert counts(flow(told)) == {"heard": 3}


def test_the_same_words_join_what_a_person_answered(told: Service, library):
    told.set_idea_status(cold(told).id, "considering")
    again = ["Central", "2026-08-02", "Cold once more at the desk.", HEAT.lower(), ""]
    told.upload_all([("later.xlsx", library.workbook([HEAD, again]))])
    assert counts(flow(told)) == {"heard": 2, "considering": 1}


def test_what_came_since_and_nobody_placed_is_heard_and_not_done(told: Service, library):
    told.set_idea_status(cold(told).id, "done", "There is a heater in each.")
    late = ["Central", "2026-08-01", "Cold again today at the desk.", f"{HEAT} Again.", ""]
    told.upload_all([("later.xlsx", library.workbook([HEAD, late]))])
    assert len(cold(told).joined) == 1
    assert counts(flow(told)) == {"heard": 3, "done": 1}


def test_a_name_that_a_person_typed_leaves_only_where_enough_people_of_two_branches_asked(told: Service):
    told.name_ideas(cold(told).id, "Workrooms that are warm")
    night = next(group for group in told.ideas() if "night" in group.heading)
    told.name_ideas(night.id, "Two of us in the evening")
    assert {one.words for one in flow(told).named} == {"Workrooms that are warm", "Two of us in the evening"}
    for audience in ("board", "public"):
        data = flow(told, audience)
        assert {one.words for one in data.named} == {"Workrooms that are warm"}
        assert counts(data) == counts(flow(told))


def test_somebodys_own_words_reach_nobody_who_may_not_read_them(told: Service):
    for audience in ("staff", "board", "public"):
        figure = told.figure(Wanted(form="ideas", audience=audience))
        assert figure
        everything = f"{figure.spec} {figure.table.to_csv()} {figure.alt} {figure.footer}"
        assert "heating" not in everything
        assert "alone at night" not in everything


def test_nothing_is_drawn_while_nobody_asked_for_anything(full: Service):
    assert full.figure(Wanted(form="ideas")) is None


def test_it_is_of_all_branches_and_of_today_and_so_is_its_file(told: Service):
    wanted = Wanted(form="ideas", audience="board", branch="Central")
    figure = told.figure(wanted)
    assert figure
    assert "all branches" in figure.subtitle
    assert f"{date.today().year}" in figure.subtitle
    assert told.left_out(wanted)
    made = told.export_figure(wanted, "csv")
    assert "_ideas_" in made.name
    assert b"Heard, nothing decided yet" in made.contents
