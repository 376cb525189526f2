"""A file of codes: first what would become of each line, then one press; nothing is lost, nothing is laid open."""

from dataclasses import replace

import pytest
from own_code import own

from impact.service import Refused, Service, Workspace, local_person
from impact.vocabulary.codebook import codebook

SHIPPED = codebook()
KINDS = ("qdc", "csv", "taguette", "qualcoder")


@pytest.fixture
def other(tmp_path) -> Service:
    """Another library, whose codebook is as it came."""
    return Service(Workspace.open(tmp_path / "other"), local_person())


def fates(found) -> dict[str, str]:
    return {line.name: line.fate for line in found.lines}


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_file_changes_nothing_here(service, kind):
    made = service.export_codebook(kind)
    assert SHIPPED.version in made.name
    found = service.take_codebook(made.name, made.contents)
    assert {line.fate for line in found.lines} == {"same"}
    assert service.codebook() is SHIPPED


@pytest.mark.parametrize("kind", KINDS)
def test_another_library_gets_the_same_codebook(service, other, kind):
    above = service.save_code(own("Überall zuhause ☕", definition="One.\n\n– Two", aliases=("zuhause", "daheim")))
    service.save_code(own("Below it", parent=above.id, examples=("a", "b"), starter=True, near_miss="=1+1"))
    service.save_code(own("Fire", family="Load", parent="CRISIS"))
    service.save_code(own("Guarded", family="Our house", sensitive=True), in_use=False)
    service.save_code(replace(SHIPPED["BELONGING"], name="At home here"))
    service.save_code(SHIPPED["FRICTION"], in_use=False)
    made = service.export_codebook(kind)
    found = other.take_codebook(made.name, made.contents)
    assert not found.of("not_usable")
    assert dict(other.codebook()) == dict(service.codebook())
    assert other.codebook().version == service.codebook().version
    other.undo_codebook_change()
    assert {code.id for code in other.codebook().offered} == {code.id for code in SHIPPED.offered}


def test_a_preview_keeps_nothing(service):
    found = service.preview_codebook("c.csv", b"tag,description\nKindness,Being kind\n")
    assert fates(found) == {"Kindness": "new"}
    assert service.codebook() is SHIPPED


def test_taguettes_tags_come_in_with_nothing_lost(service):
    found = service.take_codebook(
        "codebook.csv", b'tag,description\r\nwarm,"Warm, kind"\r\nwarm.smile,\r\ndignity,\r\n'
    )
    assert fates(found) == {"warm": "new", "warm.smile": "new", "Dignity": "same"}
    here = service.codebook()
    assert (here["WARM"].definition, here["WARM"].family) == ("Warm, kind", "Our own")
    assert here["WARM_SMILE"].parent == "WARM"


def test_taguettes_workbook_comes_in(service, library):
    made = library.workbook([["tag", "description"], ["Kindness", "Being kind"]], sheet="codebook")
    assert fates(service.preview_codebook("codebook.xlsx", made)) == {"Kindness": "new"}


def test_qualcoders_categories_become_families_and_a_name_twice_is_told_apart(service):
    text = "Staff>>Warmth,Ours\nPatrons>>Warmth,Theirs\nPatrons>>Warmth,Theirs\n"
    found = service.take_codebook("codes.csv", text.encode())
    assert fates(found) == {"Warmth": "same", "Warmth (Patrons)": "new"} | fates(found)
    here = {code.name: (code.family, code.definition) for code in service.codebook().values()}
    assert here["Warmth"] == ("Staff", "Ours")
    assert here["Warmth (Patrons)"] == ("Patrons", "Theirs")


def test_levels_and_sets_that_have_no_place_are_kept_in_words(service):
    data = """<CodeBook><Codes><Code guid="1" name="A"><Code guid="2" name="B"><Code guid="3" name="C"/></Code></Code>
    </Codes><Sets><Set name="Wave 2"><MemberCode guid="3"/></Set></Sets></CodeBook>"""
    found = service.take_codebook("x.qdc", data.encode())
    here = service.codebook()
    assert here["C"].parent == "A"
    assert here["C"].traced_to == "Stood below: A › B; Set: Wave 2"
    assert "two levels" in found.lines[2].words
    again = service.preview_codebook("x.qdc", data.encode())
    assert {line.fate for line in again.lines} == {"same"}


def test_a_long_name_is_cut_and_still_known_by_the_whole(service):
    name = "When somebody who comes each morning tells the person at the desk how it went " * 2
    found = service.take_codebook("c.csv", f"name,description\n{name},\n".encode())
    (line,) = found.lines
    assert line.fate == "new"
    added = service.codebook()[line.line.code.id]
    assert len(added.name) <= 60
    assert added.aliases == (name.strip(),)


def test_what_cannot_be_taken_is_said_line_by_line_and_the_rest_comes(service):
    text = "name,description\n,no name\nKindness,Fine\n" + "x" * 10 + "," + "d" * 10_001 + "\n"
    found = service.take_codebook("c.csv", text.encode())
    assert [(line.where, line.fate) for line in found.lines] == [
        ("row 2", "not_usable"),
        ("row 3", "new"),
        ("row 4", "not_usable"),
    ]
    assert "no name" in found.lines[0].words
    assert "KINDNESS" in service.codebook()


def test_no_file_lays_open_what_is_guarded_or_renames_a_thread(service):
    made = service.export_codebook("csv").contents.decode("utf-8-sig")
    lines = made.splitlines()
    hostile = [
        line.replace(",yes,in_use", ",,in_use").replace("DIGNITY,Thread,core,Dignity", "DIGNITY,Load,core,Respect")
        for line in lines
    ]
    found = service.take_codebook("c.csv", "\r\n".join(hostile).encode())
    here = service.codebook()
    assert {code.id for code in here.values() if code.sensitive} == {c.id for c in SHIPPED.values() if c.sensitive}
    assert (here["DIGNITY"].name, here["DIGNITY"].family) == ("Dignity", "Thread")
    assert any("stays guarded" in line.words for line in found.lines)
    assert any("keeps its name" in line.words for line in found.lines)


def test_words_of_a_reflection_do_not_come_in_as_a_description(service, library):
    service.upload("told.xlsx", library.stories())
    told = service.reflections()["text"].iloc[0]
    found = service.take_codebook("c.csv", f'name,description\nDesk,"{told}"\n'.encode())
    assert found.lines[0].fate == "not_usable"
    assert "DESK" not in service.codebook()


def test_a_file_that_is_no_codebook_is_refused_in_words(service, library):
    for name, data in (("x.xlsx", library.stats()), ("x.qdc", b"<a/>"), ("x.xlsx", b"PK\x03\x04broken"), ("x", b"")):
        with pytest.raises(Refused):
            service.preview_codebook(name, data)
