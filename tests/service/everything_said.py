"""A file of a pack in; all that it says, also where nobody looks, and what in it is alive, out."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, TextStringObject

from impact.report.png import text_in

OFFICE = ("docx", "pptx", "xlsx")
NO_INK = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]")
MARKUP = re.compile(r"<[^>]*>")
LIVE_IN_PDF = {"/URI", "/JS", "/JavaScript", "/Launch", "/AA", "/EmbeddedFile", "/GoToR", "/SubmitForm"}
# Totals of ours: sums of cells, and sums of the rows that have the same names.
TOTAL = re.compile(r"(SUM|SUBTOTAL|SUMPRODUCT)\([\d$A-Z:,=()* ]*\)")
FIELD = re.compile(r"\s*(PAGE|NUMPAGES|PAGEREF|SECTIONPAGES|SEQ|TOC|STYLEREF|REF)?\b")
COMPUTED = tuple("=+-@\t\r\n＝＋－＠")


def said(name: str, data: bytes) -> Iterator[str]:
    """Without blanks; parts of office files with and without their marks, and the workbooks inside of them."""
    ending = name.rpartition(".")[2]
    if ending in OFFICE:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for part in packed.namelist():
                yield from said(part, packed.read(part))
    elif ending == "pdf":
        reader = PdfReader(io.BytesIO(data))
        yield from (_bare(page.extract_text()) for page in reader.pages)
        values = (value for thing in _objects(reader) for value in thing.values())
        yield from (_bare(value) for value in values if isinstance(value, TextStringObject))
    elif ending == "png":
        yield from (_bare(words) for words in text_in(data).values())
    else:
        words = data.decode("utf-8", "replace")
        yield from (_bare(words), _bare(MARKUP.sub("", words)))


def alive(name: str, data: bytes) -> Iterator[str]:
    """What in it could compute, fetch, run or lead somewhere."""
    match name.rpartition(".")[2]:
        case "docx" | "pptx" | "xlsx":
            yield from _alive_in_office(data)
        case "pdf":
            yield from (key for thing in _objects(PdfReader(io.BytesIO(data))) for key in LIVE_IN_PDF & set(thing))
        case "html":
            page = _Page()
            page.feed(data.decode())
            yield from page.found
        case "csv":
            lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
            yield from (cell for line in lines for cell in line if _computes(cell))


def _bare(words: str) -> str:
    return NO_INK.sub("", words)


def _objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    for number in range(1, int(reader.trailer["/Size"])):
        yield from _dictionaries(reader.get_object(number))


def _dictionaries(thing: object) -> Iterator[DictionaryObject]:
    if isinstance(thing, DictionaryObject):
        yield thing
    inner = thing.values() if isinstance(thing, DictionaryObject) else thing if isinstance(thing, ArrayObject) else ()
    for one in inner:
        yield from _dictionaries(one)


def _alive_in_office(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for part in packed.namelist():
            if part.endswith(".xlsx"):
                yield from _alive_in_office(packed.read(part))
            elif part.endswith((".xml", ".rels")):
                yield from (f"{part}: {what}" for what in _alive_in_part(part, packed.read(part)))


def _alive_in_part(part: str, data: bytes) -> Iterator[str]:
    for element in ElementTree.fromstring(data).iter():
        tag, words = element.tag.rpartition("}")[2], element.text or ""
        if element.get("TargetMode") == "External":
            yield f"leads to {element.get('Target')}"
        if tag in ("ddeLink", "oleLink", "altChunk", "oleObj", "subDoc"):
            yield tag
        if tag == "f" and part.startswith("xl/worksheets") and not TOTAL.fullmatch(words):
            yield f"computes {words}"
        if tag == "instrText" and words.strip() and not FIELD.match(words):
            yield f"field {words}"


def _computes(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return cell.lstrip().startswith(COMPUTED) or cell.startswith(COMPUTED)
    return False


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._scripts += tag == "script"
        if tag in ("iframe", "object", "embed", "link", "base", "form") or self._scripts > 1:
            self.found.append(tag)
        for key, value in attrs:
            leads = key in ("href", "src", "action") and not (value or "").startswith(("#", "data:image/png;base64,"))
            if key.startswith("on") or leads:
                self.found.append(f"{tag} {key}={value}")
