"""One reflection, another level and a reason in; it counts from then on, everywhere, or why not is said."""

from dataclasses import dataclass

from impact import workspace
from impact.policy.consent import LEVELS, Level, level
from impact.policy.persons import person_key
from impact.service.people.people import needs_a_name
from impact.service.reading.reading_card import reading_card
from impact.service.refusal import Refused
from impact.service.sheets.reading import Reading, read_all
from impact.words import tidy
from impact.workspace import GivenConsent, Workspace, WriterName

# A line: why, not what was written.
LONGEST_REASON = 200
LONGEST_NAME = 80
CAN_BE_GIVEN: tuple[Level, ...] = LEVELS[LEVELS.index("reader") :]


@dataclass(frozen=True, slots=True)
class Change:
    """`told_me`: the writer said so to the person who asks. `name` may be printed, where the writer wishes it."""

    level: Level
    reason: str
    told_me: bool = False
    name: str = ""
    name_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts for one reflection, what its sheet says, and who changed it, why and when; empty where nobody did."""

    level: Level
    in_sheet: Level
    reason: str = ""
    by: str = ""
    at: str = ""
    name: str = ""
    name_confirmed: bool = False


def standing(kept: Workspace, reflection_id: str) -> Standing:
    """Raises Refused where it is not here any more."""
    reading = read_all(kept)
    counts = _level_of(reading, reflection_id)
    with kept.reading() as connection:
        given = workspace.load_consents(connection).get(reflection_id)
        name = workspace.load_writer_names(connection).get(reflection_id, WriterName("", False))
    in_sheet = reading.said_in_sheets.get(reflection_id, counts)
    if given is None:
        return Standing(counts, in_sheet, name=name.name, name_confirmed=name.confirmed)
    return Standing(counts, in_sheet, given.reason, given.by, given.at, name.name, name.confirmed)


def give(kept: Workspace, reflection_id: str, change: Change, *, by: str) -> None:
    """For all that was told in the same row. Raises Refused."""
    before = standing(kept, reflection_id)
    _check(change, before, by=by)
    if change.told_me:
        needs_a_name(by, why="Who heard it from the writer stands by it with their name.")
    ids = [words.id for words in reading_card(kept, reflection_id).words]
    name = tidy(change.name) if change.level == "named" else ""
    with kept.writing(by) as writing:
        given = GivenConsent(change.level, tidy(change.reason), over=before.in_sheet)
        workspace.give_consent(writing, ids, given)
        if (name, change.name_confirmed) != (before.name, before.name_confirmed) and (name or before.name):
            workspace.set_writer_name(writing, ids, WriterName(name, bool(name) and change.name_confirmed))
        if before.name and name != before.name:
            writing.erases()


def _check(change: Change, before: Standing, *, by: str) -> None:
    if change.level not in CAN_BE_GIVEN:
        raise Refused("Choose one of the levels. To take the reflection back for good, use “The writer wants it back”.")
    if not tidy(change.reason):
        raise Refused("Say why in a few words: somebody will ask one day.")
    if len(change.reason) > LONGEST_REASON:
        raise Refused(f"Keep the reason under {LONGEST_REASON} characters. Repeat nothing of the reflection in it.")
    if LEVELS.index(change.level) > LEVELS.index(before.in_sheet) and not change.told_me:
        raise Refused("This is more than the writer gave in the sheet. Only the writer can allow that.")
    raises = LEVELS.index(change.level) > LEVELS.index(before.level)
    if raises and person_key(before.by) not in ("", person_key(by)) and not change.told_me:
        raise Refused(f"{before.by} lowered it, as the writer may have asked. Only the writer can allow more again.")
    if change.level == "named" and not tidy(change.name):
        raise Refused("Type the name as it may be printed, and tick it once the writer has said yes to it again.")
    if len(change.name) > LONGEST_NAME:
        raise Refused(f"Keep the name under {LONGEST_NAME} characters.")


def _level_of(reading: Reading, reflection_id: str) -> Level:
    lines = reading.merged.reflections
    held = lines.loc[lines["id"] == reflection_id, "consent"]
    if held.empty or held.iloc[0] == "withdrawn":
        raise Refused("This reflection is not here any more.")
    return level(str(held.iloc[0]))
