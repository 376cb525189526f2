"""Asked for a branch that may not be told, one gets the narrowest place and time that may, and is told so."""

from itertools import product

import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import Said, counted, several, written

from impact.model import THREADS
from impact.pairing import Scene, misses, pair_card, weave
from impact.pairing.voices import hear
from impact.pairing.widened_figures import widened_card, widened_misses, widened_weave
from impact.pairing.widening import narrowest
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.pairs import pairs

ORDER = ("East", "West", "Hill", "Lake")
NOW = Period.parse("2026-Q2")


def told(said, place, period="2026-Q2", audience="staff", code="DIGNITY"):
    reflections, standing = written(said)
    view = Scene(audience, branch_order=ORDER).view(counted([]), reflections)
    return narrowest(hear(reflections, standing, [code], view), code, place, Period.parse(period))


def test_a_branch_that_may_be_told_is_told():
    found = told(several(5, 2, "East"), "East")
    assert (found.step, found.place, found.voice.x, found.voice.n) == ("asked", "East", 2, 5)


@pytest.mark.parametrize(("n", "step"), [(4, "unit"), (5, "asked"), (6, "asked")])
def test_a_smaller_one_is_told_with_the_unit_that_counts_it(n, step):
    found = told([*several(9, 4, "West"), *several(n, 1, "East"), *several(3, 1, "Hill")], "East")
    assert found.step == step
    if step == "unit":
        assert (found.members, found.voice.x, found.voice.n) == (("East", "Hill"), 2, 7)


def test_without_a_unit_all_branches_of_the_quarter_are_told():
    found = told([*several(9, 4, "West"), *several(3, 1, "East")], "East")
    assert (found.step, found.members, found.voice.n, found.voice.held) == ("all", (), 9, 1)


def test_where_the_quarter_may_not_be_told_its_year_is():
    found = told([*several(9, 4, "West", "2026-Q1"), *several(3, 1, "East")], "East")
    assert (found.step, found.period.name(), found.voice.n) == ("year", "2026", 9)
    assert told([*several(9, 4, "West", "2026-Q1"), *several(3, 1, "East")], "").step == "year"


def test_where_nothing_may_be_told_nothing_is():
    found = told(several(3, 1, "East"), "East")
    assert (found.step, found.voice.n, found.wider) == ("nowhere", None, False)


def test_silence_and_what_nobody_has_read_are_answers_of_their_own():
    said = [*several(9, 4, "West"), *several(0, 0, "East", of=6)]
    assert (told(said, "Lake").step, told(said, "Lake").voice.status) == ("asked", "silent")
    assert (told(said, "East").step, told(said, "East").voice.status) == ("asked", "unread")


def test_a_sensitive_code_of_a_branch_is_told_of_all_branches():
    said = [*several(9, 4, "West", code="CRISIS"), *several(8, 2, "East", code="CRISIS")]
    found = told(said, "West", code="CRISIS")
    assert (found.step, found.why, found.voice.x, found.voice.n) == ("all", "sensitive", 6, 17)


def test_a_month_stays_with_its_quarter():
    assert told(several(9, 4, "West"), "West", period="2026-05").step == "nowhere"


def _threes(n, branch, quarter="2026-Q2"):
    return [Said(branch, quarter, THREADS, THREADS[: i % 4]) for i in range(n)]


def test_a_weave_that_could_tell_of_no_quarter_shows_the_unit_and_says_so():
    frames = (counted([]), *written([*_threes(9, "West"), *_threes(4, "East"), *_threes(3, "Hill")]))
    scene = Scene("staff", branch_order=ORDER)
    wide = widened_weave(*frames, scene, place="East", last=NOW)
    assert (wide.step, wide.asked_place, wide.members) == ("unit", "East", ("East", "Hill"))
    shown = weave(*frames, scene, place="", last=NOW, widened=wide)
    assert (shown.rows.iloc[-1]["n"], shown.widened) == (7, wide)


def test_a_weave_with_one_quarter_to_tell_stays_with_its_branch():
    said = [*_threes(9, "East", "2026-Q1"), *_threes(4, "East"), *_threes(3, "Hill")]
    frames = (counted([]), *written(said))
    assert widened_weave(*frames, Scene("staff", branch_order=ORDER), place="East", last=NOW) is None


def test_both_sides_of_what_the_count_misses_widen_together():
    lines = [("visits", branch, f"2026-0{m}", 100 * i) for i, branch in enumerate(ORDER, 1) for m in (4, 5, 6)]
    frames = (counted(lines), *written([*_threes(9, "West"), *_threes(4, "East"), *_threes(3, "Hill")]))
    scene = Scene("staff", branch_order=ORDER)
    wide = widened_misses(*frames, scene, place="East", last=NOW)
    last = misses(*frames, scene, measure=VISITS, place="", last=NOW, widened=wide).rows.iloc[-1]
    assert (last["value"], last["n"]) == (300 + 900, 7)


def test_a_card_of_a_wider_place_keeps_a_persons_words_to_itself():
    lines = [("visits", branch, f"2026-0{m}", 100) for branch in ("East", "West") for m in (4, 5, 6)]
    frames = (counted(lines), *written([*several(9, 4, "West"), *several(3, 1, "East")]))
    scene = Scene("staff", branch_order=ORDER)
    wide = widened_card(*frames, scene, code="DIGNITY", place="East", period=NOW)
    made = pair_card(
        *frames, scene, pair=pairs()["visits"], measure=VISITS, code=codebook()["DIGNITY"], place="", period=NOW,
        fit="differs", inference="All three said it.", widened=wide,
    )  # fmt: skip
    assert (made.value, made.x, made.n, made.status) == (600, 4, 9, "shown")
    assert (made.fit, made.inference, made.own, made.asked_place) == ("", "", False, "East")


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("audience", AUDIENCES)
def test_whatever_is_widened_is_a_number_that_is_told_anyway(seed, audience):
    library = invent(seed)
    view = Scene(audience, branch_order=library.branches).view(library.counts, library.reflections)
    heard = hear(library.reflections, library.standing, ["DIGNITY"], view)
    for branch, name in product(library.branches, library.quarters):
        quarter = Period.parse(name)
        found = narrowest(heard, "DIGNITY", branch, quarter)
        assert found.voice == _told_anyway(heard, found, branch, quarter)
        assert branch in found.members or found.step in ("all", "year")
        assert found.voice.n is not None or found.step == "nowhere"


def _told_anyway(heard, found, branch, quarter):
    match found.step:
        case "unit":
            return heard.units("DIGNITY", quarter)[" + ".join(found.members)]
        case "all" | "year":
            return heard.total("DIGNITY", found.period)
    return heard.branch(branch, "DIGNITY", quarter)
