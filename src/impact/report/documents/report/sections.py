"""The steps of a presentation in, the sections of a report out, each as all that its part of the page says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from impact.model import Quoted
from impact.model.presented import AskTold, FindingTold, Presented, StepTold
from impact.report.documents.picture import Picture, page_of, picture_of
from impact.report.documents.plain_words import paragraphs
from impact.report.documents.telling import allowed, asked, ink_of, not_shown, own_title, quoted, who_said
from impact.report.print_table import print_table

# No figure is so high that its heading, its caption and its footer do not stand beside it.
_PICTURE_HIGH = 480.0


@dataclass(frozen=True, slots=True)
class Section:
    """`told` is what the page says; `picture` the name of its drawing, "" where it has none."""

    told: dict[str, Any]
    picture: str = ""
    svg: str = ""


def sections(told: Presented, *, wide: float, flipped_wide: float) -> list[Section]:
    """A section a step. `wide` and `flipped_wide` are the points that a table may take on a page and sideways."""
    made, figures = [], 0
    for at, step in enumerate(told.steps, start=1):
        picture = picture_of(step)
        figures += picture is not None
        words = _words(step, at, told.steps)
        if picture is None:
            made.append(Section(words))
        else:
            table = told.tables.get(step.stem, _twin(step))
            numbers = print_table(table, room=wide, flipped_room=flipped_wide)
            name = f"picture-{at}"
            drawn = {**_drawn(step, picture, figures, wide), "table": numbers, "picture": name}
            made.append(Section({**words, **drawn}, name, picture.svg))
    return made


def findings(told: Sequence[FindingTold], steps: Sequence[StepTold]) -> list[dict[str, Any]]:
    """`at` is the number of the step that shows it, 0 where none does."""
    places = {step.id: at for at, step in enumerate(steps, start=1)}
    return [{"sentence": one.sentence, "n": one.n, "at": places.get(one.step, 0)} for one in told]


def _words(step: StepTold, at: int, steps: Sequence[StepTold]) -> dict[str, Any]:
    return {
        "at": at,
        "heading": step.title or step.filters or "In the words of staff",
        "own_title": own_title(step),
        "caption": paragraphs(step.caption),
        "subtitle": ". ".join(part for part in (step.filters, step.n) if part),
        "left_out": step.left_out,
        "trouble": step.trouble,
        "picture": "",
        "findings": [one for one in findings(step.findings, steps) if one["sentence"] != step.title],
        "quote": step.quote and voice_told(step.quote),
        "ask": step.ask and ask_told(step.ask),
    }


def _drawn(step: StepTold, picture: Picture, number: int, wide: float) -> dict[str, Any]:
    figure = page_of(step)
    subtitle, footer = (figure.subtitle, figure.footer) if figure else ("", "")
    return {
        "subtitle": subtitle,
        "alt": picture.alt,
        "wide": picture.within(wide, _PICTURE_HIGH),
        "named": f"Figure {number}.",
        "footer": " ".join((footer, *_not_said(step, subtitle, footer))),
        "numbers": f"The numbers of figure {number}",
    }


def _not_said(step: StepTold, subtitle: str, footer: str) -> list[str]:
    """What was chosen and how many wrote, where the figure's own words have it not."""
    told = (("Chosen", step.filters, subtitle), ("n", step.n, footer))
    return [f"{name}: {words.rstrip('.')}." for name, words, said in told if words and words.rstrip(".") not in said]


def _twin(step: StepTold) -> pd.DataFrame:
    return step.figure.table if step.figure else pd.DataFrame()


def voice_told(quote: Quoted) -> dict[str, Any]:
    """The passage, who said it, why it may stand here, and the colour of its rule."""
    why = quote.why if quote.why else ""
    who = ", ".join(part for part in (quote.code_name, who_said(quote)) if part)
    return {
        "words": quoted(quote),
        "under": [line for line in (who, " ".join((allowed(quote), why)).strip()) if line],
        "ink": ink_of(quote),
    }


def ask_told(ask: AskTold) -> dict[str, Any]:
    return {"facts": asked(ask), "evidence": ask.evidence, "not_shown": not_shown(ask)}
