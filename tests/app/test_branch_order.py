"""Branches stand in the library's own order, and a person can say which that is."""

from impact.app.about.branch_order import ordered

HERE = ("Central", "Mill Street", "Lakeside", "Harbour")


def test_what_is_written_first_stands_first_and_nothing_is_lost():
    assert ordered(["Lakeside", "", " mill  street ", "Lakeside"], HERE) == (
        ["Lakeside", "Mill Street", "Central", "Harbour"],
        [],
    )


def test_a_line_that_names_no_branch_is_said_and_makes_none():
    order, unknown = ordered(["Lakeside", "Lake Side", "Lake Side"], HERE)
    assert order == ["Lakeside", "Central", "Mill Street", "Harbour"]
    assert unknown == ["Lake Side"]


def test_an_empty_list_leaves_the_order_as_it_is():
    assert ordered([], HERE) == (list(HERE), [])
