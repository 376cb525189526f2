"""What a person does with a presentation in; it is kept, or why it cannot be is said."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace

from impact.model import Audience, StepKind
from impact.service.figures.wanted import Wanted
from impact.service.presenting.freezing import Made, freeze, kept_beside, new_step
from impact.service.presenting.kept_steps import all_steps, meeting_of, presentation_of, step_of, steps_here
from impact.service.presenting.live import live
from impact.service.presenting.meeting import Meeting
from impact.service.presenting.standing import standing
from impact.service.presenting.steps_wanted import FindingsWanted, StepWanted, WordsWanted, fits, from_json
from impact.service.refusal import Refused
from impact.service.voices.nobodys_words import check_nobodys_words
from impact.words import tidy
from impact.workspace import Workspace
from impact.workspace.frozen import Frozen, keep_frozen, load_frozen
from impact.workspace.presentations import Presentation, StepLine, keep_presentation, keep_steps

# Three lines of a slide; a few lines beneath it; a page to speak from; what fits at the end of a board's page.
LONGEST_TITLE = 140
LONGEST_CAPTION = 400
LONGEST_NOTES = 4_000
LONGEST_ON_PAGE = 900
# More is no meeting.
MOST_STEPS = 40


def begin(
    kept: Workspace, title: str, audience: Audience, period: str, *, invented: bool, made_from: str = ""
) -> tuple[Meeting, Presentation]:
    """To be kept with its steps. Raises Refused."""
    at = meeting_of(kept, audience, period, invented=invented)
    one = Presentation(secrets.token_hex(8), _title(at, title), at.period, audience, made_from=made_from)
    return at, one


def add(at: Meeting, presentation_id: str, kind: StepKind, wanted: StepWanted, caption: str, *, by: str) -> str:
    """At the end; the id of the step. Raises Refused."""
    if not fits(kind, wanted):
        raise Refused("A step of this kind cannot show that. Choose it from the list again.")
    if isinstance(wanted, WordsWanted):
        wanted = WordsWanted(_title(at, wanted.title))
    everything = all_steps(at.kept, presentation_id)
    _check_room(line for line in everything if line.state == "here")
    position = max((line.position for line in everything), default=-1) + 1
    line, frozen = new_step(at, presentation_id, position, wanted)
    line = replace(line, caption=words(at, caption, LONGEST_CAPTION, "caption"))
    keep(at.kept, None, [(line, frozen)], by=by)
    return line.id


def move(kept: Workspace, presentation_id: str, step_id: str, position: int, *, by: str) -> None:
    """To this place among those that are here, from 0. Raises Refused."""
    here = list(steps_here(kept, presentation_id))
    moved = step_of(here, step_id)
    here.remove(moved)
    here.insert(max(0, min(position, len(here))), moved)
    _in_this_order(kept, here, by=by)


def drop(kept: Workspace, presentation_id: str, step_id: str, *, by: str) -> None:
    """Raises Refused."""
    line = step_of(steps_here(kept, presentation_id), step_id)
    keep(kept, None, [(replace(line, state="dropped"), None)], by=by)


def put_back(kept: Workspace, presentation_id: str, step_id: str, *, by: str) -> None:
    """To where it was. Raises Refused."""
    line = step_of(all_steps(kept, presentation_id), step_id)
    if line.state != "dropped":
        raise Refused("This step is in the presentation already.")
    here = list(steps_here(kept, presentation_id))
    _check_room(here)
    here.insert(sum(one.position < line.position for one in here), line)
    _in_this_order(kept, here, by=by)


def write_step(at: Meeting, line: StepLine, caption: str, notes: str, *, by: str) -> None:
    """Raises Refused for words that are too long, or somebody else's."""
    said = replace(
        line,
        caption=words(at, caption, LONGEST_CAPTION, "caption"),
        notes=words(at, notes, LONGEST_NOTES, "speaker notes"),
    )
    if said != line:
        keep(at.kept, None, [(said, None)], by=by)


def write(at: Meeting, one: Presentation, title: str, notes: str, *, by: str) -> None:
    """Raises Refused."""
    said = replace(one, title=_title(at, title), notes=words(at, notes, LONGEST_ON_PAGE, "notes"))
    if said != one:
        keep(at.kept, said, (), by=by)


def take_back(kept: Workspace, presentation_id: str, *, by: str) -> None:
    """Raises Refused."""
    keep(kept, replace(presentation_of(kept, presentation_id), state="taken_back"), (), by=by)


def refresh(at: Meeting, lines: Iterable[StepLine], *, by: str) -> int:
    """Those of these steps that are not as they were show what there is today; how many."""
    made: list[Made] = []
    for line in lines:
        wanted = from_json(line.kind, line.wanted)
        if not isinstance(wanted, Wanted | FindingsWanted):
            continue
        today, found = live(at, wanted), standing(at, line, wanted, frozen_of(at.kept, [line]))
        if today and (found.state in ("changed", "withheld") or found.kept):
            frozen = freeze(at, today)
            made.append((replace(line, frozen=frozen.id), frozen))
    if made:
        keep(at.kept, None, made, by=by)
    return len(made)


def keep_as_it_was(at: Meeting, line: StepLine, *, by: str) -> None:
    """Raises Refused where nothing is to be kept, or it may be shown no more."""
    wanted, here = from_json(line.kind, line.wanted), frozen_of(at.kept, [line])
    if not isinstance(wanted, Wanted | FindingsWanted):
        raise Refused("This step is always shown as it stands today.")
    found, today = standing(at, line, wanted, here), live(at, wanted)
    if found.state != "changed" or today is None:
        raise Refused(found.why or "Nothing has changed under this step, so there is nothing to keep.")
    frozen = kept_beside(at, here[line.frozen], today)
    keep(at.kept, None, [(replace(line, frozen=frozen.id), frozen)], by=by)


def frozen_of(kept: Workspace, lines: Iterable[StepLine]) -> dict[str, Frozen]:
    """What was put in with these steps, by its id."""
    with kept.reading() as connection:
        return load_frozen(connection, {line.frozen for line in lines if line.frozen})


def keep(kept: Workspace, one: Presentation | None, made: Sequence[Made], *, by: str) -> None:
    """In one write."""
    with kept.writing(by) as writing:
        if one:
            keep_presentation(writing, one)
        for _, frozen in made:
            if frozen:
                keep_frozen(writing, frozen)
        keep_steps(writing, [line for line, _ in made])


def words(at: Meeting, typed: str, longest: int, what: str) -> str:
    """As they are kept: lines stay, blanks round them go. Raises Refused."""
    said = "\n".join(tidy(line) for line in typed.strip().splitlines())
    if len(said) > longest:
        raise Refused(f"Keep the {what} under {longest:,} characters.")
    check_nobodys_words(at.kept, said, audience=at.audience)
    return said


def _title(at: Meeting, typed: str) -> str:
    said = tidy(typed)
    if not said:
        raise Refused("Give it a title first.")
    return words(at, said, LONGEST_TITLE, "title")


def _check_room(here: Iterable[StepLine]) -> None:
    if sum(1 for _ in here) >= MOST_STEPS:
        raise Refused(f"{MOST_STEPS} steps are more than a meeting takes. Drop one first.")


def _in_this_order(kept: Workspace, here: Sequence[StepLine], *, by: str) -> None:
    """Only those that move, or come back, are written anew."""
    ordered = [replace(line, position=at, state="here") for at, line in enumerate(here)]
    moved = [new for new, old in zip(ordered, here, strict=True) if new != old]
    if moved:
        keep(kept, None, [(line, None) for line in moved], by=by)
