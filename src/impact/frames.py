"""The tidy frames that stages hand over: their columns, in order, and how they are written as CSV."""

import io
import math
from typing import Any, Literal, cast

import pandas as pd

Name = Literal["counts", "reflections", "survey", "ledger", "questions", "decisions", "codings", "indicators", "pairs"]

_TEXT, _DAY, _NUMBER, _WHOLE = "str", "datetime64[s]", "float64", "Int64"
_TIME = {"period_start": _DAY, "period_end": _DAY, "period": _TEXT}
_SOURCE = {"file": _TEXT, "sheet": _TEXT, "cell": _TEXT, "file_sha256": _TEXT}


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, _TEXT)


COLUMNS: dict[Name, dict[str, str]] = {
    "counts": {
        **_texts("branch", "branch_as_written"),
        **_TIME,
        **_texts("measure", "label"),
        "value": _NUMBER,
        **_texts("unit", "flag"),
        **_SOURCE,
    },
    "reflections": {
        **_texts("id", "branch", "branch_as_written"),
        **_TIME,
        "date": _DAY,
        **_texts("service", "role", "writer", "text", "consent", "writer_codes", "codes_offered"),
        **_texts("felt_seen", "helped", "idea", "told_by", "file", "sheet"),
        "row": _WHOLE,
        **_texts("cell", "file_sha256"),
    },
    "survey": {
        "programme": _TEXT,
        **_TIME,
        **_texts("question", "outcome"),
        "scale_min": _NUMBER,
        "scale_max": _NUMBER,
        "answer": _TEXT,
        **_texts("respondent", "sampled", "file", "sheet", "cell"),
    },
    "ledger": {
        **_texts("file", "sheet"),
        "row": _WHOLE,
        **_texts("cell", "fate", "problem", "seen", "remedy", "decision"),
        "key": _TEXT,  # ours, at the end: the name of the problem
    },
    "questions": {
        **_texts("id", "kind", "file", "sheet", "cell", "subject", "seen"),
        **_texts("guess_1", "guess_2", "guess_3", "reason"),
        "rows_waiting": _WHOLE,
    },
    "decisions": _texts("id", "kind", "subject", "answer", "by", "at", "note"),
    "codings": {
        **_texts("reflection_id", "code", "state", "polarity", "direction", "tone"),
        "start": _WHOLE,
        "end": _WHOLE,
        **_texts("coder", "at"),
    },
    "indicators": {
        "branch": _TEXT,
        **_TIME,
        "code": _TEXT,
        "n": _WHOLE,
        "x": _WHOLE,
        "share": _NUMBER,
        "writers": _WHOLE,
        "unread": _WHOLE,
        **_texts("status", "counted_with"),
    },
    "pairs": {
        **_texts("pair", "branch"),
        **_TIME,
        "measure": _TEXT,
        "value": _NUMBER,
        "value_status": _TEXT,
        "parts": _WHOLE,
        "parts_expected": _WHOLE,
        "change_previous": _NUMBER,
        "change_year": _NUMBER,
        "code": _TEXT,
        "n": _WHOLE,
        "x": _WHOLE,
        "share": _NUMBER,
        "writers": _WHOLE,
        "unread": _WHOLE,
        **_texts("status", "counted_with", "fit_proposed", "fit", "reason", "inference", "cannot_say"),
    },
}


def empty(name: Name) -> pd.DataFrame:
    """No rows, but all columns in order with their dtypes."""
    return pd.DataFrame({column: pd.Series(dtype=dtype) for column, dtype in COLUMNS[name].items()})


def conform(frame: pd.DataFrame, name: Name) -> pd.DataFrame:
    """The frame with its columns in order, each of its dtype; missing ones are added empty, others kept at the end.

    An unknown text is the empty string, an unknown day NaT, an unknown number NaN or NA.
    """
    columns = COLUMNS[name]
    more = [c for c in frame.columns if c not in columns]
    if frame.empty:
        return empty(name).join(frame[more])
    out = frame.reindex(columns=[*columns, *more])
    for column, dtype in columns.items():
        if dtype == _TEXT:
            out[column] = _as_text(out[column])
        elif dtype == _DAY:
            out[column] = pd.to_datetime(out[column]).astype(cast(Any, _DAY))
        else:
            out[column] = out[column].astype(cast(Any, dtype))
    return out


def to_csv(frame: pd.DataFrame, name: Name) -> str:
    """UTF-8 text, comma, RFC 4180, header always written, whole numbers without a point."""
    out = conform(frame, name).loc[:, list(COLUMNS[name])]
    for column, dtype in COLUMNS[name].items():
        if dtype == _NUMBER:
            out[column] = out[column].map(_plain_number)
    return out.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\r\n")


def from_csv(text: str, name: Name) -> pd.DataFrame:
    """A frame from our own CSV; unknown columns are kept at the end."""
    read = pd.read_csv(io.StringIO(text), dtype="str", keep_default_na=False)
    for column, dtype in COLUMNS[name].items():
        if column in read and dtype != _TEXT:
            read[column] = read[column].where(read[column] != "", None)
            if dtype in (_NUMBER, _WHOLE):
                read[column] = pd.to_numeric(read[column])
    return conform(read, name)


def _as_text(column: "pd.Series[Any]") -> "pd.Series[str]":
    return column.astype("object").where(column.notna(), "").astype("str")


def _plain_number(value: float) -> str:
    if math.isnan(value):
        return ""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))
