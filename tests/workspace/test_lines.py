"""What people say is only ever added to: who says it is written down, and the last word on a thing stands."""

from dataclasses import replace

from impact.workspace.asks import Ask, Evidence, keep_ask, keep_evidence, load_asks, load_evidence
from impact.workspace.lines import last_of_each
from impact.workspace.presentations import Presentation, keep_presentation, load_presentations

ROOF = Ask("roof", "2026-Q2", "Mend the roof")
SEATS = Ask("seats", "2026-Q2", "Four more seats")


def said(workspace, by, keep, *lines):
    with workspace.writing(by) as writing:
        for line in lines:
            keep(writing, line)


def test_every_line_is_kept_and_names_who_wrote_it_whatever_stood_there_before(workspace):
    said(workspace, "Ada", keep_ask, ROOF, SEATS)
    said(workspace, "Bo", keep_ask, replace(ROOF, state="asked", by="Ada", at="2020-01-01"))
    with workspace.reading() as connection:
        held = load_asks(connection)
    assert [(line.state, line.by) for line in held["roof"]] == [("drafted", "Ada"), ("asked", "Bo")]
    assert held["roof"][-1].at > "2026"
    assert list(held) == ["roof", "seats"]


def test_what_was_taken_back_last_stands_no_more_and_the_rest_keeps_its_order(workspace):
    lines = [Evidence("roof", "pair", key) for key in ("a", "b", "c")]
    again = [replace(lines[1], state="taken_back"), replace(lines[0], start=3, end=9)]
    said(workspace, "Ada", keep_evidence, lines, again)
    with workspace.reading() as connection:
        here = load_evidence(connection)["roof"]
    assert [(line.key, line.start, line.end) for line in here] == [("a", 3, 9), ("c", None, None)]


def test_the_presentation_that_was_touched_last_stands_last(workspace):
    one, other = (Presentation(name, name.title(), "2026-Q2", "board") for name in ("one", "other"))
    said(workspace, "Ada", keep_presentation, one, other, replace(one, title="One again"))
    with workspace.reading() as connection:
        assert [line.title for line in load_presentations(connection).values()] == ["Other", "One again"]


def test_keys_stand_as_they_were_first_spoken_of_unless_the_newest_is_to_be_last():
    lines = ["b1", "a1", "b2"]
    assert last_of_each(lines, lambda line: line[0]) == {"b": "b2", "a": "a1"}
    assert list(last_of_each(lines, lambda line: line[0])) == ["b", "a"]
    assert list(last_of_each(lines, lambda line: line[0], newest_last=True)) == ["a", "b"]
