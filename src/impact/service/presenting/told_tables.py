"""Counts and voices of one period in; the tables of a presentation, guarded for its audience, out.

They are told under the same rules as every figure: nothing here is worked out beside them.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from impact import pipeline
from impact.merge import Merged
from impact.model import FindingTold, Quoted, StepTold
from impact.period import Period
from impact.pipeline import Coded, Scene
from impact.vocabulary.measures import measures

_QUOTES = ["stands_in", "text", "told_by", "code", "branch", "role", "name", "month"]
_HELD = ["what", "branch", "period", "status", "counted_with"]
ANSWERS = "Each row is somebody’s answer, so how many there are is not told."
SENSITIVE = "A row may be a sensitive event, so how many there are is not told."
NOTHING = "Nothing in it is in a number here."


def numbers_tables(held: Coded, merged: Merged, scene: Scene, period: Period) -> dict[str, pd.DataFrame]:
    """counts, indicators, pairs, ledger and held_back of one quarter or year."""
    name = period.name(fiscal_start=scene.fiscal_start)
    grain = "year" if period.grain == "year" or period.whole_months == 12 else "quarter"
    counts = pipeline.counts_told(held, scene, period=period)
    indicators = _of(pipeline.indicators(held, scene, grain=grain), name)  # type: ignore[arg-type]
    pairs = _of(pipeline.pair(held, scene, grain=grain), name)  # type: ignore[arg-type]
    return {
        "counts": counts,
        "indicators": indicators,
        "pairs": pairs,
        "ledger": ledger(merged, scene),
        "held_back": held_back(counts, indicators, scene),
    }


def findings_table(findings: Sequence[FindingTold], steps: Sequence[StepTold]) -> pd.DataFrame:
    """finding, sentence, n (in words), stands_in (the stem of the step with its figure)."""
    stems = {step.id: step.stem for step in steps}
    rows = [(one.key, one.sentence, one.n, stems.get(one.step, "")) for one in findings]
    return pd.DataFrame(rows, columns=["finding", "sentence", "n", "stands_in"]).astype("str")


def quotes_table(found: Sequence[tuple[str, Quoted]]) -> pd.DataFrame:
    """Every passage that stands anywhere in the presentation, with what may stand under it, and where that is."""
    rows = [
        (stem, q.text, q.told_by, q.code_name, q.branch, q.role, q.name, f"{q.month:%Y-%m}" if q.month else "")
        for stem, q in found
    ]
    return pd.DataFrame(rows, columns=_QUOTES).astype("str").drop_duplicates(ignore_index=True)


def held_back(counts: pd.DataFrame, indicators: pd.DataFrame, scene: Scene) -> pd.DataFrame:
    """Which cells are not shown alone, and with which others they are counted; never what stands in them."""
    values = counts[counts["value_status"].eq("held_back")]
    voices = indicators[indicators["status"].isin(["held_back", "together"])]
    rows = [*_held_values(values), *_held_voices(voices, scene)]
    return pd.DataFrame(rows, columns=_HELD).astype("str")


def ledger(merged: Merged, scene: Scene) -> pd.DataFrame:
    """file, sheet, fate, rows (Int64) and note: what became of the rows of each sheet.

    Of sheets of answers no number is told: of six rows from one branch everybody would know how many wrote there.
    Outside the staff the same holds for sheets with sensitive counts.
    """
    lines = merged.ledger[merged.ledger["cell"].eq("")]
    told = lines.groupby(["file", "sheet", "fate"], sort=True).size().reset_index(name="rows")
    answers = {*_sheets(merged.reflections), *_sheets(merged.survey)}
    counted = _sheets(merged.counts)
    sensitive = {key for key, measure in measures().items() if measure.sensitive} if scene.limits.sensitive else set()
    guarded = _sheets(merged.counts[merged.counts["measure"].isin(sensitive)])
    rows = []
    for file, sheet, fate, number in told.itertuples(index=False):
        note = _why_not(file, sheet, answers=answers, counted=counted, guarded=guarded)
        rows.append((file, sheet, "" if note else fate, pd.NA if note else number, note))
    frame = pd.DataFrame(rows, columns=["file", "sheet", "fate", "rows", "note"])
    return frame.astype({"rows": "Int64"}).drop_duplicates(ignore_index=True)


def _why_not(
    file: str,
    sheet: str,
    *,
    answers: set[tuple[str, str]],
    counted: set[tuple[str, str]],
    guarded: set[tuple[str, str]],
) -> str:
    if (file, sheet) in answers:
        return ANSWERS
    if (file, sheet) in guarded:
        return SENSITIVE
    return "" if (file, sheet) in counted else NOTHING


def _sheets(frame: pd.DataFrame) -> set[tuple[str, str]]:
    return set(frame[["file", "sheet"]].drop_duplicates().itertuples(index=False, name=None))


def _of(frame: pd.DataFrame, period: str) -> pd.DataFrame:
    return frame[frame["period"].eq(period)].reset_index(drop=True)


def _held_values(rows: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    for label, branch, period in rows[["label", "branch", "period"]].itertuples(index=False):
        yield label, branch or "All branches", period, "held_back", ""


def _held_voices(rows: pd.DataFrame, scene: Scene) -> Iterator[tuple[Any, ...]]:
    named = ["code", "branch", "period", "status", "counted_with"]
    for code, branch, period, status, beside in rows[named].itertuples(index=False):
        name = scene.codes[code].name if code in scene.codes else code
        yield name, branch or "All branches", period, status, beside
