"""A figure in a square: nothing is cut, nothing is drawn anew, and it is sharp in print."""

import io

import pytest
from any_form import FORMS
from PIL import Image
from rendered import touching

from impact import pipeline
from impact.look import TYPE
from impact.report.renderer import draw_png


@pytest.mark.parametrize("name", FORMS)
def test_every_form_stands_in_the_middle_of_a_square(name: str):
    data = FORMS[name](1)
    page, square = pipeline.figure(data, size="page"), pipeline.figure(data, size="square")
    side = max(page.size) + 44
    assert square.size == pytest.approx((side, side), abs=0.01)
    left, right = min(box[0] for box in square.boxes), max(box[2] for box in square.boxes)
    assert left >= 22
    assert right <= side - 22 + 1
    assert [box[5] for box in square.boxes] == [box[5] for box in page.boxes]
    assert square.table.equals(page.table)


def test_it_is_drawn_as_large_as_it_says_and_its_words_touch_nowhere():
    square = pipeline.figure(FORMS["sides"](0), size="square")
    picture = Image.open(io.BytesIO(draw_png(square.spec, ppi=300)))
    assert picture.width == picture.height == pytest.approx(square.size[0] * 300 / 72, abs=1)
    assert touching(square, least=TYPE["page"].least) == []
