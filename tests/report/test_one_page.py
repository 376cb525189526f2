"""The page for the board and the page for a weekly meeting are one page each, whatever their words."""

import math
from dataclasses import replace

import pytest
from office_files import few_steps, sheet
from presented import LONG
from test_sounding_board_sheet import DAY, SHEET

from impact.look import width
from impact.model.presented import Presented
from impact.model.room_sheets import NamedCode, Said
from impact.report.documents.paper import BRIEF
from impact.report.documents.paper.sheets import sounding_board_docx

# Of the usual stand-ins for the typefaces that the files name.
_WIDER, _LEAD = 1.12, 1.17


def filled(contents: bytes) -> float:
    """The part of its first page that a document fills, measured apart from the program that wrote it."""
    made = sheet(contents)
    section = made.sections[0]
    room = (section.page_width - section.left_margin - section.right_margin) / 12_700
    deep = (section.page_height - section.top_margin - section.bottom_margin) / 12_700
    high = sum(shape.height.pt for shape in made.inline_shapes)
    for paragraph in made.paragraphs:
        style = paragraph.style
        size = style.font.size.pt
        lines = max(1, math.ceil(width(paragraph.text, size) * _WIDER / (room - 18)))
        high += lines * size * _LEAD + style.paragraph_format.space_before.pt + style.paragraph_format.space_after.pt
    for table in made.tables:
        high += sum(4 + 8.5 * _LEAD * max(_lines(cell) for cell in row.cells) for row in table.rows)
    return high / deep


def _lines(cell) -> int:
    return max(1, math.ceil(width(cell.text, 8.5) * _WIDER / (cell.width.pt - 6)))


def told() -> Presented:
    return few_steps("sides")


def in_long_words() -> Presented:
    usual = told()
    words = f"{LONG} wrote a book about what happened at the desk. " * 40
    page = usual.brief
    assert page.voice
    assert page.ask
    return replace(
        usual,
        title=words,
        place=words,
        left_out=(words,) * 3,
        brief=replace(
            page,
            findings=tuple(replace(one, sentence=words, n=words) for one in page.findings),
            voice=replace(page.voice, text=words, branch=words, role=words),
            ask=replace(page.ask, need=words, cost=words, owner=words, outcome=words),
            cannot_say=(words,) * 4,
            to_date=tuple(replace(one, measure=words) for one in page.to_date * 5),
            to_date_said=words,
            notes=words,
        ),
    )


def bare() -> Presented:
    usual = told()
    page = replace(usual.brief, findings=(), figure=None, voice=None, ask=None, cannot_say=(), to_date=(), notes="")
    return replace(usual, brief=page, left_out=())


@pytest.mark.parametrize("size", ["a4", "us-letter"])
@pytest.mark.parametrize("made", [told, in_long_words, bare])
def test_the_boards_page_is_one_page(made, size):
    contents = BRIEF.made(replace(made(), paper=size))
    assert filled(contents) < 1
    assert all(len(paragraph.text) < 130 for paragraph in sheet(contents).sections[0].footer.paragraphs)
    assert all(paragraph.text for paragraph in sheet(contents).paragraphs if paragraph.style.name == "Heading 1")


def test_it_holds_findings_one_figure_one_voice_the_ask_with_its_cost_and_what_cannot_be_said():
    presentation = told()
    words = "\n".join(paragraph.text for paragraph in sheet(BRIEF.made(presentation)).paragraphs)
    page = presentation.brief
    assert page.voice
    assert page.ask
    assert all(one.sentence in words and one.n in words for one in page.findings)
    assert len(sheet(BRIEF.made(presentation)).inline_shapes) == 1
    for said in (page.voice.text.strip("“”"), page.ask.need, page.ask.cost, *page.cannot_say, page.notes):
        assert said in words
    assert page.to_date_said in words
    cells = [cell.text for row in sheet(BRIEF.made(presentation)).tables[0].rows for cell in row.cells]
    assert {"203,145", "201,870", "+0.6%"} <= set(cells)


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_a_full_quarter_on_the_meetings_page_is_one_page(paper):
    long = Said("He came to print one page and stayed to tell me about his wife. " * 4, "North Hill, Sep 2026")
    codes = [NamedCode(f"A code with a rather long name, number {i}", i * 60, 900) for i in range(1, 9)]
    full = replace(SHEET, codes=codes, quotes=[long] * 3, asked=[*SHEET.asked] * 4, footer="Of whom and when. " * 34)
    contents = sounding_board_docx(full, version="1", made_at=DAY, paper=paper)
    assert filled(contents) < 1
    words = "\n".join(paragraph.text for paragraph in sheet(contents).paragraphs)
    assert all(question in words for question in full.questions)
    assert "60 of 900" in words
