"""A rate, a survey and a row of background, from the file to the figure."""

from datetime import date

import pandas as pd
import pytest

from impact.service import Refused, Service, Wanted

CARD = Wanted(form="pair_card", measure="visits", pair="visits", code="DIGNITY", period="2026-Q2")
PUBLIC = """LIBNAME,STABR,POPU_LSA,HRS_OPEN,TOTSTAFF,VISITS,F_VISITS,TOTCIR
SPRINGFIELD PUBLIC LIBRARY,IL,114394,9100,52.5,310221,R_20,601200
SPRINGFIELD PUBLIC LIBRARY,OR,62000,3100,-1,110221,I_10,201200
NO HOURS LIBRARY,OR,-1,-3,-9,110221,R_20,201200
"""


@pytest.fixture
def counted(full: Service, library) -> Service:
    months = [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]
    rows = [["Branch", "Month", "Public service hours"]]
    rows += [[branch, month, 200] for branch in library.branches for month in months]
    full.upload("hours.xlsx", library.workbook(rows, sheet="Hours"))
    return full


def with_rate(rate: str, **more: object) -> Wanted:
    return Wanted(**{**vars_of(CARD), "rate": rate, **more})


def vars_of(wanted: Wanted) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in wanted.__slots__}


def test_visits_per_opening_hour_stand_on_the_card_and_in_its_table(counted: Service):
    card = counted.figure_data(with_rate("hour"))
    assert card.rate.value == 100 * 75 * 3 / (200 * 6 * 3)
    figure = counted.figure(with_rate("hour"))
    rows = figure.table.set_index("What")["Number"]
    assert rows["Visits per opening hour, Q2 2026"] == card.rate.value
    assert any("6.2 visits per opening hour" in box[5] for box in figure.boxes)
    assert "hours.xlsx" in figure.footer


def test_without_hours_the_card_says_what_is_missing(full: Service):
    figure = full.figure(with_rate("hour"))
    assert "not told" in " ".join(box[5] for box in figure.boxes)
    assert "service hours" in figure.table.to_csv()


def test_a_place_beside_its_past_may_be_told_as_a_rate(counted: Service):
    wanted = with_rate("hour", form="misses", branch="Central")
    assert counted.figure_data(wanted).rows["value"].tolist() == [100 * 24 / 200]
    assert "Visits per opening hour" in counted.figure(wanted).table.columns


def test_a_rate_that_is_none_is_refused(counted: Service):
    with pytest.raises(Refused, match="Choose another"):
        counted.figure(with_rate("per_smile"))


class TestBackground:
    def test_a_row_is_off_until_somebody_turns_it_on_and_one_alone_is_shown(self, counted: Service):
        row, *_ = counted.read_public_dataset("PLS_FY22_AE.csv", PUBLIC.encode()).rows
        counted.keep_background("IMLS Public Libraries Survey", row)
        assert counted.figure_data(with_rate("hour")).context is None
        (kept,) = counted.backgrounds()
        counted.show_background(kept.key)
        line = counted.figure_data(with_rate("hour")).context
        assert (line.library, line.year, line.value) == ("SPRINGFIELD PUBLIC LIBRARY, IL", "2022", 310221 / 9100)
        figure = counted.figure(with_rate("hour"))
        assert "only with caution" in " ".join(box[5] for box in figure.boxes)
        assert counted.figure_data(CARD).context is None
        counted.show_background(None)
        assert counted.figure_data(with_rate("hour")).context is None
        counted.take_away_background(kept.key)
        assert counted.backgrounds() == ()

    def test_what_was_estimated_or_not_reported_is_unknown(self, service: Service):
        rows = service.read_public_dataset("PLS_FY22_AE.csv", PUBLIC.encode()).rows
        assert [row.name for row in rows] == ["SPRINGFIELD PUBLIC LIBRARY, IL", "SPRINGFIELD PUBLIC LIBRARY, OR"]
        assert dict(rows[1].values) == {"population": 62000, "service_hours": 3100, "circ_total": 201200}

    def test_a_quarter_over_people_is_set_beside_no_year(self, counted: Service, library):
        people = library.workbook([["Year", "Population of service area"], [2026, 40000]], sheet="People")
        counted.upload("people 2026.xlsx", people)
        row, *_ = counted.read_public_dataset("PLS_FY22_AE.csv", PUBLIC.encode()).rows
        counted.keep_background("IMLS", row)
        counted.show_background(counted.backgrounds()[0].key)
        assert counted.figure_data(with_rate("people")).context is None

    def test_a_file_without_such_rows_says_what_is_needed(self, service: Service, library):
        with pytest.raises(Refused, match="POPU_LSA"):
            service.read_public_dataset("stats.xlsx", library.stats())

    def test_real_rows_without_people_or_hours_are_none(self, service: Service, shared):
        file = shared / "spreadsheets/stats/imls_pls_2022/imls_pls_2022_cleaned.csv"
        with pytest.raises(Refused, match="what it is divided by"):
            service.read_public_dataset(file.name, file.read_bytes())

    @pytest.mark.parametrize(("source", "year"), [("", "2022"), ("IMLS", ""), ("IMLS", "last year")])
    def test_source_and_year_are_needed(self, service: Service, source, year):
        row, *_ = service.read_public_dataset("table.csv", PUBLIC.encode()).rows
        with pytest.raises(Refused, match="Say"):
            service.keep_background(source, row, year=year)


class TestSurvey:
    @pytest.fixture
    def surveyed(self, full: Service) -> Service:
        header = "Program,Date,I learned something new,I feel more confident"
        lines = [f"Job club,2026-05-{day:02},{5 if day < 9 else 2},{4 if day < 6 else 3}" for day in range(1, 13)]
        full.upload("Program survey 2026-05.csv", "\n".join([header, *lines]).encode())
        return full

    def test_it_is_offered_beside_the_voices(self, surveyed: Service):
        assert surveyed.choices().programmes == ("Job club",)
        wanted = Wanted(form="outcomes", period="2026-Q2")
        rows = surveyed.figure_data(wanted).rows.set_index("outcome")
        assert rows.loc["KNOWLEDGE", ["n", "x"]].tolist() == [12, 8]
        assert rows.loc["CONFIDENCE", ["n", "x"]].tolist() == [12, 5]
        figure = surveyed.figure(wanted)
        assert figure.title.startswith("8 of 12 say they learned")
        assert "No interval" in figure.footer
        assert surveyed.left_out(wanted)

    def test_who_was_drawn_by_lot_is_a_persons_to_say(self, surveyed: Service):
        wanted = Wanted(form="outcomes", period="2026-Q2")
        surveyed.say_sampled(["Job club"])
        low = surveyed.figure_data(wanted).rows.set_index("outcome").loc["KNOWLEDGE", "low"]
        assert low == pytest.approx(0.3906, abs=1e-3)
        assert "95% interval" in " ".join(box[5] for box in surveyed.figure(wanted).boxes)
        surveyed.say_sampled([])
        assert pd.isna(surveyed.figure_data(wanted).rows["low"]).all()
        with pytest.raises(Refused, match="no programme"):
            surveyed.say_sampled(["Chess"])
