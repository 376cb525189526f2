"""measures.csv in, the measures of public-library statistics out.

Where the years of the column `breaks` come from (US Public Libraries Survey, by reporting year; format: breaks.py of
pairing): circulation 2016: "Data Element Definitions - FY2016", plsc.pbworks.com. Reference 2014: Northern Waters
Library Service, "Reporting 2014 Reference Transactions". Programs 2022: State Library of Iowa to its libraries, 2021,
on what the survey asks from FY22. Views of recordings 2022: omb.report, ICR 202410-3137-004,
"Justification for Change".
"""

import functools
from pathlib import Path

from impact.model import Measure
from impact.vocabulary.table import read_rows, shipped

_COLUMNS = (
    "key",
    "label",
    "unit",
    "kind",
    "agg_time",
    "agg_place",
    "aliases",
    "trap",
    "breaks",
    "sensitive",
    "part_of",
)


def load_measures(path: Path) -> dict[str, Measure]:
    """Measures by key. Raises VocabularyMistake that names file and line."""
    measures: dict[str, Measure] = {}
    rows = list(read_rows(path, columns=_COLUMNS, key="key"))
    for row in rows:
        measures[row.text("key")] = Measure(
            key=row.text("key"),
            label=row.filled("label"),
            unit=row.filled("unit"),
            kind=row.one_of("kind", ("flow", "stock")),  # type: ignore[arg-type]
            agg_time=row.one_of("agg_time", ("sum", "last", "mean")),  # type: ignore[arg-type]
            agg_place=row.one_of("agg_place", ("sum", "none")),  # type: ignore[arg-type]
            aliases=row.words("aliases"),
            trap=row.text("trap"),
            breaks=row.text("breaks"),
            sensitive=row.one_of("sensitive", ("", "yes", "system_only")),  # type: ignore[arg-type]
            part_of=row.text("part_of"),
        )
        if measures[row.text("key")].kind == "stock" and row.text("agg_time") == "sum":
            raise row.mistake("a stock cannot be summed over time.")
    for row in rows:
        if row.text("part_of") and row.text("part_of") not in measures:
            raise row.mistake(f"“{row.text('part_of')}” in the column “part_of” is no key of this file.")
    return measures


@functools.cache
def measures() -> dict[str, Measure]:
    """The measures that come with the program."""
    return load_measures(shipped("measures.csv"))
