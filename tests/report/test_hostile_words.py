"""Words that could do something in some program, in every place of a figure: each file shows them, none obeys them."""

import io
import re
import struct
from collections.abc import Iterator
from xml.etree import ElementTree

import pandas as pd
import pytest
from PIL import Image
from read_back import bare, book, book_parts, csv_rows, pdf, pdf_objects, pdf_words

from impact.charts.canvas import Canvas
from impact.model import Figure
from impact.report import EXPORTERS, About
from impact.report.svg import check_inert

LONG = "Connective" * 40
# What somebody typed, and what a reader sees of it: the same, but for characters that are no words.
TYPED = {
    '=HYPERLINK("http://example.org/x","Click")': None,
    "=cmd|' /C calc'!A0": None,
    "@SUM(1+1)*cmd|' /C calc'!A0": None,
    "+1+1": None,
    "-2+3": None,
    "＝1+1": None,
    "\t=1+1": " =1+1",
    "\r=1+1": " =1+1",
    "\n=1+1": " =1+1",
    "<script>alert(1)</script>": None,
    '<img src="http://example.org/x.png">': None,
    "![a](http://example.org/x.png)": None,
    "[x](javascript:alert(1))": None,
    '#image("/etc/hostname") #sys.version': None,
    "$ sum_(k=1)^n k $ *b* _i_ @ref <label>": None,
    "North\u202ellih": "Northllih",
    "Joy 😀 here": None,
    "a\x00b\x07c\x9dd": "abcd",
    "_x0041_ &amp; &#65; ]]>": None,
    LONG: None,
}
CASES = [pytest.param(typed, seen or typed, id=f"{i}") for i, (typed, seen) in enumerate(TYPED.items())]
COMPUTED = "=+-@\t\r\n＝＋－＠"


def everywhere(words: str) -> Figure:
    """A small figure that holds these words in its title, table, drawing, footer and description."""
    canvas = Canvas("light", wide=200, high=70)
    line = re.sub(r"[\r\n]", " ", words)  # a figure is drawn line by line
    canvas.lines(6, 4, [line, line, "a row", line], size=9, lead=16)
    return Figure(
        name="sides",
        spec=canvas.specification(words),
        title=words,
        subtitle=words,
        alt=words,
        footer=words,
        table=pd.DataFrame({"Branch": [words, "Hill"], words: [-3.5, None], "Note": ["", words]}),
        size=(canvas.wide, canvas.high),
        boxes=tuple(canvas.boxes),
    )


def about_with(words: str, about: About) -> About:
    told = {"period": words, "place": words, "filters": words, "sources": (words,), "left_out": (words,)}
    return About(audience="board", version="0.1.0", made_at=about.made_at, **told)  # type: ignore[arg-type]


def written(key: str, words: str, about: About) -> bytes:
    return EXPORTERS[key].write(everywhere(words), about_with(words, about))


@pytest.mark.parametrize(("typed", "seen"), CASES)
def test_a_picture_holds_words_as_words(typed: str, seen: str, about: About):
    picture = written("png", typed, about)
    image = Image.open(io.BytesIO(picture))
    image.load()
    text = image.text  # type: ignore[attr-defined]
    for field in ("Title", "Description", "Source", "Place", "Chosen", "Sources", "Left out, and why"):
        assert text[field] == seen
    assert set(png_chunks(picture)) <= {b"IHDR", b"tEXt", b"iTXt", b"pHYs", b"IDAT", b"IEND"}


@pytest.mark.parametrize(("typed", "seen"), CASES)
def test_a_drawing_holds_words_as_words(typed: str, seen: str, about: About):
    drawn = written("svg", typed, about).decode()
    root = ElementTree.fromstring(drawn)
    told = {element.tag.rpartition("}")[2]: "".join(element.itertext()) for element in root}
    assert told["title"] == seen
    assert seen in told["desc"]
    assert f"Place: {seen}" in told["metadata"]
    assert [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")].count(seen.strip()) == 3
    check_inert(drawn)
    attributes = " ".join(value for element in root.iter() for value in element.attrib.values())
    assert "http" not in attributes
    assert "url(" not in attributes


@pytest.mark.parametrize(("typed", "seen"), CASES)
def test_a_page_holds_words_as_words(typed: str, seen: str, about: About):
    page = written("pdf", typed, about)
    assert pdf(page).metadata.title == seen  # type: ignore[union-attr]
    words = bare(pdf_words(page))
    # A letter that no typeface here can draw is a box; then the page says so.
    boxed = "isanemptybox" in words
    pattern = "".join(".{0,2}" if boxed and ord(c) > 0x2BFF else re.escape(c) for c in bare(seen))
    assert len(re.findall(pattern, words, re.DOTALL)) >= 6
    live = {"/URI", "/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFile", "/EmbeddedFiles", "/Annots"}
    assert not [key for thing in pdf_objects(page) for key in live & set(thing)]


@pytest.mark.parametrize(("typed", "seen"), CASES)
def test_a_workbook_holds_words_as_words(typed: str, seen: str, about: About):
    contents = written("xlsx", typed, about)
    figure, numbers, told = book(contents).worksheets
    cells = [numbers["A2"], numbers["B1"], numbers["C3"], figure["A1"], told["B1"]]
    assert [(cell.data_type, _unescaped(cell.value)) for cell in cells] == [("s", seen)] * 5
    assert (numbers["B2"].value, numbers["B3"].value) == (-3.5, None)
    parts = book_parts(contents)
    assert not [name for name in parts if "externalLink" in name or "vba" in name.casefold()]
    for name, xml in parts.items():
        tree = ElementTree.fromstring(xml)
        kinds = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert not kinds & {"f", "hyperlink", "hlinkClick", "ddeLink", "oleLink"}, name
        assert not [e for e in tree.iter() if e.get("TargetMode") == "External"], name
    pictures = ElementTree.fromstring(parts["xl/drawings/drawing1.xml"]).iter()
    assert [e.get("descr") for e in pictures if e.tag.endswith("cNvPr")] == [seen]


@pytest.mark.parametrize(("typed", "seen"), CASES)
def test_a_list_of_values_holds_words_as_words(typed: str, seen: str, about: About):
    head, first, second = csv_rows(written("csv", typed, about))
    for words in (head[1], first[0], second[2]):
        assert words.removeprefix("'") == seen
        assert not words.lstrip().startswith(tuple(COMPUTED))
    assert (first[1], second[1]) == ("-3.5", "")  # a number is no formula


@pytest.mark.parametrize(
    "drawn",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><a href="http://example.org"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x"</style></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"><g l:href="x"/></svg>',
    ],
)
def test_a_drawing_that_could_do_something_does_not_leave(drawn: str):
    with pytest.raises(ValueError, match="may not hold"):
        check_inert(drawn)


def test_nothing_is_fetched_for_a_drawing(about: About):
    remote = {"data": {"url": "http://127.0.0.1:9/x.csv"}, "mark": "point", "encoding": {"x": {"field": "a"}}}
    figure = Figure("x", remote, "", "", "", "", pd.DataFrame({"a": [1]}))
    with pytest.raises(ValueError, match="not allowed"):
        EXPORTERS["svg"].write(figure, about)


def png_chunks(picture: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(picture):
        (long,) = struct.unpack(">I", picture[at : at + 4])
        yield picture[at + 4 : at + 8]
        at += long + 12


def _unescaped(words: str) -> str:
    """How a workbook writes `_x0041_` that is no code; this reader leaves it as it is written."""
    return words.replace("_x005F_", "_")
