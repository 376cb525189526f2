"""A presentation in; all that its screens and files say, guarded for its audience, out. In this one place."""

from collections.abc import Sequence
from dataclasses import replace

from impact.model import AskTold, FindingTold, Presented, Quoted, SoundingBoard
from impact.pipeline import Scene
from impact.service.asks.asks import is_for
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of, scene
from impact.service.figures.wanted import Wanted
from impact.service.ideas.ideas_printed import ideas_told
from impact.service.people.thresholds import thresholds_of
from impact.service.presenting.audience_words import AudienceWords
from impact.service.presenting.house import house_look_of, paper_of
from impact.service.presenting.kept_steps import as_of_now, meeting_for, steps_here
from impact.service.presenting.live import live
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.quotes_and_asks import ask_told
from impact.service.presenting.room_sheets import board_sheet_told, ideas_told_in_a_file
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted
from impact.service.presenting.telling import Telling, finding_told, placed, telling, with_places
from impact.service.presenting.whole import Numbers, Parts, Rules, numbers_of, whole
from impact.service.sheets.reading import read_all, state_key
from impact.service.sources.files_behind import sources_of
from impact.service.voices.public_clearances import public_clearances
from impact.service.voices.quoting import quotes_of
from impact.workspace import Workspace
from impact.workspace.asks import load_asks
from impact.workspace.presentations import Presentation

_TOLD: Cache[Presented] = Cache(4)
_NUMBERS: Cache[Numbers] = Cache(6)


def presented(kept: Workspace, one: Presentation, *, invented: bool, quotes: bool = True) -> Presented:
    """Raises Refused where its period is not here any more."""
    key = as_of_now(kept, one, invented=invented)
    return _TOLD.get((*key, quotes), lambda: _presented(kept, one, invented=invented, quotes=quotes))


def _presented(kept: Workspace, one: Presentation, *, invented: bool, quotes: bool) -> Presented:
    at = meeting_for(kept, one, invented=invented)
    words = AudienceWords(at)
    title = words.told(one.title, "The title")
    notes = words.told(one.notes, "What stands at the end of the board’s page")
    told = with_places(telling(at, steps_here(kept, one.id), words, quotes=quotes))
    board = _board(at)
    board_sheet = board_sheet_told(board, words, quotes=quotes) if board else None
    became = ideas_told_in_a_file(ideas_told(kept), words) if at.audience == "staff" else None
    parts = Parts(
        id=one.id,
        title=title,
        notes=notes,
        audience=at.audience,
        period=at.period,
        told=told,
        findings=_findings(at, told),
        voice=_voice(at, told) if quotes else None,
        ask=_ask(at, told),
        numbers=_numbers(at),
        quotes=quotes,
        words_left=tuple(words),
        invented=at.invented,
        board=board,
        board_sheet=board_sheet,
        became=became,
    )
    rules = Rules(thresholds_of(kept), public_clearances(kept), codebook_of(kept), house_look_of(kept), paper_of(kept))
    return whole(parts, rules, sources_of(kept, parts.sources))


def _board(at: Meeting) -> SoundingBoard | None:
    """What a team may talk about, of the same period, as this audience may hear it."""
    found = live(at, Wanted(form="sounding_board", period=at.period))
    return found.data if found and isinstance(found.data, SoundingBoard) else None


def _numbers(at: Meeting) -> Numbers:
    key = (*state_key(at.kept), at.audience, at.period, at.invented)
    return _NUMBERS.get(key, lambda: _look(at))


def _look(at: Meeting) -> Numbers:
    held, seen, reading = coded_of(at.kept), scene_of(at), read_all(at.kept)
    return numbers_of(held, reading.merged, seen, at.span)


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
    told_of = (ask_told(at, AskWanted(name)) for name in open_asks(at))
    said = next((one for one in told_of if one), None)
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
