"""The sheet for the noticeboard: tagged, in plain words, and nobody's words are read as code."""

import io
from datetime import date

from pypdf import PdfReader

from impact.model.room_sheets import IdeaBecame
from impact.report.ideas_sheet import TITLE, ideas_sheet

DAY = date(2026, 10, 4)
TOLD = (
    IdeaBecame("done", "Eight more chairs", False, True, "They stand by the windows.", DAY),
    IdeaBecame(
        "not_now", "Fix the heating #text(red)[x] $x^2$", True, True, "The boiler is in the budget of 2027.", DAY
    ),
    IdeaBecame("heard", "An idea of a few people", False, False, "", DAY),
    IdeaBecame("heard", "An idea of a few people", False, False, "", DAY),
)


def read(told: tuple[IdeaBecame, ...], *, invented: bool = False) -> tuple[PdfReader, str]:
    made = ideas_sheet(told, version="1.0", made_at=DAY, invented=invented)
    assert made == ideas_sheet(told, version="1.0", made_at=DAY, invented=invented)
    reader = PdfReader(io.BytesIO(made))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_tells_what_became_of_it_and_why_and_when_but_no_day():
    reader, words = read(TOLD)
    assert reader.metadata
    assert reader.metadata.title == TITLE
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.trailer["/Root"]["/Lang"].startswith("en")  # type: ignore[index]
    for said in ("Eight more chairs", "They stand by the windows.", "Not now, and why", "October 2026"):
        assert said in words
    assert "“Fix the heating #text(red)[x] $x^2$”" in words
    assert "4 Oct" not in words.partition("Seen & Counted")[0]


def test_what_stands_in_no_words_is_counted_once():
    _, words = read(TOLD)
    assert "2 ideas, in words that stay with the readers." in words
    assert "An idea of a few people" not in words


def test_with_nothing_to_tell_and_with_letters_of_any_script_it_is_made():
    assert TITLE in read(())[1]
    assert TITLE in read((IdeaBecame("doing", "もっと椅子 🪑 \u202eabc", True, True, "", None),))[1]


def test_the_sample_library_says_that_it_is_invented():
    assert "Invented" in read(TOLD, invented=True)[1]
    assert "Invented" not in read(TOLD)[1]
