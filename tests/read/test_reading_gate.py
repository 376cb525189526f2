"""What is no spreadsheet, or one that must not be opened, is refused in a sentence of its own."""

import gzip
import struct
import zlib

import pytest
from raw_workbook import ods, xlsx, zipped

from impact.read import limits, read_bytes
from impact.read.found import Refused
from impact.read.gate import refuse_unopened

CELL = '<row r="1"><c r="A1"><v>7</v></c></row>'


def refusal(name: str, data: bytes) -> str:
    book = read_bytes(name, data)
    assert book.refused is not None
    assert book.refused.file == name
    assert book.refused.cell == "*"
    assert book.refused.problem.endswith(".")
    assert book.refused.remedy.endswith(".")
    assert not book.sheets
    return book.refused.key


def test_a_file_of_exactly_the_most_bytes_is_opened_and_one_more_is_not():
    refuse_unopened("Q3.xlsx", limits.MOST_BYTES)
    with pytest.raises(Refused, match="file_too_big"):
        refuse_unopened("Q3.xlsx", limits.MOST_BYTES + 1)


@pytest.mark.parametrize("name", ["~$Branch stats.xlsx", ".~lock.Branch stats.ods#"])
def test_the_lock_of_an_open_workbook_is_no_workbook(name: str):
    assert refusal(name, b"\x08Somebody" + b" " * 150) == "lock_file"


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("empty.xlsx", b"", "file_empty"),
        ("brief.pdf", b"%PDF-1.7 ...", "not_a_spreadsheet"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(100), "not_a_spreadsheet"),
        ("stats.csv", gzip.compress(b"a,b\n1,2\n", mtime=0), "not_a_spreadsheet"),
        ("stats.xlsx", zipped({"word/document.xml": "<w/>"}), "not_a_spreadsheet"),
        ("stats.csv", zipped({"stats.csv": "a,b"}), "not_a_spreadsheet"),
        ("notes.txt", b"We talked about opening hours.", "not_a_spreadsheet"),
        ("stats.xls", b"Attachment stats.xls not found!", "not_a_spreadsheet"),
        ("noise.csv", bytes(range(256)) * 40, "not_a_spreadsheet"),
        ("stats.xls", b"<html><body><h1>Sign in</h1><form></form></body></html>", "web_page"),
        ("stats.xls", b"<html><table><tr><td> </td></tr></table></html>", "no_values"),
        ("half.csv", b"Branch,Visits\nEast,12\n" * 60 + bytes(300), "damaged"),
        (
            "stats.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "no_sheets",
        ),
        ("stats.xlsx", xlsx(CELL)[:600], "damaged"),
        ("stats.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60), "damaged"),
        (
            "stats.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        ("commas.csv", b",,,\n" * 500, "no_values"),
    ],
)
def test_each_kind_of_wrong_file_has_its_own_sentence(name: str, data: bytes, key: str):
    assert refusal(name, data) == key


def test_an_encrypted_open_document_asks_for_its_password():
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
        "content.xml": b"\x93\x01\x77" * 50,
    }
    assert refusal("stats.ods", zipped(parts)) == "password"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_doctype_is_refused_in_any_encoding(encoding: str):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><styleSheet>&a;</styleSheet>'
    assert refusal("stats.xlsx", xlsx(CELL, parts={"xl/styles.xml": bomb.encode(encoding)})) == "own_definitions"


def test_the_word_doctype_in_a_cell_is_no_doctype():
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;!DOCTYPE html&gt;</t></is></c></row>'
    assert read_bytes("stats.xlsx", xlsx(row)).sheets[0].rows == (("<!DOCTYPE html>",),)


def test_a_workbook_of_as_many_parts_as_are_allowed_is_read_and_one_more_is_not():
    def with_parts(count: int) -> bytes:
        own = 5
        return xlsx(CELL, parts={f"media/{n}.png": b"" for n in range(count - own)})

    assert read_bytes("stats.xlsx", with_parts(limits.MOST_PARTS)).refused is None
    assert refusal("stats.xlsx", with_parts(limits.MOST_PARTS + 1)) == "too_many_parts"


def test_a_zip_that_unpacks_to_more_than_memory_is_refused_before_it_is_unpacked():
    assert refusal("stats.xlsx", _claiming(xlsx(CELL), limits.MOST_UNPACKED + 1)) == "too_large_unpacked"


def _claiming(packed: bytes, size: int) -> bytes:
    """The same zip, its first listed part claiming to unpack to this many bytes."""
    at = packed.rindex(b"PK\x01\x02") + 24
    return packed[:at] + struct.pack("<I", size) + packed[at + 4 :]


def test_honest_zeros_that_pack_very_well_are_read():
    rows = "".join(f'<row r="{n}">' + f'<c r="A{n}"><v>0</v></c></row>' for n in range(1, 20_001))
    data = xlsx(rows)
    assert len(zlib.compress(rows.encode())) * 8 < len(rows)
    assert len(read_bytes("zeros.xlsx", data).sheets[0].rows) == 20_000


def test_a_text_file_under_a_workbooks_name_is_read_and_said():
    book = read_bytes("stats.xls", b"Branch\tVisits\nMain\t12\nEast\t7\n")
    assert book.sheets[0].rows == (("Branch", "Visits"), ("Main", "12"), ("East", "7"))
    assert [line.key for line in book.remarks] == ["text_by_another_name"]


def test_a_workbook_under_a_text_files_name_is_read():
    assert read_bytes("stats.csv", xlsx(CELL)).sheets[0].rows == ((7.0,),)
    cell = '<table:table-row><table:table-cell office:value-type="float" office:value="3"/></table:table-row>'
    assert read_bytes("stats.xlsx", ods(cell)).sheets[0].rows == ((3.0,),)
