"""Half-typed words survive, count for nothing, and go when they should."""

from datetime import date

import pytest
from sqlalchemy import func, select

from impact.workspace import (
    RowPlace,
    Story,
    add_story,
    backup,
    drop_draft,
    expire_drafts,
    keep_draft,
    load_draft,
    restore,
    stories_book,
    withdraw,
)
from impact.workspace.schema import audit, people

TYPED = {"branch": "Oak Park", "text": "  She came for the bus timetable, and st"}


def draft(workspace, name="story/Ada"):
    with workspace.reading() as connection:
        return load_draft(connection, name)


def test_a_draft_comes_back_as_it_was_typed(workspace):
    keep_draft(workspace, "story/Ada", TYPED, by="Ada")
    assert draft(workspace) == TYPED
    assert draft(workspace, "story/Bo") == {}


def test_the_last_state_stands_and_an_empty_one_leaves_nothing(workspace):
    keep_draft(workspace, "story/Ada", TYPED, by="Ada")
    keep_draft(workspace, "story/Ada", {"text": "new"}, by="Ada")
    assert draft(workspace) == {"text": "new"}
    keep_draft(workspace, "story/Ada", {"text": "  "}, by="Ada")
    assert draft(workspace) == {}


def test_typing_changes_nothing_that_others_see_and_stands_in_no_audit(workspace):
    before = workspace.revision()
    keep_draft(workspace, "story/Ada", TYPED, by="Ada")
    assert workspace.revision() == before
    with workspace.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(audit)) == 0
        assert connection.scalar(select(func.count()).select_from(people)) == 0


def test_a_dropped_draft_is_gone_from_the_file(workspace):
    keep_draft(workspace, "story/Ada", {"text": "wept at the desk"}, by="Ada")
    drop_draft(workspace, "story/Ada")
    assert draft(workspace) == {}
    assert b"wept" not in workspace.database.read_bytes()


@pytest.mark.parametrize(("before", "left"), [("2000-01-01", True), ("2999-01-01", False)])
def test_old_drafts_go(workspace, before, left):
    keep_draft(workspace, "story/Ada", TYPED, by="Ada")
    expire_drafts(workspace, before=before)
    assert bool(draft(workspace)) is left


def test_a_withdrawn_story_leaves_no_copy_in_a_draft(workspace):
    words = "She told me about the shelter and wept"
    with workspace.writing("Ada") as writing:
        add_story(writing, Story("Hill", date(2026, 4, 2), words))
        sha256 = stories_book(writing.connection).sha256
    keep_draft(workspace, "ask/Ada", {"text": f"As one of us wrote: {words}. So we ask"}, by="Ada")
    keep_draft(workspace, "ask/Bo", {"text": "Something else entirely"}, by="Bo")
    with workspace.writing("Ada") as writing:
        withdraw(writing, ["r1"], [RowPlace(sha256, "Pasted stories", 2)])
    assert draft(workspace, "ask/Ada") == {}
    assert draft(workspace, "ask/Bo") == {"text": "Something else entirely"}


def test_a_backup_brings_no_old_draft_back_and_takes_none_away(workspace, tmp_path):
    keep_draft(workspace, "story/Ada", {"text": "long sent"}, by="Ada")
    backup(workspace, tmp_path / "b.sqlite")
    drop_draft(workspace, "story/Ada")
    keep_draft(workspace, "story/Bo", {"text": "being written"}, by="Bo")
    restore(workspace, tmp_path / "b.sqlite", by="Ada")
    assert draft(workspace) == {}
    assert draft(workspace, "story/Bo") == {"text": "being written"}
