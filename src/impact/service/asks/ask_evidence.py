"""What an ask rests on in; each of it as one audience would see it now, in words, out.

Nothing is kept but what names a thing: its numbers and words are looked up anew each time, so that they are of today
and a consent that was taken back counts at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from impact import pipeline, workspace
from impact.model import Audience, Conditions, PairCard, Quoted
from impact.policy.audience import READERS
from impact.service.asks.evidence_keys import condition_named, finding_named, pair_key
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.figures import data
from impact.service.figures.wanted import Wanted
from impact.service.findings.findings import findings
from impact.service.refusal import Refused
from impact.service.voices.quoting import chosen_quote
from impact.workspace import PairWords, Workspace
from impact.workspace.asks import Evidence, EvidenceKind


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that an ask rests on, as one audience sees it. Where it may not be shown `why` says so and the rest of
    it is empty but for the title.

    `wanted` is the figure it stands in, where there is one.
    """

    kind: EvidenceKind
    title: str
    lines: tuple[str, ...] = ()
    quote: Quoted | None = None
    why: str = ""
    wanted: Wanted | None = None

    @property
    def is_shown(self) -> bool:
        return not self.why


def shown(kept: Workspace, line: Evidence, audience: Audience, *, invented: bool) -> Shown:
    """As it stands now. Never raises: what is no longer here says so."""
    try:
        return _SHOWN[line.kind](kept, line, audience, invented)
    except Refused:
        return Shown(line.kind, _TITLES[line.kind], why=GONE)


GONE = "It is no longer here: its file was removed, or what it was read from has changed."
_TITLES: Mapping[EvidenceKind, str] = {
    "pair": "A pair",
    "quote": "A quote",
    "condition": "A condition",
    "finding": "A finding",
}


def _pair(kept: Workspace, line: Evidence, audience: Audience, invented: bool) -> Shown:
    with kept.reading() as connection:
        spoken = workspace.load_pair_words(connection).values()
    said = next((one for one in spoken if pair_key(one) == line.key), None)
    if said is None:
        return Shown("pair", "A pair", why=GONE)
    wanted = Wanted("pair_card", said.measure, said.period, said.branch, audience, said.pair, said.code)
    wanted = replace(wanted, only_cleared=True)
    card = data(kept, wanted, invented=invented)
    if not isinstance(card, PairCard):
        return Shown("pair", "A pair", why=GONE)
    title, lines = pipeline.pair_in_words(card)
    return Shown("pair", title, lines=lines, wanted=wanted)


def _quote(kept: Workspace, line: Evidence, audience: Audience, invented: bool) -> Shown:
    said = PairWords("", "", "", "", "", quote_id=line.key, quote_start=line.start, quote_end=line.end)
    found = chosen_quote(kept, audience, said, only_cleared=True)
    if found is None:
        return Shown(
            "quote",
            "A quote",
            why=f"This quote may not be shown to {READERS[audience]}: its writer’s consent or the clearing of it does "
            "not reach that far, or no longer does.",
        )
    return Shown("quote", "A quote", quote=replace(found, reflection_id="", chosen_by=line.by))


def _condition(kept: Workspace, line: Evidence, audience: Audience, invented: bool) -> Shown:
    code, period = condition_named(line.key)
    known = codebook_of(kept).get(code)
    wanted = Wanted("conditions", period=period, audience=audience, only_cleared=True)
    made = data(kept, wanted, invented=invented)
    if known is None or not isinstance(made, Conditions):
        return Shown("condition", "A condition", why=GONE)
    title = f"{known.name}, all branches, {pipeline.said(made.period)}"
    lines = pipeline.condition_in_words(made, code)
    if not lines:
        return Shown("condition", title, why=f"It is held back for {READERS[audience]}, or nobody wrote of it.")
    return Shown("condition", title, lines=lines, wanted=wanted)


def _finding(kept: Workspace, line: Evidence, audience: Audience, invented: bool) -> Shown:
    period, key = finding_named(line.key)
    found = findings(kept, audience, period, invented=invented)
    title = f"A finding of {pipeline.said(period)}"
    one = next((one for one in found.said if one.key == key), None)
    if one is None:
        return Shown(
            "finding",
            title,
            why=f"This is not said to {READERS[audience]}: its numbers are held back or have changed, it is kept out, "
            "or others are stronger.",
        )
    return Shown("finding", title, lines=tuple(filter(None, (one.sentence, one.basis))))


_SHOWN: Mapping[EvidenceKind, Callable[[Workspace, Evidence, Audience, bool], Shown]] = {
    "pair": _pair,
    "quote": _quote,
    "condition": _condition,
    "finding": _finding,
}
