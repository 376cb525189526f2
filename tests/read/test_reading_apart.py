"""However the worker ends, the caller gets a sentence, and believes nothing that is no answer."""

import io
from pathlib import Path

import msgpack
import pytest
from raw_workbook import xlsx

from impact.read import read_bytes, read_files
from impact.read.answer import NotAnAnswer, receive
from impact.read.books import book_of
from impact.read.sandbox import read_apart
from impact.sheets import pack_rows

CELL = '<row r="1"><c r="A1"><v>7</v></c></row>'


def test_a_file_that_takes_too_long_is_said_to_be_too_slow():
    answer = read_apart("Q2.xlsx", xlsx(CELL), seconds=0)
    assert answer.refused is not None
    assert answer.refused.key == "too_slow"


def test_a_sheet_that_kills_the_fast_reader_is_a_sentence():
    hidden_far = '<row r="1"><c r="A1"><v>1</v></c><c s="0" r="XFD1048576"><v>1</v></c></row>'
    book = read_bytes("Q2.xlsx", xlsx(hidden_far))
    assert book.refused is not None
    assert book.refused.key in ("far_cell", "reader_stopped")


def test_a_text_that_fills_all_memory_is_a_sentence():
    count = 150_000
    strings = f'<sst count="{count}"><si><t>{"x" * 32_000}</t></si></sst>'
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, count + 1))
    book = read_bytes("Q2.xlsx", xlsx(rows, parts={"xl/sharedStrings.xml": strings, **_with_strings()}))
    assert book.refused is not None
    assert book.refused.key in ("too_much_memory", "reader_stopped")


def _with_strings() -> dict[str, str]:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return {
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    }


def said(*messages: object) -> io.BytesIO:
    return io.BytesIO(b"".join(msgpack.packb(message) for message in messages))


READY = ("ready",)
SHEET = ("sheet", "Stats", "calamine")
NOTHING = {
    "hidden": "",
    **dict.fromkeys(("hidden_rows", "hidden_columns", "merged", "uncached", "percent", "currency"), ()),
    "errors": ((), ()),
    "comments": ((), ()),
}


@pytest.mark.parametrize(
    "messages",
    [
        (READY, "nonsense"),
        (READY, ("rows", pack_rows(((1,),)))),
        (READY, SHEET, ("rows", b"\xc1")),
        (READY, SHEET, ("rows", msgpack.packb([[b"bytes"]]))),
        (READY, SHEET, ("rows", msgpack.packb([[["nested"]]]))),
        (READY, SHEET, ("rows", msgpack.packb([{"a": 1}]))),
        (READY, SHEET, ("rows", msgpack.packb([[msgpack.ExtType(1, b"no day")]]))),
        (READY, SHEET, ("rows", msgpack.packb([[msgpack.ExtType(99, b"")]]))),
        (READY, SHEET, ("details", {})),
        (READY, SHEET, ("details", {**NOTHING, "hidden": "shouting"})),
        (READY, SHEET, ("details", {**NOTHING, "percent": (1,)})),
        (READY, SHEET, ("details", {**NOTHING, "merged": (0, 0, -1, 0)})),
        (READY, SHEET, ("details", {**NOTHING, "errors": ((1, 1), ())})),
        (READY, ("end", "yesterday", ())),
        (READY, ("end", "", ({"key": "far_cell"},))),
        (READY, *[SHEET] * 5_000),
    ],
)
def test_what_is_no_answer_is_not_believed(messages: tuple):
    with pytest.raises(NotAnAnswer):
        receive(said(*messages))


def test_an_answer_that_breaks_off_is_no_end():
    answer = receive(said(READY, SHEET, ("rows", pack_rows(((1.0, "a"),)))))
    assert answer.started
    assert not answer.ended


def test_an_unknown_wording_from_the_worker_is_a_sentence_too():
    answer = receive(said(READY, ("refused", "no_such_wording", {})))
    assert book_of("Q2.xlsx", "", answer).refused.key == "reader_stopped"
    answer = receive(said(READY, SHEET, ("end", "", ({"key": "no_such", "sheet": "", "cell": "*", "words": {}},))))
    assert book_of("Q2.xlsx", "", answer).remarks == ()


def test_a_folder_is_read_in_the_order_of_names_whatever_it_holds(tmp_path: Path):
    (tmp_path / "2025").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.csv").write_text("a,b\n1,2\n")
    (tmp_path / ".hidden.csv").write_text("a,b\n1,2\n")
    (tmp_path / "2025" / "main.csv").write_text("Branch,Visits\nMain,1\n")
    (tmp_path / "main.csv").write_text("Branch,Visits\nMain,2\n")
    (tmp_path / "East.xlsx").write_bytes(xlsx(CELL))
    (tmp_path / "~$East.xlsx").write_bytes(b"\x05Pat  ")
    (tmp_path / "readme.md").write_text("# Files")
    books = read_files([tmp_path, tmp_path / "East.xlsx"])
    assert [(b.file, b.refused.key if b.refused else "") for b in books] == [
        ("East.xlsx", ""),
        ("2025/main.csv", ""),
        (f"{tmp_path.name}/main.csv", ""),
        ("readme.md", "not_a_spreadsheet"),
        ("~$East.xlsx", "lock_file"),
    ]


def test_an_empty_folder_and_a_missing_file_are_said(tmp_path: Path):
    books = read_files([tmp_path, tmp_path / "gone.xlsx"])
    assert [b.refused.key for b in books if b.refused] == ["folder_empty", "file_missing"]


def test_the_same_file_twice_is_one_book(tmp_path: Path):
    (tmp_path / "a.csv").write_text("Branch,Visits\nMain,1\n")
    assert len(read_files([tmp_path / "a.csv", tmp_path, tmp_path / "." / "a.csv"])) == 1
