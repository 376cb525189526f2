"""What a manager sees in a real browser: the way from nothing to a figure, and that nothing leaks or breaks."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

pytestmark = pytest.mark.browser

WIDE = ".st-key-figure-wide svg.marks"
# An address of the web in it would go no further than the reader, so it has none.
NORTH = "North <script>document.title='taken'</script> **b**"
HOSTILE = "<script>document.title='taken'</script> **bold** ![x](https://example.org/x.png) [y](https://example.org)"


def open_sample(watched: Any, server: Any) -> Any:
    page = watched.open(server.url)
    if page.get_by_role("button", name="Leave the sample library").count():
        return page
    page.get_by_role("button", name="Try the sample library").click()
    page.get_by_role("button", name="Leave the sample library").wait_for()
    return watched.settle()


def quiet(watched: Any) -> None:
    assert watched.complaints == []
    assert watched.strangers == []


def test_a_deep_link_as_the_very_first_visit_shows_its_page_within_the_frame(fresh: Any, watched: Any):
    page = watched.open(f"{fresh.url}/overview?for=board")
    assert page.get_by_role("heading", level=1).inner_text() == "Overview"
    # The line below every screen comes from streamlit_app.py: had it been skipped, so would a sign-in be.
    assert page.get_by_text("Only on this computer").is_visible()
    assert page.get_by_text("There is nothing to show yet.").is_visible()
    assert "Traceback" not in fresh.log.read_text()
    quiet(watched)


def test_one_click_brings_the_sample_and_its_figure_stands(server: Any, watched: Any, tmp_path: Path):
    page = open_sample(watched, server)
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


def test_reloading_keeps_the_data_and_the_choice(server: Any, watched: Any):
    open_sample(watched, server)
    page = watched.open(f"{server.url}/overview")
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


def test_an_address_may_hold_keys_and_stays_the_view(server: Any, watched: Any):
    open_sample(watched, server)
    page = watched.open(f"{server.url}/overview?measure=incidents&for=public&period=1999-Q1")
    page.locator(WIDE).wait_for()
    watched.settle()
    assert page.get_by_text("asks for “1999-Q1”, which is not here").is_visible()
    page = watched.open(f"{server.url}/overview?measure=incidents&for=public")
    page.wait_for_url("**for=Public*")
    page.locator(WIDE).wait_for()
    shown, address = watched.settle().locator(WIDE).text_content(), page.url
    assert shown.startswith("Incidents") or "Incidents" in shown
    page.reload()
    page.locator(WIDE).wait_for()
    assert watched.settle().url == address
    assert page.locator(WIDE).text_content() == shown
    quiet(watched)


def test_the_address_chooses_the_figure_and_a_choice_draws_only_what_it_changes(server: Any, watched: Any):
    open_sample(watched, server)
    page = watched.open(f"{server.url}/overview?form=weave")
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


def test_what_waits_and_what_is_next_stand_in_the_navigation(server: Any, watched: Any):
    open_sample(watched, server)
    page = watched.open(f"{server.url}/overview")
    ways = page.get_by_role("navigation").get_by_role("link")
    said = [link for link in ways.all_text_contents() if link.startswith(("Next: Check (", "Voices ("))]
    assert len(said) == 2
    assert ways.locator("xpath=self::*[@aria-current='page']").text_content() == "Overview"
    ways.filter(has_text="Check").click()
    page.wait_for_url("**/check")
    watched.settle()
    assert ways.filter(has_text="Check").text_content().startswith("Check (")
    quiet(watched)


def test_a_choice_is_still_there_when_one_comes_back(server: Any, watched: Any):
    open_sample(watched, server)
    page = watched.open(f"{server.url}/overview?for=board")
    page.wait_for_url("**for=Board*")
    page.get_by_role("link", name="Method").click()
    page.wait_for_url("**/method*")
    watched.settle()
    page.get_by_role("navigation").get_by_role("link", name="Overview").click()
    page.wait_for_url("**/overview**for=Board*")
    watched.settle()
    assert page.get_by_role("radio", name="Board").is_checked()
    quiet(watched)


def test_every_page_has_an_address_of_its_own(server: Any, watched: Any):
    page = watched.open(server.url)
    page.wait_for_url("**/bring-in")
    page = watched.open(f"{server.url}/bring-in")
    assert page.get_by_text("Page not found").count() == 0
    assert page.title() == "Bring in · Seen & Counted"
    quiet(watched)


def test_a_phone_gets_a_figure_of_its_own_and_no_page_scrolls_sideways(server: Any, watched: Any):
    open_sample(watched, server)
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open(f"{server.url}/overview")
    page.locator(".st-key-figure-narrow svg.marks").wait_for()
    assert not page.locator(WIDE).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    quiet(watched)


def test_words_of_others_show_as_they_are(fresh: Any, watched: Any):
    page = watched.open(fresh.url)
    page.get_by_text("type or paste one story").click()
    page.get_by_label("Branch").fill(NORTH)
    page.get_by_label("What happened").fill(f"She stayed an hour. {HOSTILE}")
    page.get_by_role("button", name="Keep this story").click()
    page.get_by_text("The story is kept").wait_for()
    page = watched.open(f"{fresh.url}/overview")
    page.locator(WIDE).wait_for()
    watched.settle()
    page.get_by_text("The same as a table").click()
    watched.settle()
    assert page.title() != "taken"
    assert page.locator('img[src*="example.org"], a[href*="example.org"]').count() == 0
    assert "North <script>" in page.locator("table").text_content()
    assert "She stayed an hour" not in page.content()
    quiet(watched)
