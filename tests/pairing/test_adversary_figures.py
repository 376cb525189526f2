"""All figures of all audiences, side by side: nothing held back can be worked out of them.

Three ways of looking. A reader with whole-number programming, quarter by quarter, as in `test_adversary`, who also
knows what ties any thread to the three. Trades: two reflections of one joined unit change branches, or a branch that
is held back writes something else, and no figure changes; so no figure, nor all together, can tell them apart. And
months: of each branch's month two values at least are left.
"""

import random
from collections import Counter, defaultdict
from itertools import product

import numpy as np
import pytest
from figure_library import VISITS, Library, hand_out, invent
from pairing_library import Said
from pencil_reader import Published, Wrote
from scipy.optimize import Bounds, LinearConstraint, milp
from thread_reader import ANY, CODES, knows_threads

from impact.model import THREADS, Audience
from impact.pairing import Scene, ribbon
from impact.pairing.answers import ANY_THREAD, answers
from impact.pairing.any_thread import hear_any_thread
from impact.pairing.view import View, quarter_number
from impact.pairing.voices import Heard
from impact.period import Period

pytestmark = pytest.mark.slow

SHARDS = 4
# Of the first kind 48 were searched once.
READ, TRADED, MONTHLY = 24, 3, 8
# Staff hear what the board hears: one cut for both, shown in `test_adversary`.
OUTSIDE: tuple[Audience, ...] = ("board", "public")
LAST = Period.parse("2026-Q4")


# --- a reader of the quarter's cells ------------------------------------------------------------------------------


def heard_by(library: Library, audience: Audience) -> Heard:
    given = answers(library.reflections, library.standing, fiscal_start=1)
    return hear_any_thread(given, View(audience, library.branches))


def published(heard: Heard, quarter: str) -> list[Published]:
    """Every cell of the three threads and of any, as misses, weave and both sides add them up."""
    number = quarter_number(Period.parse(quarter))
    names = {ANY_THREAD: ANY}
    return [
        Published(c.members, names.get(code, code), c.n, c.x if c.status == "shown" else None, c.unread)
        for code in (*THREADS, ANY_THREAD)
        for c in heard.cells.get((number, code), ())
        if c.status != "held_back"
    ]


def truth(library: Library, quarter: str) -> dict[str, Wrote]:
    wrote = {}
    for branch in library.branches:
        mine = library.wrote(branch, quarter)
        if not mine:
            continue
        codes = {t: (sum(t in s.asked for s in mine), sum(t in s.stands for s in mine)) for t in THREADS}
        of_all = [s for s in mine if set(s.asked) == set(THREADS)]
        codes[ANY] = (len(of_all), sum(bool(s.stands) for s in of_all))
        writers = {s.writer for s in mine}
        known = "" not in writers
        wrote[branch] = Wrote(len(mine), len(writers) if known else len(mine), known, codes)
    return wrote


def still_open(library: Library, seen: tuple[Heard, ...], board: Heard, quarter: str) -> int:
    """Asserts that whatever is not shown has two values left; how many numbers that were."""
    wrote = truth(library, quarter)
    cells = [cell for heard in seen for cell in published(heard, quarter)]
    units = dict.fromkeys(cell.members for cell in published(board, quarter))
    system, values = knows_threads(wrote, dict.fromkeys(cells), units)
    assert system.holds(values), "the truth must be among the libraries that fit"
    alone = {cell.members[0] for cell in cells if len(cell.members) == 1}
    told = {(cell.members[0], cell.code) for cell in cells if len(cell.members) == 1}
    unread = {(b, cell.code) for cell in cells if cell.x is None for b in cell.members}
    unread |= {(b, ANY) for b, code in unread if code != ANY}  # what was asked of nobody is not asked of all three
    asked: list[tuple[str, ...]] = [(b,) for b in wrote if b not in alone]
    asked += [(b, c, what) for b in wrote for c in CODES for what in "nx" if (b, c) not in told | unread]
    sure = system.determined(values, [a for a in asked if not _told_by_its_own(a, told, wrote)])
    assert sure == [], (quarter, sure, wrote, cells)
    return len(asked)


def _told_by_its_own(number: tuple[str, ...], told: set[tuple[str, str]], wrote: dict[str, Wrote]) -> bool:
    """A branch that shows its own threads tells of any thread what they tell: none of all, or all of one of them."""
    return len(number) > 1 and number[1] == ANY and all((number[0], thread) in told for thread in THREADS)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_nothing_held_back_can_be_worked_out_of_the_threads_and_any_of_them(shard):
    held = of_any = 0
    for seed in range(shard, READ, SHARDS):
        library = invent(seed)
        board, public = heard_by(library, "board"), heard_by(library, "public")
        for quarter in library.quarters:
            for seen in ((public,), (board, public)):
                held += still_open(library, seen, board, quarter)
            of_any += sum(c.code == ANY and len(c.members) > 1 for h in (board, public) for c in published(h, quarter))
    print(f"{held} held-back numbers stay open beside {of_any} joined cells of any thread")
    assert held > 300
    assert of_any


# --- trades -------------------------------------------------------------------------------------------------------


def test_no_figure_changes_when_two_of_a_joined_unit_trade_branches():
    """So a branch of the unit may have named a thread once more or once less, whatever lies on the table."""
    trades = 0
    for seed in range(TRADED):
        library = invent(seed)
        traded = next((trade for quarter in library.quarters if (trade := _trade(library, quarter))), None)
        for audience in OUTSIDE if traded else ():
            assert hand_out(library, audience).same_as(hand_out(traded, audience))
            trades += 1
    assert trades > len(OUTSIDE)


def _trade(library: Library, quarter: str) -> Library | None:
    """The first two reflections of two branches of the board's joined unit that differ, each at the other's branch."""
    number = quarter_number(Period.parse(quarter))
    units = [c.members for c in heard_by(library, "board").cells.get((number, ANY_THREAD), ()) if len(c.members) > 1]
    for members in units:
        for one, other in product(library.wrote(members[0], quarter), library.wrote(members[1], quarter)):
            if one.stands != other.stands and not one.writer and not other.writer:
                said = list(library.said)
                said[_at(said, one)] = Said(other.branch, one.period, one.asked, one.stands)
                said[_at(said, other)] = Said(one.branch, other.period, other.asked, other.stands)
                return library.saying(said)
    return None


def _at(said: list[Said], one: Said) -> int:
    return next(i for i, s in enumerate(said) if s is one)


def test_no_number_changes_when_a_branch_that_is_held_back_writes_something_else():
    changed = 0
    for seed in range(TRADED):
        library = invent(seed)
        other = _otherwise(library, random.Random(seed))
        for audience in OUTSIDE if other.said != library.said else ():
            assert hand_out(library, audience).same_as(hand_out(other, audience))
            changed += 1
    assert changed > len(OUTSIDE)


def _otherwise(library: Library, chance: random.Random) -> Library:
    """What the branches that the board holds back wrote names other threads."""
    said = list(library.said)
    for number, cut in heard_by(library, "board").quarters.items():
        quarter = Period.months(number // 12, number % 12 + 1, 3).name()
        for one in (s for branch in cut.staff.held for s in library.wrote(branch, quarter)):
            names = tuple(t for t in THREADS if chance.random() < 0.5)
            said[_at(said, one)] = Said(one.branch, one.period, THREADS, names, one.writer)
    return library.saying(said)


# --- months -------------------------------------------------------------------------------------------------------

Kind = tuple[str, ...] | None
KINDS: list[Kind] = [
    *dict.fromkeys(tuple(t for t in THREADS if t in kind) for kind in product(*[(t, "") for t in THREADS]))
]
UNREAD: Kind = None


@pytest.mark.parametrize("shard", range(SHARDS))
def test_no_month_of_a_branch_can_be_worked_out(shard):
    """Of every unit's month the number in n and of each thread in x, where there are any, has two values left."""
    asked = split = 0
    for seed in range(shard, MONTHLY, SHARDS):
        library = invent(seed, large=True, even=1, fewest=4)
        for audience in OUTSIDE:
            scene = Scene(audience, branch_order=library.branches)
            if ribbon(*library.frames, scene, measure=VISITS, last=LAST).grain == "month":
                heard = heard_by(library, audience)
                split += 1
                asked += sum(_months_stay_open(library, heard, quarter) for quarter in library.quarters)
    print(f"{asked} numbers of branches' months stay open in {split} ribbons of months")
    assert asked


def _months_stay_open(library: Library, heard: Heard, quarter: str) -> int:
    """The units' own totals and the months' totals are known; each unit's month must not be."""
    number = quarter_number(Period.parse(quarter))
    units = [c.members for c in heard.cells[number, "DIGNITY"] if c.status != "held_back"]
    there: dict[tuple[tuple[str, ...], str], Counter[Kind]] = defaultdict(Counter)
    for members in units:
        for said in (s for branch in members for s in library.wrote(branch, quarter)):
            there[members, said.period][said.stands if said.asked else UNREAD] += 1
    months = sorted({month for _, month in there})
    asked = 0
    for unit, month in product(units, months):
        for what in ("n", *THREADS):
            if sum(there[unit, month][kind] for kind in KINDS if what == "n" or what in (kind or ())):
                assert _varies(there, units, months, (unit, month, what)), (quarter, unit, month, what, there)
                asked += 1
    return asked


def _varies(there, units, months, at) -> bool:
    """Two of a kind, one of them here, at two units in two months, may have it the other way round; else a search."""
    unit, month, what = at
    for kind in KINDS:
        if what != "n" and what not in (kind or ()):
            continue
        if there[unit, month][kind] and any(
            there[u, m][kind] for u, m in product(units, months) if u != unit and m != month
        ):
            return True
    return _searched(there, units, months, at)


def _searched(there, units, months, at) -> bool:
    kinds = [*KINDS, UNREAD]
    names = {name: i for i, name in enumerate(product(units, months, kinds))}

    def counts(kind: Kind, what: str) -> bool:
        if what == "unread":
            return kind is UNREAD
        return kind is not UNREAD and (what == "n" or what in kind or (what == ANY and bool(kind)))

    rows, sums = [], []
    for what in ("n", "unread", *THREADS, ANY):
        margins = [((u,), tuple(months)) for u in units] + (
            [] if what == ANY else [(tuple(units), (m,)) for m in months]
        )
        for us, ms in margins:
            rows.append([float(u in us and m in ms and counts(k, what)) for u, m, k in names])
            sums.append(sum(there[u, m][k] for u, m, k in names if u in us and m in ms and counts(k, what)))
    unit, month, what = at
    objective = np.array([float(u == unit and m == month and counts(k, what)) for u, m, k in names])
    ends = [
        milp(
            sign * objective,
            constraints=LinearConstraint(np.array(rows), np.array(sums), np.array(sums)),
            bounds=Bounds(0, np.inf),
            integrality=np.ones(len(names)),
        )
        for sign in (1, -1)
    ]
    assert all(end.success for end in ends)
    return round(ends[0].fun) != round(-ends[1].fun)
