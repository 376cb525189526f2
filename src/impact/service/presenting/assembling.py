"""A presentation in; all that its screens and files say, guarded for its audience, out. In this one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from impact import __version__, pipeline
from impact.model import AskTold, FindingTold, Presented, Quoted, SourceTold, ToDate
from impact.pipeline import FigureData, Scene
from impact.service.asks.asks import is_for
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of, scene
from impact.service.people.thresholds import thresholds_of
from impact.service.presenting.audience_words import AudienceWords
from impact.service.presenting.house import house_look_of, paper_of
from impact.service.presenting.kept_steps import meeting_for, steps_here
from impact.service.presenting.live import live
from impact.service.presenting.meeting import Meeting, figures_key
from impact.service.presenting.packed_figures import quotes_in
from impact.service.presenting.quotes_and_asks import ask_told
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted
from impact.service.presenting.telling import Telling, finding_told, placed, telling, with_places
from impact.service.presenting.told_brief import Chosen, brief, to_date
from impact.service.presenting.told_method import method
from impact.service.presenting.told_tables import findings_table, numbers_tables, quotes_table
from impact.service.sheets.reading import read_all, state_key
from impact.service.voices.public_clearances import public_clearances
from impact.service.voices.quoting import quotes_of
from impact.workspace import Upload, Workspace, list_uploads
from impact.workspace.asks import load_asks
from impact.workspace.presentations import Presentation

_TOLD: Cache[Presented] = Cache(4)
_NUMBERS: Cache["Numbers"] = Cache(6)
ALL = "All branches"
UNTITLED = "A presentation"


@dataclass(frozen=True, eq=False)
class Numbers:
    """What is told of the period, whatever the steps are."""

    tables: Mapping[str, pd.DataFrame]
    so_far: tuple[tuple[ToDate, ...], str]


def presented(kept: Workspace, one: Presentation, *, invented: bool, quotes: bool = True) -> Presented:
    """Raises Refused where its period is not here any more."""
    key = (*state_key(kept), one.id, invented, quotes, date.today())
    return _TOLD.get(key, lambda: _presented(kept, one, invented=invented, quotes=quotes))


def _presented(kept: Workspace, one: Presentation, *, invented: bool, quotes: bool) -> Presented:
    at = meeting_for(kept, one, invented=invented)
    numbers = _numbers(at)
    words = AudienceWords(at)
    title = words.told(one.title, "The title") or UNTITLED
    notes = words.told(one.notes, "What stands at the end of the board’s page")
    told = with_places(telling(at, steps_here(kept, one.id), words, quotes=quotes))
    steps = tuple(each.step for each in told)
    shown = tuple(each.stands.data for each in told if each.stands.data is not None and each.step.figure is not None)
    found = _findings(at, told)
    voice = _voice(at, told) if quotes else None
    chosen = Chosen(steps, shown, voice, _ask(at, told), notes)
    tables = {
        **{step.stem: step.figure.table for step in steps if step.figure is not None},
        "findings": findings_table(found, steps),
        "quotes": quotes_table(_quotes(told, voice) if quotes else ()),
        **numbers.tables,
    }
    book = codebook_of(kept)
    return Presented(
        id=one.id,
        title=title,
        audience=at.audience,
        period=at.period,
        period_said=pipeline.said(at.period),
        place=ALL,
        made_at=date.today(),
        version=__version__,
        codebook=book.version,
        steps=steps,
        findings=found,
        brief=brief(chosen, found, numbers.so_far),
        method=method(at.audience, thresholds_of(kept), public=public_clearances(kept), book=book),
        sources=_sources(kept, shown),
        left_out=_left_out(told, words),
        tables=tables,
        look=house_look_of(kept),
        paper=paper_of(kept),
        invented=invented,
    )


def _numbers(at: Meeting) -> Numbers:
    key = (*figures_key(at.kept), at.audience, at.period, at.invented)
    return _NUMBERS.get(key, lambda: _look(at))


def _look(at: Meeting) -> Numbers:
    held, seen, reading = coded_of(at.kept), scene_of(at), read_all(at.kept)
    return Numbers(numbers_tables(held, reading.merged, seen, at.span), to_date(held, seen, at.span))


def scene_of(at: Meeting) -> Scene:
    return scene(at.kept, read_all(at.kept), at.audience, invented=at.invented)


def _findings(at: Meeting, told: Sequence[Telling]) -> tuple[FindingTold, ...]:
    """Those of the steps, as these show them; without such a step those of today."""
    of_steps = [said for each in told if each.step.kind == "finding" for said in each.stands.findings]
    if not of_steps and not any(each.step.kind == "finding" for each in told):
        today = live(at, FindingsWanted())
        of_steps = list(today.contents["findings"]) if today else []
    once = {said["key"]: said for said in of_steps}
    return tuple(placed(finding_told(said), said, told) for said in once.values())


def _voice(at: Meeting, told: Sequence[Telling]) -> Quoted | None:
    """The one that a person put in, else the first that the figures of this time would show."""
    put_in = next((each.step.quote for each in told if each.step.quote is not None), None)
    if put_in is not None:
        return put_in
    found = next(iter(quotes_of(at.kept, at.audience, period=at.span, most=1)), None)
    return replace(found, reflection_id="", code_name=_name(at, found.code)) if found else None


def _name(at: Meeting, code: str) -> str:
    book = codebook_of(at.kept)
    return book[code].name if code in book else ""


def _ask(at: Meeting, told: Sequence[Telling]) -> AskTold | None:
    """The one that a person put in, else the newest of this period that is open."""
    put_in = next((each.step.ask for each in told if each.step.ask is not None), None)
    if put_in is not None:
        return put_in
    found = open_asks(at)
    said = ask_told(at, AskWanted(found[0])) if found else None
    return said[0] if said else None


def open_asks(at: Meeting) -> list[str]:
    """Ids of asks of this period that this audience may see and that nobody has answered yet, the newest first."""
    with at.kept.reading() as connection:
        standing = [lines[-1] for lines in load_asks(connection).values()]
    return [
        ask.id
        for ask in reversed(standing)
        if ask.period == at.period and ask.state in ("drafted", "asked") and is_for(ask, at.audience)
    ]


def _quotes(told: Sequence[Telling], voice: Quoted | None) -> list[tuple[str, Quoted]]:
    """Each passage with the stem of the step that it stands in; the page of the board has its own."""
    found = [(each.step.stem, each.step.quote) for each in told if each.step.quote is not None]
    for each in told:
        if each.step.figure is not None:
            found += [(each.step.stem, quote) for quote in quotes_in(each.stands.data)]
    return [*found, *([("brief", voice)] if voice else [])]


def _sources(kept: Workspace, shown: Sequence[FigureData]) -> tuple[SourceTold, ...]:
    """The files behind what is shown, with the day on which each was brought in."""
    with kept.reading() as connection:
        here = {upload.file: upload for upload in list_uploads(connection)}
    names = dict.fromkeys(name for data in shown for name in data.sources)
    return tuple(_source(name, here.get(name)) for name in sorted(names))


def _source(name: str, upload: Upload | None) -> SourceTold:
    if upload is None:
        return SourceTold(name, None)
    return SourceTold(name, date.fromisoformat(upload.at[:10]), upload.sha256)


def _left_out(told: Sequence[Telling], words: AudienceWords) -> tuple[str, ...]:
    """The sentences of all steps, each once; then what was left away of what people typed."""
    said = [line for each in told for line in each.step.left_out]
    steps = [(at, each.step) for at, each in enumerate(told, start=1)]
    missing = [f"Step {at}, {step.title}: {step.trouble}" for at, step in steps if step.trouble]
    return tuple(dict.fromkeys([*missing, *said, *words]))
