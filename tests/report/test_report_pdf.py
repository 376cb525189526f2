"""The report on paper: read by eye, by ear and by an archive, and it says what the presentation says."""

import io
from dataclasses import replace

import pandas as pd
import pytest
from pdf_ua import faults
from PIL import Image
from presented import NINE, PAYLOADS, QUOTE, figure_step, figures, hostile, presented, steps_of_words
from read_back import bare, pdf, pdf_objects, pdf_words, tags

from impact.model.presented import HouseLook, Presented
from impact.report.documents.picture import NoWordsForIt
from impact.report.documents.report import DOCUMENT
from impact.report.values import rows, said
from impact.report.verify.open_pdf import open_pdf
from impact.report.verify.opened import Grid, Stated

SOME = {name: NINE[name] for name in ("sides", "pair_card", "matrix")}
LIVE = {"/URI", "/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia"}


@pytest.fixture(scope="module")
def told() -> Presented:
    pages = figures(SOME, size="page")
    drawn = [figure_step(at, name, page, page) for at, (name, page) in enumerate(pages.items(), start=1)]
    return presented([*drawn, *steps_of_words()])


@pytest.fixture(scope="module")
def report(told: Presented) -> bytes:
    return DOCUMENT.made(told)


@pytest.fixture(scope="module")
def words(report: bytes) -> str:
    return bare(pdf_words(report))


def small(told: Presented, **changes) -> Presented:
    """One figure is enough to see the rest."""
    return replace(told, **{"steps": told.steps[:1], **changes})


def test_who_cannot_see_misses_nothing(report: bytes):
    assert faults(report) == []
    told = pdf(report).trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
    assert "<pdfaid:part>2<" in told
    assert "<pdfaid:conformance>A<" in told


def test_a_program_that_knows_the_standards_finds_no_fault(report: bytes):
    page = pytest.importorskip("page")
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert page.validate_pdf_bytes(report, profile=profile).failures == []


def test_the_contents_name_the_pages_on_which_everything_stands(report: bytes, told: Presented):
    entries = [part for part in open_pdf(report) if isinstance(part, Stated) and "contents" in part.place]
    assert [entry.stated for entry in entries] == [entry.expected for entry in entries]
    named = " ".join(entry.stated for entry in entries)
    for heading in ("What we found", "Where it comes from", *(step.title for step in told.steps)):
        assert heading in named


def test_every_number_of_a_figure_stands_in_its_table(report: bytes, told: Presented):
    grids = [part.rows for part in open_pdf(report) if isinstance(part, Grid)]
    printed = [[[bare(str(cell)) for cell in row] for row in grid] for grid in grids]
    for step in told.steps[: len(SOME)]:
        table = told.tables[step.stem]
        names = [str(name) for name in table.columns]
        shown = [[bare(said(cell, name)) for cell, name in zip(row, names, strict=True)] for row in rows(table)]
        assert [[bare(name) for name in names], *shown] in printed


def test_each_figure_is_told_in_words_and_none_leaves_without(report: bytes, told: Presented):
    spoken = [str(element["/Alt"]) for kind, element in tags(report) if kind == "/Figure"]
    assert spoken == [step.page.alt for step in told.steps if step.page]
    first = told.steps[0]
    silent = replace(first, page=replace(first.page, alt=" "))  # type: ignore[type-var]
    with pytest.raises(NoWordsForIt, match="Visits fell at three of six branches"):
        DOCUMENT.made(small(told, steps=(silent,)))


def test_it_says_for_whom_it_is_what_was_found_and_what_it_rests_on(words: str, told: Presented):
    expected = [told.title, told.look.library, "All branches, Q3 2026", "For the board, 3 October 2026"]
    expected += [one.sentence for one in told.findings] + [one.n for one in told.findings]
    expected += [*told.brief.cannot_say, *told.left_out, "What is counted", "A blank is never a zero."]
    expected += ["Service stats Q3.xlsx", "1 October 2026", "ab" * 10, "codebook 1.4", "Seen & Counted 0.1.0"]
    for sentence in expected:
        assert bare(sentence) in words, sentence
    assert bare("Invented: everything here") in words


def test_a_voice_stands_with_who_said_it_and_why_it_may(words: str, report: bytes):
    for sentence in (
        QUOTE.text,
        "Library assistant, North Hill, Aug 2026",
        "With the writer’s consent, and read by two people for who could be recognised.",
        "$18,400 a year",
        "One more piece of evidence is not shown here.",
    ):
        assert bare(sentence) in words
    assert "/BlockQuote" in [kind for kind, _ in tags(report)]


def test_what_is_only_said_aloud_is_not_printed(words: str, told: Presented):
    assert told.steps[0].notes
    assert bare(told.steps[0].notes) not in words


def test_real_libraries_are_not_called_invented(told: Presented):
    assert "nvented" not in pdf_words(DOCUMENT.made(small(told, invented=False)))


@pytest.mark.parametrize(("paper", "wide"), [("a4", 595), ("us-letter", 612)])
def test_it_fits_the_paper_and_counts_its_pages(paper: str, wide: int, told: Presented):
    made = pdf(DOCUMENT.made(small(told, paper=paper)))
    assert round(float(made.pages[0].mediabox.width)) == wide
    for number, page in enumerate(made.pages, start=1):
        assert f"Page {number} of {len(made.pages)}" in page.extract_text()


def test_a_long_table_goes_on_over_pages_under_its_head(told: Presented):
    long = pd.DataFrame({"Where": [f"Branch {i}" for i in range(90)], "Visits": range(1000, 1090)})
    made = DOCUMENT.made(small(told, tables={told.steps[0].stem: long}))
    pages = [" ".join(page.extract_text().split()) for page in pdf(made).pages]
    holding = [page for page in pages if "Branch 1" in page or "Branch 89" in page]
    assert len(holding) > 1
    assert all("Where Visits" in page for page in holding)
    assert faults(made) == []


def test_the_library_shows_its_logo_and_a_broken_one_hinders_nothing(told: Presented):
    out = io.BytesIO()
    Image.new("RGBA", (60, 20), "#00408080").save(out, "PNG")
    look = HouseLook(library="Willow Lake", logo=out.getvalue(), accent="#004080")
    made = DOCUMENT.made(small(told, look=look))
    assert "Logo of Willow Lake" in [str(e["/Alt"]) for kind, e in tags(made) if kind == "/Figure"]
    broken = DOCUMENT.made(small(told, look=replace(look, logo=out.getvalue()[:40], accent="red; evil")))
    assert "Logo" not in str([e.get("/Alt") for _, e in tags(broken)])
    assert faults(made) == faults(broken) == []


def test_the_same_presentation_on_the_same_day_gives_the_same_bytes(told: Presented, report: bytes):
    assert DOCUMENT.made(told) == report


def test_words_of_others_are_words_and_nothing_else():
    made = DOCUMENT.made(hostile(forms=["sides"]))
    words = bare(pdf_words(made))
    for typed in PAYLOADS:
        if typed.isascii():
            assert bare(typed) in words
    assert not [key for thing in pdf_objects(made) for key in LIVE & set(thing)]
    # Its own contents lead to its own pages, and nothing leads out of it.
    links = [thing for thing in pdf_objects(made) if thing.get("/Subtype") == "/Link"]
    assert links
    assert all("/Dest" in link or link["/A"]["/S"] == "/GoTo" for link in links)
