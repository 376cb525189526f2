"""One column of a table in; a count for each of its numbers, and the fate of their rows, out."""

from impact.ledger import Fate
from impact.sheets import column_letters
from impact.understand.calendar import FISCAL, QUARTERS, UNKNOWN
from impact.understand.flags import flags_of, is_no_count, unit_of
from impact.understand.heads import Head
from impact.understand.labels import labels_and_measures
from impact.understand.meter import is_meter, remark_on_falls
from impact.understand.numbers import Numbers
from impact.understand.table_reading import Reading
from impact.understand.table_times import days_of
from impact.understand.troubles import tell_troubles


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
    starts, ends, needs = days_of(head, [rows.whens[i] for i in at], [rows.timeless[i] for i in at], reading.calendar)
    lost = [rows.unplaced[i] and across is None for i in at]
    twice = [rows.rows[i] in reading.twice for i in at]
    fates: list[Fate] = ["needs_you" if any(trouble) else "kept" for trouble in zip(lost, needs, twice, strict=True)]
    letters = column_letters(head.column)
    keys = [
        "" if again or is_no_count(key, number) else key for key, number, again in zip(keys, values, twice, strict=True)
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
        starts,
        ends,
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
