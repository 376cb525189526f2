"""A step as it was put in and as it would be today in; which of the two is shown, and what to say of it, out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from impact.pipeline import FigureData
from impact.service.figures.wanted import Wanted
from impact.service.presenting.limits_then import limits_now, stricter
from impact.service.presenting.live import Live, live, mark
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.packed_figures import Unreadable, own_words_in, quotes_in, unpacked
from impact.service.presenting.pages import StepState
from impact.service.presenting.steps_wanted import FindingsWanted
from impact.service.presenting.still_shown import FEWER, fewer_named, fewer_voices
from impact.service.voices.nobodys_words import repeats_somebody
from impact.service.voices.quoting import quoted
from impact.workspace.frozen import Frozen, texts_in
from impact.workspace.presentations import StepLine

GONE = "There is nothing to show any more: its numbers are no longer here, or are held back for these readers."
CHANGED = "Other numbers or words stand there today. Keep what was put in, or show what there is today."
KEPT = "Other numbers or words stand there today; these were kept."
TAKEN_BACK = (
    "Words in it were taken back, or their file was removed, so what was put in is deleted. It can be shown as it is "
    "today."
)
QUOTE = "A quote in it may not be shown to these readers any more, or not in these words."
STRICTER = "The rules on small numbers are stricter today than when it was put in."
REPEATS = "Words in it repeat what somebody wrote and did not give to these readers."
OLDER = "Another version of the program put it in, which this one cannot draw."


@dataclass(frozen=True, eq=False)
class Standing:
    """`data`, `title` and `findings` are what is shown, today's or those that were put in; none where nothing may be.

    `as_of` is the day (ISO) that they are of, `kept` whether a person wants them although there are others today.
    """

    state: StepState
    why: str = ""
    data: FigureData | None = None
    title: str = ""
    findings: tuple[Mapping[str, Any], ...] = ()
    as_of: str = ""
    kept: bool = False
    earlier: bool = False
    """Whether what is shown is what was put in, and not what there is today."""


def standing(at: Meeting, line: StepLine, wanted: Wanted | FindingsWanted, frozen: Mapping[str, Frozen]) -> Standing:
    """Of a figure or of findings: the kinds of which something is kept."""
    today = live(at, wanted)
    if today is None:
        return Standing("gone", GONE)
    if not line.frozen:
        return _today(today, line.at)
    then = frozen.get(line.frozen)
    if then is None:
        return Standing("withheld", TAKEN_BACK)
    here = mark(at, today.contents)
    if mark(at, then.contents) == here:
        return _today(today, then.at)
    return _then(at, then, today, here)


def _then(at: Meeting, then: Frozen, today: Live, here: str) -> Standing:
    try:
        data = unpacked(then.contents["figure"]) if "figure" in then.contents else None
    except Unreadable:
        return Standing("withheld", OLDER)
    if why := _withheld(at, then, data, today):
        return Standing("withheld", why)
    kept = then.stands_on == here
    return Standing(
        "same" if kept else "changed",
        KEPT if kept else CHANGED,
        data,
        str(then.contents.get("title", "")),
        tuple(then.contents.get("findings", ())),
        str(then.contents.get("as_of", then.at))[:10],
        kept,
        earlier=True,
    )


def _today(today: Live, since: str) -> Standing:
    return Standing(
        "same",
        data=today.data,
        title=today.title,
        findings=tuple(today.contents.get("findings", ())),
        as_of=since[:10],
    )


def _withheld(at: Meeting, then: Frozen, data: FigureData | None, today: Live) -> str:
    """Why what was put in may not be shown; "" where it may."""
    texts = set(texts_in(then.contents))
    if stricter(then.limits or {}, limits_now(at.kept), at.audience, texts):
        return STRICTER
    if data is None:
        return FEWER if fewer_named(then.contents.get("findings", ()), today.findings) else ""
    if today.data is None or not _quotes_stand(at, data, today.data):
        return QUOTE
    if fewer_voices(data, today.data):
        return FEWER
    passages = {part for quote in quotes_in(data) for part in (quote.text, quote.why)}
    new = texts - set(texts_in(today.contents)) - passages
    return REPEATS if any(repeats_somebody(at.kept, text, audience=at.audience) for text in new) else ""


def _quotes_stand(at: Meeting, then: FigureData, today: FigureData) -> bool:
    """Whether each passage may still be shown, in these words and with what stands under it."""
    allowed = quoted(at.kept, at.audience)
    for one in quotes_in(then):
        now = allowed.get(one.reflection_id)
        if now is None or one.text.removeprefix("… ").removesuffix(" …") not in now.text:
            return False
        if any(said and said != new for said, new in zip(_under(one), _under(now), strict=True)):
            return False
    said_today = {one.words for one in own_words_in(today)}
    return all(one.words in said_today for one in own_words_in(then))


def _under(quote: Any) -> tuple[str, str, str, str]:
    return quote.branch, quote.role, quote.name, quote.why
