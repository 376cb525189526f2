"""Names, places and answers that do not fit are told in words; the exit code is never that of a fault of ours."""

import os
import signal
import subprocess
import sys
import time

import pytest

from impact.cli import main

STATISTICS = "Branch,Month,Visits\nCentral,2026-07,1200\nOak Park,2026-07,30\n"
CODINGS = (
    "reflection_id,code,state,polarity,direction,tone,start,end,coder,at\nx,SEEN,confirmed,asserted,,,{start},2,me,\n"
)


@pytest.fixture
def statistics(tmp_path):
    path = tmp_path / "stats.csv"
    path.write_text(STATISTICS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["read", "{file}", "--out", "{file}"],
        ["read", "{file}", "--out", "{file}/deeper"],
        ["read", "{file}", "--out", "out", "--workspace", "{file}"],
        ["pair", "{file}", "--out", "{folder}"],
        ["template", "--out", "{file}"],
        ["sample", "--out", "{file}"],
        ["serve", "--port", "99999999"],
        ["serve", "--port", "-1"],
    ],
)
def test_a_place_that_cannot_be_written_is_wrong_usage(words, statistics, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    code = main([word.format(file=statistics, folder=tmp_path) for word in words])
    said = capsys.readouterr().err
    assert (code, "Incident" in said, "Traceback" in said) == (64, False, False)
    assert statistics.read_text(encoding="utf-8") == STATISTICS


def test_a_name_that_is_too_long_for_a_file_is_a_missing_file(tmp_path, capsys):
    assert main(["read", "a" * 5000, "--out", str(tmp_path)]) == 2
    assert "no file or folder" in capsys.readouterr().err


@pytest.mark.parametrize("start", ["1.5", "1e400", "abc"])
def test_codings_whose_places_are_no_whole_numbers_are_refused(start, statistics, tmp_path, capsys):
    codings = tmp_path / "codings.csv"
    codings.write_text(CODINGS.format(start=start), encoding="utf-8")
    assert main(["pair", str(statistics), "--out", str(tmp_path / "p.csv"), "--codings", str(codings)]) == 2
    assert "not a table of codings" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "answer"), [("measure", "nonsense"), ("period", "soon"), ("value", "inf"), ("sheet", "banana")]
)
def test_an_answer_that_does_not_fit_is_told_and_changes_nothing(kind, answer, statistics, tmp_path, capsys):
    decisions = tmp_path / "decisions.csv"
    header = "\ufeffid,kind,subject,answer,by,at,note"
    decisions.write_text(f"{header}\n,{kind},visits,{answer},,,\n", encoding="utf-8")
    words = ["read", str(statistics), "--out", str(tmp_path / "out"), "--decisions", str(decisions)]
    assert main(words) == 0
    assert "line 2, was left out" in capsys.readouterr().err
    assert ",visits,Visits,1200," in (tmp_path / "out" / "counts.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["suggest", "privacy"])
def test_a_text_may_be_as_long_as_it_likes(command, tmp_path):
    texts = tmp_path / "texts.csv"
    texts.write_text(f"id,text\n1,{'a' * 200_000} ann@oak.org\n", encoding="utf-8")
    assert main([command, str(texts), "--out", str(tmp_path / "out.csv")]) == 0


def test_a_workspace_of_something_else_is_told(statistics, tmp_path, capsys):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "workspace.sqlite").write_bytes(b"no database at all" * 100)
    words = ["read", str(statistics), "--out", str(tmp_path / "out"), "--workspace", str(tmp_path / "kept")]
    assert main(words) == 2
    assert "damaged" in capsys.readouterr().err


def test_what_people_wrote_is_for_its_owner_only(statistics, tmp_path):
    main(["read", str(statistics), "--out", str(tmp_path / "out")])
    assert (tmp_path / "out" / "reflections.csv").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of this kind are not on Windows")
def test_ctrl_c_ends_without_a_traceback(tmp_path):
    os.mkfifo(tmp_path / "endless.csv")
    # Where the tests themselves run in the background, Ctrl-C is switched off for all that they start.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; import sys; from impact.cli import main; print('up', flush=True); sys.exit(main(sys.argv[1:]))"
    words = ["suggest", str(tmp_path / "endless.csv"), "--out", str(tmp_path / "out.csv")]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code, *words], **pipes) as running:
        running.stdout.readline()
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        said = running.communicate(timeout=30)[1].decode()
    assert (running.returncode, said.strip()) == (130, "Stopped.")
