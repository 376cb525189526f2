"""What a person takes away: five kinds of file, each saying for whom it is and what it rests on."""

import io
from dataclasses import replace
from datetime import date, datetime
from xml.etree import ElementTree

import pandas as pd
import pytest
from guarded import six_branches
from PIL import Image
from read_back import book, book_parts

from impact.charts import sides
from impact.model import Figure
from impact.report import EXPORTERS, About, file_name
from impact.report.csv_file import inert
from impact.report.plain import plain
from impact.report.values import said, value


@pytest.fixture(scope="module")
def figure() -> Figure:
    return sides(six_branches())


@pytest.fixture(scope="module")
def workbook(figure: Figure, about: About) -> bytes:
    return EXPORTERS["xlsx"].write(figure, about)


def test_each_kind_of_file_has_a_name_of_its_own():
    assert list(EXPORTERS) == ["png", "svg", "pdf", "html", "xlsx", "csv"]
    for key, exporter in EXPORTERS.items():
        assert exporter.key == key
        name = file_name(
            period="2026-Q2", scope="North Hill", form="sides", look=f"{exporter.size}-light", ending=exporter.ending
        )
        assert name == f"2026Q2_north-hill_sides_{exporter.size}-light_v1.{key}"
    assert len({exporter.label for exporter in EXPORTERS.values()}) == len(EXPORTERS)


@pytest.mark.parametrize(
    ("key", "begins"),
    [
        ("png", b"\x89PNG\r\n"),
        ("svg", b"<svg "),
        ("pdf", b"%PDF-1.7"),
        ("xlsx", b"PK\x03\x04"),
        ("csv", b"\xef\xbb\xbf"),
    ],
)
def test_each_file_is_what_it_says(key: str, begins: bytes, figure: Figure, about: About):
    assert EXPORTERS[key].write(figure, about).startswith(begins)


def test_a_picture_says_for_whom_it_is_and_what_was_chosen(figure: Figure, about: About):
    told = Image.open(io.BytesIO(EXPORTERS["png"].write(figure, about))).text  # type: ignore[attr-defined]
    assert told["Audience"] == "For the board"
    assert (told["Period"], told["Place"], told["Chosen"]) == (about.period, about.place, about.filters)
    assert told["Sources"] == "Service stats Q3.xlsx; Reflections Q3.xlsx"
    assert told["Creation Time"] == "2026-10-03"
    assert told["Software"] == "Seen & Counted 0.1.0"
    assert "n = 48 reflections" in told["Source"]


def test_a_drawing_says_the_same(figure: Figure, about: About):
    root = ElementTree.fromstring(EXPORTERS["svg"].write(figure, about))
    told = root.findtext("{http://www.w3.org/2000/svg}metadata")
    assert told is not None
    assert told.splitlines() == [f"{name}: {words}" for name, words in about.lines()]
    assert "Left out, and why: Oak Park and Lakeside are counted together" in told


def test_a_workbook_has_figure_numbers_and_about(workbook: bytes, figure: Figure, about: About):
    opened = book(workbook)
    assert opened.sheetnames == ["Figure", "Numbers", "About"]
    first, numbers, told = opened.worksheets
    assert [cell.value for cell in first["A"] if cell.value] == [figure.title, figure.subtitle, figure.footer]
    assert numbers.freeze_panes == "B2"
    lines = {name.value: words.value for name, words in told.iter_rows(max_col=2)}
    assert lines["Audience"] == "For the board"
    assert lines["Left out, and why"] == about.left_out[0]
    assert lines["It rests on"] == figure.footer
    assert lines["Made"] == "3 October 2026, with Seen & Counted 0.1.0"


def test_the_picture_in_a_workbook_is_described_and_covers_no_words(workbook: bytes, figure: Figure):
    sheet = book(workbook)["Figure"]
    (picture,) = sheet._images
    part = 690 / figure.size[0]
    # English metric units: 12,700 a point.
    assert picture.anchor.to.row < [cell.value for cell in sheet["A"]].index(figure.footer)
    drawing = ElementTree.fromstring(book_parts(workbook)["xl/drawings/drawing1.xml"])
    (described,) = [element.get("descr") for element in drawing.iter() if element.tag.endswith("cNvPr")]
    assert described == figure.alt
    (extent,) = [element for element in drawing.iter() if element.tag.endswith("}ext") and element.get("cx")]
    assert int(str(extent.get("cx"))) / 12_700 == pytest.approx(figure.size[0] * part, rel=0.01)
    assert int(str(extent.get("cy"))) / 12_700 == pytest.approx(figure.size[1] * part, rel=0.01)


def test_numbers_in_a_workbook_read_as_people_write_them(workbook: bytes):
    sheet = book(workbook)["Numbers"]
    assert [sheet[cell].number_format for cell in ("B2", "D2", "E2")] == ["#,##0", "+0.0%;-0.0%;0.0%", "#,##0"]
    assert all(sheet[cell].data_type == "n" for cell in ("B2", "D2", "E2"))
    assert sheet.column_dimensions["A"].width > len("Oak Park and Lakeside together")


@pytest.mark.parametrize(("paper", "code"), [("a4", 9), ("us-letter", 1)])
def test_a_workbook_prints_on_one_width_of_paper(paper: str, code: int, figure: Figure, about: About):
    for sheet in book(EXPORTERS["xlsx"].write(figure, replace(about, paper=paper))).worksheets:  # type: ignore[arg-type]
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", code)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.fitToHeight) == 0


def test_a_workbook_knows_what_it_is(workbook: bytes, figure: Figure, about: About):
    told = book(workbook).properties
    assert (told.title, told.subject) == (figure.title, figure.subtitle)
    assert about.filters in told.description
    assert told.created == datetime(2026, 10, 3)


@pytest.mark.parametrize("key", list(EXPORTERS))
def test_the_same_figure_on_the_same_day_gives_the_same_file(key: str, figure: Figure, about: About):
    assert EXPORTERS[key].write(figure, about) == EXPORTERS[key].write(figure, about)


def test_a_csv_opens_in_a_spreadsheet_program_with_its_accents(about: About, figure: Figure):
    table = pd.DataFrame(
        {"Branch": ["Montréal, “Nord”", None], "Change": [-0.1 / 3, None], "When": [date(2026, 7, 1)] * 2}
    )
    written = EXPORTERS["csv"].write(replace(figure, table=table), about).decode()
    assert written == (
        '\ufeffBranch,Change,When\r\n"Montréal, “Nord”",-0.03333333333333333,2026-07-01\r\n,,2026-07-01\r\n'
    )


@pytest.mark.parametrize("words", ["=1", " =1", "\u200b=1", "+1", "-1", "@x", "＝1", "﹢1", "－1", "＠x"])
def test_text_that_would_be_computed_gets_an_apostrophe(words: str):
    assert inert(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "a=1", "−3.1%", "1+1", "(=1)", "North-East", "'=1", "…"])
def test_other_text_stays_as_it_is(words: str):
    assert inert(words) == words


@pytest.mark.parametrize(
    ("cell", "column", "words"),
    [
        (18240.0, "Visits", "18,240"),
        (3.25, "Staff", "3.2"),
        (1234.5, "Staff", "1,234"),
        (0.0, "Visits", "0"),
        (None, "Visits", ""),
        (pd.NA, "Visits", ""),
        (float("inf"), "Visits", ""),
        (-0.031, "Change", "−3.1%"),
        (0.0, "Change", "0.0%"),
        (0.0004, "Change on a year before", "0.0%"),
        (1.0, "Change", "+100%"),
        (0.4, "Share", "40.0%"),
        (True, "Shown", "1"),
        ("-", "Note", "-"),
    ],
)
def test_a_number_is_said_as_the_figure_says_it(cell: object, column: str, words: str):
    assert said(value(cell), column) == words


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("a\r\nb\tc\u2028d", "a b c d"),
        ("a\x00\x1bb\ud800c\ufeff", "abc"),
        ("\u202eabc\u202c \u2066x\u2069", "abc x"),
        ("e\u0301", "é"),
        ("נורת\u200f 👩\u200d🚒", "נורת\u200f 👩\u200d🚒"),
    ],
)
def test_characters_that_are_no_words_stay_behind(typed: str, seen: str):
    assert plain(typed) == seen
