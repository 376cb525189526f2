"""A reflection that its writer takes back is gone from every file, also from files that come later."""

import io
from datetime import datetime

from openpyxl import load_workbook
from sqlalchemy import text

from impact.service import Coding
from impact.workspace import check, load_books

MARK = "Zwiebelturm"  # stands in every reflection here and nowhere else

FIRST = f"{MARK}: at Lakeside a person came to the desk for the 2th time and we talked for long."


def all_cells(workspace) -> str:
    with workspace.reading() as connection:
        return str(load_books(connection))


def pick(service) -> str:
    told = service.reflections()
    return str(told.loc[told["text"] == FIRST, "id"].item())


def test_it_is_gone_from_all_files_with_what_was_said_about_it(service, workspace, library):
    more = [["Central", "2026-05-30", f"{MARK} and one more", "Dignity", "Colleagues"]]
    service.upload_all([("may.xlsx", library.stories()), ("june.xlsx", library.stories(more=more))])
    reflection = pick(service)
    service.mark_read([reflection])
    service.code([Coding(reflection, "DIGNITY", start=0, end=5)])
    service.clear_quote(reflection)
    assert all_cells(workspace).count(FIRST) == 2
    service.withdraw(reflection)
    assert all_cells(workspace).count(FIRST) == 0
    assert list(workspace.staging.iterdir()) == []
    assert len(service.reflections()) == 75
    with workspace.reading() as connection:
        assert connection.scalar(text("select count(*) from codings")) == 0
        assert connection.scalar(text("select count(*) from clearances")) == 0
    assert check(workspace) == []


def test_its_row_still_has_its_one_line_in_the_account(service, library):
    service.upload("may.xlsx", library.stories())
    service.withdraw(pick(service))
    ledger = service.ledger()
    rows = ledger[(ledger["cell"] == "") & ledger["row"].notna()]
    assert len(rows) == 76
    assert not rows.duplicated(["file", "sheet", "row"]).any()
    assert rows.loc[rows["key"] == "withdrawn_row", "fate"].tolist() == ["set_aside"]


def test_a_later_export_that_repeats_it_does_not_bring_it_back(service, workspace, library):
    service.upload("may.xlsx", library.stories())
    service.withdraw(pick(service))
    more = [["Central", "2026-05-30", f"{MARK} and one more", "Dignity", "Colleagues"]]
    service.upload("june.xlsx", library.stories(more=more))
    assert FIRST not in all_cells(workspace)
    assert list(workspace.staging.iterdir()) == []
    assert len(service.reflections()) == 75


def test_a_backup_from_before_does_not_bring_it_back(service, workspace, tmp_path, library):
    service.upload("may.xlsx", library.stories())
    saved = service.backup(tmp_path / "saved.sqlite")
    service.withdraw(pick(service))
    service.restore(saved)
    assert FIRST not in all_cells(workspace)
    assert len(service.reflections()) == 74
    assert service.check() == []


def withdrawn_in(export: bytes) -> bytes:
    """The same export, after the writer of FIRST answered the question of consent anew."""
    book = load_workbook(io.BytesIO(export))
    (row,) = [row for row in book["Form"].iter_rows() if row[2].value == FIRST]
    row[4].value = "Withdrawn"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_writer_who_withdraws_in_a_later_export_is_heard_in_all_files(service, workspace, library):
    service.upload("may.xlsx", library.stories())
    assert FIRST in all_cells(workspace)
    service.upload("june.xlsx", withdrawn_in(library.stories()))
    assert FIRST not in all_cells(workspace)
    assert list(workspace.staging.iterdir()) == []
    assert len(service.reflections()) == 74
    assert check(workspace) == []


def test_a_form_that_was_handed_in_twice_is_gone_twice(service, workspace, library):
    header = ["Completion time", "Branch", "What happened between you and someone here that the numbers will not show?"]
    row = [datetime(2026, 5, 3, 10, 5), "Central", FIRST]
    other = [datetime(2026, 5, 4, 10, 5), "Central", f"{MARK} was on the other page of the book."]
    service.upload("may.xlsx", library.workbook([header, row, row, other], sheet="Form"))
    assert all_cells(workspace).count(FIRST) == 2
    service.withdraw(pick(service))
    assert all_cells(workspace).count(FIRST) == 0
    service.upload("june.xlsx", library.workbook([header, row, row, other, [*other[:2], "More of it."]], sheet="Form"))
    assert all_cells(workspace).count(FIRST) == 0
