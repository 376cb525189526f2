"""Parts of a presentation in, the words in which every document of it tells them out."""

from collections.abc import Sequence
from typing import Any

from impact.model import THREADS, Quoted
from impact.model.presented import AskTold, Presented, StepTold, ToDate
from impact.period import day_said
from impact.policy.left_out import by_reason
from impact.report.documents.headings import LEFT_OUT
from impact.report.exporter import AUDIENCES

INVENTED = "Invented: everything here is from the sample library Willow Lake."
PROGRAM = "Seen & Counted"
BOXES = "A letter that no typeface of the computer could draw, where this was made, is an empty box."
_STATES = {"drafted": "Not asked yet", "asked": "Asked", "granted": "Granted", "refused": "Not granted"}
_PEOPLE = {1: "one person", 2: "two people", 3: "three people"}
_MARKS = '“”"„«» '


def quoted(quote: Quoted) -> str:
    """The passage between quotation marks."""
    return f"“{quote.text.strip(_MARKS)}”"


def who_said(quote: Quoted) -> str:
    """As far as it may be told: “Library assistant, North Hill, Aug 2026”."""
    told_by = "told by a patron" if quote.told_by == "patron" else ""
    month = f"{quote.month:%b %Y}" if quote.month else ""
    said = ", ".join(part for part in (quote.name, quote.role, quote.branch, told_by, month) if part)
    return f"{said[:1].upper()}{said[1:]}"


def allowed(quote: Quoted) -> str:
    """Why these words may stand here."""
    if not quote.cleared_by:
        return "With the writer’s consent."
    readers = _PEOPLE.get(quote.cleared_by, "several people")
    return f"With the writer’s consent, and read by {readers} for who could be recognised."


def ink_of(quote: Quoted) -> str:
    """The colour token of what marks it: its thread's, or ink for every other code."""
    return quote.code.lower() if quote.code in THREADS else "count"


def inks(quote: Quoted) -> dict[str, str]:
    """The same for a template, with the token for words in that colour."""
    ink = ink_of(quote)
    return {"ink": ink, "words_ink": "text" if ink == "count" else f"{ink}_t"}


def asked(ask: AskTold) -> list[tuple[str, str]]:
    """What is known of an ask beside its need, each with its name."""
    told = (
        ("What it costs", ask.cost),
        ("Who owns it", ask.owner),
        ("By when", ask.due),
        ("Where it stands", _STATES.get(ask.state, ask.state)),
        ("What came of it", ask.outcome),
    )
    return [(name, words) for name, words in told if words]


def not_shown(ask: AskTold) -> str:
    """That more stands behind an ask than this audience may see."""
    if not ask.not_shown:
        return ""
    what = "One more piece of evidence is" if ask.not_shown == 1 else f"{ask.not_shown} more pieces of evidence are"
    return f"{what} not shown here."


def left_out_briefly(told: Presented, most: int, *, where: str) -> str:
    """The reasons alone, where so many letters hold them; `where` tells for what. Nothing where all is shown."""
    reasons = " ".join(one.briefly for one in by_reason(told.left_out))
    if not reasons:
        return ""
    return f"Left out: {reasons}" if len(reasons) <= most else f"{LEFT_OUT}, stands in the {where}."


def own_title(step: StepTold) -> str:
    """What the program called it, where a person wrote another title."""
    made = step.figure.made_title if step.figure else ""
    return (
        f"A person wrote this title. From the numbers it reads: {made.rstrip('.')}."
        if made not in ("", step.title)
        else ""
    )


def is_told_above(step: StepTold, told: Presented) -> bool:
    """A step that shows the findings once more, with no word of a person to it: a page that begins with them all has
    told them.
    """
    return (
        step.kind == "finding" and len(step.findings) > 1 and not step.caption and {*step.findings} <= {*told.findings}
    )


def scope(told: Presented) -> str:
    """All branches, Q3 2026."""
    return ", ".join(part for part in (told.place, told.period_said) if part)


def made_with(told: Presented) -> str:
    """Seen & Counted 0.1.0, codebook 1.4, 3 October 2026."""
    codebook = f"codebook {told.codebook}" if told.codebook else ""
    return ", ".join(part for part in (f"{PROGRAM} {told.version}", codebook, day(told)) if part)


def day(told: Presented) -> str:
    """3 October 2026."""
    return day_said(told.made_at)


def audience(told: Presented) -> str:
    """For the board."""
    return AUDIENCES[told.audience]


def to_date(counts: Sequence[ToDate]) -> dict[str, list[Any]]:
    """`head` and `cells`, row by row: what was counted in the fiscal year so far, and a year before if that is told."""
    columns = [("Counted", "measure"), ("So far", "now"), ("A year before", "before"), ("Change", "change")]
    told = [(head, name) for head, name in columns if any(getattr(one, name) for one in counts)]
    return {"head": [head for head, _ in told], "cells": [[getattr(one, name) for _, name in told] for one in counts]}
