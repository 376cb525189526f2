"""One sheet a branch: several sheets with the same headers, called after places."""

import re
from collections import defaultdict
from collections.abc import Iterable

from impact.understand.places import could_be_place
from impact.understand.tables import Table
from impact.understand.totals import sums_up, whole_system
from impact.words import fold

# Sheets that share one word of a header, or none, need not be of one kind.
FEWEST_HEADERS = 2
_MAIN = frozenset({"main", "hq"})
# Beside a sheet for each branch these are the branches taken together.
_SUMMARY = re.compile(r"\b(?:summary|overview|combined|consolidated|roll-?up|all|overall|together|entire)\b")


def sheets_as_places(tables: Iterable[tuple[str, list[Table], bool]]) -> tuple[dict[str, str], frozenset[str]]:
    """Sheet name → place, and the sheets that only sum the others up.

    Takes (sheet name, its tables, whether they name places themselves). Two sheets of one shape are enough.
    """
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found, names_places in tables:
        if found and not names_places:
            alike[_signature(found[0])].append(name)
    places: dict[str, str] = {}
    sums: set[str] = set()
    for signature, names in alike.items():
        if len(signature) < FEWEST_HEADERS:
            continue
        named = [name for name in names if could_be_place(name) and not _SUMMARY.search(fold(name))]
        if named:
            # A sheet called “Main” may hold anything; beside sheets for branches it is the main library's.
            named += [name for name in names if fold(name) in _MAIN and name not in named]
        if len(named) >= 2:
            places.update({name: name.strip() for name in named})
            sums.update(name for name in names if sums_up(name) or whole_system(name) or _SUMMARY.search(fold(name)))
    return places, frozenset(sums)


def _signature(table: Table) -> tuple[str, ...]:
    """The first words of its header: months that differ from sheet to sheet are further right."""
    labels = [fold(table.header.label(c)) for c in table.columns]
    return tuple(label for label in labels if label)[:4]
