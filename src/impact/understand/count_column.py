"""One column of a table in; a count for each of its numbers, and the fate of their rows, out."""

from collections.abc import Sequence

from impact.ledger import Fate
from impact.sheets import column_letters
from impact.understand.calendar import FISCAL, QUARTERS, UNKNOWN
from impact.understand.flags import flags_of, is_no_count, unit_of
from impact.understand.heads import Head
from impact.understand.labels import labels_and_measures
from impact.understand.meter import is_meter, remark_on_falls
from impact.understand.numbers import Numbers
from impact.understand.own_length import Told, days_told
from impact.understand.table_reading import Reading
from impact.understand.troubles import tell_troubles

# What a row of so many days is called, the shortest first.
_LENGTHS = (("a day", 1), ("a week", 14), ("a month", 62), ("a quarter", 184), ("a year", 731))


def count_column(head: Head, numbers: Numbers, reading: Reading) -> None:
    """Tells the account every number of the column; what lacks a branch, a time or a measure waits in `unknown`."""
    layout, rows, account, unknown = reading.layout, reading.rows, reading.account, reading.unknown
    tell_troubles(head, numbers, reading)
    at = [i for i, r in enumerate(rows.rows) if r in numbers.values]
    if not at:
        return
    across = layout.places_across.get(head.column)
    here = [rows.rows[i] for i in at]
    values = [numbers.values[r] for r in here]
    labels, keys = labels_and_measures(head, numbers, at, reading)
    if is_meter(layout, head, here, [number.value for number in values], [rows.whens[i] for i in at]):
        keys = [""] * len(keys)
        remark_on_falls(layout, head, here, [number.value for number in values], account)
    told = days_told(head, at, reading)
    needs = told.needs
    lost = [rows.unplaced[i] and across is None for i in at]
    twice = [rows.rows[i] in reading.twice for i in at]
    fates: list[Fate] = ["needs_you" if any(trouble) else "kept" for trouble in zip(lost, needs, twice, strict=True)]
    _tell_lengths(head, told, keys, reading)
    letters = column_letters(head.column)
    keys = [
        "" if again or is_no_count(key, number) or k in told.others else key
        for k, (key, number, again) in enumerate(zip(keys, values, twice, strict=True))
    ]
    account.counts(
        {
            "branch": [across if across is not None else rows.places[i] for i in at],
            "measure": keys,
            "label": labels,
            "value": [number.value for number in values],
            "unit": [unit_of(key, number, head) for key, number in zip(keys, values, strict=True)],
            "flag": flags_of(layout, head, here, values),
            "cell": [f"{letters}{r + 1}" for r in here],
            "row": [r + 1 for r in here],
            "fate": fates,
        },
        told.starts,
        told.ends,
    )
    for r, fate, need, place, again in zip(here, fates, needs, lost, twice, strict=True):
        account.row(
            r,
            fate,
            ""
            if fate == "kept"
            else "no_place"
            if place
            else "row_twice"
            if again
            else {FISCAL: "fiscal_year_unknown", QUARTERS: "fiscal_year_unknown"}.get(need, "no_period"),
        )
    unknown.places += sum(lost)
    unknown.periods.update(need for need in needs if need in (FISCAL, QUARTERS, UNKNOWN))


def _tell_lengths(head: Head, told: Told, keys: Sequence[str], reading: Reading) -> None:
    """Once a column: its words say “annually”, and its rows are months."""
    first = next((k for k in sorted(told.others) if keys[k]), None)
    if first is None:
        return
    days = int((told.ends[first] - told.starts[first]).astype("timedelta64[D]").astype(int)) + 1
    rows_are = next((name for name, most in _LENGTHS if days <= most), "longer")
    header = reading.layout.table.header
    top = header.rows[-1] if header.rows else header.first_data
    words = {"length": told.length, "rows_are": rows_are}
    reading.account.remark(top, head.column, "another_length", "needs_you", seen=head.label, words=words)
