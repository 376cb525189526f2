"""A quote or an ask that a step names in; it as the audience may see it today, out. Nothing of them is kept in a step.

Of both only what names them is kept: their words are looked up anew, so that a consent that was taken back counts at
once.
"""

from dataclasses import replace
from datetime import date

from impact.model import AskTold, Quoted
from impact.period import day_said
from impact.service.asks.ask_page import AskPage, ask_page
from impact.service.asks.asks import is_for
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.steps_wanted import AskWanted, QuoteWanted
from impact.service.refusal import Refused
from impact.service.voices.quoting import chosen_quote
from impact.workspace import PairWords


def quote_told(at: Meeting, wanted: QuoteWanted, *, chosen_by: str = "") -> Quoted | None:
    """None where this audience may not see it, or it is not here any more."""
    said = PairWords("", "", "", "", wanted.code, quote_id=wanted.reflection_id, by=chosen_by)
    said = replace(said, quote_start=wanted.start, quote_end=wanted.end)
    return chosen_quote(at.kept, at.audience, said, only_cleared=True)


def ask_told(at: Meeting, wanted: AskWanted) -> tuple[AskTold, tuple[str, ...]] | None:
    """The ask, and what of it is left out, in sentences; None where it is not for this audience or not here."""
    try:
        page = ask_page(at.kept, wanted.ask, at.audience, invented=at.invented)
    except Refused:
        return None
    if not is_for(page.ask, at.audience) or page.ask.state == "taken_back" or not page.ask.need:
        return None
    return _told(page), tuple(_left_out(page))


def _told(page: AskPage) -> AskTold:
    ask = page.ask
    return AskTold(
        need=ask.need,
        cost=ask.cost,
        owner=ask.owner,
        due=_day(ask.due),
        state=ask.state,
        outcome=ask.outcome,
        evidence=tuple(": ".join((one.title, " ".join(one.lines))) for _, one in page.evidence if one.lines),
        not_shown=page.not_shown,
    )


def _left_out(page: AskPage) -> list[str]:
    held = [f"An ask: {what} is left out, because it repeats words that may not be quoted." for what in page.left_out]
    return [*held, *(f"An ask: {one.why}" for _, one in page.evidence if one.why)]


def _day(written: str) -> str:
    """26 February 2027; what is no day as it was written."""
    try:
        return day_said(date.fromisoformat(written))
    except ValueError:
        return written
