"""What became of ideas in, the sentences of the figure out: what to see, what it rests on, what it cannot show."""

from collections.abc import Iterator

from impact.charts.guarded import FOR_PRIVACY
from impact.charts.ideas.stages import CALLED, ENDS, Way
from impact.charts.page import Told
from impact.charts.sentences import INVENTED, as_much_as_fits, joined, sources_words
from impact.charts.words import listing, of, period, plural, say

CANNOT_SAY = "Ideas are offered: their number does not say how many want the same, or what an idea is worth."
APART = (
    "Ideas in the same words, or that a person put together, count as one; what only the program finds alike is "
    "counted apart."
)
EVERY_NO = "every “not now” was given a reason"
# Two numbers and a reason stand in one title: longer than one about a count, and still read to its end.
LONGEST = 15


def told(way: Way) -> Told:
    return Told(title(way), subtitle(way), footer(way), alt_text(way))


def title(way: Way) -> str:
    """What stands furthest on the way, and that every no has its reason where that is so."""
    if not way.speaks:
        return "Too few people asked for something to show what became of it"
    return next(sentence for sentence in _titles(way) if len(sentence.split()) <= LONGEST)


def subtitle(way: Way) -> str:
    since = f"since {period(way.data.since)}" if way.data.since else "so far"
    return f"What staff asked for {since}, all branches, and where each idea stands on {_day(way)}."


def footer(way: Way) -> str:
    if not way.speaks:
        why = f"Ideas of fewer than {way.data.fewest} people, or of one branch alone, are {FOR_PRIVACY}."
        return joined(why, _rest(way))
    people = f" from {plural(way.data.people, 'person', 'people')}" if way.data.people else ""
    n = f"n = {plural(way.all, 'idea')}{people}, all branches, {period(way.data.since)} to {_day(way)}."
    return joined(n, APART, CANNOT_SAY, _rest(way))


def alt_text(way: Way) -> str:
    form = f"Flow of staff ideas, all branches, as they stand on {_day(way)}."
    if not way.speaks:
        return as_much_as_fits([form, f"{title(way)}."], last="Table below.")
    stages = listing([f"{way.counts[s]:,} {way.called(s)}" for s in ENDS if way.counts[s]], most=5)
    return as_much_as_fits([form, f"{title(way)}.", f"Of {plural(way.all, 'idea')}: {stages}."], last="Table below.")


def _titles(way: Way) -> Iterator[str]:
    for clause in _so_far(way):
        if way.every_no_has_a_reason:
            yield f"{clause}, and {EVERY_NO}"
        yield clause


def _so_far(way: Way) -> Iterator[str]:
    """“Four of 54 ideas are done.” Where none is, what was begun; where nothing was, that they were heard."""
    for status in ("done", "doing", "considering"):
        if number := way.counts[status]:
            yield _of_all(way, number, CALLED[status])
            return
    if not way.counts["heard"]:
        yield "No idea is under way yet"
    elif way.counts["not_now"]:
        yield _of_all(way, way.counts["heard"], "heard, with nothing decided yet")
    else:
        yield f"Staff asked for {_things(way.all)}; nothing is decided yet"


def _of_all(way: Way, number: int, state: str) -> str:
    if number == way.all:
        return f"The one idea is {state}" if number == 1 else f"All {say(number)} ideas are {state}"
    some = of(number, way.all)
    return f"{some[:1].upper()}{some[1:]} ideas {'is' if number == 1 else 'are'} {state}"


def _things(number: int) -> str:
    return "one thing" if number == 1 else f"{say(number)} things"


def _rest(way: Way) -> str:
    invented = INVENTED if way.data.invented else ""
    return joined(*way.data.footer_notes, sources_words(way.data.sources), invented)


def _day(way: Way) -> str:
    return period(way.data.on.isoformat())
