"""A column of names or addresses waits for an answer; refused, it is gone from everything that is kept."""

import zlib

import pytest
from sqlalchemy import text

from impact.service import Refused
from impact.workspace import check, load_books

MARK = "Zwiebelturm"  # stands in every reflection here and nowhere else


def everything_kept(workspace) -> bytes:
    """All files as they lie there, and the stored cells unpacked."""
    with workspace.reading() as connection:
        books = load_books(connection)
    return b"".join(p.read_bytes() for p in workspace.folder.rglob("*") if p.is_file()) + str(books).encode()


@pytest.fixture
def question(service, library):
    assert service.upload("stories.xlsx", library.stories(email=True)).state == "staged"
    asked = service.questions()
    return asked[asked["kind"] == "identity_column"].iloc[0]


def test_while_it_is_open_the_addresses_stay_out_of_every_frame(service, question):
    assert "example.org" not in service.reflections().to_csv()
    assert "example.org" not in service.ledger().to_csv()
    assert "example.org" not in service.questions().to_csv()
    assert len(service.reflections()) == 75


def test_yes_takes_the_cells_and_the_bytes_away_at_once(service, workspace, question):
    assert b"example.org" in everything_kept(workspace)
    before = set(service.reflections()["id"])
    service.answer(question.id, "yes")
    assert b"example.org" not in everything_kept(workspace)
    assert list(workspace.staging.iterdir()) == []
    assert [upload.state for upload in service.uploads()] == ["kept"]
    assert set(service.reflections()["id"]) == before
    assert service.questions().empty
    assert check(workspace) == []


def test_no_keeps_the_file_as_it_is(service, workspace, question):
    service.answer(question.id, "no")
    assert [upload.state for upload in service.uploads()] == ["kept"]
    assert len(list(workspace.staging.iterdir())) == 1
    assert service.questions().empty


def test_the_answer_holds_for_the_next_file_too(service, workspace, question, library):
    service.answer(question.id, "yes")
    more = [["Central", "2026-05-30", f"{MARK} and one more", "Dignity", "Colleagues", "new.writer@example.org"]]
    assert service.upload("next.xlsx", library.stories(email=True, more=more)).state == "kept"
    assert b"example.org" not in everything_kept(workspace)
    assert list(workspace.staging.iterdir()) == []
    assert len(service.reflections()) == 76


def test_a_person_may_change_their_mind_towards_removing(service, workspace, question):
    service.answer(question.id, "no")
    service.answer(question.id, "yes")
    assert b"example.org" not in everything_kept(workspace)


def test_an_unknown_question_is_refused(service):
    with pytest.raises(Refused, match="no longer asked"):
        service.answer("000000000000", "yes")


def test_zipped_bytes_hold_nothing_either(service, workspace, question):
    service.answer(question.id, "yes")
    with workspace.reading() as connection:
        stored = [zlib.decompress(row[0]) for row in connection.execute(text("select rows from sheets"))]
    assert all(b"example.org" not in rows for rows in stored)
