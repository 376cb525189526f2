"""What a reader of "what the count misses" would notice: sentences that are true, and each silence in its own words."""

import io
import json
import random

import altair as alt
import pandas as pd
import pytest
from crowding import crowding, marks
from guarded_past import beside_past, every_silence, north_hill, quarter
from PIL import Image
from rendered import drawn_words, touching
from saved import as_kept, kept
from written import words

from impact.charts import misses
from impact.charts.misses import sentences
from impact.charts.misses.rows import miss_rows
from impact.look import TYPE, Size
from impact.model import Misses
from impact.report.renderer import draw_png
from impact.vocabulary.measures import measures

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
BAND = "the count misses this"


def one(*changes: float, **voices: object) -> Misses:
    """Quarters that changed by so many of a hundred, all with the same voices."""
    names = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
    return beside_past(*(quarter(name, 100 + by, 100, **voices) for name, by in zip(names, changes, strict=False)))


class TestTitle:
    @pytest.mark.parametrize(
        ("changes", "voices", "says"),
        [
            ((-1, -2, -3), {"n": 9, "x": 7}, "Visits fell in three quarters; in all three, people wrote of connection"),
            ((-1, -2), {"n": 9, "x": 7}, "Visits fell in two quarters; in both, people wrote of connection"),
            ((-1, 2), {"n": 9, "x": 7}, "Visits fell in one quarter; in that quarter, people wrote of connection"),
            ((-1, -2), {"status": "silent", "n": 0}, "Visits fell in two quarters; no voices yet"),
            ((-1, -2), {}, "Visits fell in two quarters; voices are held back"),
            ((-1, -2), {"status": "unread", "unread": 5}, "Visits fell in two quarters; reflections wait unread"),
            ((-1, -2), {"n": 9, "x": 0}, "Visits fell in two quarters; no reflection read names a thread"),
            ((1, 2), {"n": 9, "x": 7}, "Visits rose in both quarters; people wrote of connection in both"),
            ((0, 2), {"n": 9, "x": 7}, "Visits held or rose in both quarters; people wrote of connection"),
            ((0, 0), {"n": 9, "x": 7}, "Visits held in both quarters; people wrote of connection in both"),
            ((-4,), {"n": 9, "x": 7}, "Visits fell in this quarter; in it, people wrote of connection"),
        ],
    )
    def test_it_says_what_the_count_did_and_what_staff_wrote(self, changes, voices, says: str):
        assert misses(one(*changes, **voices)).title == says

    def test_where_some_are_shown_and_name_no_thread_voices_are_held_back_in_part(self):
        rows = [quarter("2026-Q2", 90, 100, n=9, x=0), quarter("2026-Q3", 90, 100)]
        assert misses(beside_past(*rows)).title == "Visits fell in two quarters; voices are partly held back"

    def test_a_quarter_that_is_held_back_is_not_said_to_be_without_voices(self):
        rows = [quarter("2026-Q2", 90, 100, n=9, x=7), quarter("2026-Q3", 90, 100)]
        assert (
            misses(beside_past(*rows)).title == "Visits fell in two quarters; reflections shown for one name connection"
        )

    @pytest.mark.parametrize(
        ("voices", "says"),
        [
            ({"status": "silent", "n": 0, "unread": 0}, "Visits fell in one quarter; nobody wrote then"),
            ({"n": 9, "x": 0}, "Visits fell in one quarter; no reflection read then names a thread"),
            ({}, "Visits fell in one quarter; voices then are held back"),
        ],
    )
    def test_a_quarter_without_voices_says_nothing_of_the_others(self, voices, says: str):
        rows = [quarter("2026-Q2", 110, 100, n=9, x=7), quarter("2026-Q3", 90, 100, **voices)]
        assert misses(beside_past(*rows)).title == says

    def test_quarters_that_cannot_be_compared_are_not_spoken_of(self):
        rows = [quarter("2026-Q1", 90), quarter("2026-Q2", 110, 100), quarter("2026-Q3", 120, 100)]
        assert misses(beside_past(*rows)).title.startswith("Visits rose in both quarters compared;")
        assert misses(beside_past(*rows[:2])).title.startswith("Visits rose in the one quarter compared;")

    def test_a_silent_quarter_is_no_gap_in_what_is_shown(self):
        rows = [quarter("2026-Q2", 90, 100, n=9, x=7), quarter("2026-Q3", 90, 100, status="silent", n=0, unread=0)]
        assert misses(beside_past(*rows)).title == "Visits fell in two quarters; in one, people wrote of connection"

    def test_without_a_year_before_nothing_is_said_to_fall(self):
        rows = [quarter("2026-Q2", 90, n=9, x=7), quarter("2026-Q3", 80, n=9, x=7)]
        figure = misses(beside_past(*rows))
        assert figure.title == "No quarter can be compared with the year before"
        assert "not compared" in words(figure)

    def test_unreported_and_held_back_counts_are_told_apart(self):
        unknown = misses(beside_past(quarter("2026-Q3", n=9, x=7))).title
        held = misses(beside_past(quarter("2026-Q3", value_status="held_back"), measure="incidents")).title
        assert unknown.startswith("Nobody reported visits")
        assert held.startswith("Incidents may not be shown here")

    @pytest.mark.parametrize("seed", range(30))
    def test_it_is_true_of_the_rows_and_has_at_most_twelve_words(self, seed: int):
        data = a_past(seed)
        title = sentences.title(data, miss_rows(data))
        fell = data.rows[(data.rows["value_status"] == "complete") & (data.rows["change"] < 0)]
        assert len(title.split()) <= 12, title
        assert (" fell in " in title) == (len(fell) > 0)
        if len(fell) > 1:
            say = (
                "",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
            )
            assert f" fell in {say[len(fell)] if len(fell) < 13 else len(fell)} quarters" in title
        voices = title.partition("; ")[2]
        if "in all" in voices or "in both" in voices:
            assert (fell if len(fell) else data.rows)["x"].fillna(0).gt(0).all()

    def test_it_has_at_most_twelve_words_whatever_is_counted(self):
        for measure in measures():
            data = beside_past(*north_rows(), measure=measure)
            assert len(sentences.title(data, miss_rows(data)).split()) <= 12, measure


def north_rows() -> list[dict[str, object]]:
    return [{**record} for record in north_hill().rows.to_dict("records")]


class TestBand:
    def test_it_stands_only_where_the_count_fell_and_a_thread_is_named(self):
        figure = misses(every_silence())
        assert figure.table.set_index("Period")["The count misses this"].to_dict() == {
            "Q4 2024": "", "Q1 2025": "", "Q2 2025": "", "Q3 2025": "",
            "Q4 2025": "", "Q1 2026": "", "Q2 2026": "", "Q3 2026": "yes",
        }  # fmt: skip
        assert words(figure).count(BAND) == 1

    @pytest.mark.parametrize(("x", "stands"), [(0, 0), (1, 1), (None, 0)])
    def test_no_named_thread_no_band(self, x: int | None, stands: int):
        assert words(misses(one(-5, n=9, x=x))).count(BAND) == stands

    @pytest.mark.parametrize(("change", "stands"), [(-1, 1), (0, 0), (1, 0)])
    def test_no_fall_no_band(self, change: float, stands: int):
        assert words(misses(one(change, n=9, x=5))).count(BAND) == stands

    def test_the_footer_says_what_it_is_only_where_it_stands(self):
        assert "Band: visits fell" in misses(north_hill()).footer
        assert "Band:" not in misses(one(5, n=9, x=5)).footer


def test_each_silence_has_its_own_words():
    said = words(misses(every_silence()))
    for wanted in (
        "not reported",
        "not compared",
        "2 of 3 months",
        "held back",
        "held back for privacy",
        "nobody wrote",
        "12 reflections, unread",
        "counted with Lakeside and Oak Park",
        "7 reflections, threads not shown",
        "0 of 6",
    ):
        assert wanted in said, wanted


def test_a_part_of_a_quarter_is_set_beside_nothing():
    figure = misses(beside_past(quarter("2026-Q3", 60, 100, value_status="part", parts=2, n=9, x=7)))
    assert figure.table["Change"].isna().all()
    assert figure.table["Visits, a year before"].isna().all()
    assert "2 of 3 months" in words(figure)


@pytest.mark.parametrize("status", ["held_back", "together"])
@pytest.mark.parametrize("size", SIZES)
def test_held_back_numbers_reach_neither_picture_nor_table(status: str, size: Size):
    held = quarter("2026-Q2", 88841, 88842, n=77731, x=77732, writers=77733, unread=77734, status=status)
    held = {**held, "value_status": "held_back", "change": -0.88843}
    figure = misses(beside_past(held, quarter("2026-Q3", 90, 100, n=9, x=7)), size=size)
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer + str(figure.boxes)
    assert "7773" not in everything
    assert "8884" not in everything


def test_the_table_holds_the_numbers_of_the_data():
    data = north_hill()
    table = misses(data).table
    for mine, theirs in (("Visits", "value"), ("Visits, a year before", "value_before"), ("Change", "change")):
        pd.testing.assert_series_equal(table[mine], data.rows[theirs], check_names=False)
    for mine, theirs in (("Reflections read", "n"), ("Name any thread", "x")):
        assert table[mine].fillna(-1).tolist() == data.rows[theirs].fillna(-1).tolist()


def test_one_mark_is_one_reflection_in_plain_ink():
    key = 2
    assert len(list(marks(misses(one(-5, n=14, x=8))))) == 14 + key


def test_where_marks_would_be_too_small_one_stands_for_several_and_says_so():
    figure = misses(one(-5, n=900, x=400))
    assert any(said.startswith("one mark is about") for said in words(figure))
    assert "400 of 900" in words(figure)


def test_rows_that_do_not_fit_are_left_to_the_table_the_oldest_first():
    rows = [quarter(f"{2000 + i // 4}-Q{i % 4 + 1}", 90, 100, n=9, x=5) for i in range(40)]
    figure = misses(beside_past(*rows))
    assert len(figure.table) == 40
    assert "Q4 2009" in words(figure)
    assert "Q1 2000" not in words(figure)
    assert any("earlier: see the table" in said for said in words(figure))


def test_the_footer_says_what_the_figure_rests_on():
    footer = misses(north_hill()).footer
    assert footer.startswith("n = 49 reflections in 6 quarters from 16 writers, North Hill, 1 Oct 2024 to 30 Sep 2026.")
    assert "Visits cannot say who did not come." in footer
    assert "Neither side explains the other." in footer


def test_of_all_branches_it_says_who_is_not_in_the_numbers():
    rows = [quarter("2026-Q3", 90, 100, n=40, x=30, held=2)]
    figure = misses(beside_past(*rows, place="", notes=("Roof closed 3 weeks in May.",)))
    assert figure.subtitle.startswith("All branches beside their own past")
    assert "2 branches in Q3 2026" in figure.footer
    assert "2 branches held back" in figure.table["Note"].iloc[0]
    assert "Roof closed 3 weeks in May." in figure.footer


@pytest.mark.parametrize("size", SIZES)
def test_a_count_of_some_branches_says_so_beside_it_and_the_others_do_not(size: Size):
    """The year before, all three counted: who reads both numbers would see a fall that is none."""
    some = {"branches": 2, "branches_expected": 3}
    data = beside_past(
        quarter("2025-Q2", 22260, n=9, x=4), quarter("2026-Q2", 18015, 18520, n=16, x=11, **some), place=""
    )
    figure = misses(data, size=size)
    assert words(figure).count("2 of 3 branches") == 1
    beside = next(box for box in figure.boxes if box[5] == "2 of 3 branches")
    period = next(box for box in figure.boxes if box[5] == "Q2 2026")
    assert beside[0] > period[2]
    assert abs(beside[1] - period[1]) < 12
    assert crowding(figure, least=TYPE[size].least) == []


@pytest.mark.parametrize("size", SIZES)
def test_alt_text_has_at_most_400_characters(size: Size):
    for data in (north_hill(), every_silence(), beside_past(*north_rows(), place="Saint " * 80)):
        assert len(misses(data, size=size).alt) <= 400


HOSTILE = "<script>alert(1)</script> **b** ![i](http://x.test/i.png) =HYPERLINK(1) أهلاً 📚 " + "W" * 300


@pytest.mark.parametrize("size", SIZES)
def test_hostile_names_are_drawn_as_they_are_and_break_nothing(size: Size):
    data = beside_past(*north_rows(), place=HOSTILE, notes=(HOSTILE,), sources=(HOSTILE,))
    figure = misses(data, size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert "<script>alert(1)</script>" in " ".join(words(figure))


def a_past(seed: int) -> Misses:
    draw = random.Random(seed)
    most, large = draw.choice([(14, 20_000), (66, 99_999), (900, 9_999_999)])
    many = draw.choice([1, 2, 5, 8, 8, 9, 16, 30])
    rows = []
    for i in range(many):
        value = draw.choice([None, 0, draw.randint(1, 99), *(draw.randint(1, large) for _ in range(4))])
        others: dict[str, object] = {}
        match draw.choice(["shown", "shown", "shown", "held", "silent", "unread", "together"]):
            case "shown":
                n = draw.randint(5, most)
                others = {"n": n, "x": draw.choice([None, 0, draw.randint(0, n), n]), "unread": draw.choice([0, 7])}
            case "silent":
                others = {"n": 0, "unread": 0, "status": "silent"}
            case "unread":
                others = {"n": 0, "unread": draw.randint(1, most), "status": "unread"}
            case "together":
                others = {
                    "status": "together",
                    "counted_with": "North Hill + Lakeside + The Very Long Name of a Branch",
                }
        if value is not None and draw.random() < 0.15:
            others |= {"value_status": "part", "parts": 2}
        if draw.random() < 0.1:
            others["value_status"] = "held_back"
        before = draw.choice([None, draw.randint(1, large), value])
        rows.append(quarter(f"{2018 + i // 4}-Q{i % 4 + 1}", value, before, **others))
    if seed % 2:
        rows[::2] = [{**row, "branches": 84, "branches_expected": 88} for row in rows[::2]]
    return beside_past(
        *rows,
        measure=draw.choice(["visits", "program_attendance_virtual", "incidents", "wifi_sessions"]),
        place=draw.choice(["", "North Hill", "Richard J. Daley Memorial Branch Library at Bridgeport"]),
        writers=draw.choice([None, 17]),
        notes=draw.choice([(), ("Roof closed 3 weeks in May; the counter at the door was changed in June.",)]),
        sources=[f"A rather long file name of the {i}th quarter.xlsx" for i in range(draw.randint(0, 9))],
    )


# Of each size 50 were looked through once.
@pytest.mark.parametrize("seed", range(16))
def test_no_slide_is_crowded(seed: int):
    assert crowding(misses(a_past(seed)), least=TYPE["slide"].least) == []


@pytest.mark.parametrize("size", ["page", "narrow"])
@pytest.mark.parametrize("seed", range(16))
def test_no_page_and_no_phone_is_crowded(seed: int, size: Size):
    assert crowding(misses(a_past(seed), size=size), least=TYPE[size].least) == []


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    figure = misses(north_hill(), mode=mode)
    assert figure.mode == mode
    assert words(figure) == words(misses(north_hill()))


@pytest.mark.parametrize("size", SIZES)
def test_the_specification_is_valid_vega_lite(size: Size):
    assert alt.Chart.from_dict(dict(misses(north_hill(), size=size).spec), validate=True).to_dict(validate=True)[
        "layer"
    ]


def test_the_example_is_drawn_as_it_was_saved():
    """Looked at and found changed for the better? Then `python tests/charts/saved.py`."""
    assert as_kept(misses(north_hill())) == kept("misses")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(3))
def test_no_words_touch_as_they_are_drawn(seed: int, size: Size):
    for data in (north_hill(), a_past(seed)):
        figure = misses(data, size=size)
        assert touching(figure, least=TYPE[size].least) == []
        assert sorted(box[5] for box in drawn_words(figure)) == sorted(words(figure))


@pytest.mark.parametrize("size", SIZES)
def test_the_title_is_drawn_in_ink_and_the_picture_is_as_wide_as_it_says(size: Size):
    figure = misses(north_hill(), size=size)
    picture = Image.open(io.BytesIO(draw_png(figure.spec, ppi=72))).convert("L")
    assert picture.width == figure.size[0]
    title = picture.crop((0, 0, picture.width, int(TYPE[size].title * 2)))
    assert sum(title.histogram()[:110]) > 300
