"""A code below another: what is told of one must not give away what is held back of the other."""

from collections import defaultdict
from dataclasses import replace

import pytest
from pairing_library import Said, row, written

from impact.model import Audience
from impact.pairing import indicators
from impact.policy.audience import limits, sensitive_child_told, sensitive_total_told
from impact.policy.small_numbers import Unit, Voices, tells_child, tells_staff
from impact.vocabulary.codebook import codebook

ABOVE, BELOW = "CRISIS", "CRISIS_MH"
OPEN = replace(
    codebook(), codes={key: replace(code, sensitive=False) for key, code in codebook().codes.items()}
)  # as a library's own codes, which need not be sensitive


def said(branch: str, n: int, above: int, below: int) -> list[Said]:
    both = (ABOVE, BELOW)
    return [Said(branch, "2026-Q2", both, both if i < below else both[:1] if i < above else ()) for i in range(n)]


def told(lines: list[Said], code: str, branch: str, audience: Audience = "staff", codes=OPEN) -> tuple[object, object]:
    given = {"audience": audience, "grain": "quarter", "fiscal_start": 1, "branch_order": ("Hill", "East", "West")}
    found = row(indicators(*written(lines), **given, codes=codes), code=code, branch=branch)
    return found["status"], found["x"] if found["status"] == "shown" else None


@pytest.mark.parametrize(("below", "status"), [(0, "held_back"), (1, "held_back"), (2, "shown")])
def test_of_small_branches_a_code_below_is_told_from_two(below: int, status: str):
    lines = [*said("Hill", 9, 3, 1), *said("East", 3, 2, below), *said("West", 4, 2, 0)]
    assert told(lines, ABOVE, "East + West") == ("shown", 4)
    assert told(lines, BELOW, "East + West")[0] == status


@pytest.mark.parametrize("below", [0, 1, 3])
def test_of_a_branch_of_its_own_nothing_changes(below: int):
    assert told(said("Hill", 9, 3, below), BELOW, "Hill") == ("shown", below)


def test_where_the_code_above_is_held_back_so_is_the_one_below():
    """All of two small branches met a crisis: with the kinds of it told, that all did would be known."""
    lines = [*said("Hill", 9, 3, 1), *said("East", 3, 3, 2), *said("West", 4, 4, 1)]
    assert told(lines, ABOVE, "East + West")[0] == "held_back"
    assert told(lines, BELOW, "East + West")[0] == "held_back"


@pytest.mark.parametrize(("below", "x"), [(0, None), (1, None), (2, 2)])
def test_of_the_whole_system_a_sensitive_code_below_is_told_from_two_where_small_branches_are_in_it(below, x):
    lines = [*said("Hill", 9, 3, below), *said("East", 3, 2, 0), *said("West", 4, 2, 0)]
    assert told(lines, ABOVE, "", codes=codebook()) == ("shown", 7)
    assert told(lines, BELOW, "", codes=codebook())[1] == x


def test_a_sensitive_kind_is_not_told_where_the_whole_is_held_back():
    lines = [*said("Hill", 9, 9, 4), *said("East", 7, 7, 1)]
    assert [told(lines, code, "", codes=codebook())[1] for code in (ABOVE, BELOW)] == [None, None]


def test_a_kind_asked_for_alone_follows_the_same_rule():
    """The frame holds the code above, whether a figure shows it or not."""
    lines = [*said("Hill", 9, 3, 1), *said("East", 3, 3, 2), *said("West", 4, 4, 1)]
    reflections, standing = written(lines)
    given = {"audience": "staff", "grain": "quarter", "fiscal_start": 1, "branch_order": (), "codes": OPEN}
    alone = indicators(reflections, standing[standing["code"].eq(BELOW)], **given)
    assert row(alone, code=BELOW, branch="East + West")["status"] == "held_back"


# --- all that looks the same --------------------------------------------------------------------------------------

N = 6
SMALL = Unit(("East", "West"), N)
ALL = [(above, below) for above in range(N + 1) for below in range(above + 1)]


def of_unit(above: int, below: int) -> tuple[int | None, int | None]:
    """What staff and board see of several small branches."""
    seen = [tells_staff(SMALL, Voices(N, x, N)) for x in (above, below)]
    child = seen[1] and seen[0] and tells_child(SMALL, Voices(N, below, N))
    return above if seen[0] else None, below if child else None


def of_whole(audience: Audience, above: int, below: int) -> tuple[int | None, int | None]:
    given = {"units": 2, "joined": True, "whole_is_one": False, "limits": limits(audience)}
    seen = [sensitive_total_told(N, x, **given) for x in (above, below)]
    child = seen[1] and seen[0] and sensitive_child_told(below, joined=True)
    return above if seen[0] else None, below if child else None


@pytest.mark.parametrize("sees", [of_unit, lambda *x: of_whole("staff", *x), lambda *x: of_whole("board", *x)])
def test_whatever_is_held_back_of_either_has_two_values(sees):
    """Even for a reader who knows that both were asked of the very same reflections."""
    by_sight = defaultdict(list)
    for above, below in ALL:
        by_sight[sees(above, below)].append((above, below))
    for sight, same in by_sight.items():
        for at, shown in enumerate(sight):
            if shown is None:
                assert len({one[at] for one in same}) > 1, (sight, same)
