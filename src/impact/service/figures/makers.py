"""What is wanted, settled, in; guarded data out: a maker for each form of figure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from impact import pipeline, workspace
from impact.model import Family, Form, Quoted
from impact.period import quarter_of, year_of
from impact.pipeline import FigureData, Scene
from impact.service.figures.coded import coded_of, sides_of
from impact.service.figures.outcomes import outcomes
from impact.service.figures.then_and_now import then_and_now
from impact.service.figures.wanted import Asked, pair_and_code
from impact.service.ideas.ideas_told import ideas_heard
from impact.service.sheets.choices import chosen_period
from impact.service.sheets.reading import read_all
from impact.service.sounding_board.sounding_board import sounding_board
from impact.service.voices.condition_quotes import condition_quotes
from impact.service.voices.matrix_quotes import with_quotes
from impact.service.voices.quoting import chosen_quote, hung_quotes
from impact.workspace import PairWords, Workspace


def spoken_of(kept: Workspace, pair: PairWords) -> PairWords:
    """What stands for this pair; the same empty words where nobody has said anything."""
    with kept.reading() as connection:
        return workspace.load_pair_words(connection).get(pair.key, pair)


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


# Ideas are nothing to show while nobody asked for anything.
MAKERS: dict[Form, Callable[[Workspace, Asked, Scene], FigureData | None]] = {
    "sides": _sides,
    "weave": _weave,
    "misses": _misses,
    "ribbon": _ribbon,
    "pair_card": _pair_card,
    "conditions": _conditions,
    "load": _load,
    "outcomes": _outcomes,
    "ideas": _ideas,
    "then_and_now": _then_and_now,
    "sounding_board": _sounding_board,
    "matrix": _matrix,
    "listening": _listening,
}
