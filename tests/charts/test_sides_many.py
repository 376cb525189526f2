"""A library of more branches than a figure holds, and of a sum that is not the whole."""

from guarded import both_sides, branch, total, unit
from written import words

from impact.charts import sides


class TestWhereManyBranchesDoNotFit:
    def library(self):
        quiet = [branch(f"Branch {i}", 90, 100, status="silent") for i in range(60)]
        heard = branch("Zoo", 80, 100, n=7, named=(1, 2, 3))
        large = branch("Main", 900_000, 880_000, status="silent")
        joined = unit("Branch 1 + Branch 2", n=66, named=(42, 26, 35))
        return sides(both_sides(*quiet, large, heard, joined, total(905_480, 886_100, n=73, named=(43, 28, 38))))

    def test_those_with_reflections_stay_on_the_figure_in_their_order(self):
        said = words(self.library())
        assert said.index("Branch 0") < said.index("Zoo") < said.index("Two together")
        assert any("more rows: see the table" in line for line in said)

    def test_marks_of_a_large_joined_unit_do_not_swallow_those_of_a_branch(self):
        said = words(self.library())
        assert "42 of 66" in said
        assert not any("one mark is about" in line for line in said)

    def test_a_bar_that_is_left_to_the_table_makes_no_other_one_short(self):
        figure = self.library()
        bars = [row for name, rows in figure.spec["datasets"].items() if name.startswith("bar") for row in rows]
        assert max(abs(bar["x2"] - bar["x"]) for bar in bars) > 30


def test_of_a_sum_without_those_held_back_it_is_not_said_that_people_wrote_it():
    rows = [branch(name, 90, 100, counted_with="Mill") for name in ("Hill", "Mill")]
    heard = branch("Zoo", 80, 100, n=5, named=(1, 2, 3))
    figure = sides(both_sides(*rows, heard, total(260, 300, n=5, named=(1, 2, 3)), held_back=2))
    assert figure.title == "Visits fell at all three branches; 5 reflections stand beside them"


def test_where_all_rows_fit_a_large_joined_unit_is_left_to_its_numbers_before_a_mark_stands_for_two():
    """Of five reflections one named it: half of the marks would be wrong."""
    rows = [branch(f"Branch {i:02}", 90, 100, counted_with="Branch 01 + Branch 02") for i in range(13)]
    heard = [branch(name, 80, 100, n=5, named=(1, 2, 0)) for name in ("West", "Yard", "Zoo")]
    joined = unit("Branch 01 + Branch 02", n=30, named=(4, 4, 8))
    said = words(sides(both_sides(*rows, *heard, joined, total(1_410, 1_600, n=45, named=(7, 10, 8)))))
    assert "4 of 30" in said
    assert not any("one mark is about" in line or "more row" in line for line in said)
