"""Frames: columns in the order that the design fixes, and CSV that comes back as it went out."""

import pandas as pd
import pytest

from impact import frames

AS_DESIGNED = {
    "counts": "branch, branch_as_written, period_start, period_end, period, measure, label, value, unit, flag, file, "
    "sheet, cell, file_sha256",
    "reflections": "id, branch, branch_as_written, period_start, period_end, period, date, service, role, writer, "
    "text, consent, writer_codes, codes_offered, felt_seen, helped, idea, told_by, file, sheet, row, cell, file_sha256",
    "survey": "programme, period_start, period_end, period, question, outcome, scale_min, scale_max, answer, "
    "respondent, sampled, file, sheet, cell",
    "ledger": "file, sheet, row, cell, fate, problem, seen, remedy, decision",
    "questions": "id, kind, file, sheet, cell, subject, seen, guess_1, guess_2, guess_3, reason, rows_waiting",
    "decisions": "id, kind, subject, answer, by, at, note",
    "codings": "reflection_id, code, state, polarity, direction, tone, start, end, coder, at",
    "indicators": "branch, period_start, period_end, period, code, n, x, share, writers, unread, status, counted_with",
    "pairs": "pair, branch, period_start, period_end, period, measure, value, value_status, parts, parts_expected, "
    "change_previous, change_year, code, n, x, share, writers, unread, status, counted_with, fit_proposed, fit, "
    "reason, inference, cannot_say",
}


@pytest.mark.parametrize("name", AS_DESIGNED)
def test_columns_stand_in_the_order_of_the_design(name):
    designed = AS_DESIGNED[name].split(", ")
    assert list(frames.COLUMNS[name])[: len(designed)] == designed
    assert frames.to_csv(frames.empty(name), name).strip().split(",")[: len(designed)] == designed


def test_a_frame_comes_back_from_csv_as_it_went_out():
    frame = frames.conform(
        pd.DataFrame(
            {
                "branch": ["Mill Street", 'The "Nook", upstairs', "a\nb"],
                "period_start": [pd.Timestamp(2026, 4, 1), pd.NaT, pd.Timestamp(2026, 4, 1)],
                "value": [12380, 0.39, 1e15],
            }
        ),
        "counts",
    )
    pd.testing.assert_frame_equal(frames.from_csv(frames.to_csv(frame, "counts"), "counts"), frame)


def test_whole_numbers_are_written_without_a_point_and_unknown_ones_as_nothing():
    text = frames.to_csv(pd.DataFrame({"measure": ["visits", "x"], "value": [12380.0, float("nan")]}), "counts")
    assert ",visits,,12380," in text
    assert ",x,,,," in text


def test_text_that_looks_like_a_missing_value_stays_text():
    frame = frames.conform(pd.DataFrame({"branch": ["None", "NA", "nan"]}), "counts")
    assert list(frames.from_csv(frames.to_csv(frame, "counts"), "counts")["branch"]) == ["None", "NA", "nan"]


def test_columns_of_our_own_stand_at_the_end_also_in_an_empty_frame():
    assert list(frames.conform(frames.empty("counts").assign(row=1), "counts"))[-1] == "row"
    assert list(frames.conform(pd.DataFrame({"row": [1], "branch": ["A"]}), "counts"))[-1] == "row"


def test_a_frame_that_conforms_already_comes_back_alike_and_apart():
    once = frames.conform(pd.DataFrame({"reflection_id": ["a", "b"], "code": ["X", "Y"], "extra": [1, 2]}), "codings")
    again = frames.conform(once, "codings")
    pd.testing.assert_frame_equal(again, once)
    again.loc[0, "code"] = "Z"
    assert list(once["code"]) == ["X", "Y"]
    holed = once.assign(code=pd.array(["X", None], dtype="str"))
    assert list(frames.conform(holed, "codings")["code"]) == ["X", ""]
