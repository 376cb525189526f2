"""The steps of a presentation in, the sections of a report out, each as all that its part of the page says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.look import balance, width
from impact.model import Quoted
from impact.model.presented import AskTold, FindingTold, Presented, StepTold
from impact.policy.left_out import by_reason
from impact.report.documents.picture import Picture, page_of, picture_of
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.telling import allowed, asked, inks, is_told_above, not_shown, own_title, quoted, who_said
from impact.report.print_table import print_table

# Points. A figure for a page is 468 wide: the text of a letter with margins of an inch.
TEXT_WIDE, _HEADING = 468.0, 16.0
# No figure is so high that its heading, its caption and its footer do not stand beside it.
_PICTURE_HIGH = 480.0
# A longer table would push its rows, or the next figure, to another page.
_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Section:
    """`told` is what the page says; `picture` the name of its drawing, "" where it has none."""

    told: dict[str, Any]
    picture: str = ""
    svg: str = ""


def sections(told: Presented, *, flipped_wide: float) -> list[Section]:
    """A section a step. `flipped_wide`: the points that a table may take on a page that lies sideways."""
    made = []
    for at, step in enumerate(told.steps, start=1):
        if is_told_above(step, told):
            continue
        picture = picture_of(step)
        words = _words(step)
        if picture is None:
            made.append(Section(words))
        else:
            table = told.tables.get(step.stem, _twin(step))
            numbers = print_table(table, room=TEXT_WIDE, flipped_room=flipped_wide)
            name = f"picture-{at}"
            drawn = {**_drawn(step, picture), "table": numbers, "stands": _stands(numbers), "picture": name}
            made.append(Section({**words, **drawn}, name, picture.svg))
    return made


def _stands(numbers: dict[str, Any]) -> str:
    """Where its table is: “here” below the figure, “later” with others that are long or wide, "" nowhere."""
    if not numbers["cells"]:
        return ""
    return "later" if numbers["flipped"] or len(numbers["cells"]) > _MOST_ROWS else "here"


def findings(told: Sequence[FindingTold]) -> list[dict[str, str]]:
    return [{"sentence": one.sentence, "n": one.n} for one in told]


def _words(step: StepTold) -> dict[str, Any]:
    heading = step.title or step.filters or "In the words of staff"
    return {
        "heading": heading,
        "heading_wide": _wide(heading),
        "own_title": own_title(step),
        "caption": paragraphs(step.caption),
        "subtitle": ". ".join(part for part in (step.filters, step.n) if part),
        "left_out": by_reason(step.left_out),
        "trouble": step.trouble,
        "picture": "",
        "findings": [one for one in findings(step.findings) if one["sentence"] != step.title],
        "quote": step.quote and voice_told(step.quote),
        "ask": step.ask and ask_told(step.ask, step.title),
    }


def _wide(heading: str) -> float:
    """Points in which its lines come out about as long as each other: no last line of one lonely word."""
    return (
        max((width(line, _HEADING, "title") for line in balance(heading, _HEADING, TEXT_WIDE, "title")), default=0) + 1
    )


def _drawn(step: StepTold, picture: Picture) -> dict[str, Any]:
    figure = page_of(step)
    subtitle, footer = (figure.subtitle, figure.footer) if figure else ("", "")
    return {
        "subtitle": subtitle,
        "alt": picture.alt,
        "wide": picture.within(TEXT_WIDE, _PICTURE_HIGH),
        "footer": " ".join((footer, *_not_said(step, subtitle, footer))),
    }


def _not_said(step: StepTold, subtitle: str, footer: str) -> list[str]:
    """What was chosen and how many wrote, where the figure's own words have it not."""
    chosen = "" if subtitle and subtitle in step.filters else step.filters
    told = (("Chosen", chosen, subtitle), ("n", step.n, footer))
    return [f"{name}: {words.rstrip('.')}." for name, words, said in told if words and words.rstrip(".") not in said]


def _twin(step: StepTold) -> pd.DataFrame:
    return step.figure.table if step.figure else pd.DataFrame()


def voice_told(quote: Quoted) -> dict[str, Any]:
    """The passage, who said it, why it was chosen and may stand here, and the colours of its rule and its code."""
    return {
        "words": quoted(quote),
        "code": quote.code_name,
        "under": [line for line in (who_said(quote), quote.why, allowed(quote)) if line],
        **inks(quote),
    }


def ask_told(ask: AskTold, heading: str) -> dict[str, Any]:
    return {
        "need": "" if ask.need == heading else ask.need,
        "facts": asked(ask),
        "evidence": ask.evidence,
        "not_shown": not_shown(ask),
    }
