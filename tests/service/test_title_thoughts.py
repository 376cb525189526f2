"""What to think of before a title of one's own stands there: warned where it says something else, and else not."""

import pandas as pd
import pytest

from impact.model import Figure
from impact.service.figures.numbers_said import numbers_in
from impact.service.titles.title_thoughts import thoughts_on
from impact.vocabulary.direction_words import directions

MADE = "Visits fell at three of six branches; 69 reflections stand beside them"
TABLE = pd.DataFrame(
    {"Branch": ["Central", "Hill"], "Visits": [18505.0, 10443.0], "Change": [-0.0413, -0.012], "Note": ["", "5 held"]}
)
FIGURE = Figure(
    "sides", {}, MADE, "Visits, Q3 2026: each branch beside its own Q3 2025.", f"{MADE}. Table below.", "", TABLE,
    made_title=MADE,
)  # fmt: skip
KEEPS = "three of six branches, 69 reflections"


@pytest.mark.parametrize(
    "title",
    [
        MADE,
        f"Fewer visits at {KEEPS}",
        f"Down by 4.1% at Central: {KEEPS}",
        f"18,505 visits at Central in Q3 2026 and {KEEPS}",
        f"Visits did not rise: {KEEPS}",
        "",
    ],
)
def test_a_title_that_says_the_same_is_left_in_peace(title: str):
    assert thoughts_on(title, FIGURE) == ()


@pytest.mark.parametrize(
    ("title", "warned"),
    [
        ("Visits fell at three of six branches", "no longer says “69”"),
        ("Visits fell; 69 reflections stand beside them", "no longer says “three” and “six”"),
        (f"Visits fell at {KEEPS}, and 70 stories", "“70” is not in this figure"),
        (f"Visits fell by 42% at {KEEPS}", "“42” is not in this figure"),
        (f"Visits rose at {KEEPS}", "tells of a fall; yours tells of a rise"),
        (f"Visits did not fall at {KEEPS}", "tells of a fall; yours tells of a rise"),
        (f"Visits fell because of the roof: {KEEPS}", "“because of” claims a cause"),
        (f"The best of {KEEPS}", "“best” ranks or scores"),
        (f"Below target at {KEEPS}", "“target” reads as a quota"),
        (f"Significantly fewer visits: {KEEPS}", "“significantly” claims more"),
        (f"{KEEPS} and so many more words that nobody would ever read all of them aloud today", "more than 15 words"),
    ],
)
def test_a_title_that_says_something_else_is_thought_about(title: str, warned: str):
    assert warned in " ".join(thoughts_on(title, FIGURE))


def test_a_direction_that_no_change_has_is_noticed_also_where_the_made_title_has_none():
    plain = Figure("x", {}, "Two", "", "", "", TABLE, made_title="69 reflections stand beside 18,505 visits")
    assert "no change in this figure is one" in " ".join(
        thoughts_on("69 reflections beside 18,505 visits, a rise", plain)
    )
    assert thoughts_on("69 reflections beside 18,505 visits, a fall", plain) == ()


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("8 of 14 reflections in Q3 2026", [8, 14]),
        ("Q1 of FY2026, 2026-04 and 2025", []),
        ("−3.1% on 12,380", [3.1, 12380]),
        ("one by one, no longer", []),
        ("Three of twelve", [3, 12]),
    ],
)
def test_numbers_are_read_in_digits_and_words_and_times_are_none(sentence: str, numbers: list[float]):
    assert sorted(numbers_in(sentence)) == sorted(numbers)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Visits rose", {"up"}),
        ("never fell", {"up"}),
        ("no more visits", {"down"}),
        ("rose, then fell", {"up", "down"}),
        ("A story of the desk", set()),
    ],
)
def test_directions_are_read_with_their_not(sentence: str, said: set[str]):
    assert directions(sentence) == said
