"""One table while its columns are counted: all that every column has to know."""

from dataclasses import dataclass, field

from impact.understand.account import Account
from impact.understand.calendar import Calendar
from impact.understand.column_measures import ColumnMeasures
from impact.understand.layout import Layout
from impact.understand.measures import Named
from impact.understand.table_rows import TableRows
from impact.understand.unknown import Unknown


@dataclass
class Reading:
    """One table while its columns are counted."""

    layout: Layout
    rows: TableRows
    calendar: Calendar
    by_name: tuple[Named, str]
    account: Account
    unknown: Unknown
    columns: ColumnMeasures = field(default_factory=lambda: ColumnMeasures({}))
    contested: dict[int, tuple[str, str]] = field(default_factory=dict)
    contested_labels: dict[str, str] = field(default_factory=dict)
    twice: frozenset[int] = frozenset()
    asked_for_mark: bool = False
    """Whether a cell that may be read in two ways stands on the list of questions already."""
