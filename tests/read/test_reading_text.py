"""Text files: any encoding, delimiter and line end, cells as text, records at the number a spreadsheet shows."""

import pytest

from impact.read import read_bytes
from impact.sheets import Book

ROWS = (("Branch", "Visits"), ("Café", "1,5"), ("East", None, "x"))
TEXT = 'Branch,Visits\r\nCafé,"1,5"\r\nEast,,x\r\n'


def rows(data: bytes, name: str = "stats.csv"):
    book = read_bytes(name, data)
    assert book.refused is None, book.refused
    return book.sheets[0].rows


def keys(book: Book) -> list[str]:
    return [line.key for line in book.remarks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding_gives_the_same_words(encoding: str):
    assert rows(TEXT.encode(encoding)) == ROWS


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_gives_the_same_records(line_end: str):
    assert rows(TEXT.replace("\r\n", line_end).encode()) == ROWS


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_the_delimiter_is_found_though_numbers_hold_commas(delimiter: str):
    text = "Branch;Visits;Loans\nMain;1,5;2,5\nEast;3,5;4,5\n".replace(";", delimiter)
    assert rows(text.encode()) == (("Branch", "Visits", "Loans"), ("Main", "1,5", "2,5"), ("East", "3,5", "4,5"))


def test_a_first_line_that_names_the_delimiter_is_no_record():
    assert rows(b"sep=;\r\nBranch;Visits\r\nMain;12\r\n") == (("Branch", "Visits"), ("Main", "12"))


def test_an_older_encoding_and_mixed_ones_are_said():
    assert keys(read_bytes("a.csv", TEXT.encode("cp1252"))) == ["older_encoding"]
    mixed = "Branch,Visits\nCafé,1\n".encode() + "Près,2\n".encode("cp1252")
    book = read_bytes("a.csv", mixed)
    assert book.sheets[0].rows[1:] == (("Café", "1"), ("Près", "2"))
    assert keys(book) == ["mixed_encodings"]


def test_cells_stay_text_and_words_for_nothing_stay_words():
    assert rows(b"a,b,c,d\nNA,None,007,1e3\n") == (("a", "b", "c", "d"), ("NA", "None", "007", "1e3"))


def test_a_record_over_several_lines_counts_once():
    data = b'Branch,Story\nMain,"one\r\ntwo, three"\nEast,four\n'
    assert rows(data) == (("Branch", "Story"), ("Main", "one\ntwo, three"), ("East", "four"))


def test_blank_records_keep_their_number():
    assert rows(b"Branch,Visits\n\n,\nMain,3\n,,,\n") == (("Branch", "Visits"), (), (), ("Main", "3"))


def test_a_quotation_mark_that_is_never_closed_swallows_nothing():
    book = read_bytes("a.csv", b'Branch,Story\nMain,"never closed\nEast,fine\nWest,"good, too"\n')
    assert book.sheets[0].rows[1:] == (("Main", '"never closed'), ("East", "fine"), ("West", "good, too"))
    assert [(line.key, line.row, line.fate) for line in book.remarks] == [("unclosed_quote", 2, "needs_you")]


def test_a_quotation_mark_that_the_next_one_closes_swallows_nothing():
    book = read_bytes("a.csv", b'Branch,Story,n\nMain,"never closed,1\nEast,"fine",2\nWest,x,3\n')
    assert len(book.sheets[0].rows) == 4
    assert keys(book) == ["unclosed_quote"]


def test_inches_and_quotes_inside_words_are_left_alone():
    assert rows(b'Item,n\n5" disc,1\nthe "best" one,2\n')[1:] == (('5" disc', "1"), ('the "best" one', "2"))


def test_a_bare_comma_in_a_number_is_said_with_its_cell():
    lines = [b"Branch,Visits,Loans", *[b"B%d,10,20" % n for n in range(6)], b"Main,1,204,33"]
    book = read_bytes("a.csv", b"\n".join(lines))
    assert [(line.key, line.cell, line.row) for line in book.remarks] == [("too_many_cells_in_record", "D8", 8)]


def test_short_records_and_long_headers_are_no_trouble():
    lines = [b"Visits by branch", b"Branch,Jan,Feb,Total,Note", *[b"B%d,1,2,3" % n for n in range(6)]]
    assert keys(read_bytes("a.csv", b"\n".join(lines))) == []


def test_one_column_of_sentences_stays_one_column():
    assert rows(b"Story\nShe smiled.\nHe came back, twice, and said thanks.\n", "a.tsv") == (
        ("Story",),
        ("She smiled.",),
        ("He came back, twice, and said thanks.",),
    )


def test_one_cell_longer_than_any_limit_of_csv_does_not_lose_the_file():
    book = read_bytes("long.csv", f"Branch,Visits\n{'B' * 200_000},5\n".encode())
    assert book.refused is None
    assert [len(str(cell)) for cell in book.sheets[0].rows[1]] == [200_000, 1]
