"""What a reader of the ribbon would notice: gaps that are no noughts, quotes at their months, n under the voices."""

import json

import altair as alt
import pandas as pd
import pytest
from any_time import any_ribbon
from crowding import crowding, marks
from guarded_time import QUOTES, VISITS, bins, months, quarter, quoted, ribboned, twelve_months
from rendered import touching
from saved import as_kept, kept
from written import words

from impact.charts import ribbon
from impact.charts.quotes import cut, quote_lines
from impact.charts.scale import ticks
from impact.look import TYPE, Size
from impact.model import Figure

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
FOUR = [quarter(f"2026-Q{i}", 9, (1, 2, 3)) for i in (1, 2, 3, 4)]


def layer(figure: Figure, kind: str) -> list[dict[str, object]]:
    data = figure.spec["datasets"]
    return [row for name, rows in data.items() if name.startswith(kind) for row in rows]


def of_months(*values: float | None, **others: str) -> Figure:
    frame = months("2026-01", values, **others)
    return ribbon(ribboned(frame, bins(quarter("2026-Q1", 9, (1, 2, 3)), length=len(values))))


def test_the_example_is_drawn_as_it_was_saved():
    assert as_kept(ribbon(twelve_months())) == kept("ribbon")


class TestTitle:
    def test_it_says_how_the_count_ran_and_how_much_staff_wrote(self):
        assert ribbon(twelve_months()).title == "Visits ran from 20,713 to 24,870 a month; people wrote 104 reflections"

    @pytest.mark.parametrize(
        ("values", "says"),
        [
            ((7, 7, 7), "Visits stood at 7 in every month"),
            ((7, None, 9), "Two of three months of visits are known"),
            ((None, None, None), "No month of visits is known in full"),
            ((0, 4, 9), "Visits ran from 0 to 9 a month"),
        ],
    )
    def test_it_is_true_of_the_months(self, values: tuple[float | None, ...], says: str):
        assert of_months(*values).title.startswith(says)

    def test_it_does_not_say_what_staff_wrote_where_some_of_it_is_held_back(self):
        frame = months("2026-01", VISITS)
        data = ribboned(frame, bins(quarter("2026-Q1"), *FOUR[1:], length=3))
        assert "people wrote" not in ribbon(data).title

    def test_held_back_months_are_not_said_to_be_unknown(self):
        figure = of_months(7, 8, 9, m2026_02="held_back")
        assert figure.title.startswith("Two of three months of visits may be shown")
        assert "Held back: Feb 2026." in figure.footer


class TestCount:
    def test_it_stands_on_zero(self):
        figure = ribbon(twelve_months())
        (base,) = {row["y2"] for row in layer(figure, "area")}
        nought = next(box for box in figure.boxes if box[5] == "0")
        assert (nought[1] + nought[3]) / 2 == pytest.approx(base, abs=0.1)

    def test_an_unknown_month_is_a_gap_and_no_nought(self):
        gap = of_months(7, 8, None, 9, 9, 9)
        assert {row["part"] for row in layer(gap, "area")} == {0, 1}
        assert len(layer(gap, "line")) == 5
        assert len({row["part"] for row in layer(of_months(7, 8, 0, 9, 9, 9), "area")}) == 1
        assert "Not reported by month: Mar 2026." in gap.footer

    def test_a_gap_is_named_where_it_is_so_that_it_is_taken_for_no_nought(self):
        assert "not reported by month" in words(of_months(None, None, None, 7, 8, 9))
        assert "held back" in words(of_months(1, 1, 7, 8, 9, m2026_01="held_back", m2026_02="held_back"))
        assert "not reported by month" not in words(of_months(7, 8, 0, 9, 9, 9))

    def test_a_month_alone_between_gaps_is_still_seen(self):
        assert len(layer(of_months(None, 8, None), "area")) == 2

    def test_a_part_of_a_month_is_an_open_circle_and_no_point_of_the_line(self):
        figure = of_months(7, 8, 2, m2026_03="part")
        assert len(layer(figure, "line")) == 2
        assert "Open circle, reported in part: Mar 2026." in figure.footer

    def test_the_last_whole_month_is_said_in_words(self):
        assert "22,335 in Sep" in words(ribbon(twelve_months()))
        assert "8 in Feb" in words(of_months(7, 8, None))

    @pytest.mark.parametrize(
        ("largest", "steps"), [(0, [0]), (3, [0, 1, 2, 3]), (22335, [0, 10000, 20000]), (0.4, [0, 0.2, 0.4])]
    )
    def test_numbers_at_the_side_are_round(self, largest: float, steps: list[float]):
        assert ticks(largest) == pytest.approx(steps)


class TestVoices:
    def test_n_stands_under_each_stretch(self):
        said = words(ribbon(twelve_months("quarter")))
        assert {"13", "24", "27", "32"} <= set(said)

    def test_one_mark_is_one_reflection(self):
        names, pins = 3, 3
        assert len(list(marks(ribbon(twelve_months())))) == 3 * 104 + names + pins

    def test_quarters_are_explained(self):
        """Not with the fewest that may stand alone: a month may also be of one branch, or nobody told the month."""
        footer = ribbon(twelve_months("quarter")).footer
        assert "by quarter, because not every month can stand alone" in footer
        assert "fewer than" not in footer

    def test_what_is_counted_by_quarter_is_not_called_unreported(self):
        """Vacant posts are given once a quarter: no month of them is known, and yet they are reported."""
        figure = of_months(None, None, None)
        assert "Not reported by month" in figure.footer
        assert set(figure.table["Note on the count"]) == {"not reported by month"}

    def test_silent_unread_and_held_back_differ(self):
        rows = [
            quarter("2026-Q1", status="silent", n=0),
            quarter("2026-Q2", status="unread", n=0, unread=6),
            quarter("2026-Q3"),
            FOUR[3],
        ]
        said = words(ribbon(ribboned(months("2026-01", VISITS), bins(*rows, length=3))))
        assert {"none", "wait", "held", "9"} <= set(said)


class TestQuotes:
    def test_they_hang_from_their_months_in_the_ink_of_their_thread(self):
        figure = ribbon(twelve_months())
        (october,) = [row for row in layer(figure, "rule") if row["ink"] == "#046F8C"]
        assert october["x"] == october["x2"] == min(row["x"] for row in layer(figure, "line"))
        assert {"Understanding", "Dignity", "Purpose"} <= set(words(figure))

    def test_another_code_is_in_ink(self):
        quote = quoted("They sat together.", "2026-02", "BELONGING")
        figure = ribbon(ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=[quote]))
        assert "Belonging" in words(figure)
        assert any(row["ink"] == "#3C5166" for row in layer(figure, "rule"))

    def test_three_of_one_month_stand_beside_each_other(self):
        quotes = [quoted(f"Quote number {i} of this month.", "2026-12") for i in range(3)]
        data = ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=quotes)
        for size in SIZES:
            figure = ribbon(data, size=size)
            assert sum("Quote number" in said for said in words(figure)) == 3
            assert crowding(figure, least=TYPE[size].least) == []

    def test_a_long_one_is_cut_at_a_sentence_and_never_set_smaller(self):
        long = "He came in. " + "Then he told me everything about the house he had lived in. " * 12
        quotes = [quoted(long, "2026-03"), quoted("Short.", "2026-06"), quoted("Short too.", "2026-09")]
        figure = ribbon(ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=quotes))
        said = " ".join(words(figure))
        assert " …”" in said
        assert "lived in. …”" in said
        sizes = {box[4] for box in figure.boxes if box[5].startswith("“")}
        assert len(sizes) == 1

    @pytest.mark.parametrize(
        ("text", "room", "kept"),
        [
            ("One. Two.", 9, "One. Two."),
            ("One. Two.", 8, "One. …"),
            ("One and two and three.", 14, "One and two …"),
            ("He said: no! And left.", 16, "He said: no! …"),
        ],
    )
    def test_a_cut_keeps_whole_sentences_or_else_whole_words(self, text: str, room: int, kept: str):
        assert cut(text, fits=lambda said: len(said) <= room) == kept

    def test_quotation_marks_are_not_doubled(self):
        assert quote_lines("“He stayed.”", size=14, room=300, most=2) == ["“He stayed.”"]

    def test_one_of_another_time_is_not_drawn(self):
        quote = quoted("Long ago.", "2019-02")
        figure = ribbon(ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=[quote]))
        assert "Long ago" not in json.dumps(figure.spec)
        assert "Quote" not in figure.footer

    def test_words_of_others_are_drawn_as_they_are(self):
        text = "<script>alert(1)</script> **b** ![x](y) =1+1"
        data = ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=[quoted(text, "2026-05")])
        said = " ".join(words(ribbon(data, size="narrow")))
        assert f"“{text}”" in said

    def test_nothing_in_the_drawing_can_fetch(self):
        data = ribboned(
            months("2026-01", VISITS), bins(*FOUR, length=3), quotes=[quoted("![x](https://a.b/c.png)", "2026-05")]
        )
        spec = ribbon(data).spec
        assert not {layer["mark"]["type"] for layer in spec["layer"]} & {"image"}
        assert not any({"href", "url"} & set(layer.get("encoding", {})) for layer in spec["layer"])

    def test_it_is_said_that_they_were_read_only_where_all_were(self):
        read = ribbon(twelve_months()).footer
        assert "Quotes: with the writers’ consent, read for who could be recognised." in read
        unread = quoted("Not read.", "2026-05", cleared_by=0)
        data = ribboned(months("2026-01", VISITS), bins(*FOUR, length=3), quotes=[unread])
        assert "Quote: with the writer’s consent." in ribbon(data).footer


@pytest.mark.parametrize("size", SIZES)
def test_held_back_numbers_reach_neither_picture_nor_table(size: Size):
    frame = months("2026-01", [88841.0, *VISITS[1:]], m2026_01="held_back")
    held = quarter("2026-Q1", 77731, (77732, 77733, 77734), unread=77735, status="held_back")
    figure = ribbon(ribboned(frame, bins(held, *FOUR[1:], length=3)), size=size)
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer + str(words(figure))
    assert "7773" not in everything
    assert "8884" not in everything


def test_the_table_has_exactly_the_numbers_that_came_in():
    data = twelve_months("quarter")
    table = ribbon(data).table
    assert table["Visits"].tolist() == list(VISITS)
    told = table[table["Voices of"] != ""]
    assert told["Voices of"].tolist() == ["Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"]
    assert told["Reflections read"].tolist() == data.bins["n"].tolist()
    assert told["Purpose"].tolist() == data.bins["PURPOSE"].tolist()
    assert table["Reflections read"].notna().sum() == 4
    assert [said for said in table["Quotes"] if said] == [quote.text for quote in QUOTES]


def test_the_footer_says_what_the_figure_rests_on():
    footer = ribbon(twelve_months()).footer
    assert footer.startswith("All branches, 1 Oct 2025 to 30 Sep 2026: n = 104 reflections read from 52 writers.")
    assert "Visits cannot say who did not come." in footer
    assert footer.endswith("Sample library, made up.")


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    assert words(ribbon(twelve_months(), mode=mode)) == words(ribbon(twelve_months()))


@pytest.mark.parametrize("size", SIZES)
def test_the_specification_is_valid_and_reads_nothing_aloud(size: Size):
    spec = ribbon(twelve_months(), size=size).spec
    assert alt.Chart.from_dict(dict(spec), validate=True).to_dict(validate=True)["layer"]
    assert all(layer["mark"]["aria"] is False for layer in spec["layer"])


class TestRoom:
    @pytest.mark.parametrize("seed", range(16))  # 50 were looked through once
    def test_nothing_is_crowded_and_the_words_are_true(self, seed: int):
        data = any_ribbon(seed)
        for size in SIZES:
            figure = ribbon(data, size=size)
            assert crowding(figure, least=TYPE[size].least) == []
            assert len(figure.alt) <= 400
            assert len(figure.title.split()) <= 12
            whole = data.months["value"][data.months["value_status"] == "complete"].dropna()
            if " ran from " in figure.title:
                assert len(whole) == len(data.months)
                assert whole.min() < whole.max()
            shown = data.bins["n"][data.bins["status"] == "shown"]
            assert pd.to_numeric(figure.table["Reflections read"]).sum() == shown.sum()

    @pytest.mark.parametrize("size", SIZES)
    def test_no_words_touch_as_they_are_drawn(self, size: Size):
        for data in (twelve_months(), any_ribbon(24)):
            assert touching(ribbon(data, size=size), least=TYPE[size].least) == []
