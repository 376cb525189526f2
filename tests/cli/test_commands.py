"""Each command of the design does what its line there says."""

import csv
import hashlib

import pytest
from openpyxl import load_workbook

from impact import frames
from impact.cli import main
from impact.cli.parser import parser

COMMANDS = ("serve", "read", "pair", "headers", "suggest", "privacy", "report", "sample", "template", "workspace")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_command_of_the_design_can_be_typed():
    help_text = parser().format_help()
    assert [c for c in COMMANDS if f"\n    {c}" not in help_text] == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    folder = tmp_path_factory.mktemp("willow-lake")
    assert main(["sample", "--out", str(folder)]) == 0
    return folder


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_pairs_stand_in_the_columns_of_the_design(sample, tmp_path, audience):
    out = tmp_path / "pairs.csv"
    assert main(["pair", str(sample), "--out", str(out), "--audience", audience]) == 0
    pairs = rows(out)
    assert list(pairs[0]) == list(frames.COLUMNS["pairs"])
    assert {"visits"} <= {p["measure"] for p in pairs}
    assert {"shown"} <= {p["status"] for p in pairs}


def test_headers_are_named_only_where_that_is_safe(tmp_path):
    table = tmp_path / "headers.csv"
    table.write_text('raw_header\nLibrary Visits\nAttend Per Capita\n"5.3* Total Circulation"\n', encoding="utf-8")
    assert main(["headers", str(table), "--out", str(tmp_path / "named.csv")]) == 0
    named = rows(tmp_path / "named.csv")
    assert [r["measure"] for r in named] == ["visits", "none", "circ_total"]
    assert all(r["reason"] for r in named)


def test_suggestions_and_personal_details_are_written_with_their_place(tmp_path):
    table = tmp_path / "texts.csv"
    table.write_text('id,text\nr1,"He had slept outside. Call Mrs. Okafor on 780-555-0142."\n', encoding="utf-8")
    assert main(["suggest", str(table), "--out", str(tmp_path / "codes.csv")]) == 0
    (code,) = rows(tmp_path / "codes.csv")
    assert (code["id"], code["code"], code["evidence"]) == ("r1", "CRISIS_HOUSING", "slept outside")
    assert main(["privacy", str(table), "--out", str(tmp_path / "details.csv")]) == 0
    assert [r["kind"] for r in rows(tmp_path / "details.csv")] == ["PERSON", "PHONE"]


def test_templates_are_read_back_without_a_question(tmp_path):
    assert main(["template", "--out", str(tmp_path)]) == 0
    book = load_workbook(tmp_path / "statistics.xlsx")
    for at, value in enumerate(["Central", "2026-07", *range(1, 18)], start=1):
        book["Statistics"].cell(3, at, value)
    book.save(tmp_path / "statistics.xlsx")
    form = load_workbook(tmp_path / "reflections.xlsx")
    sheet = form["Reflections"]
    ticked = {sheet.cell(2, at).value: at for at in range(5, 15)}
    told = {
        1: "Central",
        2: "2026-07-14",
        3: "She asked for the large print shelf and stayed to talk for a while.",
        4: "They showed it",
        ticked["Dignity"]: "x",
        ticked["Purpose"]: "x",
        15: "Two of us on the floor",
        16: "A second chair",
        17: "Anyone, without my name",
    }
    for at, value in told.items():
        sheet.cell(4, at, value)
    form.save(tmp_path / "reflections.xlsx")
    assert (
        main(["read", str(tmp_path / "statistics.xlsx"), str(tmp_path / "reflections.xlsx"), "--out", str(tmp_path)])
        == 0
    )
    assert rows(tmp_path / "questions.csv") == []
    counts = rows(tmp_path / "counts.csv")
    assert len(counts) == 17
    assert all(c["measure"] for c in counts)
    (told,) = [r for r in rows(tmp_path / "reflections.csv") if "large print" in r["text"]]
    assert (told["branch"], told["date"], told["felt_seen"], told["consent"]) == (
        "Central",
        "2026-07-14",
        "yes",
        "anonymous",
    )
    assert set(told["writer_codes"].split("|")) == {"DIGNITY", "PURPOSE"}


def test_a_report_is_a_folder_with_a_manifest_of_what_is_in_it(sample, tmp_path, capsys):
    assert main(["report", str(sample), "--audience", "public", "--out", str(tmp_path / "pack")]) == 0
    manifest = rows(tmp_path / "pack" / "MANIFEST.csv")
    assert {m["file"].rsplit(".", 1)[1] for m in manifest} >= {"png", "svg", "csv"}
    for line in manifest:
        assert hashlib.sha256((tmp_path / "pack" / line["file"]).read_bytes()).hexdigest() == line["sha256"]
        assert "public" in line["filters"]
    assert main(["report", "--verify", str(tmp_path / "pack")]) == 0
    table = tmp_path / "pack" / "tables" / "indicators.csv"
    table.write_bytes(table.read_bytes().replace(b",13,", b",18,", 1))
    assert main(["report", "--verify", str(tmp_path / "pack")]) == 3
    assert "indicators.csv" in capsys.readouterr().err


def test_packs_for_two_audiences_never_lie_in_one_folder(sample, tmp_path, capsys):
    (tmp_path / "MANIFEST.csv").write_text("file,figure,filters,n,sha256\na.png,a,audience staff; Q3 2026,3,\n")
    assert main(["report", str(sample), "--audience", "public", "--out", str(tmp_path)]) == 2
    assert "another audience" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["MANIFEST.csv"]


def test_a_report_without_files_or_a_pack_to_check_says_what_is_missing(tmp_path, capsys):
    assert main(["report", "--audience", "staff", "--out", str(tmp_path)]) == 64
    assert "--verify" in capsys.readouterr().err
    assert main(["report", "--verify", str(tmp_path / "none.zip")]) == 2
