"""A pack beside its own tables: one changed digit is found in any file, whatever the MANIFEST says."""

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import pytest
from guarded import six_branches
from guarded_pair import finished_card
from presented import figure_step, presented, steps_of_words

from impact import pipeline
from impact.model.presented import Presented
from impact.report.documents import DOCUMENTS
from impact.report.documents.document import Document
from impact.report.pack import MANIFEST
from impact.report.packing import packing
from impact.report.verify import verify
from impact.report.verify.rebuilt import rebuilt_differences

Files = dict[str, bytes]


def told(visits: int = 18240) -> Presented:
    """Two figures that office programs draw themselves, a finding, a voice and an ask."""
    data = six_branches()
    data.rows.loc[data.rows["branch"] == "Central", "value"] = float(visits)
    sides = figure_step(1, "sides", pipeline.figure(data), pipeline.figure(data, size="page"))
    return presented([sides, figure_step(2, "pair_card", pipeline.figure(finished_card())), *steps_of_words()])


def files_of(presentation: Presented, documents: tuple[Document, ...] = DOCUMENTS) -> Files:
    exports = list(packing(presentation, documents))[-1].exports
    return {export.file: export.contents for export in exports if export.file} | {
        MANIFEST: pipeline.leaving.pack.manifest(exports)
    }


@pytest.fixture(scope="module")
def files() -> Files:
    return files_of(told())


def packed(files: Mapping[str, bytes], changed: Mapping[str, bytes] | None = None) -> bytes:
    """A ZIP whose MANIFEST fits the files, whoever changed them."""
    inside = {**files, **(changed or {})}
    lines = list(csv.DictReader(io.StringIO(inside[MANIFEST].decode())))
    out = io.StringIO()
    writer = csv.DictWriter(out, lines[0].keys())
    writer.writeheader()
    for line in lines:
        if line["file"] in inside:
            writer.writerow({**line, "sha256": hashlib.sha256(inside[line["file"]]).hexdigest()})
    return zipped({**inside, MANIFEST: out.getvalue().encode()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in files.items():
            archive.writestr(name, contents)
    return out.getvalue()


def unzipped(contents: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(contents)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def named(files: Files, ending: str) -> str:
    return next(name for name in files if name.endswith(ending))


def only(files: Files, name: str) -> Files:
    """That file, and all tables: quicker to look through."""
    return {file: contents for file, contents in files.items() if file.endswith(".csv") or file == name}


def changed_inside(contents: bytes, part: str, pattern: str) -> bytes:
    """The last digit of the first number that the pattern finds in a part of an office file is another one."""
    inside = unzipped(contents)
    for name in sorted(inside):
        text = inside[name].decode("utf-8", "ignore") if re.search(part, name) else ""
        if found := re.search(pattern, text):
            at = found.end(1) - 1
            inside[name] = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}".encode()
            return zipped(inside)
    raise AssertionError(f"no {pattern} in {part}")


def changed_text(contents: bytes, pattern: str) -> bytes:
    text = contents.decode()
    found = re.search(pattern, text)
    assert found, pattern
    at = found.end(1) - 1
    return f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}".encode()


def test_a_pack_is_as_its_tables_say(files: Files):
    checked = verify(packed(files))
    assert [str(one) for one in checked.differences] == []
    assert checked.files == len(files)
    assert {name.rpartition(".")[2] for name in files} >= {"pdf", "docx", "pptx", "xlsx", "html", "png", "svg", "csv"}


OFFICE = {
    "a cell of a slide's table": ("pptx", "ppt/slides/slide", r"<a:t>([\d,]*\d{3})</a:t>"),
    "a heading of a slide": ("pptx", "ppt/slides/slide", r"<a:t>[^<]* (\d+) reflections</a:t>"),
    "speaker notes": ("pptx", "ppt/notesSlides/notesSlide", r"<a:t>[^<]*?(\d+)[^<]*</a:t>"),
    "a chart that PowerPoint draws": ("pptx", "ppt/charts/chart.*xml$", r"<c:val>.*?<c:v>(\d+)"),
    "a paragraph of a paper": ("docx", "word/document.xml", r"<w:t[^>]*>[^<]* (\d+) reflections"),
    "a cell of a paper's table": ("docx", "word/document.xml", r"<w:t[^>]*>([\d,]*\d{3})</w:t>"),
    "a cell of a workbook": ("xlsx", "xl/worksheets/sheet", r'<c r="[A-Z]+\d+"(?: s="\d+")?><v>(\d{4,})</v>'),
    "what a formula came to": ("xlsx", "xl/worksheets/sheet", r"</f><v>(\d+)</v>"),
    "which rows a formula adds": ("xlsx", "xl/worksheets/sheet", r"<f>[^<]*\$(\d+)\)</f>"),
    "words of a workbook": ("xlsx", "xl/sharedStrings.xml", r">[^<]* (\d+) reflections"),
    "which cells a chart on a slide draws": ("pptx", "ppt/charts/chart.*xml$", r"<c:val>.*?<c:f>[^<]*\$(\d+)</c:f>"),
    "which cells a chart of a workbook draws": ("xlsx", "xl/charts/chart", r"<c:val>.*?<c:f>[^<]*\$(\d+)</c:f>"),
    "which cell names a row of bars": ("xlsx", "xl/charts/chart", r"<c:tx>.*?<c:f>[^<]*\$(\d+)</c:f>"),
    "a chart of a workbook": ("xlsx", "xl/charts/chart", r"<c:val>.*?<c:v>(\d+)"),
}


@pytest.mark.parametrize("place", OFFICE)
def test_one_changed_digit_in_an_office_file_is_found(files: Files, place: str):
    ending, part, pattern = OFFICE[place]
    name = next(file for file in files if file.endswith(ending) and re.search("slides|paper|numbers", file))
    wrong = packed(only(files, name), {name: changed_inside(files[name], part, pattern)})
    differences = verify(wrong).differences
    assert {one.file for one in differences} == {name}
    assert all(one.place for one in differences)


def test_the_workbook_inside_a_chart_is_looked_at(files: Files):
    name = named(files, ".pptx")
    inside = unzipped(files[name])
    book = next(part for part in inside if part.endswith(".xlsx"))
    inside[book] = changed_inside(inside[book], "xl/worksheets/sheet", r'<c r="B\d+"(?: s="\d+")?><v>(\d+)</v>')
    places = [one.place for one in verify(packed(only(files, name), {name: zipped(inside)})).differences]
    assert any(book in place for place in places)


@pytest.mark.parametrize(
    ("ending", "pattern"),
    [
        (".html", r"<td[^>]*>([\d,]*\d{3})</td>"),
        (".html", r"<figcaption>n = (\d+)"),
        (".html", r"<text[^>]*>(\d+) of \d+</text>"),
        (".svg", r"<text[^>]*>([\d,]*\d{3})</text>"),
        (".svg", r"<desc[^>]*>.*?Of (\d+)"),
        ("_sides.csv", r"Central,(\d+)"),
        ("words.csv", r"(\d+) of 48"),
        ("charts.csv", r"Central,Q3 2026,(\d+)"),
        ("left-out.txt", r"fewer than (\d)"),
    ],
)
def test_one_changed_digit_in_a_text_file_is_found(files: Files, ending: str, pattern: str):
    name = named(files, ending)
    differences = verify(packed(only(files, name), {name: changed_text(files[name], pattern)})).differences
    assert name in {one.file for one in differences}


def test_a_page_that_was_made_of_another_number_is_found(files: Files):
    """A PDF keeps its words as drawing: a page of other numbers takes its place."""
    (report,) = (one for one in DOCUMENTS if one.key == "report")
    other = files_of(told(visits=18249), (report,))
    name = named(other, ".pdf")
    differences = verify(packed(only(files, name), {name: other[name]})).differences
    assert {one.file for one in differences} == {name}
    assert any("18,249" in one.what and "18,240" in one.what and "table" in one.place for one in differences)


def test_a_picture_of_another_number_is_found_where_it_is_drawn_anew(files: Files):
    other = files_of(told(visits=18249), ())
    name = named(other, ".png")
    (difference,) = rebuilt_differences(packed(files, {name: other[name]}), told())
    assert difference.file == name


def test_tables_are_rebuilt_to_the_last_digit(files: Files):
    assert list(rebuilt_differences(packed(files), told())) == []
    differing = {str(one) for one in rebuilt_differences(packed(files), told(visits=18249))}
    assert "tables/01_sides.csv › row 1, Visits, Q3 2026: “18240”; from the workspace “18249”" in differing


def test_a_file_that_is_missing_added_or_exchanged_is_named(files: Files):
    lost = named(files, ".svg")
    found = {str(one) for one in verify(zipped({name: files[name] for name in files if name != lost})).differences}
    assert f"{lost}: stands in the MANIFEST and is not here" in found
    added = verify(zipped({**only(files, ""), "tables/extra.csv": b"A\r\n1\r\n"})).differences
    assert "tables/extra.csv: stands 0 times in the MANIFEST" in {str(one) for one in added}
    name = "what-is-left-out.txt"
    exchanged = verify(zipped({**only(files, ""), name: files[name] + b"\n"})).differences
    assert any(one.file == name and "sha256" in one.what for one in exchanged)


def test_what_fails_is_named_and_the_rest_is_there():
    def fails(_: Presented) -> bytes:
        raise ValueError("She said: nobody had time for me")

    broken = Document("x", "x", "pdf", "application/pdf", "A broken page", fails)
    steps = list(packing(replace(told(), steps=told().steps[2:]), (broken,)))
    (trouble,) = steps[-1].trouble
    assert trouble.startswith("A broken page could not be made: something went wrong on our side, incident ")
    assert "nobody" not in trouble
    (line,) = (export for export in steps[-1].exports if not export.file)
    assert "could not be made" in line.filters
    assert [step.done for step in steps] == list(range(len(steps)))
    assert verify(zipped(files_of(told(), (broken,)))).not_made


DAMAGED = {
    "a word that is not there": (
        ".xlsx",
        "xl/worksheets/sheet2.xml",
        lambda part: part.replace(b't="s"><v>', b't="s"><v>9999'),
    ),
    "half a sheet": (".xlsx", "xl/worksheets/sheet2.xml", lambda part: part[: len(part) // 2]),
    "half a paper": (".docx", "word/document.xml", lambda part: part[: len(part) // 2]),
    "half a slide": (".pptx", "ppt/slides/slide2.xml", lambda part: part[: len(part) // 2]),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_file_that_no_library_can_open_is_told_in_words(files: Files, damage: str):
    ending, part, change = DAMAGED[damage]
    name = next(file for file in files if file.endswith(ending) and re.search("slides|paper|numbers", file))
    inside = unzipped(files[name])
    damaged = {name: zipped({**inside, part: change(inside[part])})}
    (difference,) = verify(packed(only(files, name), damaged)).differences
    assert difference.file == name
    assert "cannot be read" in difference.what
