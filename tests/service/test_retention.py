"""Texts whose time is over go when a manager says so: figures stay as they were, and no later file brings them back."""

from datetime import date

import pytest

from impact.service import Coding, Refused, Wanted
from impact.service.consent.notice import NoticeSettings
from impact.service.consent.retention import delete_due, due, without_old_texts
from impact.workspace import load_books

TODAY = date(2026, 8, 15)
MARK = "Zwiebelturm"


def words_in(workspace):
    with workspace.reading() as connection:
        return str(load_books(connection)).count(MARK)


@pytest.fixture
def old(full):
    """All 75 reflections are of May 2026; texts are kept for two months."""
    told = full.reflections()
    full.mark_read(told["id"])
    full.code([Coding(name, "DIGNITY", start=0, end=4) for name in told["id"][:30]])
    full.set_notice(NoticeSettings(months=2))
    return full


def numbers(service):
    rows = service.figure_data(Wanted("sides", "visits", "2026-Q2")).rows
    return rows[[c for c in rows.columns if rows[c].dtype.kind in "iuf" or c in ("branch", "status")]].to_csv()


@pytest.mark.parametrize(("months", "texts"), [(2, 75), (3, 0), (4, 0)])
def test_what_is_due_is_what_was_told_before_the_month_so_many_months_ago(full, workspace, months, texts):
    full.set_notice(NoticeSettings(months=months))
    assert due(workspace, today=TODAY).texts == texts


def test_the_words_go_and_every_figure_stays(old, workspace):
    before, ids = numbers(old), sorted(old.reflections()["id"])
    assert delete_due(workspace, due(workspace, today=TODAY), today=TODAY, by="Ada") == 75
    assert words_in(workspace) == 0
    assert MARK.encode() not in b"".join(f.read_bytes() for f in workspace.folder.rglob("*") if f.is_file())
    told = old.reflections()
    assert sorted(told["id"]) == ids
    assert set(told["text"]) == {""}
    assert numbers(old) == before
    assert old.reading_queue().total == 0
    assert old.quotes("staff") == []
    assert old.check() == []
    with pytest.raises(Refused, match="time was over"):
        old.reading_card(ids[0])


def test_a_later_export_does_not_bring_the_words_back_and_counts_nobody_twice(old, workspace, library):
    delete_due(workspace, due(workspace, today=TODAY), today=TODAY, by="Ada")
    new = ["Central", "2026-08-03", "A new story of this very August, told at the desk.", "Dignity", "Colleagues"]
    old.upload("later.xlsx", library.stories(more=[new]))
    assert words_in(workspace) == 0
    told = old.reflections()
    assert told["id"].is_unique
    assert len(told) == 76
    assert told.loc[told["text"] != "", "text"].tolist() == [new[2]]


def test_nothing_goes_that_was_not_counted_first(old, workspace):
    seen = due(workspace, today=TODAY)
    old.withdraw(old.reflections()["id"].iloc[0])
    with pytest.raises(Refused, match="changed"):
        delete_due(workspace, seen, today=TODAY, by="Ada")
    assert old.tidy_up() == 0
    assert words_in(workspace) > 0


def test_answers_beside_the_story_go_too(service, workspace, library):
    header = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
    header += ["What helped, or what would have helped you?", "One thing the library could do?"]
    rows = [
        ["Central", date(2026, 5, n), f"She came in on day {n} and told of the {MARK}.", f"Help {MARK}", f"Idea {MARK}"]
        for n in range(1, 9)
    ]
    service.upload("may.xlsx", library.workbook([header, *rows], sheet="Form"))
    service.set_notice(NoticeSettings(months=2))
    service.paste_story(f"Pasted {MARK} words", branch="Central", day=date(2026, 5, 9))
    assert delete_due(workspace, due(workspace, today=TODAY), today=TODAY, by="Ada") == 9
    assert words_in(workspace) == 0
    assert len(service.reflections()) == 9
    assert service.reflections()["idea"].eq("").all()


def test_a_library_that_deleted_nothing_keeps_every_text_it_brings_in(full, workspace):
    with workspace.reading() as connection:
        book = load_books(connection)[0]
    assert without_old_texts(workspace, None, book) == (book, False)
