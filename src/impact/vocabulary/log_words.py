"""Two small tables in, the words of the logs that desk and room systems export out: titles, types and states."""

import functools
from pathlib import Path
from typing import Literal, get_args

from impact.vocabulary.measures import measures
from impact.vocabulary.table import read_rows, shipped
from impact.words import fold

System = Literal["desk", "booking", "appointment", "event", "attendees"]
Part = Literal[
    "date", "other_date", "place", "kind", "thing", "number", "attendance", "read", "status", "sign", "private"
]
SYSTEMS: tuple[System, ...] = get_args(System)
PARTS: tuple[Part, ...] = get_args(Part)


def load_log_columns(path: Path) -> dict[System, dict[Part, tuple[str, ...]]]:
    """For each system and part the folded titles of its column, the surest first.

    Raises VocabularyMistake that names file and line.
    """
    titles: dict[System, dict[Part, tuple[str, ...]]] = {system: {} for system in SYSTEMS}
    for row in read_rows(path, columns=("key", "system", "part", "titles"), key="key"):
        system: System = row.one_of("system", SYSTEMS)  # type: ignore[assignment]
        part: Part = row.one_of("part", PARTS)  # type: ignore[assignment]
        titles[system][part] = (*titles[system].get(part, ()), *map(fold, row.words("titles")))
    return titles


def load_log_words(path: Path) -> dict[str, dict[str, str]]:
    """For each use (`kind`, `status`): folded words → the measure, or `counted` or `not_counted`."""
    words: dict[str, dict[str, str]] = {"kind": {}, "status": {}}
    for row in read_rows(path, columns=("key", "use", "means", "words"), key="key"):
        use = row.one_of("use", ("kind", "status"))
        means = row.one_of("means", tuple(measures()) if use == "kind" else ("counted", "not_counted"))
        words[use] |= {fold(word): means for word in row.words("words")}
    return words


@functools.cache
def log_columns() -> dict[System, dict[Part, tuple[str, ...]]]:
    return load_log_columns(shipped("log_columns.csv"))


@functools.cache
def log_words() -> dict[str, dict[str, str]]:
    return load_log_words(shipped("log_words.csv"))
