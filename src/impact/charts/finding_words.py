"""A finding in numbers in, its sentence and what it rests on out: every template of findings, and when it is used.

A kind is a function that gives its sentence, the fullest first; the first that is short enough is said. Nothing here
says why anything happened, and no sentence sets a branch or a person beside another.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from math import isnan

from impact.charts.finding_basis import basis, phrase
from impact.charts.words import change, count, listing, noun, period, plural, within
from impact.model.findings import Counted, Finding, FindingKind, Named

# A longer sentence is not read to its end.
LONGEST = 30
# Of fewer a share says more than it knows: both numbers are said.
FEWEST_FOR_PERCENT = 100


def with_words(finding: Finding) -> Finding:
    """The finding with its sentence, of at most 30 words, and with what it rests on."""
    told = list(TEMPLATES[finding.kind](finding))
    said = next((words for words in told if len(words.split()) <= LONGEST), told[-1])
    return replace(finding, sentence=f"{said}.", basis=basis(finding))


def _beside(finding: Finding) -> Iterator[str]:
    counted, named = finding.counted[0], finding.named[0]
    ending = {"differs": ": the two differ", "agrees": ": the two agree"}.get(finding.fit, "")
    for usual in dict.fromkeys((_further(counted), "")):
        for then in dict.fromkeys((_a_year_before(named), "")):
            yield f"{_moved(counted, finding)}{usual}; {_x_of_n(named)}{then}{ending}"


def _given(finding: Finding) -> Iterator[str]:
    counted, named = finding.counted[0], finding.named[0]
    what, verb = within(noun(counted.measure)), "stood at" if counted.measure.kind == "stock" else "came to"
    now = f"{what} {verb} {count(counted.value)} in {period(finding.period)}"
    then = "" if isnan(counted.before) else f", {count(counted.before)} in {period(finding.before)}"
    yield f"{_x_of_n(named, first=True)}; {now}{then}"
    yield f"{_x_of_n(named, first=True)}; {now}"


def _seen_felt(finding: Finding) -> Iterator[str]:
    seen, felt = finding.named
    tell = "tells" if seen.x <= 1 else "tell"
    yield (
        f"In {period(finding.period)}, {_out_of(seen, plainly='reflection')} {tell} of seeing somebody; "
        f"in {_out_of(felt)} the other felt seen"
    )


def _threads(finding: Finding) -> Iterator[str]:
    first, *others = finding.named
    more = [f"{within(named.code.name)} in {named.x or 'none'}" for named in others]
    yield f"{_is_named(first, finding)}{', ' if more else ''}{listing(more)}"


def _named(finding: Finding) -> Iterator[str]:
    yield _is_named(finding.named[0], finding)


def _no_voice(finding: Finding) -> Iterator[str]:
    counted = finding.counted[0]
    waiting = finding.unread or 0
    silence = {
        "silent": "nobody wrote, so there is no voice yet",
        "unread": f"{plural(waiting, 'reflection')} {'waits' if waiting == 1 else 'wait'} to be read",
        "held_back": "what was written is held back for privacy",
    }[finding.silence or "silent"]
    for usual in dict.fromkeys((_further(counted), "")):
        yield f"{_moved(counted, finding)}{usual}; {silence}"


def _no_count(finding: Finding) -> Iterator[str]:
    measure = finding.missing
    what = within(noun(measure)) if measure else "the count beside it"
    yield f"{_x_of_n(finding.named[0], first=True)}; nobody reported {what} for {period(finding.period)}"


def _ideas(finding: Finding) -> Iterator[str]:
    heard = finding.ideas
    assert heard is not None
    became = [f"{heard.done} {'is' if heard.done == 1 else 'are'} done"] if heard.done else []
    became += [f"{heard.not_now} {'was' if heard.not_now == 1 else 'were'} answered “not now”"] if heard.not_now else []
    yield f"Staff asked for {plural(heard.all, 'thing')} so far: {' and '.join(became) or 'none is answered yet'}"


def _quiet(finding: Finding) -> Iterator[str]:
    yield (
        "No count with a past long enough to tell moved further than usual "
        f"between {period(finding.before)} and {period(finding.period)}"
    )


TEMPLATES: Mapping[FindingKind, Callable[[Finding], Iterator[str]]] = {
    "beside": _beside,
    "given": _given,
    "seen_felt": _seen_felt,
    "threads": _threads,
    "named": _named,
    "no_voice": _no_voice,
    "no_count": _no_count,
    "ideas": _ideas,
    "quiet": _quiet,
}


def _moved(counted: Counted, finding: Finding) -> str:
    """Visits fell 4.2% against Q3 2025, to 18,320; of small numbers, from 8 to 12."""
    what, now, then = noun(counted.measure), count(counted.value), count(counted.before)
    verb = "fell" if counted.change < 0 else "rose"
    stood = "stood at" if counted.measure.kind == "stock" else "came to"
    if isnan(counted.change):
        return f"{what} {stood} {now} in {period(finding.period)}"
    if now == then:
        # Both may be rounded to the same: that is no more than about the same.
        about = "" if round(counted.value, 6) == round(counted.before, 6) else "about "
        return f"{what} {stood} {now} in {period(finding.period)}, {about}as in {period(finding.before)}"
    percent = change(counted.change)
    if percent == "0.0%" or min(counted.value, counted.before) < FEWEST_FOR_PERCENT:
        return f"{what} {verb} from {then} in {period(finding.before)} to {now} in {period(finding.period)}"
    return (
        f"{what} {verb} {percent.lstrip('+−')} against {period(finding.before)}, to {now} in {period(finding.period)}"
    )


def _further(counted: Counted) -> str:
    return {"beyond": ", further than usual", "within": ", no further than usual"}.get(counted.moved, "")


def _x_of_n(named: Named, *, first: bool = False) -> str:
    told = f"{_out_of(named, plainly='reflection')} {'names' if named.x <= 1 else 'name'} {phrase(named)}"
    return told[:1].upper() + told[1:] if first else told


def _out_of(named: Named, *, plainly: str = "") -> str:
    """8 of 14 reflections; none of 14."""
    what = f" {plainly}{'' if named.n == 1 else 's'}" if plainly else ""
    return f"{f'{named.x:,}' if named.x else 'none'} of {named.n:,}{what}"


def _a_year_before(named: Named) -> str:
    if named.x_before is None or named.n_before is None:
        return ""
    return f", {named.x_before:,} of {named.n_before:,} the year before"


def _is_named(named: Named, finding: Finding) -> str:
    code = phrase(named)
    code = code[:1].upper() + code[1:] if code[0] != "“" else f"“{code[1:2].upper()}{code[2:]}"
    return f"{code} is named in {_out_of(named, plainly='reflection')} of {period(finding.period)}"
