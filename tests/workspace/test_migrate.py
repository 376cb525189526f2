"""An older workspace opens in a newer program, with all that is in it."""

import sqlite3

import pytest
from sqlalchemy import MetaData, inspect

from impact.period import Period
from impact.workspace import FromTheFuture, Note, Workspace, add_note, check, load_decisions, load_notes, schema
from impact.workspace.connection import open_engine, writer
from impact.workspace.migrations import STEPS, migrate, version
from impact.workspace.workspace import DATABASE


def test_a_workspace_of_the_first_version_keeps_its_data(tmp_path):
    folder = tmp_path / "w"
    folder.mkdir()
    engine = open_engine(folder / DATABASE)
    migrate(writer(engine), steps=STEPS[:1])
    with writer(engine).begin() as connection:
        assert version(connection) == 1
        connection.exec_driver_sql(
            "insert into decisions (question_id, kind, subject, answer, note, by, at) values "
            "('84a46b0b1bb2', 'branch', 'eastside', 'East Side', '', 'Ada', '2026-07-01')"
        )
    workspace = Workspace.open(folder)
    with workspace.reading() as connection:
        assert version(connection) == len(STEPS)
        assert [d.answer for d in load_decisions(connection).lines] == ["East Side"]
        assert load_notes(connection) == []


def test_the_steps_arrive_at_the_tables_that_the_program_uses(workspace):
    made = MetaData()
    made.reflect(workspace.engine)
    for name, table in schema.metadata.tables.items():
        columns = {c.name: (str(c.type.as_generic()), bool(c.nullable)) for c in made.tables[name].columns}
        assert columns == {c.name: (str(c.type.as_generic()), bool(c.nullable)) for c in table.columns}, name
    assert set(made.tables) == set(schema.metadata.tables)
    found = inspect(workspace.engine)
    for name, table in schema.metadata.tables.items():
        assert {i["name"] for i in found.get_indexes(name)} >= {i.name for i in table.indexes}
        assert len(found.get_foreign_keys(name)) == len(table.foreign_keys)


def test_opening_again_changes_nothing(workspace):
    with workspace.writing("Ada") as writing:
        add_note(writing, Note("Roof", Period.year(2026)))
    before = workspace.revision()
    assert Workspace.open(workspace.folder).revision() == before


def test_a_workspace_of_a_newer_program_is_left_alone_with_a_plain_sentence(workspace):
    with sqlite3.connect(workspace.database) as connection:
        connection.execute(f"insert into schema_version values ({len(STEPS) + 1}, '2030-01-01')")
    with pytest.raises(FromTheFuture, match="newer version of the program"):
        Workspace.open(workspace.folder)


def test_a_step_that_fails_leaves_the_workspace_as_it_was(tmp_path):
    def breaks(connection):
        connection.exec_driver_sql("create table half (a integer)")
        raise ZeroDivisionError

    engine = open_engine(tmp_path / DATABASE)
    migrate(writer(engine), steps=STEPS)
    with pytest.raises(ZeroDivisionError):
        migrate(writer(engine), steps=(*STEPS, breaks))
    with engine.begin() as connection:
        assert version(connection) == len(STEPS)
        assert not inspect(connection).has_table("half")


def test_the_folder_is_taken_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("IMPACT_WORKSPACE", str(tmp_path / "here"))
    assert check(Workspace.open()) == []
    assert (tmp_path / "here" / DATABASE).exists()
