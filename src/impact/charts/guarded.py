"""Cells of a guarded frame in, what a figure may say of them out.

Whatever a status does not allow is dropped here once more, so that no mistake upstream can reach a picture.
"""

from collections.abc import Iterable
from typing import Any, Literal

import pandas as pd

from impact.charts.words import known

Voice = Literal["shown", "held_back", "silent", "unread"]

HELD_BACK = "held back"
# Of several branches few need not be the reason: that none or all of them said the same is held back too, and which
# of the reasons it is would tell that very thing.
FOR_PRIVACY = f"{HELD_BACK} for privacy"


def records_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as they come, by column name."""
    return [{str(k): v for k, v in record.items()} for record in frame.to_dict("records")]


def whole(number: Any) -> int | None:
    # NA of pandas is neither None nor a float, and does not equal itself.
    return None if not known(number) or str(number) == "<NA>" else int(number)


def wholes(numbers: Iterable[int | None]) -> pd.Series:
    """A column of a table."""
    return pd.Series(list(numbers), dtype="Int64")


def voice_of(record: dict[str, Any]) -> Voice:
    """What may be shown of the reflections in this row; a number without its status is not."""
    status = str(record["status"])
    if status in ("shown", "together") and whole(record["n"]) is not None:
        return "shown" if whole(record["n"]) else "unread" if whole(record["unread"]) else "silent"
    return status if status in ("silent", "unread") else "held_back"  # type: ignore[return-value]


def too_few(fewest: int, period: str) -> str:
    """Why a branch of its own is held back; `fewest` as the data of a figure say it.

    Of a longer time each quarter was looked at by itself.
    """
    within_a_quarter = "Q" in period or ("-" in period and "/" not in period)
    return f"{HELD_BACK}: fewer than {fewest}{'' if within_a_quarter else ' a quarter'}"


def value_of(record: dict[str, Any], *, column: str = "value") -> float | None:
    """The counted value where its status lets it be shown, of a part of a period too."""
    shown = record["value_status"] in ("complete", "part") and known(record[column])
    return float(record[column]) if shown else None
