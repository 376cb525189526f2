"""Check in a real browser: filters are the address, nothing of a story stands beside a question, files can go."""

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

STATS = "Branch,Month,Visits,Puzzles\nOak Park,2026-07,900,4\nLakeside,2026-07,about 90,5\nHill,2026-07,-7,2\n"


def bring_in(watched: Any, server: Any, file: Path) -> Any:
    page = watched.open(f"{server.url}/bring-in")
    page.locator('input[type="file"]').set_input_files(str(file))
    page.get_by_text("is kept").first.wait_for()
    return watched.settle()


def test_check_from_a_question_to_an_empty_library(fresh: Any, watched: Any, tmp_path: Path):
    file = tmp_path / "Q3.csv"
    file.write_text(STATS)
    bring_in(watched, fresh, file)
    page = watched.open(f"{fresh.url}/check")
    # The cell as it stands, marked among its neighbours.
    assert page.locator("td.asked-cell", has_text="about 90").count() == 1
    # The address is the view: filters survive F5.
    page.get_by_label("Words").fill("below zero")
    page.get_by_label("Words").press("Enter")
    page.wait_for_url(re.compile("find=below"))
    watched.settle()
    page.reload()
    watched.settle()
    assert page.get_by_label("Words").input_value() == "below zero"
    assert page.get_by_role("cell", name="“-7” is below zero").count() == 1
    assert page.get_by_text("1 line", exact=True).is_visible()
    # The line, as it stands in its sheet.
    lines = page.get_by_role("combobox", name="See a line as it stands in its sheet")
    lines.focus()
    lines.press("ArrowDown")
    page.get_by_role("option", name="C4").wait_for()
    lines.press("Enter")
    page.locator("td.asked-cell", has_text="-7").wait_for()
    watched.settle()
    # A sheet can be said to be something else, and be what it was again.
    assert page.get_by_text("numbers of 3 branches").is_visible()
    page.get_by_role("button", name="This is not right").click()
    page.get_by_role("combobox", name="What the sheet holds").click()
    page.get_by_role("option", name="Nothing for us").click()
    page.get_by_role("button", name="Use this").first.click()
    page.get_by_text("Kept. The sheet was read again.").wait_for()
    page.get_by_role("button", name="This is not right").click()
    page.get_by_role("button", name="Take back what was said").click()
    page.get_by_text("numbers of 3 branches").wait_for()
    watched.settle()
    page.get_by_label("Words").fill("")
    page.get_by_label("Words").press("Enter")
    watched.settle()
    with page.expect_download() as download:
        page.get_by_role("button", name="Rows to look at, as a workbook").click()
    assert Path(download.value.path()).read_bytes()[:2] == b"PK"
    # An answer is remembered, listed and can be changed.
    card = page.locator('[class*="st-key-question-"]', has=page.locator("td.asked-cell", has_text="about 90"))
    card.get_by_role("button", name="Answer").click()
    page.get_by_text("Kept, for now and for the next quarter").wait_for()
    page.get_by_text("What you answered before").click()
    assert page.get_by_role("rowheader", name="Which number is meant").is_visible()
    # A file goes only after it was chosen and the button pressed.
    page.get_by_role("button", name="Remove a file").click()
    assert page.get_by_role("button", name="Remove it for good").is_disabled()
    page.get_by_label("Which file?").click()
    page.get_by_role("option", name="Q3.csv").click()
    page.get_by_role("button", name="Remove it for good").click()
    page.get_by_text("There is nothing to check yet").wait_for()
    assert watched.complaints == []
    assert watched.strangers == []
