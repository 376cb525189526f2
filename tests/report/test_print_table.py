"""What a table looks like on paper: no number breaks, words stand in no ribbons, and what is empty is only named."""

import pandas as pd
import pytest

from impact.look import width
from impact.report.print_table import print_table

ROOM = {"room": 468.0, "flipped_room": 716.0}
LONG = "She sat with him until the form was done and said that nobody had ever asked. " * 5


@pytest.mark.parametrize("columns", [1, 3, 11, 40])
def test_columns_take_no_more_than_the_room_there_is(columns: int):
    table = pd.DataFrame({f"Column {i}": [1.5, None] if i else ["a", "b"] for i in range(columns)})
    laid = print_table(table, **ROOM)
    assert sum(laid["widths"]) <= (716 if laid["flipped"] else 468) + 0.01
    assert all(wide > 0 for wide in laid["widths"])


def test_a_name_stays_in_one_line_beside_words_that_break_anyway():
    table = pd.DataFrame({"What": ["Social-service referrals, Q4 2024"] * 8, "Words": [LONG, *[""] * 7]})
    name, words = print_table(table, **ROOM)["widths"]
    assert name > width("Social-service referrals, Q4 2024", 8, "strong")
    assert words > name


def test_a_thicket_of_words_lies_on_its_side_and_a_few_long_cells_do_not():
    few = pd.DataFrame({"What": [f"Row {i}" for i in range(20)], "Words": [LONG, *["one word"] * 19]})
    all_long = pd.DataFrame({name: [LONG] * 6 for name in ("Said", "Heard", "Meant")})
    assert not print_table(few, **ROOM)["flipped"]
    assert print_table(all_long, **ROOM)["flipped"]


def test_numbers_of_which_none_is_known_are_named_and_take_no_room():
    table = pd.DataFrame(
        {"Branch": ["Central", "Oak Park"], "Writers": [float("nan")] * 2, "Read": [3.0, float("nan")]}
    )
    laid = print_table(table, **ROOM)
    assert laid["head"] == ["Branch", "Read"]
    assert laid["cells"] == [["Central", "3"], ["Oak Park", ""]]
    assert "never a zero" in laid["blank"]
    assert laid["blank"].endswith("Not known or not shown in any row: Writers.")


def test_notes_that_nobody_wrote_are_not_called_unknown():
    laid = print_table(pd.DataFrame({"Branch": ["Central"], "Read": [3.0], "Note": [""]}), **ROOM)
    assert (laid["head"], laid["blank"]) == (["Branch", "Read"], "")


def test_a_table_without_rows_keeps_its_head():
    assert print_table(pd.DataFrame({"Branch": [], "Read": []}), **ROOM)["head"] == ["Branch", "Read"]
