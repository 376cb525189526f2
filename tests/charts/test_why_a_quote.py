"""The reason for which readers picked a quote stands under it in every figure, and pushes nothing off its place."""

from dataclasses import replace
from typing import get_args

import pytest
from crowding import crowding
from guarded_pair import a_quote, finished_card
from guarded_time import twelve_months
from written import text

from impact.charts import pair_card, ribbon
from impact.charts.quotes import MOST_WHY, why_lines
from impact.look import TYPE, Size, width

FACTS = "Picked as typical of the 5 that name purpose in Q3 2026, by two readers."
WHY = f"{FACTS} It is how most afternoons go."
LONG = f"{FACTS} {'It stays with everybody who has ever stood at that desk when the doors open. ' * 2}".strip()
ODD = f"{FACTS} {'W' * 160}"
# A square is the page, set in a frame.
SIZES: tuple[Size, ...] = tuple(size for size in get_args(Size) if size != "square")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("why", [WHY, LONG, ODD])
def test_the_pair_card_and_the_ribbon_hold_any_reason(size: Size, why: str):
    long = a_quote(" ".join(f"Then she said sentence {i} to me." for i in range(40)), why=why)
    told = finished_card(quote=a_quote(why=why))
    woven = twelve_months()
    hung = replace(woven, quotes=tuple(replace(quote, why=why) for quote in woven.quotes))
    for figure in (
        pair_card(told, size=size),
        pair_card(finished_card(quote=long), size=size),
        ribbon(hung, size=size),
    ):
        assert crowding(figure, least=TYPE[size].least) == []
        assert "icked as typical of the 5" in f"{text(figure)} {figure.footer}"


def test_a_reason_takes_no_room_from_the_words_of_the_ribbon():
    woven = twelve_months()
    hung = replace(woven, quotes=tuple(replace(quote, why=WHY) for quote in woven.quotes[:1]))
    for size in SIZES:
        with_reason = text(ribbon(hung, size=size))
        without = text(ribbon(replace(woven, quotes=woven.quotes[:1]), size=size))
        words = without[without.index("“") : without.index("”")]
        assert words in with_reason


def test_without_a_reason_nothing_stands_there():
    assert "Picked" not in text(pair_card(finished_card()))
    assert why_lines(a_quote(), 12, 300) == []


@pytest.mark.parametrize("room", [120, 260, 600])
def test_a_long_reason_is_shortened_and_says_so(room: float):
    lines = why_lines(a_quote(why=LONG), 12, room)
    assert len(lines) <= MOST_WHY
    assert all(width(line, 12) <= room for line in lines)
    assert " ".join(lines) == LONG or lines[-1].endswith("…")


def test_the_tables_have_the_reason_whole():
    woven = twelve_months()
    hung = replace(woven, quotes=tuple(replace(quote, why=LONG) for quote in woven.quotes))
    assert LONG in pair_card(finished_card(quote=a_quote(why=LONG))).table.to_string(max_colwidth=None)
    assert LONG in ribbon(hung).table.to_csv()
