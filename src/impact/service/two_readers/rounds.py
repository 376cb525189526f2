"""A round in which two people read the same reflections, neither seeing what the other says: begun, read, compared.

While it is open, its readers see neither each other's codings nor the writer's ticks nor suggestions: what leads both
to the same code would make agreement look better than it is.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from impact import workspace
from impact.coding.double_coded import DoubleCoded, double_coded
from impact.coding.drawing import Drawable, draw
from impact.coding.latest import decided
from impact.coding.reading import reading, told
from impact.coding.settled import TOGETHER
from impact.policy.persons import is_name, known_as, person_key
from impact.service.codebook.codebook import codebook_of
from impact.service.people.people import needs_a_name
from impact.service.reading.reading_queue import Row, rows_here
from impact.service.refusal import Refused
from impact.service.sheets.reading import codings_of, read_all
from impact.workspace import Coding, Round, Workspace, Writing

# Enough for alpha to say something of codes that stand in one of ten, and two afternoons of reading.
USUAL_NUMBER = 50
_GONE_ON = "This round is not as it was. Another window may have gone on with it; look at it anew."


@dataclass(frozen=True, slots=True)
class RoundNow:
    """`read`: of `reflections` that are still here, how many each coder has read, in the order of `coders`.

    `both`: how many both have read.
    """

    round: Round
    reflections: tuple[str, ...]
    read: tuple[int, ...]
    both: int

    @property
    def is_read(self) -> bool:
        """Whether each has read all of it."""
        return self.both == len(self.reflections)


def rounds_of(kept: Workspace) -> tuple[Round, ...]:
    """Those that were not given up, in the order in which they began."""
    with kept.reading() as connection:
        return tuple(one for one in workspace.load_rounds(connection) if one.state != "given_up")


def open_round(kept: Workspace) -> Round | None:
    return next((one for one in rounds_of(kept) if one.state == "open"), None)


def latest_round(kept: Workspace) -> RoundNow | None:
    """The one that began last, and how far it is."""
    known = rounds_of(kept)
    return _now(kept, known[-1]) if known else None


def drawable(kept: Workspace, coders: Sequence[str]) -> list[Row]:
    """Rows that neither of them has read or coded, nor anybody without a name, who may be one of them."""
    codings = decided(codings_of(kept))
    own = codings["coder"].isin(list(coders)) | ~codings["coder"].map(is_name).astype(bool)
    own &= (codings["coder"] != TOGETHER) & (codings["state"] != "taken_back")
    met = set(codings.loc[own, "reflection_id"])
    before = {name for one in rounds_of(kept) for name in one.reflections}
    return [row for row in rows_here(kept) if row.id not in before and met.isdisjoint(row.lines)]


def start(kept: Workspace, coders: Sequence[str], number: int, *, by: str) -> None:
    """Draws the reflections. Raises Refused where two persons are not named, or nothing is left to draw from."""
    needs_a_name(by, why="Who begins a round is known by name.")
    names = _two_persons(kept, coders)
    if number < 1:
        raise Refused("A round has at least one reflection.")
    rows = drawable(kept, names)
    if not rows:
        raise Refused("One of you has read every reflection already. A blind round needs some that neither has read.")
    ids = draw((Drawable(row.id, row.branch, row.period) for row in rows), number)
    name = f"Round {len(rounds_of(kept)) + 1}"
    with kept.writing(by) as writing:
        if any(one.state == "open" for one in workspace.load_rounds(writing.connection)):
            raise Refused("A round is open already. Compare it, or give it up, before you begin another.")
        workspace.keep_round(writing, Round(secrets.token_hex(6), name, ids, names))


def compare(kept: Workspace, round_id: str, *, by: str) -> None:
    """Ends the blind reading. What both have read is put side by side; on what they differ, it is disputed from now on.

    Nobody said no to a code that only one of them gave, so that it is disputed is a line of its own: of both together.
    """
    one = find(kept, round_id, "open")
    now = _now(kept, one)
    if not now.both:
        raise Refused("There is nothing to compare yet: no reflection was read by both.")
    differ = coded_in(kept, one).differences()
    with kept.writing(by) as writing:
        _still(writing, one)
        workspace.keep_round(writing, replace(one, state="compared"))
        workspace.add_codings(writing, [Coding(row, code, "disputed", coder=TOGETHER) for row, code in differ])


def give_up(kept: Workspace, round_id: str, *, by: str) -> None:
    """The round blinds nobody any more. What each said of its reflections stays."""
    one = find(kept, round_id, "open")
    with kept.writing(by) as writing:
        _still(writing, one)
        workspace.keep_round(writing, replace(one, state="given_up"))


def find(kept: Workspace, round_id: str, *states: str) -> Round:
    """Raises Refused where it is not in one of these states: another window may have been quicker."""
    found = next((one for one in rounds_of(kept) if one.id == round_id and one.state in states), None)
    if found is None:
        raise Refused(_GONE_ON)
    return found


def coded_in(kept: Workspace, one: Round) -> DoubleCoded:
    """What its coders said of its reflections; once it is compared, what they had said until then."""
    lines = told(read_all(kept).merged.reflections)
    codings = codings_of(kept)
    if one.compared_at:
        codings = codings[codings["at"] <= one.compared_at]
    here = lines[lines["told_in"].isin(list(one.reflections))].drop(columns="told_in")
    return double_coded(here, codings, one.coders, codes=codebook_of(kept))


def _still(writing: Writing, one: Round) -> None:
    """Within the write, when no other window can be quicker."""
    if one not in workspace.load_rounds(writing.connection):
        raise Refused(_GONE_ON)


def _two_persons(kept: Workspace, coders: Sequence[str]) -> tuple[str, ...]:
    with kept.reading() as connection:
        known = workspace.known_people(connection)
    names = tuple(known_as(name, known) for name in coders)
    if len(names) != 2 or not all(map(is_name, names)):
        raise Refused("A round needs two people, each by the name under which they read.")
    if person_key(names[0]) == person_key(names[1]):
        raise Refused("These are two times the same name. A round needs two people.")
    return names


def _now(kept: Workspace, one: Round) -> RoundNow:
    lines_of = {row.id: row.lines for row in rows_here(kept)}
    here = tuple(name for name in one.reflections if name in lines_of)
    marks = reading(codings_of(kept))
    by_coder = [set(marks.loc[marks["coder"] == who, "reflection_id"]) for who in one.coders]
    read = [{name for name in here if mine.issuperset(lines_of[name])} for mine in by_coder]
    return RoundNow(one, here, tuple(map(len, read)), len(set.intersection(*read)))
