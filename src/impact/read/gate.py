"""A file's name, size and first bytes in, what kind of file it is out; what is no spreadsheet is refused in words.

Everything here happens before a parser sees a byte. The name is only a hint: exports called .xls are often web pages
or plain text, and a .csv can be a packed archive.
"""

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import Literal

from impact.read import limits
from impact.read.found import Refused

Kind = Literal["xlsx", "xlsb", "ods", "xls", "text", "web_page", "xml_spreadsheet"]

SPREADSHEET_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# First record of a bare .xls stream (Excel 2 to 4, and some exporters): BOF of each version.
_BARE_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00", b"\x09\x08\x08\x00")
_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed archive"),
    (b"7z\xbc\xaf", "a packed archive"),
    (b"Rar!", "a packed archive"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "a text document"),
)
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, LookupError, ValueError)
_WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z_]")
_PROLOG = 64 * 1024


def refuse_unopened(name: str, size: int) -> None:
    """What the name and the size alone tell. Raises Refused."""
    if name.startswith("~$") or (name.startswith(".~lock.") and name.endswith("#")):
        raise Refused("lock_file")
    if size == 0:
        raise Refused("file_empty")
    if size > limits.MOST_BYTES:
        raise Refused("file_too_big", most=f"{limits.MOST_BYTES // limits.MEGABYTE} MB")


def kind_of(name: str, data: bytes) -> Kind:
    """What the bytes are, whatever the name says. Raises Refused for anything but a spreadsheet we may open."""
    if data.startswith(b"PK"):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if data.startswith(_BARE_XLS):
        return "xls"
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Refused("not_a_spreadsheet", what=what)
    return _kind_of_text(name, data)


def _kind_of_zip(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _kind_of_package(package)
    except _BROKEN as stop:
        raise Refused("damaged") from stop


def _kind_of_package(package: zipfile.ZipFile) -> Kind:
    parts = package.infolist()
    if len(parts) > limits.MOST_PARTS:
        raise Refused("too_many_parts", most=f"{limits.MOST_PARTS:,}")
    if sum(part.file_size for part in parts) > limits.MOST_UNPACKED:
        raise Refused("too_large_unpacked", most=f"{limits.MOST_UNPACKED // limits.MEGABYTE} MB")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("password")
    names = {part.filename.replace("\\", "/").lower() for part in parts}
    kind = _kind_by_parts(package, names)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            _refuse_own_definitions(package, part)
    return kind


def _kind_by_parts(package: zipfile.ZipFile, names: set[str]) -> Kind:
    if "mimetype" in names or "content.xml" in names:
        return _kind_of_open_document(package, names)
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(re.fullmatch(r"(?:.*/)?workbook\d*\.xml", name) for name in names):
        return "xlsx"
    for sign, what in (
        ("word/", "a text document"),
        ("ppt/", "a set of slides"),
        ("index/", "a document of Numbers, Pages or Keynote"),
    ):
        if any(name.startswith(sign) for name in names):
            raise Refused("not_a_spreadsheet", what=what)
    raise Refused("not_a_spreadsheet", what="a packed archive")


def _kind_of_open_document(package: zipfile.ZipFile, names: set[str]) -> Kind:
    if "meta-inf/manifest.xml" in names and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Refused("password")
    mime = package.read("mimetype")[:200] if "mimetype" in names else b"spreadsheet"
    if b"spreadsheet" not in mime:
        raise Refused("not_a_spreadsheet", what="another kind of office document")
    if "content.xml" not in names:
        raise Refused("damaged")
    return "ods"


def _refuse_own_definitions(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """No spreadsheet program writes a DOCTYPE; it can only stand before the root element."""
    with package.open(part) as opened:
        head = opened.read(_PROLOG)
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in head[:4]
    text = head.decode("utf-16" if wide else "latin-1", errors="replace")
    root = _ROOT.search(text)
    before_root = text[: root.start()] if root else text
    if "<!DOCTYPE" in before_root or "<!ENTITY" in before_root or (root is None and part.file_size > _PROLOG):
        raise Refused("own_definitions")


def _kind_of_ole(data: bytes) -> Kind:
    if len(data) < 1536:  # header, allocation table and directory alone are 512 bytes each
        raise Refused("damaged")
    if _wide("EncryptedPackage") in data:
        raise Refused("password")
    for stream, what in (("WordDocument", "a text document"), ("PowerPoint Document", "a set of slides")):
        if _wide(stream) in data:
            raise Refused("not_a_spreadsheet", what=what)
    return "xls"  # the streams of odd exporters are called in many ways: the readers decide


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _kind_of_text(name: str, data: bytes) -> Kind:
    head = data[:4096]
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return "xml_spreadsheet"
    if _WEB_PAGE.search(head) and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "web_page"
    if PurePath(name).suffix.lower() not in SPREADSHEET_NAMES:
        raise Refused("not_a_spreadsheet", what="another kind of file")
    if _is_binary(data):
        if _was_text(data):
            raise Refused("damaged")
        raise Refused("not_a_spreadsheet", what="no text and no workbook")
    return "text"


def _was_text(data: bytes) -> bool:
    """Mostly letters and figures, with stretches of zeros or noise: a transfer that broke off and went on."""
    sample = data[:65536]
    readable = sum(sample.count(bytes([byte])) for byte in (*range(32, 127), 9, 10, 13))
    return readable > 0.7 * len(sample)


def _is_binary(data: bytes) -> bool:
    """Control characters that no text holds; UTF-16 has a zero in nearly every second place and passes."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    sample = data[:65536]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > 0.3 * len(sample) / 2 and min(even, odd) < 0.02 * len(sample):
        return False
    strange = sum(sample.count(bytes([byte])) for byte in (*range(9), *range(14, 27), 28, 29, 30, 31))
    return strange > len(sample) * 0.01
