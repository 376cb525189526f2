"""The page for a weekly meeting: tagged, one page, and nobody's words are read as code."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from impact.model.room_sheets import AskedFor, BoardSheet, NamedCode, Said
from impact.report.sounding_board_sheet import sounding_board_sheet

DAY = date(2026, 10, 4)
SHEET = BoardSheet(
    title="8 of 14 reflections at North Hill name dignity; two questions to talk about",
    subtitle="North Hill, Q3 2026: what was heard, and what became of what was asked.",
    footer="n = 14 reflections read, North Hill, 1 Jul 2026 to 30 Sep 2026.",
    heard_title="What was heard, North Hill, Q3 2026",
    silence="",
    codes=[NamedCode("Seeing the other", 5, 14), NamedCode("Dignity", 8, 14, "dignity", "dignity_t")],
    quotes=[Said("He said #text(red)[x] $x^2$ and stayed.", "Library assistant, North Hill", "dignity")],
    asked=[AskedFor("Not now", "Heating that works", False, "The boiler is in the budget of 2027.")],
    questions=["Where do people get to keep their dignity here?", "When is there time for people?"],
)


def read(sheet: BoardSheet, **options) -> tuple[PdfReader, str]:
    made = sounding_board_sheet(sheet, version="1.0", made_at=DAY, **options)
    reader = PdfReader(io.BytesIO(made))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_holds_what_was_heard_and_asked_and_the_two_questions_on_one_tagged_page():
    reader, words = read(SHEET)
    assert len(reader.pages) == 1
    assert reader.metadata
    assert reader.metadata.title == SHEET.title
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert reader.trailer["/Root"]["/Lang"].startswith("en")  # type: ignore[index]
    for said in ("8 of 14", "5 of 14", "Heating that works.", "The boiler is in", *SHEET.questions, SHEET.footer):
        assert said in words
    assert "“He said #text(red)[x] $x^2$ and stayed.”" in words


def test_the_same_input_gives_the_same_bytes():
    made = [sounding_board_sheet(SHEET, version="1.0", made_at=DAY) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.parametrize(("paper", "wide"), [("a4", 595), ("us-letter", 612)])
def test_it_is_as_large_as_the_paper_that_was_chosen(paper, wide):
    reader, _ = read(SHEET, paper=paper)
    assert round(float(reader.pages[0].mediabox.width)) == wide


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_a_full_quarter_fits_on_one_page(paper):
    long = Said("He came to print one page and stayed to tell me about his wife. " * 4, "North Hill, Sep 2026")
    codes = [NamedCode(f"A code with a rather long name, number {i}", i * 60, 900) for i in range(1, 9)]
    full = replace(SHEET, codes=codes, quotes=[long] * 3, asked=[*SHEET.asked] * 4, footer="Of whom and when. " * 34)
    reader, words = read(full, paper=paper)
    assert len(reader.pages) == 1
    assert "one mark, about 12 reflections" in words


def test_with_nothing_to_tell_it_still_asks():
    _, words = read(replace(SHEET, codes=(), quotes=(), asked=(), silence="Nobody wrote."))
    assert "Nobody wrote." in words
    assert SHEET.questions[1] in words


def test_letters_of_any_script_are_printed():
    assert len(read(replace(SHEET, quotes=[Said("もっと椅子 🪑 \u202eabc", "")]))[0].pages) == 1
