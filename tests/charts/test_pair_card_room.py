"""A pair card of any numbers and words: nothing is crowded, cut, or drawn over another, in every size and mode."""

import io
import math
import random
from typing import Any

import altair as alt
import pytest
from crowding import crowding
from guarded_pair import a_quote, card, finished_card, series, silent
from PIL import Image
from rendered import drawn_words, touching
from saved import as_kept, kept
from written import text, words

from impact.charts import pair_card
from impact.look import TYPE, Size
from impact.model import Figure, PairCard
from impact.report.renderer import draw_png

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
NAN = math.nan
UNKNOWN: dict[str, Any] = {"value": NAN, "value_before": NAN, "change": NAN, "value_status": "none"}


HOSTILE = "<script>alert(1)</script> **b** ![i](http://x.test/i.png) =HYPERLINK(1) أهلاً 📚 " + "W" * 300


@pytest.mark.parametrize("size", SIZES)
def test_hostile_words_are_drawn_as_they_are_and_break_nothing(size: Size):
    told = dict.fromkeys(("place", "inference", "ask", "ask_note", "reason"), HOSTILE)
    data = finished_card(
        **told, sources=(HOSTILE,), notes=(HOSTILE,), quote=a_quote(HOSTILE, role=HOSTILE, branch=HOSTILE)
    )
    for one in (data, finished_card(**told, fit="", quote=None)):
        figure = pair_card(one, size=size)
        assert crowding(figure, least=TYPE[size].least) == []
        assert "<script>alert(1)</script>" in text(figure)
        assert len(figure.alt) <= 400


WORDS = "She came back on Tuesday. We talked about her father! Nobody had asked him that before? It took an hour."


def a_card(seed: int) -> PairCard:
    draw = random.Random(seed)
    large = draw.choice([99, 20_000, 9_999_999])
    values = [draw.choice([None, 0, *(draw.randint(1, large) for _ in range(6))]) for _ in range(draw.randint(1, 9))]
    states = dict.fromkeys(("q2026_Q1", "q2025_Q2"), draw.choice(["complete", "part"]))
    known = {name: status for name, status in states.items() if len(values) == 9}
    told: dict[str, Any] = {
        "series": series(values, **{k: v for k, v in known.items() if None not in values}),
        "measure": draw.choice(["visits", "program_attendance_virtual", "wifi_sessions", "public_computers"]),
        "code": draw.choice(["PURPOSE", "DIGNITY", "EVERYDAY", "SOUNDING_BOARD", "CONFIDENCE"]),
        "place": draw.choice(["", "North Hill", "Richard J. Daley Memorial Branch Library at Bridgeport"]),
        "audience": draw.choice(["staff", "board", "public"]),
        "inference": WORDS * draw.choice([0, 1, 3, 9]),
        "ask": WORDS * draw.choice([0, 0, 1, 5]),
        "ask_note": draw.choice(["", "Branch manager · from January 2027"]),
        "fit": draw.choice(["", "adds", "agrees"]),
        "quote": draw.choice([None, a_quote(), a_quote(WORDS * 9, told_by="patron"), a_quote("Yes.", role="")]),
        "notes": draw.choice([(), ("Roof closed 3 weeks in May; the counter at the door was changed in June.",)]),
        "sources": tuple(f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 6))),
    }
    if values[-1] is None:
        told |= UNKNOWN
    else:
        told |= {"value": float(values[-1]), "change": draw.choice([NAN, -0.2, 0.0, 14.1])}
    if draw.random() < 0.3:
        return silent(draw.choice(["silent", "unread", "held_back"]), **told)
    n = draw.choice([5, 14, 66, 900])
    return card(**told, n=n, x=draw.choice([0, n // 2, n]), unread=draw.choice([0, 7]))


# Of each size 50 were looked through once.
@pytest.mark.parametrize("seed", range(16))
def test_no_slide_is_crowded(seed: int):
    figure = pair_card(a_card(seed))
    assert crowding(figure, least=TYPE["slide"].least) == []
    assert within_grounds(figure) == []


@pytest.mark.parametrize("size", ["page", "narrow"])
@pytest.mark.parametrize("seed", range(16))
def test_no_page_and_no_phone_is_crowded(seed: int, size: Size):
    figure = pair_card(a_card(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert within_grounds(figure) == []
    assert len(figure.title.split()) <= 12
    assert len(figure.alt) <= 400


def within_grounds(figure: Figure) -> list[str]:
    """Words that stand half on a ground."""
    grounds = [
        row
        for layer in figure.spec["layer"]
        if layer["mark"]["type"] == "rect"
        for row in figure.spec["datasets"][layer["data"]["name"]]
    ]
    astray = []
    for left, top, right, bottom, _, said in figure.boxes:
        for row in grounds:
            meets = left < row["x2"] and row["x"] < right and top < row["y2"] and row["y"] < bottom
            inside = row["x"] <= left and right <= row["x2"] and row["y"] <= top and bottom <= row["y2"]
            if meets and not inside:
                astray.append(said)
    return astray


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    figure = pair_card(finished_card(), mode=mode)
    assert figure.mode == mode
    assert words(figure) == words(pair_card(finished_card()))


@pytest.mark.parametrize("size", SIZES)
def test_the_specification_is_valid_vega_lite(size: Size):
    spec = pair_card(finished_card(), size=size).spec
    assert alt.Chart.from_dict(dict(spec), validate=True).to_dict(validate=True)["layer"]


def test_the_example_is_drawn_as_it_was_saved():
    """Looked at and found changed for the better? Then `python tests/charts/saved.py`."""
    assert as_kept(pair_card(finished_card())) == kept("pair")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(3))
def test_no_words_touch_as_they_are_drawn(seed: int, size: Size):
    for data in (finished_card(), a_card(seed)):
        figure = pair_card(data, size=size)
        assert touching(figure, least=TYPE[size].least) == []
        assert sorted(box[5] for box in drawn_words(figure)) == sorted(words(figure))


@pytest.mark.parametrize("size", SIZES)
def test_the_title_is_drawn_in_ink_and_the_picture_is_as_wide_as_it_says(size: Size):
    figure = pair_card(finished_card(), size=size)
    picture = Image.open(io.BytesIO(draw_png(figure.spec, ppi=72))).convert("L")
    assert picture.width == figure.size[0]
    title = picture.crop((0, 0, picture.width, int(TYPE[size].title * 2)))
    assert sum(title.histogram()[:110]) > 300
