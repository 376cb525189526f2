"""The moment matrix: x of n in marks and words, nothing held back, true titles, a table with the same numbers."""

import random
from dataclasses import replace

import pytest
from crowding import crowding, marks
from guarded_moments import matrixed, moment, three_moments
from rendered import touching
from saved import as_kept, kept
from written import text

from impact.charts import matrix
from impact.look import TYPE, Size
from impact.model import THREADS, Matrix, Mode, Quoted
from impact.report import png

SIZES: tuple[Size, ...] = ("slide", "page", "narrow")
BANNED = ("best", "worst", "caused", "because of", "score", "rank", "most", "least", "%", "—")


def test_the_example_looks_as_it_was_kept():
    assert as_kept(matrix(three_moments())) == kept("matrix")


def test_one_mark_is_one_reflection():
    figure = matrix(matrixed(moment("EVERYDAY", 20, (9, 4, 8)), moment("BELONGING", 13, (1, 8, 0))))
    assert len(list(marks(figure))) == 3 * 20 + 3 * 13 + 3 + 1  # three in the heading, and the outline
    assert "one mark is about" not in text(figure)


def test_a_mark_stands_for_several_where_there_are_many_and_says_so():
    figure = matrix(matrixed(moment("EVERYDAY", 900, (450, 0, 900))))
    assert "one mark is about" in text(figure)
    assert crowding(figure, least=TYPE["slide"].least) == []


@pytest.mark.parametrize("size", SIZES)
def test_every_number_stands_as_x_of_n(size: Size):
    said = text(matrix(three_moments(), size=size))
    for words in ("9 of 20", "4 of 20", "8 of 20", "1 of 13", "8 of 13", "not shown", "held back for privacy"):
        assert words in said
    assert "no reflection names it" in said


@pytest.mark.parametrize("size", SIZES)
def test_no_held_back_number_reaches_the_figure(size: Size):
    held = moment("FRICTION", 77777, (66666, 66666, 66666), status="held_back")
    few = moment("SHARED_SPACE", 77777, (66666, 66666, 66666), status="few")
    quotes = {"FRICTION": Quoted("a", "Zwiebelturm", "FRICTION")}
    figure = matrix(matrixed(moment("EVERYDAY", 20, (9, 4, 8)), held, few, quotes=quotes), size=size)
    for hidden in ("77777", "66666", "77,777", "66,666", "Zwiebelturm"):
        assert hidden not in str(figure.spec) + figure.table.to_csv() + figure.alt + figure.footer


def test_the_twin_is_equal_to_the_data():
    data = three_moments()
    table = matrix(data).table
    for row, said in zip(data.rows.to_dict("records"), table.to_dict("records"), strict=True):
        assert said["Moment"] == row["name"]
        for column, name in (("n", "Reflections"), ("of", "Of those read"), *((t, t.capitalize()) for t in THREADS)):
            assert str(said[name]) == str(row[column])
        for thread in THREADS:
            assert str(said[f"{thread.capitalize()}, of"]) == str(row[f"{thread}_of"])
    assert table["Note"].tolist() == ["", "understanding not shown", "held back for privacy", "no reflection names it"]


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (
            [moment("EVERYDAY", 20, (9, 4, 8))],
            "All three threads are named in reflections of “Everyday small encounter”",
        ),
        (
            [moment(k, 9, (1, 2, 3)) for k in ("A", "B", "C")],
            "All three threads are named in all three kinds of moment",
        ),
        (
            [moment(k, 9, (1, 2, 3)) for k in ("A", "B", "C")] + [moment("D", 9, (0, 2, 3))],
            "All three threads are named in three kinds of moment",
        ),
        ([moment("A", 9, (0, 2, 0))], "Purpose is named in reflections of “A”"),
        (
            [moment("A", 9, (0, 2, 0)), moment("B", 9, (1, 0, None)), moment("C", 9, (0, 0, 0))],
            "Dignity and purpose are named, across two kinds of moment",
        ),
        ([moment("A", 9, (0, 0, 0))], "No thread is named where it may be shown"),
        ([moment("A", 9)], "Which threads were named may not be shown here"),
        ([moment("A")], "The moments of Q3 2026 are held back for privacy"),
        ([moment("A", status="silent"), moment("B", status="silent")], "Nobody wrote in Q3 2026 yet"),
        ([moment("A", status="unread"), moment("B", status="silent")], "Reflections of Q3 2026 wait to be read"),
        (
            [moment("A", status="none"), moment("B", status="none")],
            "No reflection of Q3 2026 names one of these moments",
        ),
        ([], "The codebook has no moments yet"),
    ],
)
def test_the_title_says_what_is_true_of_the_rows(rows, title: str):
    figure = matrix(matrixed(*rows))
    assert figure.title == title
    assert title in figure.alt


def test_services_are_rows_of_their_own():
    figure = matrix(matrixed(moment("Desk", 30, (9, 4, 8)), moment("", 12, (1, 2, 3)), by="service"))
    assert "No service named" in text(figure)
    assert figure.title == "All three threads are named in reflections of “Desk” and “No service named”"
    assert figure.table.columns[0] == "Service"


@pytest.mark.parametrize(
    ("no_rows", "title"),
    [
        ("silent", "Nobody wrote in Q3 2026 yet"),
        ("unread", "Reflections of Q3 2026 wait to be read"),
        ("not_asked", "No form here asks at which service it happened"),
        ("held_back", "What each service heard in Q3 2026 may not be told apart"),
    ],
)
def test_without_a_row_of_services_the_title_says_why(no_rows, title):
    assert matrix(replace(matrixed(by="service"), no_rows=no_rows)).title == title


def test_another_period_than_was_asked_for_is_said():
    figure = matrix(matrixed(moment("A", 9, (1, 2, 3), quarters=3), period="2026", asked="2026-Q2", quarters=4))
    assert "Q2 2026 may not be told by itself" in figure.subtitle
    assert figure.table["Note"].tolist() == ["3 of 4 quarters"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mode", ["light", "dark", "mono"])
def test_words_are_drawn_in_every_mode_and_touch_nowhere(mode: Mode, size: Size):
    figure = matrix(three_moments(), mode=mode, size=size)
    assert touching(figure, least=TYPE[size].least) == []
    assert "She only rang" in text(figure)
    if size == "slide":
        assert len(png(figure, ppi=40)) > 5000


def a_library(seed: int) -> Matrix:
    draw = random.Random(seed)
    names = [
        "Everyday small encounter",
        "A rather long name that a library of its own gave to a moment",
        "W",
        "Belonging",
    ]
    text = "She came to print one page. " * draw.randint(1, 8)
    rows, quotes = [], {}
    for i in range(draw.choice([0, 1, 4, 5, 9, 14])):
        key, n = f"{draw.choice(names)} {i}", draw.choice([5, 23, 140, 12_345])
        named = tuple(draw.choice([None, 0, draw.randint(0, n), n]) for _ in THREADS)
        others = {"status": draw.choice(["held_back", "few", "none", "unread"])} if draw.random() < 0.3 else {}
        rows.append(moment(key, None if others else n, (None,) * 3 if others else named, **others))
        if draw.random() < 0.6 and not others:
            quotes[key] = Quoted("a", text, "EVERYDAY", cleared_by=draw.randint(0, 1))
    notes = ("Roof closed 3 weeks in May at Oak Park; the counter at the door was changed in June.",) * draw.randint(
        0, 1
    )
    return matrixed(
        *rows, quotes=quotes, notes=notes, unread=draw.choice([None, 0, 1, 30]), held_back=draw.randint(0, 3)
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_crowded_and_the_words_keep_their_promises(seed: int, size: Size):
    figure = matrix(a_library(seed), size=size)
    assert crowding(figure, least=TYPE[size].least) == []
    assert len(figure.alt) <= 400
    assert len(figure.title.split()) <= 15
    for word in BANNED:
        assert word not in f"{figure.title} {figure.alt} {figure.subtitle}".lower()
