"""What a reader of the weave would notice: a true title, marks that are reflections, four kinds of silence apart."""

import json
from dataclasses import replace

import altair as alt
import pandas as pd
import pytest
from any_time import any_weave
from crowding import crowding, marks
from guarded_time import QUARTERS, eight_quarters, one_branch, quarter, woven
from rendered import touching
from saved import as_kept, kept
from written import words

from impact.charts import weave
from impact.look import TYPE, Size
from impact.model import Figure

THREADS = ("Dignity", "Purpose", "Understanding")
SIZES: tuple[Size, ...] = ("slide", "page", "narrow")


def is_short_and_true(figure: Figure) -> None:
    """Whether the title is what the table says."""
    assert len(figure.title.split()) <= 12
    shown = figure.table[figure.table["Reflections read"].fillna(0) > 0]
    if not len(shown):
        assert "named" not in figure.title
    elif " is named in " in figure.title and not figure.title.startswith(("No", "Each")):
        last = shown.iloc[-1]
        thread, _, rest = figure.title.partition(" is named in ")
        assert rest.startswith(f"{last[thread]:,} of {last['Reflections read']:,} reflection")
        assert rest.endswith(last["Period"])
        assert last[thread] == max(x for x in last[list(THREADS)] if not pd.isna(x))


def one(n: int, named: tuple[int | None, ...], period: str = "2026-Q3") -> Figure:
    return weave(woven(quarter(period, n, named)))


def test_the_example_is_drawn_as_it_was_saved():
    assert as_kept(weave(eight_quarters())) == kept("weave")


class TestTitle:
    @pytest.mark.parametrize(
        ("named", "says"),
        [
            ((21, 16, 25), "Understanding is named in 25 of 48 reflections in Q3 2026"),
            ((21, 16, 21), "Q3 2026: Dignity and Understanding are each named in 21 of 48"),
            ((9, 9, 9), "Each thread is named in 9 of 48 reflections in Q3 2026"),
            ((0, 0, 0), "No thread is named in 48 reflections of Q3 2026"),
            ((None, 5, None), "Purpose is named in 5 of 48 reflections in Q3 2026"),
            ((None, None, None), "48 reflections were read; their threads are not shown"),
        ],
    )
    def test_it_names_the_thread_most_reflections_name(self, named: tuple[int | None, ...], says: str):
        assert one(48, named).title == says

    def test_it_speaks_of_the_newest_quarter_that_is_shown(self):
        figure = weave(woven(quarter("2026-Q1", 9, (1, 2, 3)), quarter("2026-Q2"), quarter("2026-Q3", status="silent")))
        assert figure.title == "Understanding is named in 3 of 9 reflections in Q1 2026"

    @pytest.mark.parametrize(
        ("state", "says"),
        [
            ({"status": "silent", "n": 0, "unread": 0}, "Nobody has written yet"),
            ({"status": "unread", "n": 0, "unread": 12}, "12 reflections wait to be read"),
            ({}, "What was written is held back in every quarter"),
        ],
    )
    def test_without_marks_it_says_why(self, state: dict[str, object], says: str):
        assert weave(woven(quarter("2026-Q3", **state))).title == says  # type: ignore[arg-type]


class TestMarks:
    def test_one_mark_is_one_reflection(self):
        key = 3
        assert len(list(marks(weave(eight_quarters())))) == 3 * 243 + key

    def test_where_one_stands_for_several_the_subtitle_says_so(self):
        figure = one(400, (100, 40, 0))
        assert "One mark is about" in figure.subtitle
        assert "the numbers are exact" in figure.subtitle
        assert "100 of 400" in words(figure)

    def test_x_of_n_stands_in_words_at_the_newest_shown_quarter(self):
        said = words(weave(eight_quarters()))
        assert {"21 of 48", "16 of 48", "25 of 48"} <= set(said)
        assert not any(" of 38" in word for word in said)


class TestSilence:
    def test_few_none_and_wait_differ_and_are_explained(self):
        figure = weave(one_branch())
        assert {"few", "none", "wait"} <= set(words(figure))
        assert "“few” = fewer than 5, held back" in figure.footer
        assert "“none” = nobody wrote" in figure.footer
        assert "“wait” = written, not read yet" in figure.footer
        assert "Q2 2025: counted with Lakeside." in figure.footer

    def test_on_a_phone_each_is_said_in_full(self):
        said = words(weave(one_branch(), size="narrow"))
        for silence in ("counted with Lakeside", "held back: fewer than 5", "nobody wrote", "10 reflections, unread"):
            assert said.count(silence) == 3

    def test_the_public_reads_its_own_least_number(self):
        rows = quarter("2026-Q2", 17, (1, 2, 3)), quarter("2026-Q3")
        assert "fewer than 10" in weave(woven(*rows, place="Hill", audience="public")).footer

    def test_of_all_branches_no_reason_is_given_that_need_not_be_true(self):
        """Four wrote at each of two branches, or all of them named it: to say which would tell what they said."""
        for audience in ("staff", "public"):
            data = woven(quarter("2026-Q2", 17, (1, 2, 3)), quarter("2026-Q3"), audience=audience)
            footer, said = weave(data).footer, words(weave(data))
            assert "“held” = held back for privacy" in footer
            assert {"held"} <= set(said)
            assert "few" not in " ".join([footer, *said, *words(weave(data, size="narrow"))])

    def test_a_thread_that_is_left_out_is_not_a_nought(self):
        figure = weave(one_branch())
        row = figure.table.set_index("Period").loc["Q4 2025"]
        assert pd.isna(row["Purpose"])
        assert row["Note"] == "Purpose not shown"
        assert "this thread is not shown for that quarter" in figure.footer

    def test_nought_of_n_is_a_number(self):
        assert "0 of 5" in words(one(5, (3, 0, 2)))

    def test_each_kind_leaves_other_ink(self):
        drawn = {
            status: sum(
                "rule" in layer["data"]["name"]
                for layer in weave(woven(quarter("2026-Q3", **state))).spec["layer"]  # type: ignore[arg-type]
            )
            for status, state in {
                "silent": {"status": "silent", "n": 0},
                "unread": {"status": "unread", "n": 0, "unread": 6},
                "held": {},
            }.items()
        }
        assert drawn == {"silent": 1, "unread": 2, "held": 2}

    def test_branches_that_are_held_back_are_counted_in_the_footer(self):
        figure = weave(woven(quarter("2026-Q2", 9, (1, 2, 3), held=2), quarter("2026-Q3", 9, (1, 2, 3), held=1)))
        assert "Held back, in no number here: 2 branches in Q2 2026 and 1 branch in Q3 2026." in figure.footer


# Numbers that occur nowhere else, so that they can be looked for.
HELD = {"n": 77731, "named": (77732, 77733, 77734), "writers": 77735, "unread": 77736}


@pytest.mark.parametrize("status", ["held_back", "together"])
@pytest.mark.parametrize("size", SIZES)
def test_held_back_numbers_reach_neither_picture_nor_table(status: str, size: Size):
    held = quarter("2026-Q2", **HELD, status=status, counted_with="North Hill + Mill")  # type: ignore[arg-type]
    figure = weave(woven(held, quarter("2026-Q3", 7, (1, 2, 3)), place="North Hill"), size=size)
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer + str(words(figure))
    assert "7773" not in everything


def test_the_table_has_exactly_the_numbers_that_came_in():
    data = eight_quarters()
    table = weave(data).table
    assert table["Reflections read"].tolist() == data.rows["n"].tolist()
    for thread in THREADS:
        assert table[thread].tolist() == data.rows[thread.upper()].tolist()
    assert table["Period"].tolist()[-1] == "Q3 2026"


def test_the_footer_says_what_the_figure_rests_on():
    footer = weave(eight_quarters()).footer
    assert footer.startswith(
        "All branches, 1 Oct 2024 to 30 Sep 2026: n = 243 reflections read in 8 quarters from 74 writers."
    )
    assert "a change is a question to ask, not a result" in footer
    assert footer.endswith("Sources: Service stats Q3.xlsx and Reflections Q3.xlsx. Sample library, made up.")


def test_real_data_is_not_called_made_up():
    assert "made up" not in one(9, (1, 2, 3)).footer


def test_more_quarters_than_fit_are_left_to_the_table_oldest_first():
    names = [f"{2000 + i // 4}-Q{i % 4 + 1}" for i in range(60)]
    figure = weave(woven(*(quarter(name, 9, (1, 2, 3)) for name in names)), size="page")
    assert len(figure.table) == 60
    assert "earlier quarters: see the table." in figure.footer
    assert figure.subtitle.split(". ")[0].endswith("Q4 2014")


def test_a_figure_of_nothing_is_our_mistake():
    empty = woven(quarter("2026-Q3"))
    with pytest.raises(ValueError, match="one row"):
        weave(replace(empty, rows=empty.rows.iloc[:0]))


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    assert words(weave(one_branch(), mode=mode)) == words(weave(one_branch()))


@pytest.mark.parametrize("size", SIZES)
def test_the_specification_is_valid_and_reads_nothing_aloud(size: Size):
    spec = weave(one_branch(), size=size).spec
    assert alt.Chart.from_dict(dict(spec), validate=True).to_dict(validate=True)["layer"]
    assert all(layer["mark"]["aria"] is False for layer in spec["layer"])


class TestRoom:
    @pytest.mark.parametrize("seed", range(16))  # 50 were looked through once
    def test_nothing_is_crowded_and_the_title_is_true(self, seed: int):
        for size in SIZES:
            figure = weave(any_weave(seed), size=size)
            assert crowding(figure, least=TYPE[size].least) == []
            assert len(figure.alt) <= 400
            is_short_and_true(figure)

    @pytest.mark.parametrize("size", SIZES)
    def test_no_words_touch_as_they_are_drawn(self, size: Size):
        for data in (one_branch(), any_weave(3)):
            assert touching(weave(data, size=size), least=TYPE[size].least) == []

    def test_sizes_are_those_of_slide_page_and_phone(self):
        assert weave(eight_quarters()).size == (960, 540)
        assert [weave(eight_quarters(), size=size).size[0] for size in SIZES] == [960, 468, 350]


def test_quarters_stay_in_their_order():
    assert weave(eight_quarters()).table["Period"].tolist() == [f"Q{name[-1]} {name[:4]}" for name in QUARTERS]
