"""Files that left, opened again by programs that did not write them."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook, load_workbook
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


def csv_rows(contents: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(contents.decode("utf-8-sig"), newline="")))


def book(contents: bytes) -> Workbook:
    return load_workbook(io.BytesIO(contents))


def book_parts(contents: bytes) -> dict[str, str]:
    """The XML of a workbook, part by part."""
    with zipfile.ZipFile(io.BytesIO(contents)) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))}


def pdf(contents: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(contents))


def pdf_words(contents: bytes) -> str:
    return "\n".join(page.extract_text() for page in pdf(contents).pages)


def bare(words: str) -> str:
    """Without blanks and without the places where a long word may break: lines end anywhere."""
    return re.sub(r"[\s\u200b]", "", words)


def pdf_objects(contents: bytes) -> Iterator[DictionaryObject]:
    """Every dictionary of the file, however deep."""
    reader = pdf(contents)
    for number in range(1, int(reader.trailer["/Size"])):
        yield from _dictionaries(reader.get_object(number))


def tags(contents: bytes) -> list[tuple[str, DictionaryObject]]:
    """What a screen reader walks through: kind and element, in reading order."""
    return list(_tags(pdf(contents).trailer["/Root"]["/StructTreeRoot"]["/K"]))  # type: ignore[index]


def _dictionaries(thing: Any) -> Iterator[DictionaryObject]:
    if isinstance(thing, DictionaryObject):
        yield thing
        for inner in thing.values():
            yield from _dictionaries(inner)
    elif isinstance(thing, ArrayObject):
        for inner in thing:
            yield from _dictionaries(inner)


def _tags(thing: Any) -> Iterator[tuple[str, DictionaryObject]]:
    thing = thing.get_object()
    if isinstance(thing, ArrayObject):
        for inner in thing:
            yield from _tags(inner)
    elif isinstance(thing, DictionaryObject) and "/S" in thing:
        yield str(thing["/S"]), thing
        if "/K" in thing:
            yield from _tags(thing["/K"])
