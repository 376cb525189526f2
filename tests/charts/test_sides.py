"""What a reader of "both sides" would notice: sentences that are true, and each kind of silence in its own words."""

import json

import altair as alt
import pandas as pd
import pytest
from crowding import marks
from guarded import both_sides, branch, six_branches, total
from written import words

from impact.charts import sides
from impact.charts.sides.rows import side_rows
from impact.charts.sides.sentences import title
from impact.charts.unit_marks import filled_marks
from impact.model import BothSides, Figure
from impact.vocabulary.measures import measures

TOGETHER = "Oak Park and Lakeside together"


def row(figure: Figure, name: str) -> pd.Series:
    return figure.table.set_index("Branch").loc[name]


def two_branches(**changes: object) -> BothSides:
    return both_sides(
        branch("Central", 18240, 18824, n=14, named=(8, 4, 7)),
        branch("Harbour", 9940, 9539, n=7, named=(3, 2, 4)),
        total(28180, 28363, n=21, named=(11, 6, 11), writers=12),
        **changes,
    )


class TestTitle:
    def test_it_says_where_visits_fell_and_how_much_staff_wrote(self):
        assert sides(six_branches()).title == "Visits fell at three of six branches; people wrote 48 reflections"

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ((-1, -1), "Visits fell at both branches"),
            ((1, 1), "Visits rose at both branches"),
            ((0, 1), "Visits held or rose at both branches"),
            ((-1, 1), "Visits fell at one of two branches"),
            ((-1, 1, 1), "Visits rose at two of three branches"),
            ((-1, 0, 1), "Visits fell at one of three branches"),
            ((-1, 0, 1, 1), "Visits rose at two of four branches"),
        ],
    )
    def test_its_verb_follows_the_changes_of_most(self, changes: tuple[int, ...], says: str):
        rows = [branch(f"Branch {at}", 100 + by, 100) for at, by in enumerate(changes)]
        figure = sides(both_sides(*rows, total(200, 200, status="silent")))
        assert figure.title == f"{says}; no voices yet"

    def test_branches_without_a_year_before_are_not_said_to_have_been_compared(self):
        rows = [branch("Central", 90, 100), branch("Harbour", 110, 100), branch("New", 50)]
        said = sides(both_sides(*rows, total(250, status="silent"))).title
        assert said.startswith("Visits fell at one of two branches compared")

    def test_with_no_year_before_it_says_how_much_there_was(self):
        rows = [branch("Central", 90), branch("Harbour", 110)]
        assert sides(both_sides(*rows, total(200, status="silent"))).title == "Visits came to 200; no voices yet"

    def test_a_stock_stands_and_does_not_come(self):
        rows = [branch("Central", 9), branch("Harbour", 11)]
        said = sides(both_sides(*rows, total(20, status="silent"), measure="public_computers")).title
        assert said.startswith("Public computers stood at 20")

    def test_an_unknown_branch_is_not_passed_over(self):
        rows = [branch("Central", 90), branch("Harbour")]
        said = sides(both_sides(*rows, total(90, value_status="part", status="silent"))).title
        assert said == "One of two branches reported visits in full; no voices yet"

    def test_without_any_count_it_says_so(self):
        data = both_sides(branch("Central", n=7, named=(1, 2, 3)), branch("Harbour"), total(n=7, named=(1, 2, 3)))
        assert sides(data).title.startswith("No branch reported visits")

    def test_unread_reflections_are_said_to_wait(self):
        rows = [branch("Central", 90, 100, status="unread", unread=12), branch("Harbour", 90, 100)]
        said = sides(both_sides(*rows, total(180, 200, status="unread", unread=12))).title
        assert said == "Visits fell at both branches; 12 reflections wait to be read"

    def test_it_does_not_say_what_staff_wrote_where_some_of_it_is_held_back(self):
        rows = [branch("Central", 90, 100, n=7, named=(1, 2, 3)), branch("Harbour", 90, 100)]
        said = sides(both_sides(*rows, total(180, 200, n=7, named=(1, 2, 3)), held_back=1)).title
        assert said == "Visits fell at both branches; 7 reflections stand beside them"

    @pytest.mark.parametrize("state", [{}, {"held_back": 1}])
    def test_it_has_at_most_twelve_words_whatever_is_counted(self, state: dict[str, int]):
        for measure in measures():
            data = two_branches(measure=measure, **state)
            assert len(title(data, side_rows(data)).split()) <= 12, measure


class TestSilence:
    def test_a_branch_counted_with_another_names_it(self):
        assert {"counted with Lakeside", "counted with Oak Park"} <= set(words(sides(six_branches())))

    def test_a_branch_that_enters_no_figure_is_held_back(self):
        data = both_sides(branch("Central", 90, n=7, named=(1, 2, 3)), branch("Harbour", 90), total(180, n=7))
        assert "held back: fewer than 5" in words(sides(data))

    def test_the_public_reads_its_own_least_number(self):
        data = both_sides(branch("Central", 9, n=17, named=(1, 2, 3)), branch("Harbour", 9), audience="public")
        assert "held back: fewer than 10" in words(sides(data))

    def test_silent_unread_unknown_and_part_differ(self):
        data = both_sides(
            branch("Central", 90, status="silent"),
            branch("Harbour", 90, status="unread", unread=12),
            branch("Mill", n=7, named=(1, 2, 3)),
            branch("Hill", 60, value_status="part", parts=2, parts_expected=3, n=7, named=(1, 2, 3)),
            total(n=14, named=(2, 4, 6)),
        )
        said = words(sides(data))
        assert "nobody wrote" in said
        assert "12 reflections, unread" in said
        assert "not reported" in said
        assert "2 of 3 months" in said

    def test_zero_is_a_number_and_not_silence(self):
        data = both_sides(branch("Central", 0, 100), branch("Harbour", 5, 100), total(5, 200))
        figure = sides(data)
        assert "0" in words(figure)
        assert row(figure, "Central").iloc[0] == 0

    def test_a_part_of_a_quarter_has_no_change_and_no_line(self):
        data = both_sides(branch("Central", 60, 100, value_status="part"), branch("Harbour", 90), total(150))
        figure = sides(data)
        assert row(figure, "Central")["Change"] != row(figure, "Central")["Change"]
        assert not any("the line is" in said for said in words(figure))

    def test_a_thread_that_is_left_out_is_not_a_nought(self):
        figure = sides(both_sides(branch("Central", 90, n=7, named=(1, None, 3)), total(90, n=7, named=(1, None, 3))))
        assert "not shown" in words(figure)
        assert pd.isna(row(figure, "Central")["Purpose"])


def test_a_total_that_is_held_back_is_counted_with_nobody():
    held = total(status="held_back", counted_with="1 branch held back: Central")
    said = words(sides(both_sides(branch("Central", 9), held)))
    assert not any(line.startswith("counted with") for line in said)
    assert said.count("held back: fewer than 5") == 1
    assert said.count("held back for privacy") == 1


def test_a_joined_unit_of_which_all_or_none_said_it_is_not_said_to_be_few():
    """Its parts are enough together, or they were not joined: the reason is another, and would tell what they said."""
    joined = branch("Oak Park + Lakeside", role="unit")
    rows = [branch("Central", 90, n=7, named=(1, 2, 3)), joined, total(90, n=7, named=(1, 2, 3))]
    for size in ("slide", "narrow"):
        said = words(sides(both_sides(*rows), size=size))
        assert said.count("held back for privacy") == 1
        assert not [line for line in said if "fewer" in line]


def test_over_a_year_each_quarter_was_looked_at_by_itself():
    """Three in each of four quarters are twelve, and none of them may be shown."""
    rows = [branch("Central", 90, n=7, named=(1, 2, 3)), branch("Harbour", 9), total(99, n=7, named=(1, 2, 3))]
    said = words(sides(both_sides(*rows, period="2026", before="2025")))
    assert "held back: fewer than 5 a quarter" in said


# Numbers that occur nowhere else, so that they can be looked for.
HELD = {"n": 77731, "named": (77732, 77733, 77734), "writers": 77735, "unread": 77736}


@pytest.mark.parametrize("status", ["held_back", "together"])
@pytest.mark.parametrize("size", ["slide", "page", "narrow"])
def test_held_back_numbers_reach_neither_picture_nor_table(status: str, size):
    held = branch("Harbour", 88841, 88842, value_status="held_back", change=0.88843, **{**HELD, "status": status})
    data = both_sides(branch("Central", 90, 100, n=7, named=(1, 2, 3)), held, total(90, n=7, named=(1, 2, 3)))
    figure = sides(data, size=size)
    everything = json.dumps(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer + str(figure.boxes)
    assert "7773" not in everything
    assert "8884" not in everything
    assert "held back" in everything


def test_a_joined_unit_has_voices_and_no_value():
    figure = sides(six_branches())
    joined = row(figure, TOGETHER)
    assert joined["Reflections read"] == 7
    assert pd.isna(joined["Visits, Q3 2026"])


def test_one_mark_is_one_reflection():
    figure = sides(both_sides(branch("Central", 90, n=14, named=(8, 4, 7)), total(90, n=14, named=(8, 4, 7))))
    key = 4
    assert len(list(marks(figure))) == 3 * 14 + key


def test_sixty_seven_reflections_stand_in_one_row_of_marks():
    def lines_of(n: int) -> int:
        data = both_sides(branch("Central", 90, n=n, named=(8, 4, 7)), branch("Hill", 9), total(99))
        return len({round(y, 1) for x, y, _ in marks(sides(data)) if y > 125})

    assert lines_of(67) == 3


def test_where_marks_would_be_too_small_one_stands_for_several_and_a_key_says_so():
    def key(n: int) -> list[str]:
        data = both_sides(branch("Central", 90, n=n, named=(8, 4, 7)), branch("Hill", 9), total(99))
        return [said for said in words(sides(data)) if said.startswith("one mark is about")]

    assert key(60) == []
    assert key(120) == ["one mark is about 2 reflections"]
    assert key(6000) == ["one mark is about 100 reflections"]


@pytest.mark.parametrize(("named", "filled"), [(0, 0), (1, 1), (50, 5), (99, 9), (100, 10)])
def test_rounding_never_turns_some_into_none_or_not_all_into_all(named: int, filled: int):
    assert filled_marks(named, 100, 10) == filled


def test_a_single_branch_is_not_said_twice():
    same = {"n": 14, "named": (8, 4, 7)}
    figure = sides(both_sides(branch("Central", 90, 100, **same), total(90, 100, **same)))
    assert figure.table["Branch"].tolist() == ["Central"]
    assert figure.title == "Visits fell by 10.0%; people wrote 14 reflections"


def test_branches_stay_in_the_librarys_own_order_and_are_never_ranked():
    names = ["Mill", "Central", "Zoo", "Abbey"]
    rows = [branch(name, value, 100) for name, value in zip(names, (5, 900, 40, 700), strict=True)]
    figure = sides(both_sides(total(1645, 400), *rows))
    assert figure.table["Branch"].tolist() == [*names, "All branches"]
    heights = [next(box[1] for box in figure.boxes if box[5] == name) for name in names]
    assert heights == sorted(heights)


def test_thirty_branches_leave_the_last_to_the_table_and_say_so():
    rows = [branch(f"Branch {i}", 1000 - i, 990, n=9, named=(1, 2, 3)) for i in range(30)]
    figure = sides(both_sides(*rows, total(29565, 29700, n=270, named=(30, 60, 90))))
    assert len(figure.table) == 31
    drawn = [i for i in range(30) if f"Branch {i}" in words(figure)]
    assert drawn == list(range(len(drawn)))
    assert f"and {30 - len(drawn)} more rows, in the library’s own order: see the table" in words(figure)


def test_a_fall_has_a_true_minus_sign():
    figure = sides(six_branches())
    assert "−3.1%" in words(figure)
    assert not any(said.startswith("-") for said in words(figure))


def test_the_footer_says_what_the_figure_rests_on():
    footer = sides(six_branches()).footer
    assert footer.startswith("n = 48 reflections from 31 writers, 6 branches, 1 Jul 2026 to 30 Sep 2026.")
    assert "Visits cannot say who did not come." in footer
    assert "Service stats Q3.xlsx and Reflections Q3.xlsx" in footer
    assert footer.endswith("Sample library, made up.")


def test_writers_are_named_only_where_they_are_known():
    data = both_sides(branch("Central", 90, n=7, named=(1, 2, 3)), total(90, n=7, named=(1, 2, 3)))
    assert "writer" not in sides(data).footer


def test_real_data_is_not_called_invented():
    assert "made up" not in sides(two_branches()).footer


def test_branches_held_back_and_notes_on_the_series_stand_in_the_footer():
    footer = sides(
        both_sides(
            branch("Central", 9), branch("Harbour", 9), total(18), held_back=2, notes=("Roof closed 3 weeks in May.",)
        )
    ).footer
    assert "2 branches are held back, in no sum of reflections." in footer
    assert "Roof closed 3 weeks in May." in footer


def test_over_a_year_a_branch_may_be_shown_and_yet_have_quarters_that_are_held_back():
    footer = sides(two_branches(held_back=2)).footer
    assert "Of 2 branches some quarters are held back" in footer
    assert "branches are held back" not in footer


def test_a_library_of_one_branch_has_one_row_also_where_a_month_is_missing():
    part = {"value_status": "part", "parts": 2, "parts_expected": 3, "n": 7, "named": (1, 2, 3)}
    figure = sides(both_sides(branch("Whole library", 60, **part), total(60, **part)))
    assert "All branches" not in words(figure)
    assert len(figure.table) == 1


def test_what_is_held_back_is_not_said_to_be_unreported():
    rows = [
        branch("Central", 38),
        branch("Harbour", value_status="held_back"),
        branch("Hill", value_status="held_back"),
    ]
    figure = sides(both_sides(*rows, total(38, value_status="part"), measure="incidents", audience="public"))
    assert figure.title.startswith("Incidents are shown for one of three branches")
    assert "of those shown" in words(figure)
    assert "incomplete" not in words(figure)


def test_without_any_mark_there_is_no_key_to_the_marks():
    rows = [branch(f"Branch {i}", 90, status="silent") for i in range(30)]
    assert "did not name it" not in words(sides(both_sides(*rows, total(2700, status="silent"))))


def test_the_alt_text_names_form_facts_and_what_is_hidden_in_400_characters():
    rows = [branch(f"Saint Somebody of Somewhere {i}", 90, 100) for i in range(20)]
    alt = sides(both_sides(*rows, total(1800, 2000, n=7, named=(1, 2, 3)))).alt
    assert alt.startswith("Visits and reflections side by side, 20 branches, Q3 2026.")
    assert "held back: fewer than 5" in alt
    assert alt.endswith("Table below.")
    assert len(alt) <= 400


@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_every_mode_tells_the_same(mode):
    figure = sides(six_branches(), mode=mode)
    assert figure.mode == mode
    assert words(figure) == words(sides(six_branches()))


def test_names_from_a_file_are_drawn_as_they_are():
    name = "**<b>Mill</b>** ![x](y)"
    assert name in words(sides(both_sides(branch(name, 5, 6), branch("Hill", 6, 6), total(11, 12)), size="narrow"))


def test_a_fiscal_quarter_keeps_its_name():
    figure = sides(two_branches(period="FY2026-Q1", before="FY2025-Q1"))
    assert "Q1 of FY2026" in figure.subtitle
    assert "Q1 of FY2026" in figure.footer


@pytest.mark.parametrize("size", ["slide", "page", "narrow"])
def test_the_specification_is_valid_vega_lite_and_one_layered_view(size):
    spec = sides(six_branches(), size=size).spec
    assert alt.Chart.from_dict(dict(spec), validate=True).to_dict(validate=True)["layer"]
    assert spec["autosize"]["type"] == "none"
    assert spec["usermeta"]["embedOptions"]["actions"] is False
