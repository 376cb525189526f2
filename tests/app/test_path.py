"""The way through a quarter: where a person is needed comes first, else it goes on."""

from impact.app.path import next_after, titles
from impact.service import Station

EMPTY = (
    Station("bring-in", "waiting"),
    Station("check", "empty"),
    Station("voices", "empty"),
    Station("overview", "empty"),
    Station("pairs", "empty"),
    Station("conditions", "empty"),
    Station("take-away", "empty"),
)
BUSY = (
    Station("bring-in", "ready"),
    Station("check", "waiting", 3),
    Station("voices", "waiting", 12),
    Station("overview", "ready"),
    Station("pairs", "ready"),
    Station("conditions", "ready"),
    Station("take-away", "ready"),
)
DONE = (Station("bring-in", "ready"), Station("check", "ready"), Station("voices", "ready"), *BUSY[3:])


def name(station: Station | None) -> str:
    return station.name if station else ""


def test_before_the_first_file_one_brings_in():
    assert name(next_after(EMPTY, "overview")) == "bring-in"
    assert name(next_after(EMPTY, "bring-in")) == ""


def test_where_a_person_is_needed_comes_first():
    assert name(next_after(BUSY, "overview")) == "check"
    assert name(next_after(BUSY, "check")) == "voices"
    assert name(next_after(BUSY, "voices")) == "check"


def test_where_nobody_is_needed_the_way_goes_on():
    assert name(next_after(DONE, "check")) == "overview"
    assert name(next_after(DONE, "overview")) == "pairs"
    assert name(next_after(DONE, "pairs")) == "conditions"
    assert name(next_after(DONE, "take-away")) == ""
    assert name(next_after(DONE, "method")) == "overview"


def test_the_navigation_says_what_waits_and_what_is_next():
    said = titles(BUSY, "overview")
    assert said["check"] == "Next: Check (3 questions)"
    assert said["voices"] == "Voices (12 to read)"
    assert said["overview"] == "Overview"
    assert said["method"] == "Method"


def test_one_question_is_one():
    assert titles((Station("check", "waiting", 1),), "check")["check"] == "Check (1 question)"
