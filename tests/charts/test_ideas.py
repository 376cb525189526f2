"""What a reader of ideas heard → done would notice: true sentences, one measure everywhere, nothing held back."""

import json

import altair as alt
import pytest
from any_voices import any_ideas
from crowding import crowding
from guarded_ideas import fifty_four, heard
from rendered import touching
from saved import as_kept, kept
from test_look import contrast
from written import text

from impact.charts import ideas
from impact.charts.ideas.flow import flows_of
from impact.charts.ideas.stages import way_of
from impact.look import PALETTES, TYPE, Size

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")


@pytest.mark.parametrize(
    ("counts", "reasons", "says"),
    [
        ((31, 9, 6, 5, 3), 3, "5 of 54 ideas are done, and every “not now” was given a reason"),
        ((31, 9, 6, 5, 3), 2, "5 of 54 ideas are done"),
        ((31, 9, 6, 5, 0), 0, "5 of 51 ideas are done"),
        ((2, 1, 1, 1, 1), 1, "One of six ideas is done, and every “not now” was given a reason"),
        ((0, 0, 0, 6, 0), 0, "All six ideas are done"),
        ((3, 2, 1, 0, 0), 0, "One of six ideas is being done"),
        ((3, 2, 0, 0, 1), 1, "Two of six ideas are being considered, and every “not now” was given a reason"),
        ((5, 0, 0, 0, 1), 0, "Five of six ideas are heard, with nothing decided yet"),
        ((6, 0, 0, 0, 0), 0, "Staff asked for six things; nothing is decided yet"),
        ((0, 0, 0, 0, 6), 5, "No idea is under way yet"),
    ],
)
def test_the_title_tells_what_stands_furthest_and_of_reasons_only_what_is_so(counts, reasons, says):
    assert ideas(heard(*counts, reasons=reasons)).title == says


def test_a_no_without_its_reason_is_not_called_one_with_it():
    assert "not now, reason given" in text(ideas(heard(1, 1, 1, 1, 2)))
    assert "not now; 1 with a reason" in text(ideas(heard(1, 1, 1, 1, 2, reasons=1)))
    assert "not now, no reason given yet" in text(ideas(heard(1, 1, 1, 1, 2, reasons=0)))


def test_the_table_holds_every_number_of_the_figure_and_no_other():
    table = ideas(fifty_four()).table.set_index("Stage")
    assert table["Ideas"].tolist() == [54, 20, 5, 6, 9, 3, 31]
    assert table["With a reason"].dropna().to_dict() == {"Not now": 3}
    assert table.loc["Done", "Named"] == "Five minutes for a story"
    assert table.loc["Heard, nothing decided yet", "Named"].startswith("“A chair by the window")


@pytest.mark.parametrize("middle", [True, False])
@pytest.mark.parametrize("seed", range(8))
def test_as_many_ideas_leave_a_stage_as_came_to_it(seed, middle):
    way = way_of(any_ideas(seed * 7 + 1))
    flows = flows_of(way, middle=middle)
    assert sum(number for source, _, number in flows if source == "all") == way.all
    for stage in {source for source, _, _ in flows} - {"all"}:
        came = sum(number for _, target, number in flows if target == stage)
        assert came == sum(number for source, _, number in flows if source == stage)


def test_bars_and_bands_have_one_measure():
    """A stage of six ideas is twice as high as one of three, wherever it stands."""
    spec = ideas(heard(12, 6, 3, 3, 0)).spec
    bars = [
        row
        for layer in spec["layer"]
        if layer["mark"]["type"] == "rect" and layer["data"]["name"].startswith("bar")
        for row in spec["datasets"][layer["data"]["name"]]
    ]
    units = {round((bar["y2"] - bar["y"]) / int(bar["tip"].replace(",", "")), 1) for bar in bars}
    assert len(units) == 1


def test_held_back_there_is_no_number_at_all():
    figure = ideas(heard(people=None))
    assert figure.title == "Too few people asked for something to show what became of it"
    assert figure.table["Ideas"].isna().all()
    assert "Held back for privacy" in text(figure)
    rows = [row for data in figure.spec["datasets"].values() for row in data]
    assert not any("tip" in row for row in rows)
    assert "fewer than 5 people" in figure.footer


def test_words_that_nobody_may_see_are_nowhere_and_hostile_ones_are_only_words():
    figure = ideas(any_ideas(8))
    json.dumps(figure.spec)
    assert "bold" in json.dumps(figure.spec)
    assert "Five minutes" not in json.dumps(ideas(heard(1, 1, 1, 1, 1)).spec)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_crowded_whatever_the_data(seed: int, size: Size):
    figure = ideas(any_ideas(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert len(figure.title.split()) <= 15
    assert len(figure.alt) <= 400
    assert figure.title in figure.alt


@pytest.mark.parametrize("size", ["slide"])
def test_no_words_touch_as_they_are_drawn(size: Size):
    figure = ideas(fifty_four(), size=size)
    assert touching(figure, least=TYPE[size].least) == []
    assert alt.Chart.from_dict(dict(figure.spec), validate=True)


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_words_on_a_band_can_be_read(mode):
    for ground in ("count_fill", "grid"):
        assert contrast(PALETTES[mode]["text"], PALETTES[mode][ground]) >= 4.5
    assert [box[5] for box in ideas(fifty_four(), mode=mode).boxes] == [box[5] for box in ideas(fifty_four()).boxes]


def test_the_example_is_drawn_as_it_was_saved():
    """Looked at and found changed for the better? Then `python tests/charts/saved.py`."""
    assert as_kept(ideas(fifty_four())) == kept("ideas")
