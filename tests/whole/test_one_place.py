"""A library of one place, whose sheets name no branch: its first figure needs no branch either."""

from impact import pipeline
from impact.decisions import Decision, Decisions
from impact.period import Period
from impact.sheets import Book, Sheet

STORY = "She had not said a word to anyone since Friday, and stayed until we closed to talk about her garden."


def book(file, rows):
    return Book(file, file, (Sheet(file, "Sheet1", file, rows),))


def test_counts_and_voices_of_the_whole_library_stand_side_by_side():
    counts = book("stats.xlsx", (("Month", "Visits"), ("2026-07", 100), ("2026-08", 200), ("2026-09", 300)))
    told = [("Date", "What happened?", "What did it show?")]
    told += [(f"2026-07-{day:02}", f"{STORY} ({day})", "Dignity" if day < 9 else "Purpose") for day in range(1, 13)]
    stories = book("stories.xlsx", tuple(told))
    asked = pipeline.merge_books([counts, stories]).questions
    places = asked[asked["kind"] == "branch"]
    answers = Decisions.of(Decision("branch", str(q), "whole system") for q in places["subject"])
    merged = pipeline.merge_books([counts, stories], decisions=answers)
    sides = pipeline.both_sides(
        pipeline.coded(merged), pipeline.Scene("board"), measure="visits", period=Period.quarter(2026, 3)
    )
    rows = sides.rows.set_index("role")
    assert rows.loc["total", "value"] == rows.loc["branch", "value"] == 600
    assert rows.loc["total", "n"] == rows.loc["branch", "n"] == 12
    assert rows.loc["branch", "branch"] == pipeline.WHOLE_LIBRARY
    assert rows.loc["total", "DIGNITY"] == 8
