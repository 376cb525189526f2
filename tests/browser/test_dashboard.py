"""What a manager sees in a real browser: the way from nothing to a figure, and that nothing leaks or breaks."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

pytestmark = pytest.mark.browser

WIDE = ".st-key-figure-wide svg.marks"


def quiet(watched: Any) -> None:
    assert watched.complaints == []
    assert watched.strangers == []


def test_a_deep_link_as_the_very_first_visit_and_then_one_click_that_brings_the_sample(fresh: Any, watched: Any):
    shows_its_page_within_the_frame(fresh, watched)
    brings_the_sample_and_its_figure_stands(fresh, watched)


def shows_its_page_within_the_frame(fresh: Any, watched: Any) -> None:
    page = watched.open(f"{fresh.url}/overview?for=board")
    assert page.get_by_role("heading", level=1).inner_text() == "Overview"
    # The line below every screen comes from streamlit_app.py: had it been skipped, so would a sign-in be.
    assert page.get_by_text("Only on this computer").is_visible()
    assert page.get_by_text("There is nothing to show yet.").is_visible()
    assert "Traceback" not in fresh.log.read_text()
    quiet(watched)


def brings_the_sample_and_its_figure_stands(fresh: Any, watched: Any) -> None:
    page = watched.open(fresh.url)
    page.get_by_role("button", name="Try the sample library").click()
    page.get_by_role("button", name="Leave the sample library").wait_for()
    watched.settle()
    assert page.get_by_text("is invented").first.is_visible()
    page.locator(WIDE).wait_for()
    watched.settle()
    drawn = page.locator(WIDE)
    assert drawn.locator("path").count() > 60
    title = drawn.locator("text").first.text_content()
    assert len(title.split()) <= 12
    assert "reflections" in drawn.text_content()
    page.get_by_role("button", name="Take this figure away").click()
    page.get_by_text("This is the edition for staff").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Picture for a slide").click()
    picture = Image.open(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert picture.size == (4000, 2250)
    assert picture.info["dpi"][0] == pytest.approx(300, abs=0.1)
    assert download.value.suggested_filename.endswith("_slide-light-staff_v1.png")
    page.get_by_text("The same as a table").click()
    assert page.get_by_role("cell", name="All branches").or_(page.get_by_role("rowheader", name="All branches")).count()
    quiet(watched)


def test_reloading_keeps_the_data_and_the_choice(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview")
    page.locator(WIDE).wait_for()
    page.get_by_role("radio", name="Public").or_(page.get_by_role("button", name="Public")).first.click()
    page.wait_for_url("**for=*")
    before = watched.settle().url
    shown = page.locator(WIDE).text_content()
    page.reload()
    page.locator(WIDE).wait_for()
    watched.settle()
    assert page.url == before
    assert page.locator(WIDE).text_content() == shown
    quiet(watched)


def test_an_address_may_hold_keys_and_stays_the_view(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview?measure=incidents&for=public&period=1999-Q1")
    page.locator(WIDE).wait_for()
    watched.settle()
    assert page.get_by_text("asks for “1999-Q1”, which is not here").is_visible()
    page = watched.open(f"{sampled.url}/overview?measure=incidents&for=public")
    page.wait_for_url("**for=Public*")
    page.locator(WIDE).wait_for()
    shown, address = watched.settle().locator(WIDE).text_content(), page.url
    assert shown.startswith("Incidents") or "Incidents" in shown
    page.reload()
    page.locator(WIDE).wait_for()
    assert watched.settle().url == address
    assert page.locator(WIDE).text_content() == shown
    quiet(watched)


def test_the_address_chooses_the_figure_and_a_choice_draws_only_what_it_changes(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview?form=weave")
    page.wait_for_url("**form=Weave*")
    page.locator(WIDE).wait_for()
    watched.settle()
    before = page.locator(WIDE).text_content()
    assert "Q4 2024" in before
    page.evaluate("document.querySelector('h1').dataset.still = 'here'")
    page.get_by_text("Both sides", exact=True).click()
    page.wait_for_function(f"document.querySelector('{WIDE}')?.textContent.includes('Lakeside')")
    watched.settle()
    assert page.evaluate("document.querySelector('h1').dataset.still") == "here"
    assert page.get_by_text("What did each branch count").is_visible()
    assert "form=" not in page.url
    quiet(watched)


def test_what_waits_and_what_is_next_stand_in_the_navigation(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview")
    ways = page.get_by_role("navigation").get_by_role("link")
    said = [link for link in ways.all_text_contents() if link.startswith(("Next: Check (", "Voices ("))]
    assert len(said) == 2
    assert ways.locator("xpath=self::*[@aria-current='page']").text_content() == "Overview"
    ways.filter(has_text="Check").click()
    page.wait_for_url("**/check")
    watched.settle()
    assert ways.filter(has_text="Check").text_content().startswith("Check (")
    quiet(watched)


def test_a_choice_is_still_there_when_one_comes_back(sampled: Any, watched: Any):
    page = watched.open(f"{sampled.url}/overview?for=board")
    page.wait_for_url("**for=Board*")
    page.get_by_role("link", name="Method").click()
    page.wait_for_url("**/method*")
    page.get_by_role("navigation").get_by_role("link", name="Overview").click()
    page.wait_for_url("**/overview**for=Board*")
    watched.settle()
    assert page.get_by_role("radio", name="Board").is_checked()
    quiet(watched)


def test_a_link_shows_the_whole_of_what_it_says_and_one_press_leads_back(sampled: Any, watched: Any):
    """Two screens call their choices by the same names, and a screen links to itself."""
    page = watched.open(f"{sampled.url}/overview?for=Board&period=Q2+2026")
    page.locator('[class*="st-key-open-"] a').first.click()
    page.wait_for_url(re.compile(r"pairs\?.*period=Q2\+2026.*for=Board"))
    watched.settle()
    assert page.get_by_role("radio", name="Board").is_checked()
    page.go_back()
    page.wait_for_url(re.compile(r"overview\?for=Board&period=Q2\+2026"))
    watched.settle()
    assert page.get_by_role("radio", name="Board").is_checked()

    page = watched.open(f"{sampled.url}/pairs?pair=visits&measure=visits&code=DIGNITY")
    page.get_by_text("name “dignity”").first.wait_for()
    watched.settle()
    other = page.get_by_role("link", name="Social-service referrals · Beyond the job described").first
    other.click()
    page.get_by_text("name “beyond the job described”").first.wait_for()
    watched.settle()
    assert "code=Beyond" in page.url
    page.go_back()
    page.get_by_text("name “dignity”").first.wait_for()
    watched.settle()
    watched.is_quiet()


def test_every_page_has_an_address_of_its_own(sampled: Any, watched: Any):
    page = watched.open(sampled.url)
    page.wait_for_url("**/bring-in")
    page = watched.open(f"{sampled.url}/bring-in")
    assert page.get_by_text("Page not found").count() == 0
    assert page.title() == "Bring in · Seen & Counted"
    quiet(watched)


def test_a_phone_gets_a_figure_of_its_own_and_no_page_scrolls_sideways(sampled: Any, watched: Any):
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(f"{sampled.url}/overview")
    page.locator(".st-key-figure-narrow svg.marks").wait_for()
    assert not page.locator(WIDE).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    quiet(watched)
