"""Names of files and headers whose words were written in one, and names with two years."""

import pytest
from written_sheets import facts, understood

from impact.understand.measure_words import spelled_out
from impact.understand.measures import measure_in_name, measure_named
from impact.understand.run_together import in_single_words
from impact.understand.said_times import time_in_name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("AberdeenCity", "Aberdeen City"),
        ("sampleGateCount", "sample Gate Count"),
        ("DeKalbMain", "DeKalb Main"),
        ("McKinleyPark", "McKinley Park"),
        ("MacArthur", "MacArthur"),
        ("LaGrange stats", "LaGrange stats"),
        ("ILLBorrowed", "ILL Borrowed"),
        ("DVDs", "DVDs"),
        ("eBooks", "eBooks"),
        ("WiFi", "WiFi"),
        ("VISITORS", "VISITORS"),
    ],
)
def test_words_of_a_name(name, words):
    assert in_single_words(name) == words


def test_capitals_stand_together():
    assert spelled_out("NuoveIscrizioniMLOL") == "nuove iscrizioni mlol"
    assert spelled_out("TotalILL") == "total ill"


def test_a_file_s_name_in_one_word_names_its_measure_and_its_place():
    assert measure_in_name("sampleGateCount.csv") == "visits"
    found = understood("Month | Visits\nJan 2024 | 10\nFeb 2024 | 12\nMar 2024 | 13", file="AberdeenCity.xls")
    assert found.questions[0].guesses[0] == "Aberdeen City"


@pytest.mark.parametrize("head", ["DiCui", "Di cui", "dont", "davon", "de los cuales", "dos quais", "joista"])
def test_of_which_is_a_part(head):
    named = measure_named(head)
    assert named.refused
    assert not named.key


@pytest.mark.parametrize("head", ["LibriPrestati", "libri prestati"])
def test_books_lent_are_loans(head):
    assert measure_named(head).key == "circ_total"


@pytest.mark.parametrize("name", ["activity_2023_2024", "stats 2023_24", "stats_2023 2024 final", "Visits 2023-24"])
def test_two_years_in_a_name_are_one_year_of_the_library(name):
    when = time_in_name(name)
    assert when is not None
    assert when.fiscal == 2024


@pytest.mark.parametrize("name", ["report_2011_12", "stats_2023_2025", "2023_24_01"])
def test_other_pairs_of_numbers_are_not(name):
    when = time_in_name(name)
    assert when is None or not when.fiscal


def test_months_across_from_april_lie_in_the_two_years_of_the_name():
    months = "april may june july august september october november december january february march".split()
    head = " | ".join(["library", *(f"visits_{m}" for m in months), *(f"loans_{m}" for m in months)])
    rows = "\n".join(" | ".join([n, *(str(b + i) for i in range(24))]) for n, b in (("East", 10), ("West", 50)))
    found = understood(f"{head}\n{rows}", file="activity_2023_2024.csv")
    assert ("East", "2023-04-01", "2023-04-30", "visits", 10) in facts(found)
    assert ("West", "2024-03-01", "2024-03-31", "visits", 61) in facts(found)
    assert not found.questions
