"""Rows of a table in, the codes it holds out: ours, Taguette's, QualCoder's, or one that has a name and a description.

The mark that keeps a spreadsheet program from reckoning with words is taken off again.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from impact.report.codebook_files.described import read_description
from impact.report.codebook_files.incoming import Incoming, IncomingFile, NotACodebook
from impact.report.codebook_files.safe_xml import MOST_BYTES
from impact.report.csv_file import is_formula
from impact.vocabulary.codebook import COLUMNS
from impact.vocabulary.own_codes import STATE
from impact.words import fold

# What other programs call the column that holds the name, what it means, and what it stands in.
_NAMES = ("name", "tag", "codename", "code name", "code", "path")
_TEXTS = ("description", "memo", "definition", "comment")
_GROUPS = ("category", "catname", "category name", "code group", "group", "family", "parent")
_BETWEEN = ">>"
MOST_ROWS = 5_000

Row = tuple[int, Sequence[str]]


def text_of(data: bytes) -> str:
    """The letters, by the marks at the beginning; else UTF-8, else what Windows writes."""
    if len(data) > MOST_BYTES:
        raise NotACodebook(f"The file is larger than {MOST_BYTES // 1024 // 1024} MB: no codebook is.")
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def rows_of(text: str) -> list[Row]:
    """The lines of a CSV file or of one with tabs, with their line numbers. Raises NotACodebook."""
    csv.field_size_limit(MOST_BYTES)
    first = text.split("\n", 1)[0]
    tabs = "\t" in first or ("\t" in text and not {",", ";"} & set(first))
    between = "\t" if tabs else ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                rows.append((number, cells))
            if len(rows) > MOST_ROWS:
                raise NotACodebook(f"The file has more than {MOST_ROWS:,} rows: no codebook has.")
    except csv.Error:
        raise NotACodebook("The file is not a table that can be read, or a part of it is missing.") from None
    return rows


def read_rows(rows: Sequence[Row]) -> IncomingFile:
    """Raises NotACodebook where no column names a code."""
    if not rows:
        raise NotACodebook("The file is empty.")
    header = [fold(cell) for cell in rows[0][1]]
    if {"id", "name", "definition"} <= set(header):
        return IncomingFile(tuple(_ours(rows, header)))
    if (at := _first(header, _NAMES)) is not None:
        return IncomingFile(tuple(_named(rows[1:], header, at)), tuple(_left(header, at)))
    if any(_BETWEEN in row[0] for _, row in rows) or max(len(row) for _, row in rows) <= 2:
        return IncomingFile(tuple(_paths(rows)))
    raise NotACodebook(
        "No column names the codes. The first line needs a column called “name”, “tag” or “codename”; a second one, "
        "“description” or “memo”, says what a code means."
    )


def _ours(rows: Sequence[Row], header: Sequence[str]) -> Iterator[Incoming]:
    for number, row in rows[1:]:
        cells = {name: cell(row, header.index(name)) for name in (*COLUMNS, STATE) if name in header}
        yield Incoming(f"row {number}", f"row {number}", cells["name"], cells["definition"], cells=cells)


def _named(rows: Sequence[Row], header: Sequence[str], at: int) -> Iterator[Incoming]:
    text, group = _first(header, _TEXTS), _first(header, _GROUPS)
    names = {fold(cell(row, at)): f"row {number}" for number, row in rows}
    for number, row in rows:
        written = cell(row, at)
        above: tuple[str, ...] = ()
        group_words = cell(row, group)
        if fold(group_words) in names and fold(group_words) != fold(written):
            above, group_words = (names[fold(group_words)],), ""
        groups = (*_parts(group_words), *_parts(written)[:-1]) if _BETWEEN in written else _parts(group_words)
        name = _parts(written)[-1] if _BETWEEN in written and _parts(written) else written
        above = above or _dotted(name, names)
        yield _incoming(number, name, cell(row, text), groups, above)


def _paths(rows: Sequence[Row]) -> Iterator[Incoming]:
    for number, row in rows:
        parts = _parts(row[0])
        yield _incoming(number, parts[-1] if parts else "", cell(row, 1), tuple(parts[:-1]), ())


def _incoming(number: int, name: str, text: str, groups: Sequence[str], above: tuple[str, ...]) -> Incoming:
    definition, cells = read_description(text)
    where = f"row {number}"
    return Incoming(
        where, where, name, definition, tuple(groups), above, cells={**cells, "name": name} if cells else {}
    )


def _dotted(name: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Taguette: “interesting.places” stands below “interesting”."""
    parts = fold(name).split(".")
    before = [".".join(parts[:count]) for count in range(1, len(parts))]
    return tuple(names[words] for words in before if words in names)


def _left(header: Sequence[str], at: int) -> Iterator[str]:
    used = {at, _first(header, _TEXTS), _first(header, _GROUPS)}
    if others := [name for place, name in enumerate(header) if name and place not in used]:
        yield f"These columns have no place here and are left: {', '.join(others)}."


def _first(header: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((header.index(name) for name in wanted if name in header), None)


def cell(row: Sequence[str], at: int | None) -> str:
    """Its words; nothing where the row is shorter."""
    words = row[at].strip() if at is not None and at < len(row) else ""
    return words[1:] if words[:1] == "'" and is_formula(words[1:]) else words


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.split(_BETWEEN) if part.strip()]
