"""Words that are put in after the lines were drawn stand just where and as they would have been drawn."""

import json

import pytest
import vl_convert

from impact.charts.canvas import Canvas
from impact.report.words_after import with_words_after

HOSTILE = (
    "w0",
    ">w1</text>",
    "a < b & c > d",
    "&amp; &lt;",
    "“so” 'she' \"said\"",
    " a  space ",
    "a\ttab",
    "12",
    "true",
    "\\1 \\g<0>",
    "=SUM(A1)",
    "ő Ж 中 ع",
    "two\nlines",
    "\ufeffno mark\x85",
)


def page_of(words):
    canvas = Canvas("light", wide=400, high=300)
    for at, text in enumerate(words):
        align = ("left", "center", "right")[at % 3]
        canvas.text(200, 10 + 20 * at, text, size=12, align=align, face=("sans", "voice")[at % 2])
    canvas.bar(0, 0, 40, 20, colour="count", tip="a tip")
    return canvas.specification("what it shows")


def bare(spec):
    return vl_convert.vegalite_to_svg(json.dumps(spec), allowed_base_urls=[])


def given(seen):
    def draw(spec):
        seen.append(spec)
        return bare(spec)

    return draw


def test_the_drawing_is_the_same_to_the_letter_whatever_the_words():
    seen = []
    assert with_words_after(page_of(HOSTILE), given(seen)) == bare(page_of(HOSTILE))
    assert HOSTILE[2] not in json.dumps(seen)


def test_a_page_without_words_is_drawn_as_it_is():
    assert with_words_after(page_of(()), bare) == bare(page_of(()))


def fitted(spec):
    spec["autosize"] = "fit"


def cut(spec):
    spec["layer"][-1]["mark"]["limit"] = 40


def plain_mark(spec):
    spec["layer"][-1]["mark"] = "text"


def of_a_number(spec):
    for row in spec["datasets"][spec["layer"][-1]["data"]["name"]]:
        row["words"] = 12


def said_in_the_layer(spec):
    spec["layer"][-1]["encoding"]["text"] = {"value": "the same in each"}


def held_in_the_layer(spec):
    spec["layer"][-1]["data"] = {"values": spec["datasets"].pop(spec["layer"][-1]["data"]["name"])}


def empty(spec):
    spec["datasets"][spec["layer"][-1]["data"]["name"]][0]["words"] = " \u00a0"


@pytest.mark.parametrize("change", [empty, fitted, cut, plain_mark, of_a_number, said_in_the_layer, held_in_the_layer])
def test_where_words_have_a_say_in_the_layout_they_are_given(change):
    spec, seen = page_of(("one and another text",)), []
    change(spec)
    assert with_words_after(spec, given(seen)) == bare(spec)
    assert seen == [spec]
