"""The tidy frames that stages hand over: their columns, in order, and how they are written as CSV."""

import functools
import io
import math
from collections.abc import Iterator
from typing import Any, Literal, cast

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

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
    return _no_rows(name).copy()


@functools.cache
def _no_rows(name: Name) -> pd.DataFrame:
    return pd.DataFrame({column: pd.Series(dtype=dtype) for column, dtype in COLUMNS[name].items()})


def conform(frame: pd.DataFrame, name: Name) -> pd.DataFrame:
    """The frame with its columns in order, each of its dtype; missing ones are added empty, others kept at the end.

    An unknown text is the empty string, an unknown day NaT, an unknown number NaN or NA.
    """
    columns = COLUMNS[name]
    if not frame.empty and _conforms(frame, columns):
        return frame.copy(deep=False)
    more = [c for c in frame.columns if c not in columns]
    if frame.empty:
        return empty(name).join(frame[more])
    # One column for all that are missing alike: nobody can write into it.
    missing = {dtype for column, dtype in columns.items() if column not in frame.columns}
    unknown = {dtype: _unknown(frame.index, dtype) for dtype in missing}
    conformed = {
        column: _of_dtype(frame[column], dtype) if column in frame.columns else unknown[dtype]
        for column, dtype in columns.items()
    }
    return pd.DataFrame({**conformed, **{column: frame[column] for column in more}}, index=frame.index)


def _conforms(frame: pd.DataFrame, columns: dict[str, str]) -> bool:
    """Most frames do already: what was conformed once and cut since. To make them anew would take ten times longer."""
    if list(frame.columns[: len(columns)]) != list(columns):
        return False
    dtypes = frame.dtypes.iloc[: len(columns)]
    if any(there != dtype for there, dtype in zip(dtypes, columns.values(), strict=True)):
        return False
    return not any(frame[column].hasnans for column, dtype in columns.items() if dtype == _TEXT)


def _unknown(index: pd.Index, dtype: str) -> "pd.Series[Any]":
    return pd.Series("" if dtype == _TEXT else np.nan, index=index).astype(cast(Any, dtype))


def _of_dtype(column: "pd.Series[Any]", dtype: str) -> "pd.Series[Any]":
    if column.dtype == dtype and not (dtype == _TEXT and column.hasnans):
        return column
    if dtype == _TEXT:
        return _as_text(column)
    if dtype == _DAY:
        return pd.to_datetime(column).astype(cast(Any, _DAY))
    return column.astype(cast(Any, dtype))


def to_csv(frame: pd.DataFrame, name: Name) -> str:
    """UTF-8 text, comma, RFC 4180, header always written, whole numbers without a point."""
    return "".join(csv_pieces(frame, name))


def csv_pieces(frame: pd.DataFrame, name: Name) -> Iterator[str]:
    """The same text in pieces of some thousand rows: a long table is never held twice."""
    out = conform(frame, name).loc[:, list(COLUMNS[name])]
    yield ",".join(COLUMNS[name]) + _LINE_END
    for start in range(0, len(out), _ROWS_A_PIECE):
        piece = out.iloc[start : start + _ROWS_A_PIECE]
        cells = [_WRITTEN[dtype](piece[column]) for column, dtype in COLUMNS[name].items()]
        lines = pc.binary_join_element_wise(*cells, _COMMA)
        yield _LINE_END.join(lines.to_pylist()) + _LINE_END


def _quoted(column: "pd.Series[Any]") -> pa.Array:
    """Texts as RFC 4180 wants them: in quotation marks where they hold a comma, a mark or a line end."""
    texts = _arrow(column)
    if not _may_need_marks(texts):
        return texts
    marked = pc.match_substring_regex(texts, '[",\r\n]')
    if not pc.any(marked).as_py():
        return texts
    doubled = pc.replace_substring(texts, '"', '""')
    return pc.if_else(marked, pc.binary_join_element_wise(_MARK, doubled, _MARK, _NOTHING), texts)


def _may_need_marks(texts: pa.Array) -> bool:
    """A quick look at all bytes that the column holds: most columns have no such mark anywhere."""
    held = texts.buffers()[2]
    written = held.to_pybytes() if held else b""
    return any(mark in written for mark in (b",", b'"', b"\r", b"\n"))


def _arrow(texts: object) -> pa.Array:
    array = pa.array(texts, type=pa.large_string())
    return pc.fill_null(array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array, "")


def _days_written(column: "pd.Series[Any]") -> pa.Array:
    days, codes = np.unique(column.to_numpy().astype("datetime64[D]"), return_inverse=True)
    spelled = ["" if np.isnat(day) else str(day) for day in days]
    return _arrow(spelled).take(pa.array(codes))


def _numbers_written(column: "pd.Series[Any]") -> pa.Array:
    numbers, codes = np.unique(column.to_numpy(dtype="float64"), return_inverse=True)
    return _arrow([_plain_number(number) for number in numbers.tolist()]).take(pa.array(codes))


def _wholes_written(column: "pd.Series[Any]") -> pa.Array:
    return _arrow(pa.array(column, type=pa.int64()).cast(pa.large_string()))


_LINE_END = "\r\n"
_COMMA, _MARK, _NOTHING = (pa.scalar(text, pa.large_string()) for text in (",", '"', ""))
_ROWS_A_PIECE = 50_000
_WRITTEN = {_TEXT: _quoted, _DAY: _days_written, _NUMBER: _numbers_written, _WHOLE: _wholes_written}


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
