"""Real answers of real surveys: every one of them kept at its cell, to the letter."""

import csv
import random
from pathlib import Path

import pytest

from impact.decisions import Decisions
from impact.ledger import FATES
from impact.read import read_files
from impact.sheets import Book
from impact.understand.forms import looks_like_reflections, understand_reflections
from impact.understood import Understood

pytestmark = pytest.mark.shared


def read(path: Path) -> list[Understood]:
    (book,) = read_files([path])
    return [understood(book, at) for at in range(len(book.sheets))]


def understood(book: Book, at: int) -> Understood:
    return understand_reflections(book.sheets[at], book=book, decisions=Decisions(), fiscal_start=None)


def test_every_answer_that_was_checked_by_hand_is_kept(shared):
    with (shared / "spreadsheets" / "probes.csv").open(encoding="utf-8", newline="") as file:
        probes = [probe for probe in csv.DictReader(file) if probe["kind"] == "text"]
    books = {name: read(shared / "spreadsheets" / name) for name in {probe["file"] for probe in probes}}
    for probe in probes:
        lines = [
            line
            for sheet in books[probe["file"]]
            for line in sheet.reflections.to_dict("records")
            if line["cell"] == probe["cell"] and (not probe["sheet"] or line["sheet"] == probe["sheet"])
        ]
        assert [line["text"].split() for line in lines] == [probe["value"].split()], probe["probe_id"]


def test_every_row_of_every_text_file_has_one_fate(shared):
    for path in sorted((shared / "spreadsheets" / "text").rglob("*.*")):
        (book,) = read_files([path])
        for at, sheet in enumerate(book.sheets):
            told = understood(book, at)
            filled = [n for n, row in enumerate(sheet.rows, start=1) if any(c is not None and c != "" for c in row)]
            assert [line.row for line in told.rows] == filled
            assert all(line.fate in FATES and line.cell == "" for line in told.rows)
            assert told.reflections["id"].is_unique


def test_statistics_are_not_taken_for_reflections(shared):
    paths = sorted((shared / "spreadsheets" / "stats").rglob("*.csv"))
    for path in random.Random(4).sample(paths, 8):
        for book in read_files([path]):
            assert [sheet.name for sheet in book.sheets if looks_like_reflections(sheet) >= 0.5] == []


def test_open_surveys_are_taken_for_reflections(shared):
    for name in ("austin_comments", "qualcoder/survey456.csv", "qualcoder/survey789.xlsx"):
        for book in read_files([shared / "spreadsheets" / "text" / name]):
            assert all(looks_like_reflections(sheet) >= 0.5 for sheet in book.sheets)
