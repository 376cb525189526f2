"""A pack in; what of it is not whole, and what in any of its files is not as its tables say, out."""

import csv
import hashlib
import io
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from impact.report.pack import COLUMNS, MANIFEST
from impact.report.packing import CHARTS, PACK, TABLES, WORDS
from impact.report.told_words import DRAWN
from impact.report.verify.bare import bare
from impact.report.verify.charts import chart_differences, chart_laid_out, is_like, known_charts
from impact.report.verify.corpus import Corpus
from impact.report.verify.difference import Difference
from impact.report.verify.drawings import drawing_differences, drawn_lines
from impact.report.verify.grids import grid_differences
from impact.report.verify.labelled import is_labelled
from impact.report.verify.office_parts import parts_of
from impact.report.verify.open_docx import open_docx
from impact.report.verify.open_html import open_html
from impact.report.verify.open_pdf import open_pdf
from impact.report.verify.open_png import open_png
from impact.report.verify.open_pptx import open_pptx
from impact.report.verify.open_svg import open_svg
from impact.report.verify.open_txt import open_txt
from impact.report.verify.open_xlsx import open_xlsx
from impact.report.verify.opened import ChartRead, Drawing, Grid, Part, Picture, Stated, Words
from impact.report.verify.own_numbers import OwnNumbers
from impact.report.verify.pack_tables import PackTable, is_number, read_table, sentences

READERS: Mapping[str, Callable[[bytes], Iterator[Part]]] = {
    "docx": open_docx,
    "html": open_html,
    "pdf": open_pdf,
    "png": open_png,
    "pptx": open_pptx,
    "svg": open_svg,
    "txt": open_txt,
    "xlsx": open_xlsx,
}


_PLACE = re.compile(r"(?:slide|page) \d+")
# No file counts more pages, figures or findings of its own.
_MOST = 99


@dataclass(frozen=True, slots=True)
class Checked:
    """`files` were looked at; `not_made`: what the pack itself says could not be made."""

    files: int
    differences: tuple[Difference, ...]
    not_made: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """All that the tables of a pack say, ready to be asked."""

    tables: tuple[PackTable, ...]
    corpus: Corpus
    figures: Mapping[str, Counter[str]]
    charts: list[dict[tuple[str, str], float]]
    steps: Mapping[str, set[str]]
    """By words without blanks: the steps that say them."""


def verify(pack: bytes) -> Checked:
    """Raises ValueError for what is no ZIP. `impact.report.verify` says what is held against what."""
    inside = parts_of(pack)
    lines = _manifest(inside)
    differences = [*_whole(inside, lines)]
    tables: dict[str, PackTable] = {}
    for file, contents in inside.items():
        if file.endswith(".csv") and file != MANIFEST:
            try:
                tables[file] = read_table(file.removeprefix(f"{TABLES}/").removesuffix(".csv"), contents)
            except ValueError as why:
                differences.append(Difference(file, "", f"cannot be read as a table: {why}"))
    known = _known(tables)
    differences += _tables_differ(inside, tables)
    for file, contents in inside.items():
        reader = READERS.get(file.rpartition(".")[2])
        if reader:
            differences += _file_differs(file, contents, reader, known)
        elif not file.endswith(".csv"):
            differences.append(Difference(file, "", "is no kind of file that a pack has"))
    not_made = tuple(f"{line['figure']}: {line['filters']}" for line in lines if not line["file"])
    return Checked(len(inside), tuple(dict.fromkeys(differences)), not_made)


def _manifest(inside: Mapping[str, bytes]) -> list[dict[str, str]]:
    words = inside.get(MANIFEST, b"").decode("utf-8", "replace")
    return [{name: line.get(name) or "" for name in COLUMNS} for line in csv.DictReader(io.StringIO(words))]


def _whole(inside: Mapping[str, bytes], lines: list[dict[str, str]]) -> Iterator[Difference]:
    """Whether every file is here, and is the one that was packed."""
    if MANIFEST not in inside:
        yield Difference(MANIFEST, "", "is not here")
    for needed in (WORDS, CHARTS, PACK):
        if needed not in inside:
            yield Difference(needed, "", "is not here, so that other files cannot be held against it")
    named = Counter(line["file"] for line in lines if line["file"])
    for line in lines:
        file = line["file"]
        if file and file not in inside:
            yield Difference(file, "", "stands in the MANIFEST and is not here")
        elif file and hashlib.sha256(inside[file]).hexdigest() != line["sha256"]:
            yield Difference(file, "", "is not the file that was packed: its sha256 differs from the MANIFEST")
    for file in inside:
        if file != MANIFEST and named[file] != 1:
            yield Difference(file, "", f"stands {named[file]} times in the MANIFEST")


def _known(tables: Mapping[str, PackTable]) -> _Known:
    words = tables.get(WORDS)
    rows = [(row[0], row[1], row[2]) for row in words.rows if len(row) > 2] if words else []
    drawn = [row for row in rows if row[1].startswith(DRAWN)]
    told = [row[2] for row in rows if not row[1].startswith(DRAWN)]
    steps: dict[str, set[str]] = defaultdict(set)
    for step, _, said in rows:
        if step:
            steps[bare(said)].add(step)
    others = {file: table for file, table in tables.items() if file not in (WORDS, CHARTS)}
    return _Known(
        tables=tuple(others.values()),
        corpus=Corpus([*told, *sentences(others)]),
        figures=drawn_lines(iter(drawn), DRAWN),
        charts=known_charts(tables.get(CHARTS)),
        steps=steps,
    )


def _tables_differ(inside: Mapping[str, bytes], tables: Mapping[str, PackTable]) -> Iterator[Difference]:
    """Beside what the pack says of its tables, and the charts' numbers beside the table of their step."""
    pack = tables.get(PACK)
    for name, told in pack.rows if pack else ():
        if name.startswith(f"{TABLES}/") and hashlib.sha256(inside.get(name, b"")).hexdigest() != told:
            yield Difference(name, "", f"is not the table that {PACK} names")
    charts = tables.get(CHARTS)
    for number, (step, chart, category, series, value) in enumerate(charts.rows if charts else (), start=1):
        beside = tables.get(f"{TABLES}/{step}.csv")
        if value and beside and not any(_is(cell, value) for row in beside.rows for cell in row):
            yield Difference(CHARTS, f"row {number}", f"{chart}, {series}, {category}: {value} is not in {step}.csv")


def _is(cell: str, value: str) -> bool:
    return is_number(cell) and float(cell) == float(value)


def _file_differs(
    file: str, contents: bytes, reader: Callable[[bytes], Iterator[Part]], known: _Known
) -> Iterator[Difference]:
    try:
        parts = list(reader(contents))
    except ValueError as why:
        yield Difference(file, "", f"cannot be read: {why}")
        return
    except Exception as why:  # noqa: BLE001  a changed file may break any library that opens it, in any way
        yield Difference(file, "", f"cannot be read: it is damaged ({type(why).__name__})")
        return
    own, told_at = OwnNumbers(_MOST), _steps_told(parts, known)
    for part in parts:
        beside = [table for table in known.tables if table.name in told_at[_around(part.place)]]
        for what in _part_differs(part, known, own, beside):
            yield Difference(file, part.place, what)


def _steps_told(parts: list[Part], known: _Known) -> dict[str, set[str]]:
    """Which steps are told on which slide or page, by their words."""
    told: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        if isinstance(part, Words):
            told[_around(part.place)] |= known.steps.get(bare(part.words), set())
    return told


def _around(place: str) -> str:
    """The slide or the page of a place."""
    found = _PLACE.search(place)
    return found[0] if found else ""


def _part_differs(part: Part, known: _Known, own: OwnNumbers, beside: list[PackTable]) -> Iterator[str]:
    match part:
        case Words():
            for number in known.corpus.untold(part.words):
                if not own.explain(number) and not is_labelled(number, beside):
                    yield f"“{number}” stands in no table"
        case Grid():
            differing = list(grid_differences(part, known.tables, known.corpus))
            chart = chart_laid_out(part) if differing else None
            yield from chart_differences(chart, known.charts) if chart and is_like(chart, known.charts) else differing
        case Drawing():
            yield from drawing_differences(part, known.figures)
        case ChartRead():
            yield from chart_differences(part, known.charts)
        case Stated():
            if part.stated != part.expected:
                yield f"{part.stated} instead of {part.expected}"
        case Picture():
            return
