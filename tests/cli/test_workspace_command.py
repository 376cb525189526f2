"""`impact workspace`, and reading into one: what is kept can be backed up, brought back, checked and taken out."""

import csv
import sqlite3

import pytest

from impact.cli import main
from impact.service import Coding, Service, Workspace, local_person

STATISTICS = "Branch,Month,Visits,Desk chats\nCentral,2026-07,1200,12\nMill Street,2026-07,900,9\n"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def kept(tmp_path):
    """A workspace with one file and one answer."""
    (tmp_path / "stats.csv").write_text(STATISTICS, encoding="utf-8")
    (tmp_path / "answers.csv").write_text(
        "id,kind,subject,answer,by,at,note\n,measure,desk chats,directional,Ana,,\n", encoding="utf-8"
    )
    words = ["read", str(tmp_path / "stats.csv"), "--out", str(tmp_path / "one"), "--workspace", str(tmp_path / "kept")]
    assert main([*words, "--decisions", str(tmp_path / "answers.csv")]) == 0
    return tmp_path / "kept"


def test_files_and_answers_of_earlier_commands_are_remembered(kept, tmp_path):
    (tmp_path / "more.csv").write_text("Branch,Month,Desk chats\nCentral,2026-08,14\n", encoding="utf-8")
    words = ["read", str(tmp_path / "more.csv"), "--out", str(tmp_path / "two"), "--workspace", str(kept)]
    assert main(words) == 0
    counts = rows(tmp_path / "two" / "counts.csv")
    assert [r["value"] for r in counts if r["measure"] == "directional"] == ["14", "12", "9"]
    assert rows(tmp_path / "two" / "questions.csv") == []


def test_a_backup_comes_back_and_everything_is_whole(kept, tmp_path, capsys):
    backup = tmp_path / "backup.impact"
    assert main(["workspace", "--workspace", str(kept), "backup", str(backup)]) == 0
    other = tmp_path / "other"
    assert main(["workspace", "--workspace", str(other), "restore", str(backup)]) == 0
    assert main(["workspace", "--workspace", str(other), "check"]) == 0
    assert "whole" in capsys.readouterr().out
    assert main(["workspace", "--workspace", str(other), "export", str(tmp_path / "taken")]) == 0
    assert [r["answer"] for r in rows(tmp_path / "taken" / "decisions.csv")] == ["directional"]


def test_what_is_no_backup_is_refused_and_nothing_changes(kept, tmp_path, capsys):
    (tmp_path / "holiday.png").write_bytes(b"\x89PNG not a backup")
    assert main(["workspace", "--workspace", str(kept), "restore", str(tmp_path / "holiday.png")]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert main(["workspace", "--workspace", str(kept), "check"]) == 0


def test_a_difference_found_is_exit_code_3(kept, capsys):
    with sqlite3.connect(kept / "workspace.sqlite") as database:
        database.execute("update sheets set digest = 'other'")
    assert main(["workspace", "--workspace", str(kept), "check"]) == 3
    assert capsys.readouterr().err


def test_a_workspace_of_a_newer_program_is_said_in_words(kept, tmp_path, capsys):
    with sqlite3.connect(kept / "workspace.sqlite") as database:
        newest = "(select max(version) from schema_version)"
        database.execute(f"update schema_version set version = 999 where version = {newest}")
    assert main(["workspace", "--workspace", str(kept), "check"]) == 2
    assert "newer version" in capsys.readouterr().err


def test_what_readers_confirmed_in_a_workspace_is_in_its_pairs(tmp_path):
    story = "She stayed to tell how the new glasses changed what she reads"
    lines = "".join(f"Central,2026-07-{day:02},{story} ({day}),Colleagues\n" for day in range(1, 9))
    (tmp_path / "told.csv").write_text(f"Branch,Date,What happened?,Who may read this?\n{lines}", encoding="utf-8")
    (tmp_path / "stats.csv").write_text(STATISTICS, encoding="utf-8")
    service = Service(Workspace.open(tmp_path / "kept"), local_person("Ana"))
    service.upload("told.csv", (tmp_path / "told.csv").read_bytes())
    read = [str(name) for name in service.reflections()["id"]]
    service.mark_read(read)
    service.code([Coding(name, "DIGNITY") for name in read[:3]])
    words = ["pair", str(tmp_path / "stats.csv"), "--workspace", str(tmp_path / "kept"), "--audience", "board"]
    assert main([*words, "--out", str(tmp_path / "pairs.csv")]) == 0
    (cell,) = [
        r
        for r in rows(tmp_path / "pairs.csv")
        if (r["branch"], r["code"], r["period"], r["measure"]) == ("Central", "DIGNITY", "2026-Q3", "visits")
    ]
    assert (cell["n"], cell["x"]) == ("8", "3")
