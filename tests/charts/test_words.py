"""Numbers and names as people would say them."""

import pytest

from impact.charts import words
from impact.vocabulary.measures import measures


@pytest.mark.parametrize(("number", "said"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1200, "1,200")])
def test_small_numbers_are_words(number: int, said: str):
    assert words.say(number) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(3, 6, "three of six"), (3, 13, "3 of 13"), (12, 12, "twelve of twelve")]
)
def test_both_ends_of_a_share_are_words_or_both_are_digits(part: int, whole: int, said: str):
    assert words.of(part, whole) == said


@pytest.mark.parametrize(
    ("fraction", "said"),
    [(0.042, "+4.2%"), (-0.031, "−3.1%"), (0.0, "0.0%"), (-0.0001, "0.0%"), (-1.0, "−100%"), (12.5, "+1,250%")],
)
def test_changes_carry_a_sign(fraction: float, said: str):
    assert words.change(fraction) == said


@pytest.mark.parametrize(("value", "said"), [(18240.0, "18,240"), (12.5, "12.5"), (0.0, "0"), (12345.6, "12,346")])
def test_counts_are_as_exact_as_they_need_be(value: float, said: str):
    assert words.count(value) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [("2026-Q3", "Q3 2026"), ("FY2026-Q1", "Q1 of FY2026"), ("2026-04", "Apr 2026"), ("2026", "2026"), ("", "")],
)
def test_periods_are_said_as_people_do(name: str, said: str):
    assert words.period(name) == said


def test_dates_are_given_where_the_name_tells_them():
    assert words.dates("2026-Q3") == "1 Jul 2026 to 30 Sep 2026"
    assert words.dates("FY2026-Q1") == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("visits", "Visits"),
        ("virtual_visits", "Website visits"),
        ("incidents", "Incidents"),
        ("wifi_sessions", "Wi-Fi sessions"),
        ("reference", "Reference transactions"),
        ("staff_fte", "Staff"),
    ],
)
def test_every_count_has_a_short_name(key: str, said: str):
    assert words.noun(measures()[key]) == said


def test_a_name_keeps_its_capital_inside_a_sentence():
    assert words.within("Visits") == "visits"
    assert words.within("Wi-Fi sessions") == "Wi-Fi sessions"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B"), "A and B"),
        (("A", "B", "C"), "A, B and C"),
        (tuple("ABCD"), "A, B and 2 more"),
    ],
)
def test_long_lists_are_cut_short(names: tuple[str, ...], said: str):
    assert words.listing(names) == said


@pytest.mark.parametrize(
    ("fraction", "before", "says"),
    [
        (11 / 3, 3, "was 3 in Q3 2025"),
        (-0.8, 2.5, "was 2.5 in Q3 2025"),
        (1 / 19, 19, "was 19 in Q3 2025"),
        (0.05, 20, "+5.0% on Q3 2025"),
        (0.0, 3, "0.0% on Q3 2025"),
        (0.05, None, "+5.0% on Q3 2025"),
    ],
)
def test_of_a_small_count_what_it_was_is_said_and_no_percentage(fraction: float, before: float | None, says: str):
    assert words.since_when(fraction, before, "2025-Q3") == says
