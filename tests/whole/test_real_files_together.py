"""Groups of real files that belong together: each number once, each branch once, and only real doubts asked about."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from impact import pipeline
from impact.decisions import Decision, Decisions
from impact.merge import Merged

pytestmark = pytest.mark.shared

# What a person has to know, as the twelve yearly files spell it: shorter, longer.
SIX = {
    ("Daley, Richard J.", "daley, richard j.-bridgeport"),
    ("Daley, Richard M.", "daley, richard m.-w humboldt"),
    ("Harold Washington Library Center", "harold washtington library center"),
    ("Legler", "legler regional"),
    ("Sulzer Regional", "sulzer regional library"),
    ("Woodson Regional", "woodson regional library"),
}
GROUPS = (
    "chicago_visitors_12",
    "chicago_circ_12",
    "chicago_24",
    "chicago_same_file_twice",
    "newcastle_3",
    "toronto_workstations_2",
)


@pytest.fixture(scope="module")
def groups(shared: Path) -> dict[str, dict[str, Any]]:
    told = json.loads((shared / "spreadsheets" / "merge.json").read_text(encoding="utf-8"))
    return {group["id"]: group for group in told}


def together(shared: Path, files: list[Path], decisions: Decisions = Decisions()) -> Merged:  # noqa: B008
    return pipeline.merge_books(pipeline.read_files(files), decisions=decisions)


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_of_files_holds_each_number_once(
    name: str, groups: dict[str, dict[str, Any]], shared: Path, tmp_path: Path
) -> None:
    group = groups[name]
    files = [shared / "spreadsheets" / file for file in group["files"]]
    for source, copy in group.get("copy", []):
        files.append(Path(shutil.copy(shared / "spreadsheets" / source, tmp_path / copy)))
    result, expected = together(shared, files), group["assert"]
    counts = result.counts
    found = {
        "rows": len(counts),
        "sum": counts["value"].sum(),
        "branches": counts["branch"].nunique(),
        "periods": len(counts[["period_start", "period_end"]].drop_duplicates()),
        "rows_of_measure": counts["measure"].value_counts().to_dict(),
    }
    assert {k: v for k, v in expected.items() if k in found} == {k: v for k, v in found.items() if k in expected}
    assert not counts.duplicated(["branch", "period_start", "period_end", "measure", "label"]).any()
    assert {spelling for pair in expected.get("never_same", []) for spelling in pair} <= set(counts["branch"])


def test_twelve_yearly_files_ask_about_six_branches_and_the_answers_leave_eighty_two(
    groups: dict[str, dict[str, Any]], shared: Path
) -> None:
    group = groups["chicago_visitors_12"]
    files = [shared / "spreadsheets" / file for file in group["files"]]
    questions = together(shared, files).questions
    assert questions["kind"].tolist() == ["branch"] * 6
    assert set(zip(questions["guess_1"], questions["subject"], strict=True)) == SIX
    answered = Decisions.of(Decision("branch", subject, guess) for guess, subject in SIX)
    result = together(shared, files, answered)
    assert result.counts["branch"].nunique() == group["assert"]["branches_with_human_answers"]
    assert result.questions.empty
