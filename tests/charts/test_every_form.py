"""What holds of every form, whatever its data: a form that is not looked at here is not drawn by the pipeline.

`python tests/charts/test_every_form.py 50` draws fifty of each, in every size, as SVG.
"""

import io
import json
import re
from dataclasses import fields, replace
from functools import cache
from itertools import product
from typing import Any, get_args

import pandas as pd
import pytest
import vl_convert
from any_form import FORMS
from PIL import Image
from rendered import drawn_words, touching
from test_look import contrast

from impact import pipeline
from impact.look import PALETTES, TYPE, Size
from impact.model import Figure, Mode
from impact.report.renderer import draw_png, draw_svg
from impact.vocabulary.banned_words import banned_in

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
SEEDS = (0, 5)
HIDING = (4, 5, 8)
CANARY = 987_653
# "together" over a year may have a number: that of the quarters that are told.
AWAY = ("held_back", "few", "sensitive")
_OF = re.compile(r"^([\d,]+) of ([\d,]+)$")

# What a status says of which numbers.
HIDES = {
    "status": ("n", "x", "DIGNITY", "PURPOSE", "UNDERSTANDING", "writers"),
    "voice_status": ("voice_n", "voice_x"),
    "value_status": ("value",),
    "sides": ("missing", "in_place", "unsaid"),
}

form = pytest.mark.parametrize("name", FORMS)


@cache
def drawn(name: str, seed: int, size: Size = "slide", mode: Mode = "light") -> Figure:
    return pipeline.figure(FORMS[name](seed), mode=mode, size=size)


def test_all_forms_of_the_pipeline_are_here():
    assert set(FORMS) == set(pipeline.drawn.FORMS.values())


@form
def test_words_as_they_are_drawn_touch_nowhere_and_are_large_enough(name: str):
    seed = list(FORMS).index(name)
    figure, size = drawn(name, seed, SIZES[seed % 3]), SIZES[seed % 3]
    assert figure.title.split()[0] in " ".join(words for *_, words in drawn_words(figure))
    assert touching(figure, least=TYPE[size].least) == []


@form
def test_it_is_drawn_as_the_drawing_program_draws_it_alone(name: str):
    spec = drawn(name, 5).spec
    assert draw_svg(spec) == vl_convert.vegalite_to_svg(json.dumps(spec))


@form
def test_the_title_is_drawn_in_ink_on_the_ground_of_its_mode(name: str):
    modes = get_args(Mode)
    figure = drawn(name, 5, "slide", modes[list(FORMS).index(name) % len(modes)])
    picture = Image.open(io.BytesIO(draw_png(figure.spec, ppi=36))).convert("L")
    assert picture.width == figure.size[0] / 2
    title = picture.crop((0, 0, picture.width, int(TYPE["slide"].title)))
    ground = title.getpixel((1, 1))
    assert sum(n for grey, n in enumerate(title.histogram()) if abs(grey - ground) > 100) > 100


@form
@pytest.mark.parametrize("mode", get_args(Mode))
def test_every_ink_is_one_of_the_palette_and_can_be_read(name: str, mode: Mode):
    palette = PALETTES[mode]
    grounds = (palette["bg"], palette["paper"])
    spec = drawn(name, 5, "slide", mode).spec
    for layer in spec["layer"]:
        if layer["mark"]["type"] != "text":
            continue
        for ink in {row["ink"] for row in spec["datasets"][layer["data"]["name"]]}:
            assert ink in palette.values()
            # Words in the colour of the ground stand on a bar.
            on = (palette["count"],) if ink in grounds else grounds
            assert all(contrast(ink, ground) >= 4.5 for ground in on), ink


@form
def test_the_alternative_text_is_short_and_has_the_facts_of_the_title(name: str):
    for seed, size in product(SEEDS, ("slide", "narrow")):
        figure = drawn(name, seed, size)
        assert len(figure.alt) <= 400
        assert figure.title in figure.alt
        assert figure.alt == figure.spec["description"]


@form
def test_no_sentence_of_ours_ranks_or_explains(name: str):
    for seed in SEEDS:
        figure = drawn(name, seed)
        for said in (figure.title, figure.subtitle, figure.footer):
            assert banned_in(said) == [], said


@form
def test_every_share_that_is_drawn_stands_in_the_table(name: str):
    for seed in SEEDS:
        figure = drawn(name, seed)
        known = {f"{value:,.0f}" for column in figure.table for value in numbers(figure.table[column])}
        for box in figure.boxes:
            if found := _OF.match(box[5]):
                assert set(found.groups()) <= known, box[5]


@form
def test_what_is_held_back_reaches_no_specification_and_no_table(name: str):
    for seed in HIDING:
        data, hidden = with_canaries(FORMS[name](seed))
        if not hidden:
            continue
        figure = pipeline.figure(data, size=SIZES[seed % 3])
        told = json.dumps(figure.spec, ensure_ascii=False) + figure.table.to_csv() + figure.alt + figure.footer
        assert str(CANARY) not in told
        assert f"{CANARY:,}" not in told


def test_the_canaries_sing_in_every_form_that_holds_numbers_back():
    silent = {name for name in FORMS if not any(with_canaries(FORMS[name](seed))[1] for seed in HIDING)}
    # These two have no row of a status: what they may not tell never comes to them.
    assert silent <= {"ideas", "sounding_board"}


def with_canaries(data: Any) -> tuple[Any, int]:
    """The same data as if a number had stayed where its status says that there is none, and how many such places."""
    found, changed = 0, {}
    for field in fields(data):
        frame = getattr(data, field.name)
        for column, numbers_ in HIDES.items():
            if isinstance(frame, pd.DataFrame) and column in frame:
                away = frame[column].isin(AWAY)
                frame = frame.assign(**{name: frame[name].mask(away, CANARY) for name in numbers_ if name in frame})
                found += int(away.sum())
                changed[field.name] = frame
    status = getattr(data, "status", "")
    if status in AWAY and hasattr(data, "x"):
        found, changed = found + 1, {**changed, "n": CANARY, "x": CANARY}
    return replace(data, **changed), found


def numbers(column: pd.Series) -> list[float]:
    """Those of a column, and those in its words."""
    if pd.api.types.is_numeric_dtype(column):
        return [float(value) for value in column.dropna()]
    said = " ".join(map(str, column.dropna()))
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", said)]


if __name__ == "__main__":
    import sys

    for name_, seed_, size_ in product(FORMS, range(int(sys.argv[1])), SIZES):
        if wrong := touching(pipeline.figure(FORMS[name_](seed_), size=size_), least=TYPE[size_].least):
            print(name_, seed_, size_, wrong[:3])
