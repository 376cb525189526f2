"""What a team sees on its sounding board: what was heard, where it comes from, and two questions to talk about."""

import altair as alt
import pytest
from any_voices import any_board
from crowding import crowding
from guarded_board import board, north_hill_board
from rendered import touching
from saved import as_kept, kept
from written import text

from impact.charts import sounding_board
from impact.look import TYPE, Size
from impact.vocabulary.board_questions import board_questions
from impact.vocabulary.codebook import codebook

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")


@pytest.mark.parametrize(
    ("told", "title", "subtitle"),
    [
        ({}, "8 of 14 reflections at North Hill name dignity", "what was heard"),
        (
            {"heard_at": "", "status": "held_back"},
            "8 of 14 reflections of all branches name dignity",
            "North Hill, Q3 2026: too little to show alone, so this is of all branches.",
        ),
        (
            {"heard_at": "", "heard_in": "2026", "status": "silent"},
            "8 of 14 reflections of all branches in 2026 name dignity",
            "North Hill, Q3 2026: nobody wrote, so this is of all branches in 2026.",
        ),
        (
            {"heard_at": "North Hill + Oak Park", "status": "together"},
            "8 of 14 reflections of North Hill and Oak Park together name dignity",
            "so this is of North Hill and Oak Park together.",
        ),
    ],
)
def test_title_and_subtitle_tell_where_the_numbers_come_from(told, title, subtitle):
    figure = sounding_board(north_hill_board(**told))
    assert figure.title == title or figure.title.startswith("8 of 14 reflections name dignity")
    assert subtitle in figure.subtitle


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("silent", "Nobody wrote at"),
        ("unread", "Reflections wait"),
        ("held_back", "Too little to"),
        ("shown", "No code is named at"),
    ],
)
def test_where_nothing_may_be_shown_it_says_why_and_asks_all_the_same(status, says):
    figure = sounding_board(board(status=status, questions=("any-1", "any-2")))
    assert figure.title.startswith(says)
    assert "What happened this week" in text(figure)
    assert figure.table["Name it"].isna().all()


def test_codes_stand_in_the_order_of_the_codebook_and_of_many_the_starters_first():
    many = {code: (40 - place, 69) for place, code in enumerate(codebook())}
    figure = sounding_board(board(many, place="", heard_at=""))
    names = [codebook()[code].name for code in codebook()]
    drawn = [box[5] for box in figure.boxes if box[5] in names]
    assert drawn == sorted(drawn, key=names.index)
    assert {"Dignity", "Purpose", "Understanding"} <= set(drawn)
    assert "and 25 more, in the table" in text(figure)
    assert set(names) <= set(figure.table["What"])


def test_the_table_holds_every_number_and_every_word_of_the_figure():
    table = sounding_board(north_hill_board()).table
    by_name = table.set_index("What")
    assert by_name.loc["Dignity", ["Name it", "Reflections"]].tolist() == [8, 14]
    assert by_name.loc["Outcome: confidence", ["Name it", "Reflections"]].tolist() == [1, 12]
    assert by_name.loc["Question 1", "Words"] == board_questions()["dignity-1"].question
    assert (table["What"] == "In their words").sum() == 2
    assert by_name.loc["Asked, not now", "Words"] == "Heating that works. The boiler stands in next year’s budget."


def test_how_the_questions_were_chosen_is_said():
    assert "one for the code named in most reflections" in sounding_board(north_hill_board()).footer
    by_hand = sounding_board(north_hill_board(chosen=True)).footer
    assert "chosen by a person" in by_hand
    assert "named in most" not in by_hand


def test_only_the_words_of_a_person_are_in_italics():
    spec = sounding_board(north_hill_board()).spec
    italic = [
        row["words"]
        for layer in spec["layer"]
        if layer["mark"].get("fontStyle") == "italic"
        for row in spec["datasets"][layer["data"]["name"]]
    ]
    assert italic
    assert not any("?" in words or "Five minutes" in words for words in italic)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_crowded_whatever_the_data(seed: int, size: Size):
    figure = sounding_board(any_board(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert len(figure.title.split()) <= 15
    assert len(figure.alt) <= 400
    assert figure.title in figure.alt


@pytest.mark.parametrize("size", ["narrow"])
def test_no_words_touch_as_they_are_drawn(size: Size):
    figure = sounding_board(north_hill_board(), size=size)
    assert touching(figure, least=TYPE[size].least) == []
    assert alt.Chart.from_dict(dict(figure.spec), validate=True)


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    assert text(sounding_board(north_hill_board(), mode=mode)) == text(sounding_board(north_hill_board()))


def test_the_example_is_drawn_as_it_was_saved():
    """Looked at and found changed for the better? Then `python tests/charts/saved.py`."""
    assert as_kept(sounding_board(north_hill_board())) == kept("sounding_board")
