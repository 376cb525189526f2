"""A presentation in; as the screens list it and open it, with what became of each step since it was put in, out."""

from collections.abc import Mapping

from impact import pipeline
from impact.service.cache import Cache
from impact.service.figures.wanted import Wanted
from impact.service.presenting.audience_words import AudienceWords
from impact.service.presenting.kept_steps import all_steps, as_of_now, meeting_for, steps_here
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.pages import PresentationLine, PresentationPage, StepPage
from impact.service.presenting.telling import Telling, telling
from impact.service.presenting.whole import UNTITLED
from impact.workspace import Workspace
from impact.workspace.presentations import Presentation, count_steps, load_presentations

_PAGES: Cache[PresentationPage] = Cache(8)


def lines_of(kept: Workspace, *, invented: bool) -> tuple[PresentationLine, ...]:
    """Those that are not taken back, the one touched last first."""
    with kept.reading() as connection:
        here = [one for one in load_presentations(connection).values() if one.state == "here"]
        steps = count_steps(connection)
    return tuple(_line(kept, one, steps, invented=invented) for one in reversed(here))


def page_of(kept: Workspace, one: Presentation, *, invented: bool) -> PresentationPage:
    """What may be seen of it depends on its audience, whoever asks."""
    return _PAGES.get(as_of_now(kept, one, invented=invented), lambda: _page(kept, one, invented=invented))


def _page(kept: Workspace, one: Presentation, *, invented: bool) -> PresentationPage:
    at = meeting_for(kept, one, invented=invented)
    words = AudienceWords(at)
    everything = all_steps(kept, one.id)
    before = _captions_before(at, one)
    here = [line for line in everything if line.state == "here"]
    gone = [line for line in everything if line.state != "here"]
    return PresentationPage(
        id=one.id,
        title=words.told(one.title, "The title") or UNTITLED,
        audience=at.audience,
        period=one.period,
        period_said=pipeline.said(one.period),
        notes=words.told(one.notes, "The notes"),
        steps=tuple(_step(each, before) for each in telling(at, here, words, for_list=True)),
        dropped=tuple(_step(each, before) for each in telling(at, gone, words, for_list=True)),
        by=one.by,
        at=one.at,
        made_from=one.made_from,
        taken_back=one.state == "taken_back",
        invented=invented,
    )


def _step(told: Telling, before: Mapping[str, str]) -> StepPage:
    line, stands = told.line, told.stands
    return StepPage(
        id=line.id,
        kind=told.step.kind,
        title=told.step.title,
        caption=told.step.caption,
        notes=told.step.notes,
        state=stands.state,
        why=stands.why,
        wanted=told.wanted if isinstance(told.wanted, Wanted) else None,
        as_of=stands.as_of,
        kept=stands.kept,
        caption_before="" if line.caption else before.get(line.id, ""),
    )


def _line(kept: Workspace, one: Presentation, steps: Mapping[str, int], *, invented: bool) -> PresentationLine:
    at = meeting_for(kept, one, invented=invented)
    return PresentationLine(
        id=one.id,
        title=AudienceWords(at).told(one.title, "") or UNTITLED,
        audience=at.audience,
        period=one.period,
        period_said=pipeline.said(one.period),
        steps=steps.get(one.id, 0),
        by=one.by,
        at=one.at,
        made_from=one.made_from,
    )


def _captions_before(at: Meeting, one: Presentation) -> dict[str, str]:
    """By step, of the presentation that this one repeats; as these readers may see them."""
    if not one.made_from:
        return {}
    words = AudienceWords(at)
    return {line.id: words.told(line.caption, "") for line in steps_here(at.kept, one.made_from)}
