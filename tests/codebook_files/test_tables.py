"""Tables of codes: ours, and those in the shape of Taguette's and QualCoder's exporters, come in with nothing lost."""

import csv
import io
from dataclasses import replace

import pytest

from impact.report.codebook_files import (
    NotACodebook,
    own_csv,
    qualcoder_csv,
    read_codebook_file,
    read_codebook_rows,
    taguette_csv,
)
from impact.vocabulary.codebook import cells_of, codebook
from impact.vocabulary.own_codes import with_own

SHIPPED = codebook()


def told(text: str | bytes) -> list[tuple[str, str, tuple[str, ...]]]:
    data = text.encode() if isinstance(text, str) else text
    return [(one.name, one.text, one.groups) for one in read_codebook_file(data).codes]


def test_our_own_table_holds_every_column_of_every_code():
    back = {one.cells["id"]: dict(one.cells) for one in read_codebook_file(own_csv(SHIPPED)).codes}
    assert back == {code.id: {**cells_of(code), "state": "in_use"} for code in SHIPPED.values()}


@pytest.mark.parametrize("make", [taguette_csv, qualcoder_csv])
def test_what_we_write_for_others_comes_back_whole(make):
    for one, code in zip(read_codebook_file(make(SHIPPED)).codes, SHIPPED.values(), strict=True):
        assert {**one.cells, "state": ""} == {**cells_of(code), "state": ""}


def test_taguettes_table_with_its_dots():
    found = read_codebook_file(
        b'tag,description\r\ninteresting,"Look, again"\r\ninteresting.places,\r\nother,x\r\n'
    ).codes
    assert [(one.name, one.text) for one in found] == [
        ("interesting", "Look, again"),
        ("interesting.places", ""),
        ("other", "x"),
    ]
    assert found[1].above == (found[0].key,)


def test_taguettes_newer_table_with_path_and_parent_and_number():
    found = read_codebook_file(b"path,parent,description,number of highlights\nwarm,,Warm words,4\nsmile,warm,,2\n")
    assert found.codes[1].above == (found.codes[0].key,)
    assert found.remarks == ("These columns have no place here and are left: number of highlights.",)


def test_taguettes_workbook():
    rows = [["tag", "description"], ["Joie", "É"], [None, None], [2026, "a year"]]
    assert [(one.name, one.where) for one in read_codebook_rows(rows).codes] == [("Joie", "row 2"), ("2026", "row 4")]


def test_qualcoders_list_without_a_header():
    assert told("code1\ncategory1>>category2>>code2,memo\ncategory1>>code3\n") == [
        ("code1", "", ()),
        ("code2", "memo", ("category1", "category2")),
        ("code3", "", ("category1",)),
    ]
    assert told("code1\ncategory1>>code2\tmemo, with comma\n") == [
        ("code1", "", ()),
        ("code2", "memo, with comma", ("category1",)),
    ]


def test_qualcoders_table_with_a_header():
    assert told("codename;category;memo\nWärme;Haltung;Zeigt sich\n") == [("Wärme", "Zeigt sich", ("Haltung",))]


def test_qualcoders_tree_as_text():
    tree = (
        "Codebook for Branch study.qda\n========\n"
        "Category:Care, catid:1, Owner: ada\nMemo: About care\n"
        "--Category:Small things, catid:2, Owner: ada\n--Memo: \n"
        "----Code: Smile, a wide one, cid:4, Frq: 12, Owner: ada\n----Memo: First line\nsecond line\n"
        "Code: Alone, cid:5, Frq: 0, Owner: ada\nMemo: "
    )
    assert told(tree) == [
        ("Smile, a wide one", "First line\nsecond line", ("Care", "Small things")),
        ("Alone", "", ()),
    ]


def test_letters_of_windows_and_of_spreadsheet_programs_are_known():
    text = "name,description\nFaçade,“quoted”\n"
    for data in (text.encode("cp1252"), text.encode("utf-16"), text.encode("utf-8-sig")):
        assert told(data) == [("Façade", "“quoted”", ())]


def test_words_that_look_like_a_formula_are_words_out_and_in():
    book = with_own(SHIPPED, [(replace(SHIPPED["MUTUAL"], definition='=HYPERLINK("x")', near_miss="-1"), True)])
    made = own_csv(book)
    line = next(row for row in csv.DictReader(io.StringIO(made.decode("utf-8-sig"))) if row["id"] == "MUTUAL")
    assert (line["definition"], line["near_miss"]) == ('\'=HYPERLINK("x")', "'-1")
    back = next(one for one in read_codebook_file(made).codes if one.cells["id"] == "MUTUAL")
    assert (back.cells["definition"], back.cells["near_miss"]) == ('=HYPERLINK("x")', "-1")


@pytest.mark.parametrize("text", ["", "  \n", "colour,size,weight\nred,1,2\n", "PK\x03\x04xx"])
def test_what_is_no_codebook_is_refused_in_words(text):
    with pytest.raises(NotACodebook):
        read_codebook_file(text.encode())
