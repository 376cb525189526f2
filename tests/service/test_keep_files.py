"""Files named on the command line are kept in a workspace, each once, with the answers that came along."""

import pytest

from impact.decisions import Decision, Decisions
from impact.service.bringing_in.files import keep_files
from impact.service.refusal import Refused
from impact.workspace import Workspace, check, list_uploads, load_decisions, setting


def test_files_and_answers_are_kept_once_and_what_cannot_be_read_is_told(tmp_path, library):
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "stats.xlsx").write_bytes(library.stats())
    (folder / "broken.xlsx").write_bytes(b"not a workbook")
    answers = Decisions.of([Decision("branch", "lakeside", "Lakeside", by="Bo")])
    for _ in range(2):
        merged = keep_files(tmp_path / "kept", [folder], decisions=answers, fiscal_start=7)
    assert len(merged.counts) == 18
    assert set(merged.ledger["file"]) == {"stats.xlsx", "broken.xlsx"}
    kept = Workspace.open(tmp_path / "kept")
    with kept.reading() as connection:
        assert [upload.file for upload in list_uploads(connection)] == ["stats.xlsx"]
        assert [(line.answer, line.by) for line in load_decisions(connection).lines] == [("Lakeside", "Bo")]
        assert setting(connection, "fiscal_start") == 7
    assert check(kept) == []


def test_an_answer_that_fits_no_question_is_refused(tmp_path):
    with pytest.raises(Refused, match="is no month"):
        keep_files(tmp_path / "kept", [], decisions=Decisions.of([Decision("fiscal_year", "year", "13")]))
