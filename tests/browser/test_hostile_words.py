"""Words that could do something, brought in by hand and by file: letters on every page and in every file."""

import csv
import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import own_library
import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser

WIDE = ".st-key-figure-wide svg.marks"
SHORT = "=1+1 <script>document.title='taken'</script> **bold** ![a](https://example.org/a.png)"
LONG = (
    f'=HYPERLINK("https://example.org/h","x") {SHORT} <img src="https://example.org/b.png" '
    "onerror=\"document.title='taken'\"> [y](javascript:alert(1)) She stayed."
)
NOTE = "=2+2 <script>document.title='taken'</script> **note** ![n](https://example.org/n.png)"
BRANCH = "North <img src=x onerror=\"document.title='taken'\"> **b** Hill"
STATS = "<img src=x onerror=document.title='taken'> **Stats** ![a](b.png).csv"
PIECES = ("<script>document.title='taken'</script>", "**bold**", "![a](https://example.org/a.png)")
LIVE = (
    'img[src*="example.org"], img[src="x"], a[href*="example.org"], a[href^="javascript"], '
    'strong:text-is("bold"), strong:text-is("b"), strong:text-is("note"), strong:text-is("Stats")'
)


def stays_words(page: Any, *said: str) -> None:
    """Nothing of it came alive, and each of these stands there letter by letter."""
    assert page.title().endswith(" · Seen & Counted")
    assert page.locator(LIVE).count() == 0
    shown = bare(page.locator("body").inner_text() + page.locator("body").text_content())
    assert [words for words in said if bare(words) not in shown] == []


def bare(words: str) -> str:
    return re.sub(r"[\s\u200b\xad]", "", words)


def test_words_stay_words_from_the_upload_to_every_file_that_leaves(fresh: Any, watched: Any):
    page = watched.open(f"{fresh.url}/bring-in")
    form = own_library.reflections({BRANCH: 7, "Hill": 6}, first=LONG)
    page.locator('input[type="file"]').set_input_files(
        [
            {"name": STATS, "mimeType": "text/csv", "buffer": own_library.stats((BRANCH, "Hill"))},
            {"name": own_library.FORM, "mimeType": "text/csv", "buffer": form},
        ]
    )
    page.get_by_text("13 reflections").first.wait_for()
    watched.settle()
    stays_words(page, STATS)
    page = watched.open(f"{fresh.url}/check")
    stays_words(page, STATS)
    read_and_cleared(watched, fresh)
    noted_on_the_overview(watched, fresh)
    said_of_a_pair(watched, fresh)
    packed = taken_away(watched, fresh)
    stays_words(watched.open(f"{fresh.url}/method"))
    watched.is_quiet()
    words_in_files(packed)
    log = fresh.log.read_text()
    assert "Traceback" not in log
    assert "taken" not in log


def read_and_cleared(watched: Any, server: Any) -> None:
    page = watched.open(f"{server.url}/voices")
    assert page.get_by_label("The reflection").inner_text() == LONG
    stays_words(page, LONG, BRANCH)
    page.get_by_label("Your name, as your colleagues know you").last.fill(SHORT[:60])
    page.get_by_role("button", name="This is me").last.click()
    page.get_by_text("I have read this for who could be recognised").click()
    page.get_by_text("Cleared as a quote.").wait_for()
    page.get_by_role("button", name="I have read this", exact=True).click()
    page.get_by_text("Kept as read.").wait_for()
    watched.settle()
    stays_words(page)


def noted_on_the_overview(watched: Any, server: Any) -> None:
    page = watched.open(f"{server.url}/overview")
    page.locator(WIDE).wait_for()
    page.get_by_role("button", name="Notes on this time").click()
    page.get_by_label("A new note").fill(NOTE)
    page.get_by_role("button", name="Add this note").click()
    page.get_by_role("button", name="Take back").wait_for()
    watched.settle()
    page.keyboard.press("Escape")
    stays_words(page, NOTE, "onerror=\"document.title='taken'\"")


def said_of_a_pair(watched: Any, server: Any) -> None:
    page = watched.open(f"{server.url}/pairs?pair=visits&measure=visits&code=DIGNITY&period=2025-Q2")
    card = page.locator('[class*="st-key-voice-"]', has_text="HYPERLINK")
    while not card.count():
        page.get_by_role("button", name="Other voices").click()
        watched.settle()
    stays_words(page, LONG)
    card.get_by_role("button", name="Let this one stand here").click()
    page.locator(".st-key-both").get_by_text("Chosen by").wait_for()
    watched.settle()
    page.get_by_label("What do they say together?").fill(f"{SHORT} together")
    page.get_by_label("The ask: what is needed?").fill(f"{SHORT} asked")
    page.get_by_role("button", name="Put these words on the card").click()
    page.get_by_text("These words stand on the card now.").wait_for()
    watched.settle()
    stays_words(page, LONG, SHORT)
    assert bare(PIECES[2]) in bare(page.locator(WIDE).text_content())


def taken_away(watched: Any, server: Any) -> dict[str, bytes]:
    page = watched.open(f"{server.url}/take-away?for=Staff&period=Q2+2025")
    page.get_by_role("button", name="Make the ZIP").wait_for()
    watched.settle()
    stays_words(page)
    others = page.locator('[class*="st-key-item-"]:not(.st-key-item-sides):not([class*="st-key-item-pair"])')
    for left_away in others.all():
        left_away.get_by_text("Into the ZIP").click()
        watched.settle()
    kinds = page.locator(".st-key-kinds")
    for kind in ("Picture for a slide", "Drawing for the web or print", "The numbers alone"):
        kinds.get_by_role("button", name=kind).or_(kinds.get_by_role("checkbox", name=kind)).first.click()
        watched.settle()
    page.get_by_text("2 figures, 8 files").wait_for()
    page.get_by_role("button", name="Make the ZIP").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the ZIP").click()
    stays_words(page)
    with zipfile.ZipFile(Path(download.value.path())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words_in_files(packed: dict[str, bytes]) -> None:
    assert len(packed) == 10
    assert all(re.fullmatch(r"[\w+.-]+", name) for name in packed), list(packed)
    cards = {Path(name).suffix: contents for name, contents in packed.items() if "pair-card" in name}
    assert set(cards) == {".svg", ".pdf", ".csv", ".xlsx"}
    for name, contents in packed.items():
        read = READERS.get(Path(name).suffix)
        words = bare(read(contents)) if read else ""
        if "pair-card" in name:
            assert [piece for piece in PIECES if bare(piece) not in words] == [], name
        elif "sides" in name:
            assert bare(BRANCH[:30]) in words, name  # a long name is shortened in its middle


def drawing(contents: bytes) -> str:
    root = ElementTree.fromstring(contents)
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not kinds & {"script", "image", "a", "foreignObject", "style", "use"}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name]
    return "".join(root.itertext())


def page(contents: bytes) -> str:
    reader = PdfReader(io.BytesIO(contents))
    raw = [reader.get_object(number) for number in range(1, int(reader.trailer["/Size"]))]
    live = {"/URI", "/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/Annots"}
    assert not [thing for thing in raw if isinstance(thing, dict) and live & set(thing)]
    return "".join(part.extract_text() for part in reader.pages)


def values(contents: bytes) -> str:
    cells = [cell for row in csv.reader(io.StringIO(contents.decode("utf-8-sig"))) for cell in row]
    numbers = re.compile(r"-?\d+(\.\d+)?")
    assert not [c for c in cells if c.lstrip().startswith(("=", "+", "-", "@")) and not numbers.fullmatch(c)]
    return "".join(cells)


def workbook(contents: bytes) -> str:
    cells = [c for sheet in openpyxl.load_workbook(io.BytesIO(contents)) for row in sheet for c in row if c.value]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    return "".join(str(cell.value) for cell in cells)


READERS = {".svg": drawing, ".pdf": page, ".csv": values, ".xlsx": workbook}
