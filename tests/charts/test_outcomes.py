"""What a reader of "outcomes" would notice: true sentences, each silence in its own words, nothing held back."""

import io
import json

import pandas as pd
import pytest
from crowding import crowding
from guarded_outcomes import a_sample, any_outcomes, four_outcomes, outcome, told_outcomes
from PIL import Image
from rendered import touching
from saved import as_kept, kept

from impact.charts.outcomes import outcomes
from impact.look import TYPE, Size
from impact.model import Figure
from impact.report.renderer import draw_png

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")


def words(figure: Figure) -> str:
    return " | ".join(box[5] for box in figure.boxes)


def test_the_example_is_drawn_as_it_was_looked_at():
    assert as_kept(outcomes(four_outcomes())) == kept("outcomes")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (outcome("KNOWLEDGE", 38, 44, wrote=(9, 41)), "38 of 44 say they learned; 9 of 41 reflections name knowledge"),
        (outcome("KNOWLEDGE", 1, 5, wrote=(1, 9)), "1 of 5 says they learned; 1 of 9 reflections names knowledge"),
        (
            outcome("CONFIDENCE", 8, 9, wrote=(0, 9)),
            "8 of 9 say they feel surer; no reflection read names it",
        ),
        (outcome("AWARENESS", 8, 9), "8 of 9 say they know more of the library"),
        (outcome("KNOWLEDGE", status="held_back", wrote=(2, 9)), "Survey answers are held back; 2 of 9 reflections"),
        (outcome("KNOWLEDGE", wrote=(2, 9)), "No survey answer is here for this time"),
    ],
)
def test_the_title_says_what_was_answered_and_what_was_written(row, says):
    title = outcomes(told_outcomes(row)).title
    assert title.startswith(says)
    assert len(title.split()) <= 12


def test_the_title_is_of_the_first_outcome_that_is_told_on_both_sides():
    rows = (outcome("KNOWLEDGE", 24, 35, wrote=(0, 60)), outcome("CONFIDENCE", 19, 37, wrote=(4, 60)))
    assert outcomes(told_outcomes(*rows)).title.startswith("19 of 37 say they")


def test_an_interval_stands_only_where_a_sample_was_drawn():
    assert "95% interval: 13.7% to 69.4%" in words(outcomes(a_sample()))
    assert "interval" not in words(outcomes(four_outcomes())).replace("No interval", "")
    assert "No interval" in outcomes(four_outcomes()).footer
    assert "nobody marked" in outcomes(told_outcomes(outcome("KNOWLEDGE", 3, 8), programmes=1)).footer


def test_each_silence_has_its_own_words():
    said = words(outcomes(a_sample()))
    for wanted in ("held back for privacy", "nobody was asked, or answered", "7 reflections, unread", "0 of 12"):
        assert wanted in said


def test_a_number_without_its_status_reaches_nothing():
    row = outcome("KNOWLEDGE", 777, 888, wrote=(333, 444), status="held_back", voice_status="held_back")
    figure = outcomes(told_outcomes(row))
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.title + figure.footer
    assert not any(number in everything for number in ("777", "888", "333", "444"))


def test_a_programme_that_is_counted_with_others_says_so():
    row = outcome("KNOWLEDGE", status="together", counted_with="Chess + Job club")
    assert "counted with Job club" in words(outcomes(told_outcomes(row, programme="Chess")))


def test_the_table_holds_the_same_numbers():
    data, table = four_outcomes(), outcomes(four_outcomes()).table
    for ours, theirs in (("People who answered", "n"), ("Agree", "x"), ("Reflections read", "voice_n")):
        assert table[ours].tolist() == data.rows[theirs].tolist()
    assert table["Name it"].tolist() == data.rows["voice_x"].tolist()


@pytest.mark.parametrize("seed", range(3))
def test_whatever_comes_keeps_its_room(seed: int):
    for size in SIZES:
        figure = outcomes(any_outcomes(seed), size=size)
        assert crowding(figure, least=TYPE[size].least) == []
        assert len(figure.alt) <= 400
        assert figure.alt.endswith("Table below.")


@pytest.mark.parametrize("size", SIZES)
def test_no_words_touch_as_drawn(size: Size):
    assert touching(outcomes(a_sample(), size=size), least=TYPE[size].least) == []


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_there_is_ink_in_the_title(mode):
    figure = outcomes(four_outcomes(), mode=mode)
    picture = Image.open(io.BytesIO(draw_png(figure.spec, ppi=40))).convert("L")
    head = picture.crop((0, 0, picture.width, picture.height // 6))
    assert head.getextrema()[1] - head.getextrema()[0] > 150
    assert isinstance(figure.table, pd.DataFrame)
