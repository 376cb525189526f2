"""rates.csv in, which counts may be set over people, opening hours or posts out. Nothing else is ever divided."""

import functools
import re
from dataclasses import replace
from pathlib import Path

from impact.model import Measure, RateSpec
from impact.vocabulary.measures import measures
from impact.vocabulary.table import Row, read_rows, shipped

_COLUMNS = (
    "id",
    "name",
    "numerators",
    "denominator",
    "kind",
    "agg_time",
    "when",
    "per",
    "of_one",
    "source",
    "cannot_say",
)


_BRACKETS = re.compile(r"\s*\(.*?\)")


def load_rates(path: Path) -> dict[str, RateSpec]:
    """Rates by id, in the order of the file. Raises VocabularyMistake that names file and line."""
    return {row.text("id"): _rate(row) for row in read_rows(path, columns=_COLUMNS, key="id")}


@functools.cache
def rates() -> dict[str, RateSpec]:
    """The rates that come with the program."""
    return load_rates(shipped("rates.csv"))


def _rate(row: Row) -> RateSpec:
    denominator = _denominator(row)
    return RateSpec(
        id=row.text("id"),
        name=row.filled("name"),
        numerators=_numerators(row, denominator),
        denominator=denominator,
        kind=denominator.kind,
        agg_time=denominator.agg_time,
        when=row.one_of("when", ("same", "year")),  # type: ignore[arg-type]
        per=_per(row),
        of_one=row.filled("of_one"),
        source=row.filled("source"),
        cannot_say=row.filled("cannot_say"),
    )


def _denominator(row: Row) -> Measure:
    """What is divided by is what the line says it is: a stock is never taken for a sum."""
    found = measures().get(row.text("denominator"))
    if found is None:
        raise row.mistake(f"“{row.text('denominator')}” in the column “denominator” is unknown.")
    row.one_of("kind", (found.kind,))
    row.one_of("agg_time", (found.agg_time,))
    if found.agg_place != "sum" or found.sensitive:
        raise row.mistake(f"nothing is divided by {found.key}: it is not added up over branches, or it is sensitive.")
    if found.kind == "flow" and row.text("when") == "year":
        raise row.mistake("a flow is taken in the same period as what is divided by it.")
    return found


def _numerators(row: Row, denominator: Measure) -> tuple[str, ...]:
    known = measures()
    for key in row.words("numerators"):
        if key not in known:
            raise row.mistake(f"“{key}” in the column “numerators” is unknown.")
        if known[key].kind != "flow" or known[key].agg_place != "sum" or known[key].sensitive == "system_only":
            raise row.mistake(f"{key} is not added up over time and branches, so it is in no rate.")
        if key == denominator.key:
            raise row.mistake(f"{key} is divided by itself.")
    return row.words("numerators")


def _per(row: Row) -> int:
    if not row.text("per").isdigit() or int(row.text("per")) < 1:
        raise row.mistake("the column “per” needs a whole number, such as 1 or 1000.")
    return int(row.text("per"))


def as_rate(measure: Measure, spec: RateSpec) -> Measure:
    """The measure as this rate tells it, for what a figure calls it: Library visits per opening hour."""
    first, *others = _BRACKETS.sub("", measure.label).split(" / ")
    # “Safety / conduct incidents”: one word before the slash leans on the last word after it.
    what = f"{first} {others[-1].split()[-1]}" if others and " " not in first else first
    if measure.key == measure.unit:
        what = measure.unit.capitalize()
    return replace(measure, label=f"{what} {spec.name}", unit=f"{measure.unit} {spec.name}", aliases=())
