"""A presentation in; the same one of another period, or for other readers, with their numbers, out.

A caption speaks of the numbers under it. It is taken over only where it names no number, no time and no direction;
else it stands beside the new step for whoever writes the next one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from impact import pipeline
from impact.service.figures.numbers_said import names_a_time, numbers_in
from impact.service.figures.wanted import Wanted
from impact.service.presenting.assembling import open_asks
from impact.service.presenting.freezing import Made, new_step
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.quotes_and_asks import ask_told
from impact.service.presenting.steps_wanted import (
    AskWanted,
    FindingsWanted,
    QuoteWanted,
    StepWanted,
    as_json,
    from_json,
)
from impact.service.presenting.usual_order import usual_quote
from impact.service.refusal import Refused
from impact.service.voices.nobodys_words import repeats_somebody
from impact.vocabulary.direction_words import directions
from impact.workspace.presentations import StepLine


def repeated(at: Meeting, presentation: str, before: Meeting, lines: Sequence[StepLine]) -> list[Made]:
    """The steps of the new one, each with the id that it had. One that has nothing to show now keeps its place, and
    says so; a quote and an ask of another period give way to one of this period, where there is one.
    """
    made: list[Made] = []
    for line in lines:
        wanted = from_json(line.kind, line.wanted)
        for new in _moved(at, before, wanted) if wanted else ():
            if found := _made(at, presentation, len(made), new, line):
                step, frozen = found
                said = replace(step, caption=_words(at, line.caption), notes=_words(at, line.notes))
                made.append((said, frozen))
    return made


def next_title(title: str, before: Meeting, at: Meeting) -> str:
    """With the new period in place of the old one, however it was written: “Q3 for the board” becomes “Q4 …”."""
    pairs = list(zip(_ways(before.period), _ways(at.period), strict=True))
    for old, new in pairs:
        if old in title:
            return title.replace(old, new)
    return title


def _ways(period: str) -> tuple[str, str, str]:
    """2026-Q3, Q3 2026, Q3."""
    said = pipeline.said(period)
    return period, said, said.split(" ")[0]


def says_nothing_of_its_time(caption: str) -> bool:
    """Whether it is as true under other numbers."""
    return not (numbers_in(caption) or names_a_time(caption) or directions(caption))


def _made(at: Meeting, presentation: str, position: int, wanted: StepWanted, line: StepLine) -> Made | None:
    try:
        return new_step(at, presentation, position, wanted, step=line.id)
    except Refused:
        if not isinstance(wanted, Wanted | FindingsWanted):
            return None
        return StepLine(presentation, line.id, position, line.kind, as_json(wanted)), None


def _words(at: Meeting, words: str) -> str:
    repeats = repeats_somebody(at.kept, words, audience=at.audience)
    return words if says_nothing_of_its_time(words) and not repeats else ""


def _moved(at: Meeting, before: Meeting, wanted: StepWanted) -> Iterator[StepWanted]:
    same = at.period == before.period
    match wanted:
        case Wanted():
            # A figure of another time than the presentation’s was chosen for that time.
            yield replace(wanted, period=at.period, then="") if wanted.period == before.period and not same else wanted
        case QuoteWanted():
            if same:
                yield wanted
            elif found := usual_quote(at):
                yield found
        case AskWanted():
            of_now = [one for one in map(AskWanted, open_asks(at)) if ask_told(at, one)]
            if of_now and not same:
                yield of_now[0]
            elif ask_told(at, wanted):
                yield wanted
        case _:
            yield wanted
