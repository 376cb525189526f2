"""A picture that leaves the library: sharp in print, with words in it, and saying what it is."""

import io
from xml.etree import ElementTree

import pytest
from guarded import both_sides, branch, six_branches, total
from PIL import Image

from impact.charts import sides
from impact.look import PALETTES
from impact.model import Figure, Mode
from impact.report import png, svg, warm

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figure() -> Figure:
    return sides(six_branches())


@pytest.fixture(scope="module")
def picture(figure: Figure) -> Image.Image:
    return Image.open(io.BytesIO(png(figure)))


def ink(image: Image.Image, mode: Mode) -> int:
    """Pixels of the title's band that are nearly the colour of words: a typeface that is not found draws none."""
    band = image.convert("RGB").crop((0, 0, image.width, int(image.height * 0.11)))
    text = PALETTES[mode]["text"]
    red, green, blue = (int(text[i : i + 2], 16) for i in (1, 3, 5))
    pixels = band.get_flattened_data()
    return sum(abs(r - red) + abs(g - green) + abs(b - blue) < 30 for r, g, b in pixels)  # type: ignore[misc]


def test_a_slide_has_300_pixels_an_inch(picture: Image.Image):
    assert picture.size == (4000, 2250)
    assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)


@pytest.mark.parametrize("ppi", [72, 150])
def test_the_size_in_print_stays_whatever_the_resolution(figure: Figure, ppi: int):
    image = Image.open(io.BytesIO(png(figure, ppi=ppi)))
    assert image.size == (960 * ppi // 72, 540 * ppi // 72)
    assert image.info["dpi"][0] == pytest.approx(ppi, abs=0.1)


def test_it_carries_title_description_basis_and_program(picture: Image.Image, figure: Figure):
    told = picture.text  # type: ignore[attr-defined]
    assert told["Title"] == figure.title
    assert told["Description"] == figure.alt
    assert "n = 48 reflections from 31 writers" in told["Source"]
    assert "Service stats Q3.xlsx" in told["Source"]
    assert told["Software"].startswith("Seen & Counted ")


def test_names_in_any_script_survive_inside_the_picture():
    figure = sides(both_sides(branch("图书馆", 5, 6, n=7, named=(1, 2, 3)), total(11, 12, n=7, named=(1, 2, 3))))
    image = Image.open(io.BytesIO(png(figure, ppi=72)))
    image.load()
    assert image.text["Description"] == figure.alt  # type: ignore[attr-defined]


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_the_title_is_really_drawn(mode: Mode):
    image = Image.open(io.BytesIO(png(sides(six_branches(), mode=mode), ppi=72)))
    assert ink(image, mode) > 500


def test_the_check_for_ink_would_see_missing_words(figure: Figure):
    layers = [layer for layer in figure.spec["layer"] if layer["mark"]["type"] != "text"]
    silent = Figure("x", {**figure.spec, "layer": layers}, "", "", "", "", figure.table)
    assert ink(Image.open(io.BytesIO(png(silent, ppi=72))), "light") == 0


def test_an_svg_is_named_and_described(figure: Figure):
    root = ElementTree.fromstring(svg(figure))
    assert root.get("role") == "img"
    names = {child.get("id"): child for child in root}
    title, description = (names[i] for i in str(root.get("aria-labelledby")).split())
    assert (title.tag, title.text) == (f"{SVG}title", figure.title)
    assert description.tag == f"{SVG}desc"
    assert str(description.text).startswith(figure.alt)
    assert figure.footer in str(description.text)


def test_words_in_an_svg_stay_words(figure: Figure):
    drawn = "".join(ElementTree.fromstring(svg(figure)).itertext())
    assert "Oak Park" in drawn
    assert "−3.1%" in drawn


def test_a_branch_called_like_a_script_stays_a_name():
    name = "<script>alert(1)</script>"
    figure = sides(both_sides(branch(name, 5, 6), branch("Hill", 6, 7), total(11, 13)))
    root = ElementTree.fromstring(svg(figure))
    assert not root.findall(f".//{SVG}script")


def test_two_figures_on_one_page_do_not_share_their_ids(figure: Figure):
    light, dark = (ElementTree.fromstring(svg(sides(six_branches(), mode=m))) for m in ("light", "dark"))
    assert light.get("aria-labelledby") != dark.get("aria-labelledby")


def test_drawing_can_be_warmed_in_the_background():
    thread = warm()
    thread.join(timeout=60)
    assert not thread.is_alive()


def test_words_of_a_drawing_keep_their_width_where_the_typeface_is_missing(figure: Figure):
    drawn = [element for element in ElementTree.fromstring(svg(figure)).iter(f"{SVG}text") if element.text]
    told = {str(element.text): float(str(element.get("textLength"))) for element in drawn}
    assert told == {words: pytest.approx(right - left, abs=0.01) for left, _, right, _, _, words in figure.boxes}
