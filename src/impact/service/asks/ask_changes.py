"""What a person does with an ask in; it is kept, or why it cannot be is said."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from impact.service.asks.ask_choices import Choice, choices
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.words import tidy
from impact.workspace import Workspace
from impact.workspace.asks import Ask, AskState, Evidence, keep_ask, keep_evidence, load_asks, load_evidence

# What fits on one printed page beside its evidence.
LONGEST_NEED = 600
LONGEST_LINE = 200
LONGEST_OUTCOME = 600
MOST_EVIDENCE = 12

# What may follow what; the way back is a step of its own, so that a slip of the hand is no end.
NEXT: Mapping[AskState, tuple[AskState, ...]] = {
    "drafted": ("asked", "taken_back"),
    "asked": ("granted", "refused", "taken_back"),
    "granted": ("asked",),
    "refused": ("asked",),
    "taken_back": ("drafted",),
}
OPEN: tuple[AskState, ...] = ("drafted", "asked")


@dataclass(frozen=True, slots=True)
class AskWords:
    """What a person types of an ask; `due` is a day (ISO) or empty."""

    need: str
    cost: str = ""
    owner: str = ""
    due: str = ""


def begin(kept: Workspace, words: AskWords, period: str, *, by: str) -> str:
    """Its id. Raises Refused."""
    said = _checked(words)
    reading = read_all(kept)
    known = {one.name(fiscal_start=reading.year_starts) for one in reading.periods}
    if period not in known:
        raise Refused("An ask belongs to a quarter or a year that is here. Choose one.")
    ask = Ask(secrets.token_hex(8), period, said.need, said.cost, said.owner, said.due)
    with kept.writing(by) as writing:
        keep_ask(writing, ask)
    return ask.id


def change(kept: Workspace, ask_id: str, words: AskWords, *, by: str) -> None:
    """Other words; an ask that was decided keeps its own. Raises Refused."""
    said, ask = _checked(words), standing(kept, ask_id)
    if ask.state not in OPEN:
        raise Refused("This ask was decided or taken back. Open it again first, so that its words stay what was asked.")
    _keep(kept, replace(ask, need=said.need, cost=said.cost, owner=said.owner, due=said.due), by=by)


def move(kept: Workspace, ask_id: str, state: AskState, outcome: str, *, by: str) -> None:
    """From drafted to asked, to an answer, or back. Raises Refused."""
    ask = standing(kept, ask_id)
    if state not in NEXT[ask.state]:
        raise Refused("Something was said of this ask since. Look at it again.")
    if len(outcome) > LONGEST_OUTCOME:
        raise Refused(f"Keep the outcome under {LONGEST_OUTCOME} characters.")
    if state in ("granted", "refused") and not tidy(outcome):
        raise Refused("Say what came of it: what was given, or why not. It stays with the ask.")
    if state == "asked" and ask.state == "drafted":
        _check_whole(kept, ask)
    _keep(kept, replace(ask, state=state, outcome=tidy(outcome) if state in ("granted", "refused") else ""), by=by)


def add(kept: Workspace, ask_id: str, chosen: Choice, *, invented: bool, by: str) -> None:
    """What is picked must be on the list: nothing else can be evidence. Raises Refused."""
    ask = _open(kept, ask_id)
    if chosen.line(ask.id) not in [one.line(ask.id) for one in choices(kept, ask.period, invented=invented)]:
        raise Refused("This can be picked no more: it was taken back, or its numbers changed. Look at the list again.")
    if len(_evidence(kept, ask_id)) >= MOST_EVIDENCE:
        raise Refused(f"{MOST_EVIDENCE} things are more than anybody reads. Take one away first.")
    with kept.writing(by) as writing:
        keep_evidence(writing, [chosen.line(ask.id)])


def remove(kept: Workspace, ask_id: str, line: Evidence, *, by: str) -> None:
    """It is evidence no more; that it was, and who took it away, stays. Raises Refused."""
    _open(kept, ask_id)
    if line.what not in [one.what for one in _evidence(kept, ask_id)]:
        raise Refused("It is no longer among the evidence.")
    with kept.writing(by) as writing:
        keep_evidence(writing, [replace(line, state="taken_back")])


def standing(kept: Workspace, ask_id: str) -> Ask:
    """Its last line. Raises Refused."""
    with kept.reading() as connection:
        said = load_asks(connection).get(ask_id)
    if not said:
        raise Refused("This ask is not here any more.")
    return said[-1]


def _checked(words: AskWords) -> AskWords:
    said = AskWords(tidy(words.need), tidy(words.cost), tidy(words.owner), words.due.strip())
    if not said.need:
        raise Refused("Say first what is needed, in a sentence.")
    if len(said.need) > LONGEST_NEED:
        raise Refused(f"Keep the need under {LONGEST_NEED} characters: it has to be read on one page.")
    if max(len(said.cost), len(said.owner)) > LONGEST_LINE:
        raise Refused(f"Keep cost and owner under {LONGEST_LINE} characters each.")
    if said.due and not _is_day(said.due):
        raise Refused("The day is not one that we can read. Choose it in the calendar.")
    return said


def _check_whole(kept: Workspace, ask: Ask) -> None:
    missing = [
        name
        for name, said in (("what it costs", ask.cost), ("who owns it", ask.owner), ("by when", ask.due))
        if not said
    ]
    if missing:
        raise Refused(f"Before it is asked, say {', '.join(missing)}. “Nothing but the time” is a cost too.")
    if not _evidence(kept, ask.id):
        raise Refused("Pick at least one thing that it rests on: a pair, a condition, a finding or a quote.")


def _keep(kept: Workspace, ask: Ask, *, by: str) -> None:
    with kept.writing(by) as writing:
        keep_ask(writing, ask)


def _open(kept: Workspace, ask_id: str) -> Ask:
    ask = standing(kept, ask_id)
    if ask.state not in OPEN:
        raise Refused("This ask was decided or taken back. Open it again before you change what it rests on.")
    return ask


def _evidence(kept: Workspace, ask_id: str) -> tuple[Evidence, ...]:
    with kept.reading() as connection:
        return load_evidence(connection).get(ask_id, ())


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
