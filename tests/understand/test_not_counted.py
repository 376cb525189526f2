"""Numbers that name something are no counts: nobody is asked what they measure, and a list of addresses has none."""

import pytest
from written_sheets import understood

from impact.understand.not_counted import why_not_counted


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("council district", [15, 8, 15, 3]),
        ("ward", [1, 2, 3, 3]),
        ("tax district no.", [101, 104, 101, 199]),
        ("unique property reference number", [100040422, 100040423, 100040999]),
        ("id knižnice", [47, 24, 41]),
        ("location id", [1, 2, 3]),
        ("call number", [810, 811, 940]),
        ("year closed", [2017, 2018, 2017]),
        ("present site year", [1971, 2017, 1999]),
        ("year of last renovation", [2001, 1998, 2020]),
        ("bibli_latlong_y", ["43.31592", "43.29741", "43.52783"]),
        ("zemepisná šírka", ["50.071889", "50.075226", "50.084121"]),
    ],
)
def test_numbers_that_name_an_area_a_paper_a_year_or_a_spot_on_the_map(head, cells):
    assert why_not_counted(head, cells)


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("visits", [15, 8, 15, 3]),
        ("district", [15_400, 8_210, 15_001, 3_000]),  # a column of the district's visits
        ("district visits", [15, 8, 9, 3]),
        ("year", [2017, 2018, 2017]),  # that is the time of the row
        ("new cards this year", [2017, 2018, 2010]),
        ("number of programs", [4, 7, 9]),
        ("staff fte", ["12.3750", "1.5000", "40.2500"]),
        ("hours open", ["43.5", "43.25", "40"]),
        ("ids checked", [4, 7, 9]),
    ],
)
def test_counts_stay_counts(head, cells):
    assert not why_not_counted(head, cells)


def test_a_list_of_addresses_has_no_counts_and_asks_nothing():
    found = understood("""
        Branch Name  | Phone Number   | Council District | Year opened | Latitude | Longitude
        Harbor       | (310) 534-9520 | 15               | 1999        | 33.8068  | -118.3072
        San Pedro    | (310) 548-7779 | 15               | 1983        | 33.7358  | -118.2927
        Angeles Mesa | (323) 292-4328 | 8                | 1928        | 33.9889  | -118.3271
    """)
    assert found.kind == "nothing"
    assert found.counts.empty
    assert not found.questions


def test_events_of_a_branch_are_not_taken_for_its_towns():
    found = understood("""
        Local authority | Library name | Event date | Name           | Attendees
        Barnet          | Burnt Oak    | 2025-01-12 | Toddler rhymes | 11
        Barnet          | Burnt Oak    | 2025-01-12 | Reading group  | 8
        Barnet          | Burnt Oak    | 2025-01-13 | Chess          | 6
        Barnet          | Childs Hill  | 2025-01-14 | Chess          | 9
    """)
    assert set(found.counts["branch"]) == {"Burnt Oak", "Childs Hill"}
    assert found.counts["value"].sum() == 34


def test_two_libraries_of_one_name_are_told_apart_by_their_state():
    found = understood("""
        Library | State | 2025 Visits
        Madison | AL    | 11
        Madison | WI    | 8
        Salem   | OR    | 6
        Dover   | DE    | 9
    """)
    assert set(found.counts["branch"]) == {"Madison (AL)", "Madison (WI)", "Salem", "Dover"}


def test_the_name_of_a_municipality_is_a_place():
    found = understood("""
        municipality_name | municipality_code | visits_2022 | visits_2021
        Akaa              | 020               | 1175        | 1103
        Alavus            | 010               | 1642        | 1629
    """)
    assert set(found.counts["branch"]) == {"Akaa", "Alavus"}


def test_libraries_under_a_note_are_the_places_and_their_county_is_not():
    counties = {"Tolland": ("Andover", "Bolton", "Vernon"), "Hartford": ("Avon", "Berlin", "Canton")}
    rows = "\n".join(
        f"{name} | {year} | {county} | 100"
        for county, names in counties.items()
        for name in names
        for year in (2017, 2018)
    )
    found = understood(f"Use the filter to choose | Fiscal Year | County | Total Library Visits\n{rows}")
    assert set(found.counts["branch"]) == {"Andover", "Bolton", "Vernon", "Avon", "Berlin", "Canton"}
    assert set(found.counts["measure"]) == {"visits"}


def test_kinds_of_books_in_every_county_are_no_places():
    rows = "\n".join(
        f"{kind} | 2018 | {county} | {n}"
        for county in ("Tolland", "Hartford")
        for n, kind in enumerate(("Novels", "Comics", "Atlases", "Maps", "Poems"))
    )
    found = understood(f"Kind | Fiscal Year | County | Total Library Visits\n{rows}")
    assert set(found.counts["branch"]) == {"Tolland", "Hartford"}
