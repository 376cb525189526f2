"""Packs in which people typed what looks like a formula: nothing in them differs from their tables."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from presented import figure_step, figures, hostile, presented
from test_verify import zipped

from impact.model.presented import StepTold
from impact.report.documents import DOCUMENTS
from impact.report.pack import MANIFEST, manifest
from impact.report.packing import packing
from impact.report.verify import verify
from impact.report.verify.corpus import Corpus

# Names that a PDF shows as an empty box, that are signs and digits only, and whose letters need another typeface.
SEEDS = (4, 16)


def files(seed: int) -> dict[str, bytes]:
    wanted = [one for one in DOCUMENTS if one.key in ("report", "workbook", "web")]
    exports = list(packing(hostile(seed, forms=()), wanted))[-1].exports
    assert all(export.file for export in exports)
    return {export.file: export.contents for export in exports} | {MANIFEST: manifest(exports)}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_people_typed_is_no_difference(seed: int):
    assert [str(one) for one in verify(zipped(files(seed))).differences] == []


def told() -> Iterator[str]:
    yield from ("+1+1", "Branch 7", "12", "21 of 48 reflections", "Lib -2+3")


@pytest.mark.parametrize(
    "words",
    [
        "+1+1",
        "+1+1 All branches",
        "Chosen: +1+1.",
        "\ufffd1+1",
        "• +1+1",
        "Branch 7, open",
        "12",
        "21 of 48 reflections",
    ],
)
def test_words_that_were_told_are_known_wherever_they_stand(words: str):
    assert Corpus(told()).untold(words) == []


@pytest.mark.parametrize(
    "words",
    ["+1+2", "+1+11", "2+1+1", "+2+1 All branches", "\ufffd1+2", "Branch 8", "13", "12 people", "21 of 49 reflections"],
)
def test_another_digit_is_not(words: str):
    assert Corpus(told()).untold(words)


DIGEST = "675fd70156351636806ab3c1e5d40f7728a96e01c2b4d8f3a5e7096b1d2c3f48"


def test_the_beginning_of_a_fingerprint_is_known_whatever_digits_it_holds():
    assert Corpus([DIGEST]).untold(DIGEST[:20]) == []


@pytest.mark.parametrize("at", [at for at, sign in enumerate(DIGEST[:20]) if sign.isdigit()])
def test_and_another_digit_in_it_is_found(at: int):
    other = str((int(DIGEST[at]) + 1) % 10)
    assert Corpus([DIGEST]).untold(f"{DIGEST[:at]}{other}{DIGEST[at + 1 : 20]}")


def test_columns_that_are_left_away_may_have_a_number_in_their_names():
    drawn = figures(size="page")["then_and_now"]
    empty = drawn.table.assign(**dict.fromkeys(("Q2 2025", "Change"), float("nan")))
    step = figure_step(1, "then_and_now", replace(drawn, table=empty))
    assert differing([step], "slides", "report", "paper", "web") == []


def test_a_form_may_stand_twice_and_a_sheet_be_called_by_a_title_that_is_cut_within_a_number():
    drawn = figures()["conditions"]
    stems = ("2026Q3_all_conditions-board", "2026Q3_all_conditions-board-2", "2026Q3_all_-board")
    titles = (drawn.title, drawn.title, "What people wrote to us in 2026 and 2027")
    steps = [
        replace(figure_step(at, "conditions", drawn), stem=stem, title=title)
        for at, (stem, title) in enumerate(zip(stems, titles, strict=True), start=1)
    ]
    assert differing(steps, "workbook") == []


def differing(steps: list[StepTold], *documents: str) -> list[str]:
    wanted = [one for one in DOCUMENTS if one.key in documents]
    exports = list(packing(presented(steps), wanted))[-1].exports
    made = {export.file: export.contents for export in exports} | {MANIFEST: manifest(exports)}
    return [str(one) for one in verify(zipped(made)).differences]
