"""What a reader of two periods side by side would notice: both told alike, no trend, what is unlike said."""

import re

import altair as alt
import pytest
from any_voices import any_then_and_now
from crowding import crowding
from guarded_then_and_now import north_hill_then_and_now, then_now
from rendered import touching
from saved import as_kept, kept
from written import text

from impact.charts import then_and_now
from impact.look import TYPE, Size
from impact.model import THREADS

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
VOICES = dict.fromkeys(THREADS, ((14, 6), (11, 4)))
NEVER = re.compile(r"improv|better|worse|trend|grew|growth|declin|because|caused|best|worst|score|rank", re.IGNORECASE)


@pytest.mark.parametrize(
    ("counts", "others", "says"),
    [
        ({"visits": (13226, 12380)}, {}, "Visits came to 13,226 in Q3 2025 and 12,380 in Q3 2026"),
        ({"staff_fte": (31.5, 30)}, {}, "stood at 31.5 in Q3 2025 and 30 in Q3 2026"),
        ({"visits": (None, 12380)}, {}, "Nobody reported visits for Q3 2025"),
        ({"visits": (None, None)}, {}, "Nobody reported visits for Q3 2025 or Q3 2026"),
        ({}, {}, "14 reflections stand for Q3 2025, 11 reflections for Q3 2026"),
    ],
)
def test_the_title_tells_both_periods(counts, others, says):
    assert says in then_and_now(then_now(counts, VOICES, **others)).title


def test_a_part_of_a_period_is_called_one():
    told = then_now({"visits": (13226, 8000)}, VOICES, statuses={("visits", "now"): "part"})
    figure = then_and_now(told)
    assert figure.title == "Only a part of visits is reported for Q3 2026"
    assert "2 of 3 months" in text(figure)
    assert figure.table["Change"].isna().all()


def test_counts_of_two_kinds_are_not_set_against_each_other():
    told = then_now({"visits": (13226, 12380)}, VOICES)
    told = type(told)(**{**vars(told), "counts": told.counts.assign(redefined=True, change=float("nan"))})
    figure = then_and_now(told)
    assert figure.title == "Visits in Q3 2025 and in Q3 2026 are counts of two kinds"
    assert "%" not in text(figure)


def test_what_is_held_back_is_said_and_has_no_number():
    held = {("visits", "then"): "held_back"}
    figure = then_and_now(then_now({"visits": (None, 12380)}, {"DIGNITY": ((None, None), (9, 4))}, statuses=held))
    assert text(figure).count("held back") >= 2
    row = figure.table.set_index("What").loc["Name Dignity"]
    assert row["Q3 2026"] == 4
    assert row.isna()["Q3 2025"]
    assert "Held back: fewer than 5" in text(figure)


def test_the_table_holds_every_number_of_the_figure():
    figure = then_and_now(north_hill_then_and_now())
    table = figure.table.set_index("What")
    assert table.loc["Visits", ["Q3 2025", "Q3 2026"]].tolist() == [13226, 12380]
    assert table.loc["Reflections read", ["Q3 2025", "Q3 2026"]].tolist() == [14, 11]
    assert table.loc["Name Purpose", ["Q3 2025", "Q3 2026"]].tolist() == [3, 5]
    shown = set(re.findall(r"\b\d[\d,]*\b(?= of )|(?<= of )\d[\d,]*", text(figure)))
    told = {f"{int(n):,}" for column in ("Q3 2025", "Q3 2026") for n in table[column].dropna()}
    assert shown <= told


@pytest.mark.parametrize("seed", range(20))
def test_no_sentence_of_ours_speaks_of_a_trend(seed):
    figure = then_and_now(any_then_and_now(seed))
    assert not NEVER.search(f"{figure.title} {figure.subtitle}")
    assert not NEVER.search(figure.footer.replace("no cause", ""))


def test_codes_of_other_numbers_of_reflections_say_so():
    figure = then_and_now(then_now({}, {"DIGNITY": ((14, 6), (11, 4)), "TIME": ((9, 2), (11, 3))}))
    assert "Each code is of those who were asked for it" in figure.footer
    assert "2 of 9" in text(figure)
    assert figure.table.set_index("What").loc["Asked for Time to connect", "Q3 2025"] == 9
    assert "Each code" not in then_and_now(north_hill_then_and_now()).footer


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_crowded_whatever_the_data(seed: int, size: Size):
    figure = then_and_now(any_then_and_now(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert len(figure.title.split()) <= 15
    assert len(figure.alt) <= 400
    assert figure.title in figure.alt


@pytest.mark.parametrize("size", ["page"])
def test_no_words_touch_as_they_are_drawn(size: Size):
    figure = then_and_now(north_hill_then_and_now(), size=size)
    assert touching(figure, least=TYPE[size].least) == []
    assert alt.Chart.from_dict(dict(figure.spec), validate=True)


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    assert text(then_and_now(north_hill_then_and_now(), mode=mode)) == text(then_and_now(north_hill_then_and_now()))


def test_the_example_is_drawn_as_it_was_saved():
    """Looked at and found changed for the better? Then `python tests/charts/saved.py`."""
    assert as_kept(then_and_now(north_hill_then_and_now())) == kept("then_and_now")
