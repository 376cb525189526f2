"""What a person wants to see in; guarded data, and the figure of it, out. Made once for each state of the workspace."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, cast

import pandas as pd

from impact import pipeline, workspace
from impact.look import Size
from impact.model import Audience, Family, Figure, Form, MatrixRows, Measure, Misses, Mode, PairCard, Quoted, Weave
from impact.model.widened import Widened
from impact.period import Period, quarter_of, year_of
from impact.pipeline import FigureData, Scene
from impact.service.cache import Cache
from impact.service.figures.coded import coded_of, scene, sides_of
from impact.service.figures.outcomes import outcomes
from impact.service.figures.rated import rated
from impact.service.figures.then_and_now import then_and_now
from impact.service.ideas.ideas_told import ideas_heard
from impact.service.refusal import Refused
from impact.service.sheets.choices import chosen_measure, chosen_period, first_period
from impact.service.sheets.reading import Reading, read_all, state_key
from impact.service.sounding_board.sounding_board import sounding_board
from impact.service.voices.condition_quotes import condition_quotes
from impact.service.voices.matrix_quotes import with_quotes
from impact.service.voices.quoting import chosen_quote, hung_quotes
from impact.vocabulary.pairs import pairs
from impact.workspace import PairWords, Workspace

# Forms that are always of all branches.
WHOLE_SYSTEM: tuple[Form, ...] = ("sides", "ribbon", "conditions", "load", "outcomes", "ideas", "matrix", "listening")
# Forms in which nothing is counted but reflections.
UNCOUNTED: tuple[Form, ...] = ("matrix", "listening")
_DATA: Cache[FigureData | None] = Cache(128)
_FIGURES: Cache[Figure] = Cache(256)


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


def figure(kept: Workspace, wanted: Wanted, *, invented: bool) -> Figure | None:
    """The figure; None while there is nothing to show. Raises Refused for what is not here."""
    made = data(kept, wanted, invented=invented)
    if made is None:
        return None
    key = (*state_key(kept), invented, wanted, _day(wanted))
    drawn = _FIGURES.get(key, lambda: pipeline.figure(made, mode=wanted.mode, size=wanted.size))
    # A copy, so that nothing a face does to its table reaches the next one who asks.
    return replace(drawn, table=drawn.table.copy())


def data(kept: Workspace, wanted: Wanted, *, invented: bool) -> FigureData | None:
    """What the figure shows, guarded for its audience."""
    plain = replace(wanted, mode="light", size="slide")
    return _DATA.get((*state_key(kept), invented, plain, _day(plain)), lambda: _make(kept, plain, invented=invented))


def _day(wanted: Wanted) -> date | None:
    """Ideas stand where they stand on a day: tomorrow the figure says another one."""
    return date.today() if wanted.form == "ideas" else None


def own_copy(made: FigureData) -> FigureData:
    """So that nothing a face does to its frames reaches the next one who asks."""
    parts: dict[str, Any] = {field.name: getattr(made, field.name) for field in fields(made)}
    copies: dict[str, Any] = {name: part.copy() for name, part in parts.items() if isinstance(part, pd.DataFrame)}
    return replace(made, **copies)


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


def branches_here(kept: Workspace) -> tuple[str, ...]:
    """Every branch that counts or writes, in the library's own order."""
    held = coded_of(kept)
    named = [*read_all(kept).branch_order, *held.counts["branch"].unique(), *held.reflections["branch"].unique()]
    here = {*held.counts["branch"], *held.reflections["branch"]}
    return tuple(str(name) for name in dict.fromkeys(named) if name and name in here)


def spoken_of(kept: Workspace, pair: PairWords) -> PairWords:
    """What stands for this pair; the same empty words where nobody has said anything."""
    with kept.reading() as connection:
        return workspace.load_pair_words(connection).get(pair.key, pair)


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


def _make(kept: Workspace, wanted: Wanted, *, invented: bool) -> FigureData | None:
    reading = read_all(kept)
    asked = settle(reading, wanted)
    if asked is None:
        return None
    place = "" if wanted.form in WHOLE_SYSTEM else wanted.branch
    if place and place not in branches_here(kept):
        raise Refused(f"“{place[:40]}” is no branch that is here. Choose another one.")
    measure = None if wanted.form in UNCOUNTED else asked.measure
    seen = scene(kept, reading, wanted.audience, invented=invented, measure=measure, span=asked.period, place=place)
    if (shown := _widened(kept, asked, seen)).widened:
        # Of several branches a note says which of them it is about.
        seen = scene(
            kept, reading, wanted.audience, invented=invented, measure=asked.measure, span=shown.period, place=""
        )
    made = _MAKERS[wanted.form](kept, shown, seen)
    return rated(kept, made, seen, rate=wanted.rate, period=shown.period)


def _widened(kept: Workspace, asked: Asked, seen: Scene) -> Asked:
    """The same, of the narrowest place and time that may be told."""
    wanted = asked.wanted
    code = pair_and_code(asked)[1] if wanted.form == "pair_card" else ""
    wide = pipeline.widened(coded_of(kept), seen, form=wanted.form, place=wanted.branch, period=asked.period, code=code)
    if wide is None:
        return asked
    year = year_of(asked.period.start, fiscal_start=seen.fiscal_start)
    return replace(asked, widened=wide, period=year if wide.step == "year" else asked.period)


def _sides(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return pipeline.both_sides(coded_of(kept), seen, measure=asked.measure.key, period=asked.period)


def _weave(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return pipeline.weave(coded_of(kept), seen, place=asked.place, last=asked.period, widened=asked.widened)


def _misses(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return pipeline.misses(
        coded_of(kept),
        seen,
        measure=asked.measure.key,
        place=asked.place,
        last=asked.period,
        widened=asked.widened,
    )


def _ribbon(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    quotes = hung_quotes(kept, seen.audience, last=asked.period)
    return pipeline.ribbon(coded_of(kept), seen, measure=asked.measure.key, last=asked.period, quotes=quotes)


def _pair_card(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    pair, code = pair_and_code(asked)
    said = spoken_of(kept, PairWords(pair, asked.wanted.branch, asked.name, asked.measure.key, code))
    quote: Quoted | None = chosen_quote(kept, seen.audience, said, only_cleared=asked.wanted.only_cleared)
    return pipeline.pair_card(
        coded_of(kept),
        seen,
        pair=pair,
        measure=asked.measure.key,
        code=code,
        place=asked.place,
        period=asked.period,
        quote=quote,
        said={"fit": said.fit, "inference": said.inference, "ask": said.ask, "ask_note": said.ask_note},
        widened=asked.widened,
    )


def _conditions(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return _family(kept, asked, seen, "Conditions")


def _load(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return _family(kept, asked, seen, "Load")


def _family(kept: Workspace, asked: Asked, seen: Scene, family: Family) -> FigureData:
    """First without quotes: which of them may stand, and of which time, follows from what may be told."""
    held, parts = coded_of(kept), sides_of(kept, family)
    bare = pipeline.conditions(held, seen, family=family, parts=parts, period=asked.period)
    told = tuple(str(code) for code in bare.rows.loc[bare.rows["sides"].eq("told"), "code"])
    if not told:
        return bare
    period = chosen_period(bare.period, read_all(kept).periods, year_starts=seen.fiscal_start)
    quotes = condition_quotes(kept, seen.audience, told, period)
    return pipeline.conditions(held, seen, family=family, parts=parts, period=asked.period, quotes=quotes)


def _outcomes(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return outcomes(kept, seen, period=asked.period, programme=asked.wanted.programme)


def _ideas(kept: Workspace, asked: Asked, seen: Scene) -> FigureData | None:
    """Notes are of a period, and ideas of all time."""
    return ideas_heard(kept, replace(seen, notes=()), on=date.today())


def _then_and_now(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    wanted = asked.wanted
    return then_and_now(kept, seen, measure=asked.measure, place=wanted.branch, then=wanted.then, now=asked.period)


def _sounding_board(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return sounding_board(kept, seen, place=asked.wanted.branch, period=asked.period)


def _matrix(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    bare = pipeline.matrix(coded_of(kept), seen, period=asked.period, by=asked.wanted.by)
    # The quarter that was asked for, or one of those in which it lies.
    starts = seen.fiscal_start
    wider = (quarter_of(asked.period.end, fiscal_start=starts), year_of(asked.period.end, fiscal_start=starts))
    told = next((p for p in wider if p.name(fiscal_start=starts) == bare.period), asked.period)
    return with_quotes(kept, bare, told)


def _listening(kept: Workspace, asked: Asked, seen: Scene) -> FigureData:
    return pipeline.listening(coded_of(kept), seen, last=asked.period)


_MAKERS = cast(
    dict[Form, Callable[[Workspace, Asked, Scene], FigureData]],
    {"sides": _sides, "weave": _weave, "misses": _misses, "ribbon": _ribbon, "pair_card": _pair_card}
    | {"outcomes": _outcomes}
    | {"conditions": _conditions, "load": _load}
    | {"ideas": _ideas, "then_and_now": _then_and_now, "sounding_board": _sounding_board}
    | {"matrix": _matrix, "listening": _listening},
)
