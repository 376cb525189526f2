"""A page to print or send: read by eye, by ear and by an archive, and the same wherever it is made."""

from dataclasses import replace

import pandas as pd
import pytest
from guarded import both_sides, branch, six_branches, total
from read_back import bare, pdf, pdf_objects, pdf_words, tags

from impact.charts import sides
from impact.model import Figure
from impact.report import EXPORTERS, About
from impact.report.body import body_of, footer_begins, heading_ends
from impact.report.renderer import draw_svg


@pytest.fixture(scope="module")
def figure() -> Figure:
    return sides(six_branches(), size="page")


@pytest.fixture(scope="module")
def page(figure: Figure, about: About) -> bytes:
    return EXPORTERS["pdf"].write(figure, about)


def many_branches() -> Figure:
    rows = [branch(f"Branch number {i}", 1000 + i, 900 + i, n=10 + i, named=(3, 4, 5)) for i in range(60)]
    return sides(both_sides(*rows, total(41000, 39000, n=900, named=(21, 16, 25))), size="page")


def test_it_says_that_it_meets_the_standards_for_archives_and_for_screen_readers(page: bytes):
    root = pdf(page).trailer["/Root"]
    told = root["/Metadata"].get_data().decode()  # type: ignore[index]
    for line in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert line in told
    assert root["/Lang"] == "en"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


def test_a_screen_reader_finds_heading_picture_table_and_list(page: bytes, figure: Figure):
    kinds = [kind for kind, _ in tags(page)]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 3
    assert kinds.index("/H1") < kinds.index("/Figure") < kinds.index("/Table") < kinds.index("/L")
    pictures = [element["/Alt"] for kind, element in tags(page) if kind == "/Figure"]
    assert pictures == [figure.alt]
    heads = [element["/A"][0]["/Scope"] for kind, element in tags(page) if kind == "/TH"]  # type: ignore[index]
    assert heads == ["/Column"] * len(figure.table.columns)
    assert kinds.count("/TR") == 1 + len(figure.table)


def test_title_subtitle_and_footer_stand_once(page: bytes, figure: Figure):
    words = bare(pdf_words(page))
    for sentence in (figure.title, figure.subtitle, figure.footer):
        assert words.count(bare(sentence)) == 1


def test_it_says_for_whom_it_is_what_was_left_out_and_where_it_comes_from(page: bytes, about: About):
    words = " ".join(pdf_words(page).split())
    for told in ("For the board", "All branches, Q3 2026", about.filters, *about.sources, *about.left_out):
        assert told in words
    assert "Seen & Counted 0.1.0, 3 October 2026" in words
    assert "Page 1 of 1" in words


def test_what_it_is_travels_in_its_properties(page: bytes, figure: Figure, about: About):
    told = pdf(page).metadata
    assert told is not None
    assert told.title == figure.title
    assert told.author == "Seen & Counted 0.1.0"
    assert about.filters in str(told.subject)
    assert str(told.creation_date).startswith("2026-10-03")


def test_nothing_left_out_needs_no_heading(figure: Figure, about: About):
    assert "Left out, and why" not in pdf_words(EXPORTERS["pdf"].write(figure, replace(about, left_out=())))


def test_all_type_is_ours_and_inside_the_file(page: bytes):
    fonts = [thing for thing in pdf_objects(page) if thing.get("/Type") == "/FontDescriptor"]
    names = {str(font["/FontName"]).partition("+")[2] for font in fonts}
    assert {name.partition("-")[0] for name in names} == {"SourceSansPro", "SourceSerifPro"}
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_the_same_figure_on_the_same_day_gives_the_same_bytes(page: bytes, figure: Figure, about: About):
    assert EXPORTERS["pdf"].write(figure, about) == page


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_it_fits_the_paper_of_the_country(paper: str, size: tuple[int, int], figure: Figure, about: About):
    made = pdf(EXPORTERS["pdf"].write(figure, replace(about, paper=paper)))  # type: ignore[arg-type]
    assert (round(made.pages[0].mediabox.width), round(made.pages[0].mediabox.height)) == size


def test_a_long_table_breaks_over_pages_and_repeats_its_header(about: About):
    made = EXPORTERS["pdf"].write(many_branches(), about)
    pages = [" ".join(page.extract_text().split()) for page in pdf(made).pages]
    assert len(pages) > 1
    assert all("Reflections read" in page for page in pages[:-1])
    for i in range(60):
        assert f"Branch number {i} 1,0" in "".join(pages)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_a_wide_table_lies_on_a_page_turned_sideways(figure: Figure, about: About):
    more = [figure.table[["Dignity", "Purpose"]].add_suffix(f" {year}") for year in range(2020, 2024)]
    wide = replace(figure, table=pd.concat([figure.table, *more], axis="columns"))
    first, second, *_ = pdf(EXPORTERS["pdf"].write(wide, about)).pages
    assert first.mediabox.width < first.mediabox.height
    assert second.mediabox.width > second.mediabox.height
    assert "Purpose 2023" in " ".join(second.extract_text().split())


def test_the_picture_is_the_figure_without_its_heading_and_footer(figure: Figure):
    top, bottom = heading_ends(figure), footer_begins(figure)
    inside = [box for box in figure.boxes if top < (box[1] + box[3]) / 2 < bottom]
    assert bare("".join(box[5] for box in figure.boxes if box[3] <= top)) == bare(figure.title + figure.subtitle)
    assert bare("".join(box[5] for box in figure.boxes if box[1] >= bottom)) == bare(figure.footer)
    body = body_of(figure, draw_svg(figure.spec))
    assert body.svg.count("<text") == len(inside)
    assert body.high == pytest.approx(bottom - top)


def test_a_figure_whose_heading_is_not_found_stays_whole(figure: Figure, about: About):
    other = replace(figure, title="Another title", footer="Another footer", boxes=())
    body = body_of(other, draw_svg(other.spec))
    assert (body.wide, body.high) == pytest.approx(other.size)
    assert bare(figure.title) in bare(pdf_words(EXPORTERS["pdf"].write(other, about)))


def test_a_letter_without_a_typeface_is_a_box_and_the_page_says_so(figure: Figure, about: About):
    unassigned = "\u0378"
    made = EXPORTERS["pdf"].write(replace(figure, subtitle=f"Branch {unassigned}"), about)
    assert "is an empty box" in " ".join(pdf_words(made).split())
    assert "pdfuaid" not in pdf(made).trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
