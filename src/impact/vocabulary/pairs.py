"""pairs.csv in, which codes belong beside which counts out."""

import functools
from collections.abc import Container
from pathlib import Path

from impact.model import PairSpec
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.table import Row, read_rows, shipped

_COLUMNS = ("id", "measures", "codes", "says", "cannot_say", "claim")


def load_pairs(path: Path) -> dict[str, PairSpec]:
    """Pairs by id, in the order of the file. Raises VocabularyMistake that names file and line."""
    return {
        row.text("id"): PairSpec(
            id=row.text("id"),
            measures=_known(row, "measures", measures()),
            codes=_known(row, "codes", codebook()),
            says=row.filled("says"),
            cannot_say=row.filled("cannot_say"),
            claim=row.one_of("claim", ("", "rises_with", "falls_with")),  # type: ignore[arg-type]
        )
        for row in read_rows(path, columns=_COLUMNS, key="id")
    }


@functools.cache
def pairs() -> dict[str, PairSpec]:
    """The pairs that come with the program."""
    return load_pairs(shipped("pairs.csv"))


def _known(row: Row, column: str, known: Container[str]) -> tuple[str, ...]:
    words = row.words(column)
    if not words:
        raise row.mistake(f"the column “{column}” is empty.")
    if strange := [w for w in words if w not in known]:
        raise row.mistake(f"“{strange[0]}” in the column “{column}” is unknown.")
    return words
