"""A picture made small is the same picture: as sharp, as large on paper, with the same words inside."""

import io

import numpy as np
import pytest
from guarded import six_branches
from PIL import Image

from impact.charts import sides
from impact.report import png
from impact.report.small_png import small_png


def drawn(pixels: np.ndarray, *, mode: str = "RGBA") -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels, mode).save(out, "PNG", dpi=(300, 300))
    return out.getvalue()


def inks(number: int, *, step: int) -> np.ndarray:
    """A picture of so many inks, each `step` from the next in one of its channels, in two rows."""
    reds = np.arange(number) * step
    row = np.stack([reds % 256, reds // 256 * 20, np.zeros(number), np.full(number, 255)], axis=1).astype(np.uint8)
    return np.stack([row, row[::-1]])


def opened(picture: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(picture)).convert("RGBA")).astype(np.int16)


def difference(one: bytes, other: bytes) -> int:
    return int(np.abs(opened(one) - opened(other)).max())


def test_a_figure_is_told_by_no_eye_from_the_large_one_and_takes_a_third_of_its_room():
    figure = sides(six_branches())
    large, small = png(figure, ppi=150), png(figure, ppi=150, small=True)
    one, other = Image.open(io.BytesIO(large)), Image.open(io.BytesIO(small))
    assert difference(large, small) <= 1
    assert len(small) < len(large) / 3
    assert one.size == other.size
    assert one.info["dpi"] == other.info["dpi"]
    assert one.text == other.text  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [1, 2, 255, 256])
def test_no_pixel_of_a_few_inks_changes(number: int):
    picture = drawn(inks(number, step=1))
    assert difference(picture, small_png(picture)) == 0
    assert Image.open(io.BytesIO(small_png(picture))).mode == "P"


def test_of_one_ink_too_many_two_that_nobody_tells_apart_become_one():
    picture = drawn(inks(257, step=1))
    assert Image.open(io.BytesIO(small_png(picture))).mode == "P"
    assert difference(picture, small_png(picture)) == 1


def test_inks_that_differ_stay_as_they_are_however_many():
    picture = drawn(inks(257, step=4))
    assert small_png(picture) == picture


def test_a_photograph_stays_as_it_is():
    picture = drawn(inks(1025, step=1))
    assert small_png(picture) == picture


def test_what_is_seen_through_stays_as_it_is():
    pixels = inks(9, step=20)
    pixels[0, 4, 3] = 254
    picture = drawn(pixels)
    assert small_png(picture) == picture


def test_a_picture_that_says_no_size_gets_none():
    out = io.BytesIO()
    Image.fromarray(inks(9, step=20), "RGBA").save(out, "PNG")
    assert "dpi" not in Image.open(io.BytesIO(small_png(out.getvalue()))).info
