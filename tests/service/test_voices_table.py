"""One row a reflection, one column a code: 1, 0 or nobody looked; what leaves as a file says the same."""

import io
from datetime import date

import openpyxl
import pandas as pd
import pytest

from impact.coding.combine import DISPUTED, NOT_THERE, THERE, Asked
from impact.service import Coding, ReadingFilter, Service
from impact.service.voices_table.voices_files import exported

HEADER = [
    "Branch",
    "Date",
    "Your role",
    "What happened between you and someone here that the numbers will not show?",
    "What did it show?",
    "Who may read or quote this?",
]
FORMULA = "@SUM(A1:A9) is what she said,\nand she smiled."
ALL = ReadingFilter(show="all")


@pytest.fixture
def told(service: Service, library) -> Service:
    rows = [
        HEADER,
        ["Oak Park", date(2026, 8, 1), "Clerk", "He told me of his dog, slowly.", "Dignity", "Anyone, with my role"],
        ["Oak Park", date(2026, 8, 2), "Clerk", FORMULA, "Purpose", "Colleagues"],
        ["Lakeside", date(2026, 5, 2), "", "I am not trained for this.", "", "Only the readers"],
    ]
    return library.read_once(service, {"form.xlsx": library.workbook(rows)})


def of(service: Service, begin: str) -> str:
    lines = service.reflections()
    return str(lines.loc[lines["text"].str.startswith(begin), "id"].item())


def test_one_looked_at_and_unread_is_three_different_things(told):
    dog, training = of(told, "He told"), of(told, "I am not")
    told.mark_read([dog])
    told.code([Coding(dog, "SEEN", polarity="denied"), Coding(training, "BOUNDARY")])
    table = told.voices_table(ALL)
    assert table.states.at[dog, "DIGNITY"] == THERE
    assert table.states.at[dog, "PURPOSE"] == NOT_THERE
    assert table.states.at[training, "PURPOSE"] == ""
    assert table.states.at[training, "BOUNDARY"] == ""  # coded, but not read to its end: in no n
    frame = exported(table).set_index("Reflection")
    assert frame.at[dog, "Dignity"] == 1
    assert frame.at[dog, "Purpose"] == 0
    assert pd.isna(frame.at[training, "Purpose"])
    assert frame.at[dog, "Denied"] == "Seeing the other"
    assert frame.at[training, "Denied"] == ""


def test_suggestions_are_never_in_it(told):
    training = of(told, "I am not")
    assert training in told.reading_queue(ReadingFilter(show="suggested")).items
    table = told.voices_table(ALL, all_codes=True)
    assert (table.states.loc[training] == "").all()
    told.mark_read([training])
    assert (told.voices_table(ALL, all_codes=True).states.loc[training] == NOT_THERE).all()


def test_sums_and_counts_of_a_column_are_x_and_n_of_the_figures(told, asked_by):
    dog = of(told, "He told")
    told.mark_read(told.reflections()["id"])
    told.code([Coding(dog, "PURPOSE"), Coding(of(told, "@SUM"), "PURPOSE", "refused")])
    table = told.voices_table(ALL)
    frame = exported(table)
    assert (frame["Purpose"].sum(), frame["Purpose"].count()) == (1, 3)
    assert list(frame["Disputed"]).count("Purpose") == 1
    assert (table.states["PURPOSE"] == DISPUTED).sum() == 1


def test_the_role_stands_there_only_where_the_writer_lets_it(told):
    rows = told.voices_table(ALL).rows
    assert rows.at[of(told, "He told"), "role"] == "Clerk"
    assert rows.at[of(told, "@SUM"), "role"] == ""


def test_what_is_asked_of_the_codes_narrows_the_rows_and_is_counted(told):
    table = told.voices_table(ALL, Asked(("DIGNITY",), (), ("PURPOSE",)))  # the form asked two of the three
    assert list(table.rows.index) == [of(told, "He told")]
    assert (table.combined.x, table.combined.n, table.combined.not_told) == (1, 2, 1)
    never_unread = told.voices_table(ALL, Asked(none_of=("BOUNDARY",)))
    assert of(told, "@SUM") not in never_unread.rows.index


def test_people_are_counted_and_each_once(told, asked_by):
    dog = of(told, "He told")
    told.mark_read([dog])
    told.mark_read([dog])
    asked_by("Ben", "reader").mark_read([dog])
    told.clear_quote(dog)
    row = told.voices_table(ALL).rows.loc[dog]
    assert (row["read_by"], row["cleared_by"], row["state"]) == (2, 1, "read")


def test_a_code_of_ones_own_and_all_codes_are_columns_by_choice(told):
    few, all_ = told.voices_table(ALL), told.voices_table(ALL, all_codes=True)
    assert len(few.codes) == 10
    assert [code.id for code in all_.codes] == [
        *(c.id for c in few.codes),
        *(c for c in told.codebook() if c not in {k.id for k in few.codes}),
    ]
    assert "BOUNDARY" in {code.id for code in told.voices_table(ALL, Asked(("BOUNDARY",))).codes}


def test_a_workbook_read_back_is_the_frame(told):
    told.mark_read([of(told, "He told")])
    frame = exported(told.voices_table(ALL))
    book = openpyxl.load_workbook(io.BytesIO(told.voices_file("xlsx", ALL).contents))
    sheet = book["For appointed readers"]
    header, *lines = sheet.iter_rows(values_only=True)
    assert list(header) == list(frame.columns)
    for line, row in zip(lines, frame.itertuples(index=False), strict=True):
        for cell, value in zip(line, row, strict=True):
            seen = cell.date() if hasattr(cell, "date") else cell
            assert seen == (None if pd.isna(value) or value == "" else value)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("kind", ["csv", "numbers"])
def test_plain_values_read_back_are_the_frame(told, kind):
    frame = exported(told.voices_table(ALL), words=kind == "csv")
    back = pd.read_csv(io.BytesIO(told.voices_file(kind, ALL).contents), keep_default_na=False, dtype=str)
    assert list(back.columns) == list(frame.columns)
    for name in frame.columns:
        wanted = ["" if pd.isna(v) else f"'{v}" if str(v).startswith("@") else str(v) for v in frame[name]]
        assert list(back[name]) == wanted


def test_a_file_says_for_whom_it_is_and_what_was_chosen_and_not_what_was_searched(told):
    wanted = ReadingFilter(period="2026-Q3", branch="Oak Park", show="all", words="dog zebra")
    made = told.voices_file("xlsx", wanted, Asked(all_of=("DIGNITY",)))
    assert made.name == "2026Q3_oak-park_reflections_for-appointed-readers-holds-words_v1.xlsx"
    about = openpyxl.load_workbook(io.BytesIO(made.contents))["About"]
    said = " ".join(str(cell) for row in about.iter_rows(values_only=True) for cell in row if cell)
    for words in ("For the appointed readers only", "Oak Park", "Q3 2026", "Dignity", "Codebook", "search"):
        assert words in said
    assert told.codebook().version in said
    assert "zebra" not in said + made.name


def test_numbers_alone_hold_no_words_and_are_for_readers_all_the_same(told):
    made = told.voices_file("numbers", ALL)
    assert b"slowly" not in made.contents
    assert "for-appointed-readers" in made.name


def test_a_withdrawn_reflection_is_in_no_later_table_or_file(told):
    told.voices_file("xlsx", ALL)
    told.withdraw(of(told, "He told"))
    assert len(told.voices_table(ALL).rows) == 2
    assert b"slowly" not in told.voices_file("csv", ALL).contents


def test_who_reads_blind_does_not_see_what_others_said(told, asked_by):
    told.say_name("Ada")
    ben = asked_by("Ben", "reader", "manager")
    ben.mark_read([of(told, "@SUM")])
    told.start_round(("Ada", "Cy"), 3)
    mine = told.voices_table(ALL)
    assert (mine.states == "").all(axis=None)
    assert set(mine.rows["state"]) == {"in your round"}
    assert told.reading_queue(ReadingFilter(show="all", code="DIGNITY")).items == ()
    assert (ben.voices_table(ALL).states != "").any(axis=None)
