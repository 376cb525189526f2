"""Where a definition changed, no change is told, and the words say so on figures and pairs."""

from dataclasses import replace

import pytest
from pairing_library import counted, several, written

from impact.model import Measure
from impact.pairing import Scene, both_sides, misses, pair
from impact.pairing.breaks import Break, break_notes, breaks_of, redefined
from impact.period import Period
from impact.vocabulary.measures import measures

VISITS = replace(measures()["visits"], breaks="2022: new doors|when counters change|2016: old doors")


def test_the_dated_breaks_of_a_measure_oldest_first() -> None:
    assert breaks_of(VISITS) == (Break(2016, "old doors"), Break(2022, "new doors"))


@pytest.mark.parametrize(
    ("before", "now", "broken"),
    [
        (Period.year(2020), Period.year(2021), False),
        (Period.year(2021), Period.year(2022), True),
        (Period.year(2022), Period.year(2023), False),
        (Period.fiscal_year(2021, 7), Period.fiscal_year(2022, 7), True),
        (Period.fiscal_year(2022, 7), Period.fiscal_year(2023, 7), False),
        (Period.quarter(2021, 4), Period.quarter(2022, 1), True),
        (Period.quarter(2022, 1), Period.quarter(2022, 2), False),
        (Period.year(2014), Period.year(2023), True),
    ],
)
def test_a_reporting_year_is_broken_once(before: Period, now: Period, broken: bool) -> None:
    assert redefined(VISITS, before, now) is broken


def test_a_note_names_the_year_and_the_change() -> None:
    assert break_notes(VISITS, [Period.year(2022), Period.year(2021)]) == [
        "Definition changed in 2022: new doors. Numbers before and after are not compared."
    ]
    assert break_notes(VISITS, []) == []


@pytest.mark.parametrize("measure", measures().values(), ids=str)
def test_every_break_of_the_vocabulary_can_be_read(measure: Measure) -> None:
    dated = [part for part in measure.breaks.split("|") if part.strip()[:4].isdigit()]
    assert len(dated) == len(breaks_of(measure))
    assert all(1990 < each.year < 2030 and each.words for each in breaks_of(measure))


ATTENDANCE, QUARTER = measures()["program_attendance"], Period.quarter(2022, 2)
COUNTS = counted([("program_attendance", "East", f"{year}-Q2", n) for year, n in ((2021, 50), (2022, 20))])
VOICES = written(several(6, 3, "East", "2022-Q2", code="PURPOSE"))


def test_figures_show_both_numbers_and_no_change_over_a_new_definition() -> None:
    made = both_sides(COUNTS, *VOICES, Scene("staff"), measure=ATTENDANCE, period=QUARTER)
    assert made.rows[["value", "before"]].iloc[0].tolist() == [20, 50]
    assert made.rows["change"].isna().all()
    assert any(note.startswith("Definition changed in 2022") for note in made.notes)
    past = misses(
        COUNTS,
        *VOICES,
        Scene("staff"),
        measure=measures()["program_attendance"],
        place="East",
        last=Period.quarter(2022, 2),
    )
    assert past.rows["change"].isna().all()
    assert any(note.startswith("Definition changed in 2022") for note in past.notes)


def test_a_pair_gives_the_new_definition_as_its_reason_in_words() -> None:
    pairs = pair(COUNTS, *VOICES, audience="staff").query("measure == 'program_attendance' and period == '2022-Q2'")
    assert len(pairs)
    assert pairs["change_year"].isna().all()
    shown = pairs[pairs["code"].eq("PURPOSE")]
    assert shown["reason"].str.contains("Definition changed in 2022", regex=False).all()
