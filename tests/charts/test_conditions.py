"""What a reader of the conditions would notice: marks that count, sides that are said, and silence in its own words."""

import io
import json
from dataclasses import replace

import altair as alt
import pytest
from crowding import crowding
from guarded_conditions import any_family, condition, family, given, seven
from PIL import Image
from rendered import touching
from saved import as_kept, kept
from written import words

from impact.charts import conditions
from impact.charts.conditions import sentences
from impact.charts.conditions.rows import condition_rows
from impact.look import PALETTES, TYPE, Size
from impact.model import Figure
from impact.report.renderer import draw_png

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
BANNED = ("best", "worst", "most", "least", "cause", "because of", "rank", "score", "lack")


def inks(figure: Figure, kind: str) -> list[str]:
    """The fill of every mark, filled and outlined."""
    data = figure.spec["datasets"]
    layers = [layer for layer in figure.spec["layer"] if layer["mark"]["type"] == kind]
    return [layer["mark"]["fill"] for layer in layers for _ in data[layer["data"]["name"]]]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([(64, 3, (2, 1, 0)), (64, 2, (1, 0, 1))], "Both conditions were named as missing, one as in place"),
        ([(64, 3, (3, 0, 0)), (64, 0, ())], "One of two conditions was named as missing, none as in place"),
        ([(64, 3, (0, 3, 0)), (64, 0, ())], "One of two conditions was named as in place, none as missing"),
        ([(64, 3, (0, 0, 3)), (64, 0, ())], "One of two conditions is named; missing or in place is unsaid"),
        ([(64, 3, ()), (64, 0, ())], "One of two conditions is named; missing or in place is held back"),
        (
            [(64, 3, (2, 1, 0)), (None, None, ())],
            "3 of 64 reflections name “time to connect”: 2 as missing, 1 as in place",
        ),
        (
            [(64, 1, (0, 0, 1)), (None, None, ())],
            "1 of 64 reflections names “time to connect”; missing or in place is unsaid",
        ),
        ([(64, 0, ()), (64, 0, ())], "No reflection that was read names a condition"),
        ([(64, 0, ()), (None, None, ())], "No reflection names any of the conditions shown"),
        ([(None, None, ()), (None, None, ())], "What staff needed is held back for privacy"),
    ],
)
def test_the_title_counts_conditions_and_ranks_none(rows, says: str):
    data = family(*(condition(code, *row) for code, row in zip(("TIME", "TRAINING"), rows, strict=True)))
    assert conditions(data).title == says


def test_of_few_kinds_of_load_the_title_says_which_in_the_codebooks_order():
    told = family(condition("CRISIS", 64, 6), condition("ROLE_GAP", 66, 8), condition("OVERLOAD"), name="Load")
    title = conditions(told).title
    assert title.startswith("6 of 64 reflections name “crisis met at the desk”, 8 of 66 “beyond the job")


def test_silence_and_unread_are_said():
    silent = family(condition("TIME", status="silent"))
    unread = family(condition("TIME", status="unread", unread=4))
    assert conditions(silent).title == "Nobody wrote in Q3 2026"
    assert conditions(unread).title == "4 reflections wait to be read"


def test_one_mark_is_one_reflection_on_its_own_side():
    figure = conditions(seven())
    light = PALETTES["light"]
    filled = inks(figure, "point")
    assert filled.count(light["strain"]) == 7 + 2 + 7 + 2
    assert filled.count(light["support"]) == 3 + 3 + 1 + 9
    assert filled.count("transparent") == 2 + 0 + 1 + 0


def test_where_marks_are_many_one_stands_for_several_and_says_so():
    figure = conditions(family(condition("TIME", 900, 700, (400, 300, 0))))
    assert any(said.startswith("one mark is about") for said in words(figure))


def test_rows_stand_in_the_order_of_the_codebook_and_not_by_value():
    names = [row.name for row in condition_rows(seven())]
    boxes = conditions(seven(), size="narrow").boxes
    heights = [min(box[1] for box in boxes if name.startswith(box[5])) for name in names]
    assert heights == sorted(heights)


def test_what_is_held_back_reaches_no_picture_and_no_table():
    hidden = condition("TIME", 64, 57, (41, 16, 0), sides="held_back")
    away = condition("TRAINING", 63, 59, (43, 16, 0), status="held_back", sides="held_back")
    figure = conditions(family(hidden, away, beside=[given("TIME", "leavers", 47, value_status="held_back")]))
    said = json.dumps(figure.spec) + figure.alt + figure.footer + figure.table.to_csv()
    assert all(f"{number}" not in json.dumps(words(figure)) for number in (41, 16, 43, 59, 63, 47))
    assert not inks(figure, "point")
    assert "held back for privacy" in said


def test_what_is_not_counted_here_says_so():
    assert "public service hours, not counted here" in " ".join(words(conditions(seven())))


def test_the_twin_holds_every_number_once():
    data = seven()
    table = conditions(data).table
    first = table[table["Name it"].notna()].set_index("Condition")
    for row in condition_rows(data):
        if row.sides and row.x:
            told = first.loc[row.name, ["Reflections read", "Name it", "As missing", "As in place", "Not said which"]]
            assert told.tolist() == [row.n, row.x, row.sides.missing, row.sides.in_place, row.sides.unsaid]
    assert table["Given"].dropna().tolist() == [54.5, 247, 0.5, 120, 9, 14]
    assert table["Change"].dropna().tolist() == [0.048, -0.133, -0.8, 0.053]


def test_a_wider_period_says_why():
    data = family(condition("TIME", 64, 3, (2, 1, 0)), wanted="2026-Q2", period="2026")
    assert "because too little of Q2 2026 may be told alone" in conditions(data).subtitle


def test_who_says_both_is_explained():
    both = family(condition("TIME", 64, 3, (2, 2, 0)))
    assert sentences.BOTH in conditions(both).footer
    assert sentences.BOTH not in conditions(seven()).footer


@pytest.mark.parametrize("seed", range(6))
def test_it_is_not_crowded_whatever_the_data(seed: int):
    for size in SIZES:
        figure = conditions(any_family(seed), size=size)
        assert crowding(figure, least=TYPE[size].least) == []
        assert len(figure.alt) <= 400
        assert figure.alt.endswith("Table below.")
        assert len(figure.title.split()) <= 15
        assert not any(word in figure.title.lower().split() for word in BANNED)


@pytest.mark.parametrize("size", ["slide", "narrow"])
def test_words_do_not_touch_as_they_are_drawn(size: Size):
    assert touching(conditions(seven(), size=size), least=TYPE[size].least) == []


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_the_title_is_drawn_and_the_specification_is_valid(mode):
    figure = conditions(seven(), mode=mode)
    alt.Chart.from_dict(figure.spec)
    drawn = Image.open(io.BytesIO(draw_png(figure.spec, ppi=72))).convert("L")
    title = drawn.crop((30, 15, 600, 50))
    ground = title.getpixel((0, 0))
    assert sum(abs(pixel - ground) > 100 for pixel in title.tobytes()) > 300


def test_the_example_is_as_it_was_saved():
    assert as_kept(conditions(seven())) == kept("conditions")


def test_no_rows_no_figure():
    data = seven()
    with pytest.raises(ValueError, match="one row"):
        conditions(replace(data, rows=data.rows.iloc[:0]))


def test_a_count_that_was_small_is_told_as_what_it_was_and_never_as_a_percentage():
    beside = [given("SOUNDING_BOARD", "debriefs_held", 14.0, 11 / 3, before=3.0)]
    figure = conditions(family(condition("SOUNDING_BOARD", 64, 3, (2, 1, 0)), beside=beside))
    assert "was 3" in " ".join(box[5] for box in figure.boxes)
    assert "367%" not in json.dumps(figure.spec) + figure.alt
    assert figure.table["Was"].tolist() == [3]
    assert figure.table["Change"].isna().all()


def test_unread_of_codes_that_not_every_form_asked_for_are_told_as_a_range():
    rows = (condition("TIME", 60, 3, (2, 1, 0), unread=12), condition("TRAINING", 69, 3, (2, 1, 0), unread=3))
    assert "; 3 to 12 more are not read for it yet" in conditions(family(*rows)).footer
