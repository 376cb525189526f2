"""What a person wants to see in; the same, settled, out: which measure, period, place, pair and code are meant."""

from dataclasses import dataclass, replace

from impact.look import Size
from impact.model import Audience, Form, MatrixRows, Measure, Misses, Mode, PairCard, Weave
from impact.model.widened import Widened
from impact.period import Period
from impact.pipeline import FigureData
from impact.service.refusal import Refused
from impact.service.sheets.choices import chosen_measure, chosen_period, first_period
from impact.service.sheets.reading import Reading
from impact.vocabulary.pairs import pairs

# Forms that are always of all branches.
WHOLE_SYSTEM: tuple[Form, ...] = ("sides", "ribbon", "conditions", "load", "outcomes", "ideas", "matrix", "listening")
# Forms in which nothing is counted but reflections.
UNCOUNTED: tuple[Form, ...] = ("matrix", "listening")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show. `period` as people write it (2026-Q2, FY2026); None: the newest that has both sides.

    `branch` "" is all branches; the forms sides and ribbon always are. `pair` and `code` are for the pair card; ""
    takes the first pair that goes with the measure, and the first code of that pair.
    """

    form: Form = "sides"
    measure: str = "visits"
    period: str | None = None
    branch: str = ""
    audience: Audience = "staff"
    pair: str = ""
    code: str = ""
    rate: str = ""
    """What the count is told over: a rate of the vocabulary, or nothing."""
    programme: str = ""
    """Of a survey; "" is all of them."""
    then: str = ""
    """Of then and now, the period that stands beside `period`; "" is the same time a year before."""
    by: MatrixRows = "moment"
    """Of the moment matrix, what its rows are."""
    mode: Mode = "light"
    size: Size = "slide"
    only_cleared: bool = False
    """Among staff too, only passages that somebody read for who could be recognised: for those who read no raw text."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The same, settled: everything in it is here."""

    wanted: Wanted
    measure: Measure
    period: Period
    name: str
    """The period as people write it."""
    widened: Widened | None = None
    """`period` is then the time that is shown."""

    @property
    def place(self) -> str:
        """What is shown: "" is all branches, or those that `widened` names."""
        return "" if self.widened else self.wanted.branch


def settle(reading: Reading, wanted: Wanted) -> Asked | None:
    """Which measure and period are meant; None while there is no period at all. Raises Refused."""
    here = reading.measures
    periods = reading.periods
    measure = chosen_measure(wanted.measure, here)
    if wanted.period:
        period: Period | None = chosen_period(wanted.period, periods, year_starts=reading.year_starts)
    else:
        period = first_period(reading.merged, measure.key, periods)
    if period is None:
        return None
    return Asked(wanted, measure, period, period.name(fiscal_start=reading.year_starts))


def as_shown(asked: Asked, made: FigureData) -> Asked:
    """The same with the place and the time that stand in the figure: no name of a file may say a narrower one."""
    wide = made.widened if isinstance(made, Weave | Misses | PairCard) else None
    if wide is None:
        return asked
    name = wide.period if wide.step == "year" else asked.name
    return replace(asked, wanted=replace(asked.wanted, branch=" and ".join(wide.members)), name=name)


def pair_and_code(asked: Asked) -> tuple[str, str]:
    """The pair and the code that are meant. Raises Refused where they do not belong together."""
    wanted, shipped = asked.wanted, pairs()
    fitting = [spec for spec in shipped.values() if asked.measure.key in spec.measures]
    spec = shipped.get(wanted.pair) or next(iter(fitting), None)
    if spec is None or asked.measure.key not in spec.measures:
        raise Refused(f"There is no pair for {asked.measure.label} yet. Choose another count.")
    code = wanted.code or spec.codes[0]
    if code not in spec.codes:
        raise Refused("This code does not belong to this pair. Choose another one.")
    return spec.id, code
