"""What the shell is told: 0 done, 2 nothing usable, 64 wrong usage, 70 our fault; never a traceback."""

import csv

import pytest

from impact import frames
from impact.cli import main
from impact.cli.exits import explain_incident

STATISTICS = "Branch,Month,Visits\nCentral,2026-07,1200\nMill Street,2026-07,about 90\nOak Park,2026-07,0\n"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def statistics(tmp_path):
    path = tmp_path / "stats.csv"
    path.write_text(STATISTICS, encoding="utf-8")
    return path


def test_reading_writes_five_tables_and_says_what_was_kept(statistics, tmp_path, capsys):
    assert main(["read", str(statistics), "--out", str(tmp_path / "out")]) == 0
    assert "2 numbers" in capsys.readouterr().out
    counts = rows(tmp_path / "out" / "counts.csv")
    assert {(r["branch"], r["measure"], r["value"], r["cell"]) for r in counts} == {
        ("Central", "visits", "1200", "C2"),
        ("Oak Park", "visits", "0", "C4"),
    }
    for name in ("counts", "reflections", "survey", "ledger", "questions"):
        header = (tmp_path / "out" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
        assert header.split(",") == list(frames.COLUMNS[name])


def test_a_cell_that_is_no_number_is_told_with_its_place_and_a_remedy(statistics, tmp_path):
    main(["read", str(statistics), "--out", str(tmp_path / "out")])
    (told,) = [r for r in rows(tmp_path / "out" / "ledger.csv") if r["cell"] == "C3"]
    assert "about 90" in told["problem"]
    assert told["remedy"]


def test_nothing_usable_is_exit_code_2_with_a_plain_sentence_and_tables_without_rows(tmp_path, capsys):
    picture = tmp_path / "holiday.xlsx"
    picture.write_bytes(b"\xff\xd8\xff\xe0 not a workbook")
    assert main(["read", str(picture), "--out", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "holiday.xlsx" in said
    assert "Traceback" not in said
    assert rows(tmp_path / "out" / "counts.csv") == []
    assert len(rows(tmp_path / "out" / "ledger.csv")) >= 1


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["paint"],
        ["read"],
        ["read", "a.csv"],
        ["read", "a.csv", "--out", "x", "--fiscal-start", "13"],
        ["pair", "a.csv", "--out", "x", "--audience", "neighbours"],
    ],
)
def test_wrong_usage_is_exit_code_64_and_never_2(words, capsys):
    assert main(words) == 64
    assert "usage: impact" in capsys.readouterr().err


def test_a_fault_of_ours_has_a_number_and_quotes_nothing(capsys):
    fault = KeyError("He told me about his wife")
    assert explain_incident(fault) == 70
    said = capsys.readouterr().err
    assert "Incident" in said
    assert "wife" not in said
    assert "Traceback" not in said


def test_a_missing_file_of_answers_is_said_in_words(statistics, tmp_path, capsys):
    words = ["read", str(statistics), "--out", str(tmp_path), "--decisions", str(tmp_path / "gone.csv")]
    assert main(words) == 2
    assert "there is no such file" in capsys.readouterr().err


def test_an_answer_from_a_file_is_applied(tmp_path):
    table = tmp_path / "stats.csv"
    table.write_text("Branch,Month,Desk chats\nCentral,2026-07,12\n", encoding="utf-8")
    answers = tmp_path / "decisions.csv"
    answers.write_text(
        "id,kind,subject,answer,by,at,note\n,measure,desk chats,directional,Ana,2026-10-01T09:00:00,\n",
        encoding="utf-8",
    )
    main(["read", str(table), "--out", str(tmp_path / "before")])
    assert [(r["measure"], r["label"]) for r in rows(tmp_path / "before" / "counts.csv")] == [("", "Desk chats")]
    assert [q["kind"] for q in rows(tmp_path / "before" / "questions.csv")] == ["measure"]
    main(["read", str(table), "--out", str(tmp_path / "after"), "--decisions", str(answers)])
    assert [r["measure"] for r in rows(tmp_path / "after" / "counts.csv")] == ["directional"]
    assert rows(tmp_path / "after" / "questions.csv") == []
