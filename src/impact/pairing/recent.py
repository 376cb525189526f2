"""A period in; the library's quarters up to its end, or the periods of its own length up to it, out. Oldest first."""

from impact.pairing.view import View
from impact.period import Period, quarter_of


def quarters_up_to(last: Period, view: View, *, quarters: int) -> tuple[Period, ...]:
    """That many quarters; the newest holds the last day of `last`, so that of a year it is the last quarter."""
    return periods_up_to(quarter_of(last.end, fiscal_start=view.fiscal_start), count=quarters)


def periods_up_to(last: Period, *, count: int) -> tuple[Period, ...]:
    """That many periods of as many whole months; only the period itself where it is not made of whole months."""
    if not last.whole_months:
        return (last,)
    found = [last]
    for _ in range(count - 1):
        found.append(found[-1].previous())
    return tuple(reversed(found))


def span(periods: tuple[Period, ...]) -> Period:
    """From the first day to the last."""
    return Period(periods[0].start, periods[-1].end)
