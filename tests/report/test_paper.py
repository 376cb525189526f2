"""The paper for a council, opened again: headings, captions, tables and pictures, in styles that can be changed."""

import re
from dataclasses import replace

import pytest
from office_files import few_steps, parts, sheet, words_of_sheet

from impact.model.presented import Presented
from impact.report.documents.paper import BRIEF, PAPER
from impact.report.values import said, value

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def told() -> Presented:
    return few_steps("sides", "pair_card")


@pytest.fixture(scope="module")
def contents(told: Presented) -> bytes:
    return PAPER.made(told)


def of_style(contents: bytes, *names: str) -> list[str]:
    return [one.text for one in sheet(contents).paragraphs if one.style.name in names]


def test_headings_are_headings_and_stand_in_the_contents(contents: bytes, told: Presented):
    headings = of_style(contents, "Heading 1", "Heading 2")
    assert {step.title for step in told.steps} <= set(headings)
    for heading in ("What we found", "How it was counted, and what it cannot say", "Sources"):
        assert heading in headings
    assert of_style(contents, "toc 1", "toc 2") == headings


def test_every_paragraph_has_a_style_by_name_and_no_dress_of_its_own(contents: bytes):
    for paragraph in sheet(contents).paragraphs:
        for run in paragraph.runs:
            assert run.font.name is None
            assert run.font.color.type is None
    assert {"Quote", "Caption", "Library table", "Figure note"} <= {style.name for style in sheet(contents).styles}


def test_pictures_say_what_they_show_and_are_counted_by_a_field(contents: bytes, told: Presented):
    pictures = list(sheet(contents).element.body.iter("{*}docPr"))
    assert [one.get("descr") for one in pictures] == [step.page.alt for step in told.steps if step.page]
    assert len({one.get("id") for one in pictures}) == len(pictures)
    captions = of_style(contents, "Caption")
    assert [words.split(":")[0] for words in captions] == ["Figure 1", "Figure 2", "Table 1", "Table 2"]
    codes = [one.text.strip() for one in sheet(contents).element.body.iter(f"{_W}instrText")]
    assert set(codes) == {'TOC \\o "1-2" \\z \\u', "SEQ Figure \\* ARABIC", "SEQ Table \\* ARABIC"}


def test_tables_hold_the_numbers_of_the_figures_and_repeat_their_head(contents: bytes, told: Presented):
    drawn = [[[cell.text for cell in row.cells] for row in table.rows] for table in sheet(contents).tables]
    for step in told.steps:
        if step.figure is not None:
            table = told.tables[step.stem]
            names = list(table.columns)
            rows = [[said(value(cell), name) for cell, name in zip(row, names, strict=True)] for row in table.values]
            assert [names, *rows] in drawn
    for table in sheet(contents).tables:
        assert table.rows[0]._tr.find(f"{_W}trPr/{_W}tblHeader") is not None
        assert table.style.name == "Library table"


def test_quote_ask_method_sources_and_what_is_left_out_are_in_it(contents: bytes, told: Presented):
    words = words_of_sheet(sheet(contents))
    assert told.brief.voice
    assert of_style(contents, "Quote") == [f"“{told.brief.voice.text.strip('“”')}”"]
    assert told.brief.ask
    for said_so in (told.brief.ask.cost, told.left_out[0], told.sources[1].file, told.method[0][1][0]):
        assert said_so in words


def test_the_page_says_whose_it_is_and_its_number(contents: bytes):
    feet = [data.decode() for name, data in parts(contents).items() if re.fullmatch(r"word/footer\d\.xml", name)]
    assert feet
    for foot in feet:
        assert "Willow Lake Public Library" in foot
        assert {" PAGE ", " NUMPAGES "} == set(re.findall(r"<w:instrText[^>]*>([^<]*)<", foot))


@pytest.mark.parametrize("document", [PAPER, BRIEF], ids=["paper", "brief"])
def test_it_says_of_itself_what_it_is_and_comes_out_the_same_each_time(document, told: Presented):
    first, again = document.made(told), document.made(told)
    assert first == again
    about = sheet(first).core_properties
    assert (about.title, about.author, about.language) == (told.title, "Willow Lake Public Library", "en-US")
    assert about.created.date() == told.made_at
    assert "For the board" in about.keywords


@pytest.mark.parametrize(("size", "wide"), [("a4", 595), ("us-letter", 612)])
def test_it_is_as_large_as_the_paper_that_was_chosen(size, wide):
    made = sheet(PAPER.made(replace(few_steps(), paper=size)))
    assert round(made.sections[0].page_width.pt) == wide
