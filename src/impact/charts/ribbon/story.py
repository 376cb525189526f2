"""What every part of a ribbon needs to know: its data, as it may be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from impact.charts import words
from impact.charts.heard import Heard
from impact.charts.ribbon.months import Month
from impact.model import Quoted, Ribbon

# More pins would hide what they hang from.
MOST_QUOTES = 3


@dataclass(frozen=True)
class Story:
    data: Ribbon
    months: Sequence[Month]
    bins: Sequence[Heard]

    @property
    def noun(self) -> str:
        return words.noun(self.data.measure)

    @property
    def where(self) -> str:
        """Of which branches the count is; the voices are of all of them."""
        some = len(self.data.counted_of)
        return f"{some:,} of {self.data.of:,} branches" if some else "all branches"

    @property
    def span(self) -> str:
        first, last = words.period(self.months[0].period), words.period(self.months[-1].period)
        return first if first == last else f"{first} to {last}"

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """First month and number of months of each bin."""
        firsts, lengths = self.data.bins["first"], self.data.bins["length"]
        return [(int(first), int(length)) for first, length in zip(firsts, lengths, strict=True)]

    @cached_property
    def pins(self) -> list[tuple[int, Quoted]]:
        """Quotes that hang from one of the months, with its place, oldest first."""
        at = {month.period: i for i, month in enumerate(self.months)}
        hung = [(at[name], quote) for quote in self.data.quotes if (name := _month(quote)) in at]
        return sorted(hung, key=lambda pin: pin[0])[:MOST_QUOTES]

    @property
    def n(self) -> int:
        """Reflections that are shown, of all bins."""
        return sum(heard.n or 0 for heard in self.bins)

    @property
    def unread(self) -> int:
        return sum(heard.unread or 0 for heard in self.bins)


def _month(quote: Quoted) -> str:
    return quote.month.strftime("%Y-%m") if quote.month else ""
