"""What staff ask for, as readers see it and as everybody on the staff does; nothing survives a withdrawal."""

from collections.abc import Callable

import pytest

from impact.service import Coding, NotAllowed, Refused, Service, Who, Workspace
from impact.service.ideas.idea_groups import Asked
from impact.workspace.ideas import load_idea_groups, load_idea_places

STORY = "What happened between you and someone here that the numbers will not show?"
HEAD = ["Branch", "Date", STORY, "One thing the library could do?", "Who may read or quote this?"]
ROWS = [
    [
        "Central",
        "2026-05-01",
        "I wore my coat at the desk all day long.",
        "Fix the heating in the workroom.",
        "Colleagues",
    ],
    ["Oak Park", "2026-05-02", "The radiator was cold when we came in.", "Fix the heating upstairs, please.", ""],
    ["Harbour", "2026-05-03", "I was alone with a man who shouted.", "Never leave one person alone at night.", ""],
    ["Harbour", "2026-05-04", "Somebody should lend microscopes, she said. I agree with her.", "", "Colleagues"],
]
LATER = [["Central", "2026-08-01", "Cold again today.", "Fix the heating in the workroom now.", ""]]


@pytest.fixture
def told(service: Service, library) -> Service:  # type: ignore[no-untyped-def]
    return library.read_once(service, {"form.xlsx": library.workbook([HEAD, *ROWS])})


def bring(service: Service, library, rows: list[list[str]]) -> None:  # type: ignore[no-untyped-def]
    service.upload_all([("later.xlsx", library.workbook([HEAD, *rows]))])


def group_with(service: Service, words: str) -> Asked:
    return next(g for g in service.ideas() if any(words in idea.text for idea in g.ideas))


def told_in(service: Service, words: str) -> str:
    frame = service.reflections()
    return str(frame.loc[frame["text"].str.contains(words), "id"].iloc[0])


def became(service: Service) -> dict[str, str]:
    return {one.heading: one.status for one in service.what_became()}


def test_answers_that_ask_for_the_same_stand_together_and_begin_as_heard(told: Service):
    heat = group_with(told, "workroom")
    assert {idea.branch for idea in heat.ideas} == {"Central", "Oak Park"}
    assert (heat.status, heat.reflections, heat.people) == ("heard", 2, None)
    assert heat.heading == heat.typical.text


def test_a_passage_is_an_idea_once_a_reader_says_so(told: Service):
    name = told_in(told, "microscopes")
    assert not any("microscopes" in idea.text for group in told.ideas() for idea in group.ideas)
    told.code([Coding(name, "IDEA", start=0, end=40)])
    assert group_with(told, "microscopes").ideas[0].line == name
    assert "IDEA" not in set(told.codebook())


def test_not_now_needs_a_reason_and_who_and_when_are_kept(told: Service):
    heat = group_with(told, "workroom")
    with pytest.raises(Refused, match="Say why not now"):
        told.set_idea_status(heat.id, "not_now", "  ")
    told.set_idea_status(heat.id, "considering")
    told.set_idea_status(heat.id, "not_now", "The boiler is in next year's budget.")
    heat = group_with(told, "workroom")
    assert (heat.status, heat.reason, heat.by) == ("not_now", "The boiler is in next year's budget.", "Ada")
    assert [line.status for line in heat.history] == ["considering", "not_now"]
    assert heat.at


def test_another_heading_is_no_new_status(told: Service):
    told.set_idea_status(group_with(told, "workroom").id, "doing", "The boiler is on order.")
    before = group_with(told, "workroom")
    told.name_ideas(before.id, "A warm workroom")
    after = group_with(told, "workroom")
    assert (after.heading, after.typed, after.at, after.status) == ("A warm workroom", True, before.at, "doing")
    told.name_ideas(after.id, "")
    assert group_with(told, "workroom").heading == after.typical.text


def test_what_a_person_said_of_a_group_stays_with_it_when_new_ideas_come(told: Service, library):  # type: ignore[no-untyped-def]
    told.set_idea_status(group_with(told, "workroom").id, "done", "New radiators since June.")
    before = group_with(told, "upstairs")
    bring(told, library, LATER)
    after = group_with(told, "upstairs")
    assert (after.id, after.status, after.heading) == (before.id, "done", before.heading)
    assert len(after.ideas) == 3
    assert after.joined == {idea.id for idea in after.ideas if "now" in idea.text}
    assert all(g.status == "heard" for g in told.ideas() if g.id != after.id)


def test_ideas_are_joined_and_set_apart_by_a_person(told: Service):
    heat, night = group_with(told, "workroom"), group_with(told, "alone at night")
    told.set_idea_status(heat.id, "doing")
    told.merge_ideas(night.id, heat.id)
    assert group_with(told, "alone at night").id == heat.id
    assert group_with(told, "alone at night").status == "doing"
    lone = next(idea.id for idea in group_with(told, "alone at night").ideas if "alone" in idea.text)
    new = told.move_ideas([lone])
    apart = group_with(told, "alone at night")
    assert (apart.id, apart.status, len(apart.ideas)) == (new, "heard", 1)
    assert group_with(told, "workroom").status == "doing"
    told.move_ideas([lone], heat.id)
    assert group_with(told, "alone at night").id == heat.id


def test_a_group_that_came_to_be_otherwise_is_not_spoken_of_by_mistake(told: Service, library):  # type: ignore[no-untyped-def]
    seen = group_with(told, "workroom")
    bring(told, library, LATER)
    with pytest.raises(Refused, match="look again"):
        told.set_idea_status(seen.id, "done")
    with pytest.raises(Refused, match="Leave at least one"):
        told.move_ideas([idea.id for idea in group_with(told, "workroom").ideas])


def test_everybody_sees_words_only_of_who_agreed_and_was_read(told: Service):
    night = group_with(told, "alone at night")
    told.set_idea_status(night.id, "doing", "Two of us from October on.")
    assert set(became(told)) == {"An idea of a few people"}
    told.clear_quote(told_in(told, "coat"))
    typical = group_with(told, "workroom").typical
    words = typical.text if "workroom" in typical.text else "An idea of a few people"
    assert set(became(told)) == {"An idea of a few people", words}
    told.name_ideas(night.id, "Two people on late shifts")
    assert became(told)["Two people on late shifts"] == "doing"


def test_what_became_of_it_names_no_place_no_person_and_no_small_number(told: Service):
    said = str(told.what_became())
    for word in ("Central", "Oak Park", "Harbour", "2 people", "1 people", "Ada"):
        assert word not in said


def test_from_five_on_the_number_of_people_is_told(service: Service, library):  # type: ignore[no-untyped-def]
    rows = [["Central", "2026-05-01", f"It was cold, my {n}th day of it.", "Fix the heating.", ""] for n in range(1, 6)]
    for count, words in ((4, "a few people"), (5, "at least 5 people")):
        heard = library.workbook([[*HEAD, "Your email"], *([*r, f"w{i}@x.org"] for i, r in enumerate(rows[:count]))])
        service.upload_all([(f"{count}.xlsx", heard)])
        assert {one.wrote for one in service.what_became()} <= {words, "a few people", words.removeprefix("at least ")}


def test_of_what_was_withdrawn_nothing_is_left(told: Service, workspace: Workspace):
    told.clear_quote(told_in(told, "coat"))
    told.clear_quote(told_in(told, "coat"))  # only what may be quoted may be repeated
    heat = group_with(told, "workroom")
    told.name_ideas(heat.id, "Heating in the workroom")
    told.set_idea_status(heat.id, "not_now", "“Fix the heating in the workroom.” was written in May.")
    told.withdraw(told_in(told, "coat"))
    assert [idea.branch for idea in group_with(told, "upstairs").ideas] == ["Oak Park"]
    with workspace.reading() as connection:
        groups, places = load_idea_groups(connection), load_idea_places(connection)
    assert len(places) == 1
    assert "workroom" not in str(groups)
    assert "workroom" not in str(told.ideas())
    assert "workroom" not in str(told.what_became())
    told.withdraw(told_in(told, "radiator"))
    assert not any(group.status == "not_now" for group in told.ideas())


def test_words_are_for_readers_and_a_status_is_for_managers(told: Service, workspace: Workspace):
    viewer, manager, reader = (Service(workspace, Who("Eve", frozenset({r}))) for r in ("viewer", "manager", "reader"))
    heat = group_with(told, "workroom").id
    for asks in (viewer.ideas, manager.ideas, lambda: reader.set_idea_status(heat, "done")):
        with pytest.raises(NotAllowed):
            asks()
    assert {one.id for one in viewer.what_became()} == {""}
    manager.set_idea_status(heat, "done")
    assert group_with(reader, "workroom").status == "done"


def test_a_blind_reader_is_not_told_what_the_other_marked(told: Service, asked_by: Callable[..., Service]):
    ben, ada = asked_by("Ben", "reader", "manager"), asked_by("Ada", "reader", "manager")
    name = told_in(told, "microscopes")
    ben.code([Coding(name, "IDEA", start=0, end=40)])
    assert group_with(ada, "microscopes")
