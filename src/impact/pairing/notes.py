"""Sums in; the sentences a reader needs where a sheet's own figure and the sum of its parts differ, out."""

from collections.abc import Iterable, Iterator

from impact.model import Measure
from impact.pairing.sums import Sums
from impact.pairing.view import WHOLE
from impact.period import Period


def disagreements(sums: Sums, measure: Measure, period: Period) -> list[str]:
    """Where a figure was given for the whole and its parts come to another. Nothing of a sensitive measure."""
    return [] if measure.sensitive else [*_of_time(sums, measure, period), *_of_places(sums, measure, period)]


def disagreements_at(sums: Sums, measure: Measure, place: str, periods: Iterable[Period]) -> list[str]:
    """The same of several periods, as far as they are of this one place: of all branches, or of the branch chosen."""
    of_place = _of_places if place == WHOLE else _of_time
    return [] if measure.sensitive else [note for period in periods for note in of_place(sums, measure, period)]


def _of_time(sums: Sums, measure: Measure, period: Period) -> Iterator[str]:
    for branch in sums.branches(measure):
        given, told = sums.given(measure, branch, period), sums.tell(measure, branch, period)
        if given is not None and told and told.value != given:
            yield (
                f"{branch}: a sheet gives {_plain(given)} for {sums.view.name(period)}, its months come to "
                f"{_plain(told.value)}; the months are used."
            )


def _of_places(sums: Sums, measure: Measure, period: Period) -> Iterator[str]:
    total, line = sums.tell(measure, WHOLE, period), sums.system_line(measure, period)
    differ = total and line and total.complete and line.complete and WHOLE not in total.branches
    if total and line and differ and sums.view.whole and total.value != line.value:
        yield (
            f"A sheet gives {_plain(line.value)} for the whole system, the branches come to {_plain(total.value)}; "
            "the branches are used."
        )


def _plain(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
