"""What DOCX, PPTX and XLSX have in common: charts, embedded workbooks, pictures, descriptions and properties."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from impact.report.verify.chart_sources import beside_its_cells, kept_points
from impact.report.verify.opened import ChartRead, Part, Picture, Words
from impact.report.verify.xml_part import all_named, attribute, name, root

_LARGEST = 200_000_000
_MOST = 5_000


def parts_of(contents: bytes) -> Mapping[str, bytes]:
    """The files inside, by their names. Raises ValueError for what is no such file, or far too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as packed:
            inside = packed.infolist()
            if len(inside) > _MOST or sum(one.file_size for one in inside) > _LARGEST:
                raise ValueError("is far larger than any file of ours")
            return {one.filename: packed.read(one) for one in inside}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError):
        raise ValueError("cannot be opened") from None


def shared_parts(parts: Mapping[str, bytes]) -> Iterator[Part]:
    """All but the running text and the tables."""
    for file, data in parts.items():
        if file.endswith((".png", ".PNG")):
            yield Picture(file, data)
        elif "/charts/chart" in file and file.endswith(".xml"):
            chart = root(data)
            yield from chart_parts(file, chart)
            yield from _beside_its_workbook(file, chart, parts)
        elif "/embeddings/" in file and file.endswith(".xlsx"):
            yield from _workbook_of_a_chart(file, data)
        elif file.startswith("docProps/") and file.endswith(".xml"):
            yield from _properties(file, root(data))


def descriptions(place: str, tree: Element) -> Iterator[Words]:
    """Words for those who cannot see a picture or a chart."""
    for one in all_named(tree, "docPr", "cNvPr"):
        for words in (attribute(one, "descr"), attribute(one, "title")):
            if words:
                yield Words(f"{place}, description", words)


def chart_parts(place: str, tree: Element) -> Iterator[Part]:
    values: dict[tuple[str, str], float] = {}
    for series in all_named(tree, "ser"):
        title = " ".join(kept_points(_inside(series, "tx")).values())
        categories, numbers = kept_points(_inside(series, "cat")), kept_points(_inside(series, "val"))
        for at, number in numbers.items():
            values[title, categories.get(at, str(at))] = float(number)
    yield ChartRead(place, values)
    for paragraph in all_named(tree, "p"):
        yield Words(place, "".join(one.text or "" for one in all_named(paragraph, "t")))


def _inside(element: Element, wanted: str) -> Element | None:
    return next((one for one in element if name(one) == wanted), None)


def _beside_its_workbook(file: str, chart: Element, parts: Mapping[str, bytes]) -> Iterator[Part]:
    """Where the chart carries one; a workbook's own charts name its own sheets."""
    folder, _, own = file.rpartition("/")
    related = parts.get(f"{folder}/_rels/{own}.rels")
    for one in all_named(root(related), "Relationship") if related else ():
        inside = posixpath.normpath(f"{folder}/{attribute(one, 'Target')}")
        if inside.endswith(".xlsx"):
            if inside not in parts:
                raise ValueError(f"{inside} is not in it")
            yield from beside_its_cells(file, chart, _opened(parts[inside]))


def _opened(workbook: bytes) -> Any:
    from openpyxl import load_workbook  # noqa: PLC0415  loads slowly, and most files hold none

    return load_workbook(io.BytesIO(workbook), data_only=True)


def _workbook_of_a_chart(place: str, data: bytes) -> Iterator[Part]:
    for sheet in _opened(data).worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        if rows:
            names = [str(cell or "") for cell in rows[0][1:]]
            yield ChartRead(
                f"{place}, {sheet.title}",
                {
                    (names[at], str(row[0])): float(cell)
                    for row in rows[1:]
                    for at, cell in enumerate(row[1:])
                    if isinstance(cell, int | float)
                },
            )


# What programs write there by themselves: no words of ours.
_OWN = {"Application", "AppVersion", "DocSecurity", "Pages", "Words", "Characters", "Lines", "Paragraphs", "Slides"}
_OWN |= {"Notes", "HiddenSlides", "TotalTime", "CharactersWithSpaces", "MMClips", "revision", "created", "modified"}
_OWN |= {"lastPrinted", "i4", "Template", "version"}


# How a workbook writes a mark that would else be read as the code of a letter.
_ESCAPED = "_x005F_"


def _properties(place: str, tree: Element) -> Iterator[Words]:
    for one in tree.iter():
        if one.text and name(one) not in _OWN:
            yield Words(f"{place}, {name(one)}", one.text.replace(_ESCAPED, "_"))
