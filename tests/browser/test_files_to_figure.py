"""From files to a figure, and from a figure to files: with clicks and questions counted."""

import csv
import io
import time
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import own_library
import pytest
from PIL import Image

pytestmark = pytest.mark.browser

WIDE = ".st-key-figure-wide svg.marks"
MOST_CLICKS, MOST_QUESTIONS = 10, 5


class Hands:
    """Presses what a person would press, and counts."""

    def __init__(self, watched: Any) -> None:
        self.watched, self.clicks, self.answers = watched, 0, 0

    def click(self, what: Any) -> None:
        what.click()
        self.clicks += 1

    def go_on(self, name: str, address: str) -> None:
        """By what stands in the navigation."""
        self.click(self.watched.page.get_by_role("navigation").get_by_role("link", name=name))
        self.watched.page.wait_for_url(f"**/{address}**")
        self.watched.settle()

    def answer(self, card: Any, answer: str) -> None:
        self.click(card.get_by_role("combobox"))
        self.click(self.watched.page.get_by_role("option", name=answer, exact=True))
        self.click(card.get_by_role("button", name="Answer"))
        self.watched.page.get_by_text("Kept, for now and for the next quarter").wait_for()
        self.watched.settle()
        self.answers += 1


def test_own_files_lead_to_a_true_figure_with_few_clicks(
    fresh: Any, watched: Any, shared: Path, tmp_path: Path, capsys: Any
):
    stats = shared / "spreadsheets" / "stats"
    workbooks = sorted((stats / "ct_state_library").glob("*.xlsx"))
    england = list((stats / "england_activity").glob("*.xlsx"))
    assert (len(workbooks), len(england)) == (3, 1)
    form = tmp_path / own_library.FORM
    form.write_bytes(own_library.reflections({"Avon": 7, "Bristol": 6, "Ansonia": 3}, begin=date(2016, 4, 4)))
    page, hands = watched.open(f"{fresh.url}/bring-in"), Hands(watched)
    with page.expect_file_chooser() as chooser:
        hands.click(page.locator('[data-testid="stFileUploaderDropzone"] button'))
    began = time.monotonic()
    chooser.value.set_files([*workbooks, *england, form])
    page.get_by_text("16 reflections").first.wait_for()
    watched.settle()
    assert page.get_by_text("” is kept:").count() == 5
    in_all = time.monotonic() - began
    hands.go_on("Next: Check", "check")
    cards = page.locator('[class*="st-key-question-"]')
    assert 1 <= cards.count() <= MOST_QUESTIONS
    # The one that most rows wait for: without it no number of these files has a year.
    assert "In which month does the library’s year start?" in cards.first.inner_text()
    hands.answer(cards.first, "July")
    hands.go_on("Next: Voices", "voices")
    assert page.get_by_text("Avon · 4 Apr 2016").is_visible()
    hands.click(page.get_by_role("button", name="I have read this"))
    page.get_by_text("Kept as read.").wait_for()
    watched.settle()
    hands.go_on("Overview", "overview")
    page.locator(WIDE).wait_for()
    watched.settle()
    visits = _visits_in_the_workbook(workbooks[0], "Avon")
    drawn = page.locator(WIDE).locator("text").all_text_contents()
    assert f"{visits:,}" in drawn
    # Six ticked codes; the seventh counts since somebody read it. Three of them name dignity.
    assert "3 of 7" in drawn
    page.get_by_text("The same as a table").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Avon", exact=True))
    assert row.get_by_role("cell").all_text_contents()[:3] == [f"{visits:,}", "7", "3"]
    with capsys.disabled():
        print(
            f"\nto the first true figure: {hands.clicks} clicks, {hands.answers} answered questions, "
            f"{time.monotonic() - began:.0f} s by the clock, of it {in_all:.0f} s until five files were understood"
        )
    assert hands.clicks <= MOST_CLICKS
    assert hands.answers <= MOST_QUESTIONS
    watched.is_quiet()


def _visits_in_the_workbook(path: Path, library: str) -> int:
    """Read by another program than ours."""
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    rows = list(book["use stats"].iter_rows(values_only=True))
    head = next(row for row in rows if "Total Library Visits" in row)
    found = next(row for row in rows if row[0] == library or row[1] == library)
    book.close()
    return int(found[head.index("Total Library Visits")])


def test_a_figure_of_the_sample_leaves_for_the_board_from_where_it_is_seen(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview?for=Board")
    page.locator(WIDE).wait_for()
    page.get_by_role("button", name="Take this figure away").click()
    page.get_by_text("This is the edition for the board").wait_for()
    picture, name = downloaded(
        page, page.get_by_test_id("stPopoverBody").get_by_role("button", name="Picture for a slide")
    )
    assert "-board_v1" in name
    assert_sharp(picture)
    watched.is_quiet()


def test_take_away_asks_for_whom_and_hands_out_pictures_and_a_zip_that_lists_itself(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/take-away?of=figures")
    assert page.get_by_text("Which figures?").count() == 0
    page.get_by_text("Board", exact=True).click()
    page.get_by_text("Which figures?").wait_for()
    page.get_by_role("button", name="Make the ZIP").wait_for()
    watched.settle()
    both_sides = page.locator(".st-key-item-sides")
    both_sides.get_by_role("button", name="Take this figure away").click()
    picture, name = downloaded(
        page, page.get_by_test_id("stPopoverBody").get_by_role("button", name="Picture for a slide")
    )
    assert "_sides-visits_slide-light-board_v1" in name
    assert_sharp(picture)
    page.keyboard.press("Escape")
    others = page.locator('[class*="st-key-item-"]:not(.st-key-item-sides):not(.st-key-item-ribbon)')
    for left_away in others.all():
        left_away.get_by_text("Into the ZIP").click()
        watched.settle()
    page.get_by_text("2 figures, 6 files").wait_for()
    page.get_by_role("button", name="Make the ZIP").click()
    contents, name = downloaded(page, page.get_by_role("button", name="Save the ZIP"))
    assert name.endswith("_figures_board_v1.zip")
    with zipfile.ZipFile(io.BytesIO(contents)) as packed:
        inside = {name: packed.read(name) for name in packed.namelist()}
    listed = list(csv.DictReader(io.StringIO(inside["MANIFEST.csv"].decode())))
    assert {line["file"] for line in listed} == set(inside) - {"MANIFEST.csv"}
    assert [line["sha256"] for line in listed] == [sha256(inside[line["file"]]).hexdigest() for line in listed]
    assert {Path(name).suffix for name in inside} == {".png", ".pdf", ".xlsx", ".txt", ".csv"}
    figures = [line for line in listed if Path(line["file"]).suffix in (".png", ".pdf", ".xlsx")]
    assert len(figures) == 6
    assert all("audience board" in line["filters"] for line in figures)
    for name, picture in inside.items():
        if name.endswith(".png"):
            assert_sharp(picture)
    watched.is_quiet()


def downloaded(page: Any, button: Any) -> tuple[bytes, str]:
    with page.expect_download() as download:
        button.click()
    return Path(download.value.path()).read_bytes(), download.value.suggested_filename


def assert_sharp(picture: bytes) -> None:
    opened = Image.open(io.BytesIO(picture))
    assert opened.size == (4000, 2250)
    assert opened.info["dpi"][0] == pytest.approx(300, abs=0.1)
