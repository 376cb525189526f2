"""A presentation's steps as they are kept in; each as its audience may see it, with its figure, out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from impact import pipeline
from impact.charts.words import say
from impact.model import Figure, FindingTold, StepTold
from impact.service.figures.wanted import Wanted
from impact.service.left_out.left_out import left_out
from impact.service.presenting.audience_words import AudienceWords
from impact.service.presenting.changing import frozen_of
from impact.service.presenting.drawing import Look, drawn
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.packed_figures import has_quotes
from impact.service.presenting.quotes_and_asks import ask_told, quote_told
from impact.service.presenting.standing import GONE, Standing, standing
from impact.service.presenting.step_names import Stems, filters_of, name_of_form, settled_in
from impact.service.presenting.steps_wanted import (
    AskWanted,
    FindingsWanted,
    QuoteWanted,
    StepWanted,
    WordsWanted,
    from_json,
)
from impact.service.voices.public_clearances import public_clearances
from impact.workspace.presentations import StepLine

NO_QUOTES = "Quotes are hidden, so this one is left away."
QUOTE_GONE = "This quote may not be shown to these readers any more, or it was taken back."
ASK_GONE = "This ask is not one for these readers any more: it is a draft, or it was taken back."


@dataclass(frozen=True, eq=False)
class Telling:
    """One step: its line, what it names, how it stands, and how it is told."""

    line: StepLine
    wanted: StepWanted | None
    stands: Standing
    step: StepTold


def telling(
    at: Meeting, lines: Sequence[StepLine], words: AudienceWords, *, quotes: bool = True, for_list: bool = False
) -> list[Telling]:
    """In their order. `words` collects what is left away of what people typed. `for_list`: figures as slides only."""
    frozen, stems = frozen_of(at.kept, lines), Stems(at.period, at.audience, partial(settled_in, at))
    told = []
    for number, line in enumerate(lines, start=1):
        wanted = from_json(line.kind, line.wanted)
        stands = _stands(at, line, wanted, frozen)
        step = _told(at, wanted, stands, quotes=quotes, for_list=for_list)
        step = replace(
            step,
            id=line.id,
            caption=words.told(line.caption, f"The caption of step {number}"),
            notes=words.told(line.notes, f"What is said at step {number}"),
            stem=stems.of(wanted, stands.data),
        )
        if isinstance(wanted, WordsWanted):
            step = replace(step, title=words.told(wanted.title, f"The heading of step {number}"))
        told.append(Telling(line, wanted, stands, step))
    return told


def with_places(told: Sequence[Telling]) -> list[Telling]:
    """The same, each finding with the step in which its figure stands."""
    return [replace(one, step=replace(one.step, findings=tuple(_placed(one, told)))) for one in told]


def placed(finding: FindingTold, said: Mapping[str, Any], told: Sequence[Telling]) -> FindingTold:
    """`said` names the figures that the finding stands in."""
    steps = [(one.step.id, one.wanted) for one in told if one.step.figure is not None]
    keys = said.get("figures", ())
    found = (name for key in keys for name, wanted in steps if isinstance(wanted, Wanted) and _is_of(wanted, key))
    return replace(finding, step=next(found, ""))


def finding_told(said: Mapping[str, Any]) -> FindingTold:
    return FindingTold(said["key"], said["sentence"], said["basis"])


def _stands(at: Meeting, line: StepLine, wanted: StepWanted | None, frozen: Mapping[str, Any]) -> Standing:
    match wanted:
        case Wanted() | FindingsWanted():
            return standing(at, line, wanted, frozen)
        case QuoteWanted() if quote_told(at, wanted) is None:
            return Standing("withheld", QUOTE_GONE)
        case AskWanted() if ask_told(at, wanted) is None:
            return Standing("gone", ASK_GONE)
        case None:
            return Standing("gone", GONE)
    return Standing("same", as_of=line.at[:10])


def _told(at: Meeting, wanted: StepWanted | None, stands: Standing, *, quotes: bool, for_list: bool) -> StepTold:
    trouble = stands.why if stands.state in ("gone", "withheld") else ""
    match wanted:
        case Wanted():
            told = _figure(at, wanted, stands, trouble, quotes=quotes)
            return told if for_list else _laid_out(at, stands, told, quotes=quotes)
        case FindingsWanted():
            return _findings(at, stands, trouble)
        case QuoteWanted():
            return _quote(at, wanted, trouble, quotes=quotes)
        case AskWanted():
            return _ask(at, wanted, trouble)
        case WordsWanted():
            return StepTold("", "words", wanted.title)
    return StepTold("", "words", "A step that is not here any more", trouble=trouble)


def _figure(at: Meeting, wanted: Wanted, stands: Standing, trouble: str, *, quotes: bool) -> StepTold:
    figure = drawn(at, stands, Look(quotes=quotes))
    if figure is None or stands.data is None:
        return StepTold("", "figure", name_of_form(wanted), trouble=trouble)
    return StepTold(
        "",
        "figure",
        figure.title,
        figure=figure,
        filters=filters_of(settled_in(at, wanted), figure.subtitle),
        n=n_of(figure),
        left_out=left_out(stands.data, public=public_clearances(at.kept)),
    )


def _laid_out(at: Meeting, stands: Standing, told: StepTold, *, quotes: bool) -> StepTold:
    """For pages and phones too, and for a room where no quote is shown."""
    silent = quotes and stands.data is not None and has_quotes(stands.data)
    return replace(
        told,
        page=drawn(at, stands, Look(size="page", quotes=quotes)),
        quiet=drawn(at, stands, Look(quotes=False)) if silent else None,
        narrow=drawn(at, stands, Look(size="narrow", quotes=quotes)),
        quiet_narrow=drawn(at, stands, Look(size="narrow", quotes=False)) if silent else None,
    )


def n_of(figure: Figure) -> str:
    """How many are behind it, in the words of its footer."""
    return figure.footer.partition(". ")[0]


def findings_step(found: Sequence[FindingTold], period: str, trouble: str = "") -> StepTold:
    """A screen of sentences; one alone is its own title."""
    said = pipeline.said(period)
    title = found[0].sentence if len(found) == 1 else f"{say(len(found)).capitalize()} things that {said} tells"
    return StepTold("", "finding", title if found else f"What {said} tells", findings=tuple(found), trouble=trouble)


def _findings(at: Meeting, stands: Standing, trouble: str) -> StepTold:
    return findings_step([finding_told(said) for said in stands.findings], at.period, trouble)


def _quote(at: Meeting, wanted: QuoteWanted, trouble: str, *, quotes: bool) -> StepTold:
    found = quote_told(at, wanted) if quotes else None
    found = replace(found, reflection_id="") if found else None
    title = f"In their own words: {found.code_name.casefold()}" if found and found.code_name else "In their own words"
    return StepTold("", "quote", title, quote=found, trouble=trouble or ("" if quotes else NO_QUOTES))


def _ask(at: Meeting, wanted: AskWanted, trouble: str) -> StepTold:
    found = ask_told(at, wanted)
    if found is None:
        return StepTold("", "ask", "What we ask for", trouble=trouble)
    return StepTold("", "ask", "What we ask for", ask=found[0], left_out=found[1])


def _placed(one: Telling, told: Sequence[Telling]) -> Iterator[FindingTold]:
    for finding, said in zip(one.step.findings, one.stands.findings, strict=False):
        yield placed(finding, said, told)


def _is_of(wanted: Wanted, key: Mapping[str, Any]) -> bool:
    """Whether this is the figure of the key; what the key leaves open fits everything."""
    held = (wanted.form == key["form"], wanted.period == key["period"] or not key["period"])
    named = [(wanted.measure, key["measure"]), (wanted.pair, key["pair"]), (wanted.code, key["code"])]
    return all(held) and wanted.branch == key["branch"] and all(not meant or has == meant for has, meant in named)
