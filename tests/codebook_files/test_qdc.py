"""REFI-QDA codebooks: ours are valid and stable; those of others come in, and hostile ones do no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
import xmlschema

from impact.report.codebook_files import NotACodebook, guid_of, qdc, read_codebook_file
from impact.report.codebook_files.safe_xml import MOST_BYTES, MOST_LEVELS
from impact.vocabulary.codebook import codebook
from impact.vocabulary.own_codes import with_own

SHIPPED = codebook()
SCHEMA = xmlschema.XMLSchema(Path(__file__).parent / "refi_qda" / "Codebook.xsd")
NAMESPACE = 'xmlns="urn:QDA-XML:codebook:1.0"'


def book(inside: str, more: str = "") -> bytes:
    head = f'<?xml version="1.0" encoding="utf-8"?><CodeBook {NAMESPACE}>'
    return f"{head}<Codes>{inside}</Codes>{more}</CodeBook>".encode()


def code(name: str, inside: str = "", **about: str) -> str:
    said = {"guid": guid_of(name), "name": name, "isCodable": "true", **about}
    return f"<Code {' '.join(f'{k}={v!r}' for k, v in said.items())}>{inside}</Code>"


def names(data: bytes) -> list[str]:
    return [one.name for one in read_codebook_file(data).codes]


def test_our_file_is_valid_and_the_same_every_time():
    made = qdc(SHIPPED, program="Seen & Counted")
    SCHEMA.validate(made.decode())
    assert made == qdc(SHIPPED, program="Seen & Counted")
    assert guid_of("DIGNITY") == "FF942E4F-DD1A-5ABC-B206-F7149E33D399"


def test_families_are_codes_that_nobody_codes_with_and_children_stand_below():
    read = {one.name: one for one in read_codebook_file(qdc(SHIPPED, program="x")).codes}
    assert len(read) == len(SHIPPED)
    assert read["Dignity"].groups == ("Thread",)
    housing = read[SHIPPED["CRISIS_HOUSING"].name]
    assert housing.groups == ("Load",)
    assert housing.above == (read[SHIPPED["CRISIS"].name].key,)


def test_odd_letters_and_line_ends_go_out_valid_and_come_back():
    odd = replace(
        SHIPPED["MUTUAL"],
        name="Égalité ☕ 👩🏽‍🤝‍👨🏻 <both> & “ways”",
        definition="First line.\n\n  Second, indented: ]]> & <Code>\nThird.",
    )
    made = qdc(with_own(SHIPPED, [(odd, False)]), program="x")
    SCHEMA.validate(made.decode())
    back = next(one for one in read_codebook_file(made).codes if one.cells["id"] == "MUTUAL")
    assert (back.name, back.cells["definition"]) == (odd.name, odd.definition)
    assert back.cells["state"] == "set_aside"


def test_levels_colours_and_names_of_others_are_forgiven_and_told():
    data = book(
        code(
            "Théorie",
            code("Groupe", code("Accueil", code("Sourire", code("Regard")))),
            isCodable="false",
            color="mauve",
        )
        + code("", isCodable="0")
        + code("")
    )
    found = read_codebook_file(data)
    by_name = {one.name: one for one in found.codes}
    assert list(by_name) == ["Groupe", "Accueil", "Sourire", "Regard", ""]
    assert by_name["Regard"].groups == ("Théorie",)
    assert by_name["Regard"].above == tuple(by_name[name].key for name in ("Groupe", "Accueil", "Sourire"))
    assert any("1 colour is none that the standard knows" in remark for remark in found.remarks)
    assert any("Colours are left" in remark for remark in found.remarks)
    assert any("no name" in remark for remark in found.remarks)


@pytest.mark.parametrize("member", ["guid", "targetGUID"])
def test_sets_are_read_as_atlas_and_others_write_them(member):
    sets = f'<Sets><Set name="Wave 2" guid="{guid_of("s")}"><MemberCode {member}="{guid_of("A")}"/></Set></Sets>'
    found = read_codebook_file(book(code("A") + code("B"), sets)).codes
    assert [one.sets for one in found] == [("Wave 2",), ()]


def test_a_mark_before_the_first_letter_another_namespace_and_utf_16_are_read():
    plain = book(code("A")).decode()
    assert names(b"\xef\xbb\xbf" + plain.encode()) == ["A"]
    assert names(plain.replace("codebook:1.0", "codebook:1:0").encode()) == ["A"]
    assert names(plain.replace("utf-8", "utf-16").encode("utf-16")) == ["A"]
    assert names(plain.replace(NAMESPACE, "").encode()) == ["A"]


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
)


@pytest.mark.parametrize(
    "hostile",
    [
        LAUGHS + f"]><CodeBook><Codes>{code('&m;')}</Codes></CodeBook>",
        '<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><CodeBook/>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code name="&f;"/></Codes></CodeBook>',
        "<CodeBook>" + "<Code>" * (MOST_LEVELS + 1),
        "<CodeBook><Codes>" + "<Code/>" * 60_000 + "</Codes></CodeBook>",
        "<CodeBook><Codes><Code",
        "<CodeBook><Codes/></CodeBook>",
        "<html><body>No</body></html>",
        '<?xml version="1.0" encoding="klingon"?><CodeBook/>',
        " " * (MOST_BYTES + 1),
        "<" + " " * MOST_BYTES,
        "",
    ],
)
def test_hostile_or_broken_files_are_refused_in_words(hostile):
    with pytest.raises(NotACodebook) as why:
        read_codebook_file(hostile.encode())
    assert "passwd" not in str(why.value)
    assert str(why.value)[0].isupper()


def test_sixty_levels_are_read():
    inside = ""
    for level in range(MOST_LEVELS - 3):
        inside = code(f"level {level}", inside)
    assert len(names(book(inside))) == MOST_LEVELS - 3
