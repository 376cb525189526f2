"""What is new, renamed and gone since the sheet of the same kind before; joined only when a person says so."""

from collections.abc import Sequence

import pytest
from told_sheets import Told, counts_sheet, merged, values

from impact.merge import Merged

PLACES = {"East": 400, "West": 90, "North": 1300, "South": 700}


def month(number: int, *series: tuple[str, float], places: dict[str, int] | None = None) -> list[Told]:
    """A sheet of one month: for each series its label (a blank before it: measure unknown) and size."""
    return [
        (place, f"2026-{number:02}", what, size * times + number)
        for place, size in (places or PLACES).items()
        for what, times in series
    ]


def changes(result: Merged, what: str = "label") -> set[tuple[str, str, str]]:
    lines = result.drift.query("what == @what")
    return set(zip(lines["change"], lines["name"], lines["was"], strict=True))


def questions(result: Merged, kind: str = "measure") -> list[tuple[str, str]]:
    asked = result.questions.query("kind == @kind")
    return list(zip(asked["subject"], asked["guess_1"], strict=True))


APRIL = counts_sheet("April.xlsx", *month(4, ("visits", 10), (" Faxes sent", 1), ("holds", 2)))


def test_what_is_new_and_what_is_gone_is_told_on_the_sheet_and_asks_nothing_by_itself() -> None:
    may = counts_sheet("May.xlsx", *month(5, ("visits", 10), ("holds", 2), (" Laptops lent", 90)))
    result = merged(APRIL, may)
    assert changes(result) == {("new", "Laptops lent", ""), ("gone", "Faxes sent", "")}
    assert result.questions.empty
    line = result.ledger.query("cell == '*'").iloc[0]
    assert (line["file"], line["fate"]) == ("May.xlsx", "kept")
    assert line["problem"] == "Since April.xlsx › Stats: new: Laptops lent; no longer here: Faxes sent."


RENAMED = counts_sheet("May.xlsx", *month(5, ("visits", 10), (" Telefax pages", 1.1), ("holds", 2)))


def test_a_header_that_came_at_the_place_and_size_of_one_that_went_is_asked_about_once() -> None:
    result = merged(APRIL, RENAMED)
    assert changes(result) == {("asked", "Telefax pages", "Faxes sent")}
    assert questions(result) == [("telefax pages", "label: Faxes sent")]
    asked = result.questions.iloc[0]
    assert asked["reason"] == (
        "“Telefax pages” is new here, and “Faxes sent” of April.xlsx › Stats is gone. They may be one: the numbers are "
        "of the same size and it stands at the same place in the sheet. Until you say so they stay apart."
    )
    assert set(result.counts["label"]) >= {"Telefax pages", "Faxes sent"}
    assert set(result.ledger.query("cell == ''")["fate"]) == {"kept", "not_data"}


def test_the_answer_continues_the_series_under_its_earlier_label_for_good() -> None:
    june = counts_sheet("June.xlsx", *month(6, ("visits", 10), (" Telefax pages", 1.1), ("holds", 2)))
    answer = ("measure", "telefax pages", "label: Faxes sent")
    result = merged(APRIL, RENAMED, june, decisions=[answer])
    assert set(result.counts.query("measure == ''")["label"]) == {"Faxes sent"}
    assert result.questions.empty
    assert changes(result) == set()


def test_none_keeps_the_two_apart_and_is_not_asked_again() -> None:
    result = merged(APRIL, RENAMED, decisions=[("measure", "telefax pages", "none")])
    assert changes(result) == {("new", "Telefax pages", ""), ("gone", "Faxes sent", "")}
    assert result.questions.empty


def test_what_went_on_as_a_measure_is_guessed_as_that_measure() -> None:
    may = counts_sheet("May.xlsx", *month(5, (" Doors", 10), (" Faxes sent", 1), ("holds", 2)))
    result = merged(APRIL, may)
    assert questions(result) == [("doors", "visits")]
    assert result.questions["rows_waiting"].tolist() == [4]


def test_where_only_the_new_words_are_known_the_old_ones_are_asked_about() -> None:
    march = counts_sheet("March.xlsx", *month(3, (" Doors", 10), (" Faxes sent", 1), ("holds", 2)))
    asked = merged(march, APRIL).questions.iloc[0]
    assert (asked["file"], asked["subject"], asked["guess_1"]) == ("March.xlsx", "doors", "visits")


def test_two_known_measures_are_never_asked_to_be_one() -> None:
    may = counts_sheet("May.xlsx", *month(5, ("wifi_sessions", 10), (" Faxes sent", 1), ("holds", 2)))
    assert merged(APRIL, may).questions.empty


@pytest.mark.parametrize(
    ("times", "is_asked"),
    [(1.9, True), (2.2, False), (0.52, True), (0.45, False), (100, False)],
)
def test_numbers_of_another_size_are_not_proposed(times: float, is_asked: bool) -> None:
    many = {f"Branch {n}": 1000 + 7 * n for n in range(8)}
    old = counts_sheet("a.csv", *month(4, ("visits", 1), (" Faxes sent", 1), ("holds", 1), places=many))
    new = counts_sheet("b.csv", *month(5, ("visits", 1), (" Telefax pages", times), ("holds", 1), places=many))
    assert bool(questions(merged(old, new))) is is_asked


def grown(*series: tuple[str, float]) -> Sequence[Told]:
    """An export that holds the months before, too."""
    return [line for number in (4, 5) for line in month(number, *series)]


def test_equal_numbers_of_overlapping_months_speak_for_one_series_wherever_it_stands() -> None:
    april = counts_sheet("a.csv", *month(4, ("visits", 10), (" Faxes sent", 1), ("holds", 2)))
    may = counts_sheet("b.csv", *grown(("visits", 10), ("holds", 2), (" Pages out", 1)))
    result = merged(april, may)
    assert questions(result) == [("pages out", "label: Faxes sent")]
    assert "4 numbers of the same places and times are equal" in result.questions["reason"].iloc[0]
    joined = merged(april, may, decisions=[("measure", "pages out", "label: Faxes sent")])
    assert len(joined.counts.query("label == 'Faxes sent'")) == 8
    assert values(joined).count(("East", "2026-04", 404)) == 1


def test_other_numbers_for_the_same_months_speak_against_it() -> None:
    april = counts_sheet("a.csv", *month(4, ("visits", 10), (" Faxes sent", 1), ("holds", 2)))
    may = counts_sheet("b.csv", *grown(("visits", 10), (" Faxes got", 1.3), ("holds", 2)))
    assert merged(april, may).questions.empty


def test_a_series_is_never_put_upon_one_that_its_own_sheet_still_holds() -> None:
    both = counts_sheet("May.xlsx", *month(5, ("visits", 10), (" Faxes sent", 1), (" Telefax pages", 1.1)))
    result = merged(APRIL, both, decisions=[("measure", "telefax pages", "label: Faxes sent")])
    assert len(result.counts.query("label == 'Faxes sent' and period == '2026-05'")) == 4


def test_a_label_of_several_sheets_is_not_asked_about_and_no_answer_joins_it() -> None:
    pages = [
        counts_sheet("May.xlsx", *month(5, (what, 10), (" Total", 1), (f" Rest of {name}", 2)), sheet=name)
        for name, what in (("In", "visits"), ("Out", "holds"))
    ]
    before = [
        counts_sheet("April.xlsx", *month(4, (what, 10), (f" Sum of {name}", 1), (f" Rest of {name}", 2)), sheet=name)
        for name, what in (("In", "visits"), ("Out", "holds"))
    ]
    assert merged(*pages, *before).questions.empty
    told = merged(*pages, *before, decisions=[("measure", "total", "label: Sum of In")])
    assert set(told.counts.query("period == '2026-05' and measure == ''")["label"]) >= {"Total"}


def test_rates_and_shares_are_told_and_not_asked_about() -> None:
    old = counts_sheet("a.csv", *month(4, ("visits", 10), (" Visits per head", 0.1), ("holds", 2)))
    new = counts_sheet("b.csv", *month(5, ("visits", 10), (" Visits per capita", 0.1), ("holds", 2)))
    result = merged(old, new)
    assert result.questions.empty
    assert changes(result) == {("new", "Visits per capita", ""), ("gone", "Visits per head", "")}


def test_what_was_missing_for_a_year_is_here_again_and_not_new() -> None:
    may = counts_sheet("May.xlsx", *month(5, ("visits", 10), ("holds", 2)))
    june = counts_sheet("June.xlsx", *month(6, ("visits", 10), (" Faxes sent", 1), ("holds", 2)))
    result = merged(june, APRIL, may)
    assert changes(result) == {("gone", "Faxes sent", ""), ("back", "Faxes sent", "")}


def test_a_branch_that_took_another_name_is_asked_about_where_row_and_numbers_speak_for_it() -> None:
    series = (("visits", 10), (" Faxes sent", 1), ("holds", 2))
    places = {"East": 400, "Old Mill": 90, "North": 1300, "South": 700}
    may = counts_sheet("May.xlsx", *month(5, *series, places=places))
    result = merged(APRIL, may)
    assert questions(result, "branch") == [("old mill", "West")]
    assert changes(result, "branch") == {("asked", "Old Mill", "West")}
    joined = merged(APRIL, may, decisions=[("branch", "old mill", "West")])
    assert joined.drift.empty
    assert joined.questions.empty
    apart = merged(APRIL, may, decisions=[("branch", "old mill", "Old Mill")])
    assert changes(apart, "branch") == {("new", "Old Mill", ""), ("gone", "West", "")}


def test_a_branch_that_opened_while_another_closed_is_told_as_two() -> None:
    series = (("visits", 10), (" Faxes sent", 1), ("holds", 2))
    places = {"East": 400, "North": 1300, "Lakeside": 40, "South": 700}
    result = merged(APRIL, counts_sheet("May.xlsx", *month(5, *series, places=places)))
    assert changes(result, "branch") == {("new", "Lakeside", ""), ("gone", "West", "")}
    assert result.questions.empty


def test_a_sheet_that_came_and_one_that_went_are_told() -> None:
    old = [APRIL, counts_sheet("April.xlsx", *month(4, ("incidents", 1)), sheet="Safety")]
    new = [RENAMED, counts_sheet("May.xlsx", *month(5, ("volunteer_hours", 3)), sheet="Volunteers")]
    assert changes(merged(*old, *new), "sheet") == {("new", "Volunteers", ""), ("gone", "Safety", "")}


def test_the_sheet_before_is_the_one_of_the_time_before_whatever_files_are_called() -> None:
    named = counts_sheet("1 newest.xlsx", *month(3, ("visits", 10), (" Faxes sent", 1), ("holds", 2)))
    result = merged(RENAMED, named)
    assert result.drift["before_file"].unique().tolist() == ["1 newest.xlsx"]


def test_sheets_of_another_kind_or_of_other_places_are_not_compared() -> None:
    money = counts_sheet("Budget.xlsx", *month(5, (" Fees", 10), (" Fines", 1)))
    elsewhere = counts_sheet("Hill.xlsx", *month(5, ("visits", 10), ("holds", 2), places={"Hill": 4, "Dale": 7}))
    assert merged(APRIL, money, elsewhere).drift.empty
