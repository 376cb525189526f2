"""The layouts that statistics come in: each recogniser looks at a table, says what it is, and on what evidence."""

from impact.understand.layout import Layout
from impact.understand.layouts.hours_across import hours_across
from impact.understand.layouts.long import long_table
from impact.understand.layouts.measure_by_period import measure_by_period
from impact.understand.layouts.periods_across import periods_across
from impact.understand.layouts.places_across import places_across
from impact.understand.places import choose_label_column, choose_place, place_of_table
from impact.understand.repeated_totals import repeated_totals
from impact.understand.row_names import name_rows
from impact.understand.title_places import place_of_titles


def recognise(layout: Layout) -> Layout:
    """Place, time and measure of the rows first, then what the columns add to them."""
    choose_place(layout)
    long_table(layout)
    choose_label_column(layout)
    name_rows(layout)
    hours_across(layout)
    periods_across(layout)
    measure_by_period(layout)
    places_across(layout)
    repeated_totals(layout)
    if layout.place is None and not layout.places_across:
        layout.one_place = place_of_table(layout)
    if layout.place is None and not layout.places_across and layout.one_place is None:
        layout.one_place = place_of_titles(layout)
    return layout


__all__ = ["recognise"]
