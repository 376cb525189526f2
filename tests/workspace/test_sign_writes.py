"""Everything that is written has a person, a time, and raises the revision."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from impact.period import Period
from impact.workspace import (
    Coding,
    Note,
    Story,
    Workspace,
    add_codings,
    add_decision,
    add_note,
    add_story,
    load_clearances,
    load_codings,
    load_decisions,
    load_notes,
    set_clearance,
    set_setting,
    setting,
    stories_book,
    take_back_note,
    writer_key,
)
from impact.workspace.schema import audit, people

WRITES = {
    "decision": lambda w: add_decision(w, "branch", "eastside", "East Side"),
    "coding": lambda w: add_codings(w, [Coding("r1", "DIGNITY")]),
    "clearance": lambda w: set_clearance(w, "r1", cleared=True),
    "story": lambda w: add_story(w, Story("Eastside", date(2026, 4, 2), "A secret told at the desk")),
    "setting": lambda w: set_setting(w, "fiscal_start", 7),
    "note": lambda w: add_note(w, Note("Roof closed", Period.quarter(2026, 2), "visits")),
}
READ_ANEW = {"decision", "story", "setting"}


@pytest.mark.parametrize("name", WRITES)
def test_each_write_raises_the_revision_once(workspace, name):
    before = workspace.revision()
    with workspace.writing("Ada") as writing:
        WRITES[name](writing)
    after = workspace.revision()
    assert after.number == before.number + 1
    assert after.reading - before.reading == (1 if name in READ_ANEW else 0)


@pytest.mark.parametrize("name", WRITES)
def test_the_audit_says_who_and_when_and_never_what_was_told(workspace, name):
    with workspace.writing("Ada") as writing:
        WRITES[name](writing)
    with workspace.reading() as connection:
        lines = connection.execute(select(audit)).all()
        assert list(connection.scalars(select(people.c.person))) == ["Ada"]
    assert [(line.by, line.at != "") for line in lines] == [("Ada", True)]
    assert "secret" not in str(lines)
    assert "Roof" not in str(lines)


def test_nobody_writes_without_a_name(workspace):
    with pytest.raises(ValueError, match="person"), workspace.writing("  "):
        pass


def test_a_write_that_fails_half_way_leaves_nothing(workspace):
    before = workspace.revision()
    with pytest.raises(ValueError, match="no setting"), workspace.writing("Ada") as writing:
        [WRITES["coding"](writing), set_setting(writing, "nothing", 1)]
    assert workspace.revision() == before
    with workspace.reading() as connection:
        assert load_codings(connection).empty


def test_a_write_that_the_database_refuses_does_not_repeat_the_story(workspace):
    with workspace.writing("Ada") as writing:
        writing.connection.exec_driver_sql("drop table stories")
        writing.note("spoil")
    with pytest.raises(SQLAlchemyError) as failed, workspace.writing("Ada") as writing:
        WRITES["story"](writing)
    assert "secret" not in str(failed.value)


def test_the_last_answer_stands_and_the_first_is_still_known(workspace):
    for who, answer in (("Ada", "East Side"), ("Bo", "Eastside Branch")):
        with workspace.writing(who) as writing:
            add_decision(writing, "branch", "eastside", answer)
    with workspace.reading() as connection:
        decisions = load_decisions(connection)
    assert decisions.answer("branch", "eastside") == "Eastside Branch"
    assert [(d.by, d.answer) for d in decisions.lines] == [("Ada", "East Side"), ("Bo", "Eastside Branch")]
    assert all(d.at for d in decisions.lines)


def test_a_clearance_may_be_taken_back_and_counts_persons_once(workspace):
    for who, cleared in (("Ada", True), ("Bo", True), ("Ada", True), ("Bo", False)):
        with workspace.writing(who) as writing:
            set_clearance(writing, "r1", cleared=cleared)
    with workspace.reading() as connection:
        assert load_clearances(connection) == {"r1": ("Ada",)}


def test_a_note_that_was_taken_back_is_shown_no_more(workspace):
    with workspace.writing("Ada") as writing:
        add_note(writing, Note("Roof closed", Period.quarter(2026, 2), "visits"))
        add_note(writing, Note("New gate", Period.quarter(2026, 2), "visits", "Eastside"))
    with workspace.reading() as connection:
        roof, gate = load_notes(connection)
    assert (roof.words, roof.period, roof.by) == ("Roof closed", Period.quarter(2026, 2), "Ada")
    with workspace.writing("Bo") as writing:
        take_back_note(writing, roof.id)
    with workspace.reading() as connection:
        assert load_notes(connection) == [gate]


def test_stories_become_one_sheet_whose_digest_stays(workspace):
    with workspace.reading() as connection:
        assert stories_book(connection) is None
    digests = []
    for day in (2, 3):
        with workspace.writing("Ada") as writing:
            add_story(writing, Story("Eastside", date(2026, 4, day), f"Story {day}", "internal"))
        with workspace.reading() as connection:
            book = stories_book(connection)
        assert book is not None
        digests.append(book.sheets[0].digest)
    assert [row[:4] for row in book.sheets[0].rows[1:]] == [
        ("Eastside", date(2026, 4, 2), "Story 2", "internal"),
        ("Eastside", date(2026, 4, 3), "Story 3", "internal"),
    ]
    assert digests[0] == digests[1]


def test_settings_are_remembered_and_unknown_ones_refused(workspace):
    with workspace.reading() as connection:
        assert setting(connection, "branch_order") is None
    with workspace.writing("Ada") as writing:
        set_setting(writing, "branch_order", ["Hill", "Eastside"])
    with workspace.writing("Ada") as writing:
        set_setting(writing, "branch_order", ["Eastside", "Hill"])
    with workspace.reading() as connection:
        assert setting(connection, "branch_order") == ["Eastside", "Hill"]
    with pytest.raises(ValueError, match="no setting"), workspace.writing("Ada") as writing:
        set_setting(writing, "writer_key", "00")


def test_the_writers_key_is_made_once_and_each_workspace_has_its_own(workspace, tmp_path):
    key = writer_key(workspace)
    assert len(key) == 32
    assert writer_key(Workspace.open(workspace.folder)) == key
    assert writer_key(Workspace.open(tmp_path / "other")) != key
