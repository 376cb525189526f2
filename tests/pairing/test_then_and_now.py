"""Two periods beside each other: the numbers of each as every other figure has them, and what makes them unlike."""

import pandas as pd
import pytest
from figure_library import AUDIENCES, VISITS, invent
from pairing_library import Said, counted, several, written

from impact.model import THREADS
from impact.pairing import Scene, both_sides, then_and_now
from impact.period import Period
from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

THEN, NOW = Period.parse("2026-Q1"), Period.parse("2026-Q3")


def beside(frames, place="", audience="staff", then=THEN, now=NOW, measure="visits", codes=()):
    return then_and_now(
        *frames,
        Scene(audience),
        measures=[measures()[measure]],
        place=place,
        then=then,
        now=now,
        codes=[codebook()[code] for code in codes],
    )


def frames_of(said, counts=()):
    return (counted(counts), *written(said))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("seed", range(3))
def test_both_periods_tell_what_both_sides_tells_of_each(audience, seed):
    library = invent(seed)
    scene = Scene(audience, branch_order=library.branches)
    sides = {when: both_sides(*library.frames, scene, measure=VISITS, period=when).rows for when in (THEN, NOW)}
    for place in ("", *library.branches):
        shown = then_and_now(*library.frames, scene, measures=[VISITS], place=place, then=THEN, now=NOW)
        for when, period in (("then", THEN), ("now", NOW)):
            rows = sides[period]
            (row,) = rows[rows["branch"].eq(place) & rows["role"].ne("unit")].to_dict("records") or [None]
            voices = shown.voices[shown.voices["when"].eq(when)].set_index("code")
            assert [pd.isna(x) for x in voices["x"]] == [pd.isna(row[code]) for code in THREADS]
            assert voices["x"].dropna().tolist() == [row[code] for code in THREADS if pd.notna(row[code])]
            told = shown.counts[shown.counts["when"].eq(when)].iloc[0]
            assert (told["value"] == row["value"]) or (pd.isna(told["value"]) and pd.isna(row["value"]))


@pytest.mark.parametrize("seed", range(3))
def test_at_a_branch_the_numbers_are_those_of_a_plain_count(seed):
    library = invent(seed, large=True)
    met = 0
    for branch in library.branches:
        voices = beside(library.frames, branch).voices
        for row in voices[voices["status"].eq("shown")].itertuples():
            wrote = library.wrote(branch, "2026-Q1" if row.when == "then" else "2026-Q3")
            assert row.n == sum(row.code in one.asked for one in wrote) >= 5
            assert row.x == sum(row.code in one.stands for one in wrote)
            met += 1
    assert met > 3


def test_a_thread_that_too_few_were_asked_about_has_neither_n_nor_x():
    others = ("DIGNITY", "UNDERSTANDING")
    said = [Said("East", "2026-Q3", THREADS, ("DIGNITY", "PURPOSE"))] * 4
    said += [Said("East", "2026-Q3", others, ("DIGNITY",))] * 4
    voices = beside(frames_of(said), "East").voices.query("when == 'now'").set_index("code")
    assert (voices.loc["DIGNITY", "status"], voices.loc["DIGNITY", "n"]) == ("shown", 8)
    assert voices.loc["PURPOSE", "status"] == "held_back"
    assert voices.loc["PURPOSE", ["n", "x"]].isna().all()


def test_the_change_is_a_fraction_of_then_and_only_between_whole_periods():
    whole = [("visits", "East", "2026-Q1", 100), ("visits", "East", "2026-Q3", 90)]
    assert beside(frames_of([], whole)).counts["change"].tolist()[1] == pytest.approx(-0.1)
    part = [("visits", "East", "2026-Q1", 100), ("visits", "East", "2026-07", 90)]
    told = beside(frames_of([], part)).counts
    assert told["change"].isna().all()
    assert told["value_status"].tolist() == ["complete", "part"]


def test_a_new_definition_between_the_two_is_said_and_nothing_is_compared():
    redefined = next(m for m in measures().values() if m.breaks[:4].isdigit() and not m.sensitive)
    year = int(redefined.breaks[:4])
    periods = (Period.quarter(year - 1, 1), Period.quarter(year, 1))
    lines = [(redefined.key, "East", period.name(), 100) for period in periods]
    told = beside(frames_of([], lines), then=periods[0], now=periods[1], measure=redefined.key)
    assert told.counts["redefined"].all()
    assert told.counts["change"].isna().all()
    assert any("definition changed" in note for note in told.notes)


def test_two_forms_that_offered_other_answers_are_told_apart():
    counts, reflections, standing = frames_of([*several(6, 3, "East", "2026-Q1"), *several(6, 3, "East", "2026-Q3")])
    now = reflections["period_start"].ge(pd.Timestamp(NOW.start))
    other = reflections.assign(codes_offered=["DIGNITY" if is_now else "" for is_now in now])
    (note,) = beside((counts, other, standing)).notes
    assert note.startswith("Another form: that of 2026-Q3 offered “Dignity” to tick, that of 2026-Q1 did not")
    same = reflections.assign(codes_offered="DIGNITY")
    assert beside((counts, same, standing)).notes == ()


def test_one_period_is_shown_while_the_other_is_held_back():
    said = [*several(4, 2, "East", "2026-Q1"), *several(9, 4, "East", "2026-Q3")]
    told = beside(frames_of(said), "East", codes=("DIGNITY",)).voices.set_index("when")
    assert told.loc["then", "status"] == "held_back"
    assert pd.isna(told.loc["then", "n"])
    assert (told.loc["now", "n"], told.loc["now", "x"]) == (9, 4)


def test_a_sensitive_code_is_told_of_all_branches_only():
    said = [
        Said(b, q, ("CRISIS",), ("CRISIS",) if i < 3 else ())
        for b in "AB"
        for q in ("2026-Q1", "2026-Q3")
        for i in range(9)
    ]
    told = beside(frames_of(said), "A", codes=("CRISIS",)).voices
    assert told["n"].isna().all()
    whole = beside(frames_of(said), codes=("CRISIS",)).voices
    assert whole["x"].tolist() == [6, 6]


def test_a_branch_that_one_of_the_two_does_not_have_is_said_and_no_change_is_told():
    one = [("visits", "East", "2026-Q1", 100), ("visits", "East", "2026-Q3", 120)]
    shown = beside(frames_of([], one))
    assert (shown.counts["change"].iloc[1], shown.notes) == (pytest.approx(0.2), ())
    shown = beside(frames_of([], [*one, ("visits", "West", "2026-Q3", 900)]))
    assert shown.counts["value"].tolist() == [100, 1020]
    assert shown.counts["change"].isna().all()
    assert "not the same branches were counted, 1 more in 2026-Q3" in shown.notes[0]
