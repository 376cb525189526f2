"""A figure shows what is here, guarded for its audience, and is made anew after each write."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pandas as pd
import pytest

from impact import workspace
from impact.period import Period
from impact.service import Refused, Service, Wanted, Workspace

MARK = "Zwiebelturm"  # stands in every reflection here and nowhere else
SMALL = "Lakeside"  # three reflections: too few to be shown


def read_everything(service: Service) -> None:
    service.mark_read(service.reflections()["id"])


def test_an_empty_workspace_says_what_is_not_there_yet(service):
    here = service.choices()
    assert (here.period, here.periods, here.measures, here.branches) == ("", (), (), ())
    assert (service.figure_data(Wanted()), service.figure(Wanted()), service.left_out(Wanted())) == (None, None, ())
    with pytest.raises(Refused, match="Bring in"):
        service.export_figure(Wanted(), "png")


def test_one_count_and_one_story_are_enough_for_the_first_figure(service, library):
    service.upload("stats.xlsx", library.stats())
    service.paste_story(f"{MARK} once", branch="Central", day=date(2026, 5, 3))
    assert service.choices().period == "2026-Q2"
    assert service.figure_data(Wanted()).period == "2026-Q2"
    assert service.figure(Wanted()).spec


def test_a_story_alone_is_shown_beside_a_count_that_is_not_there(service):
    service.paste_story(f"{MARK} once", branch="Central", day=date(2026, 5, 3))
    assert service.choices().period == "2026-Q2"
    seen = service.figure_data(Wanted())
    assert seen.period == "2026-Q2"
    assert seen.rows["value"].isna().all()


def test_what_can_be_chosen_is_what_is_here(full):
    here = full.choices()
    assert here.periods == ("2026-Q2", "2026")
    assert [measure.key for measure in here.measures] == ["visits"]
    assert here.period == "2026-Q2"
    assert not full.shows_sample()
    assert not full.figure_data(Wanted()).invented


@pytest.mark.parametrize(("period", "measure"), [("1999-Q1", "visits"), ("spring", "visits"), ("2026-Q2", "visitz")])
def test_what_is_not_here_is_refused_in_words(full, period, measure):
    wanted = Wanted(period=period, measure=measure)
    for ask in (full.figure_data, full.figure, full.left_out):
        with pytest.raises(Refused, match="Choose another"):
            ask(wanted)
    with pytest.raises(Refused, match="Choose another"):
        full.export_figure(wanted, "png")


def test_branches_stand_in_the_librarys_own_order(full, library):
    rows = full.figure_data(Wanted()).rows
    assert list(rows.loc[rows["role"] == "branch", "branch"]) == list(library.branches)


@pytest.mark.parametrize(
    ("audience", "held"), [("staff", {"Lakeside"}), ("board", {"Lakeside"}), ("public", {"Lakeside", "Harbour"})]
)
def test_a_viewer_gets_no_number_that_is_held_back(full, asked_by, audience, held):
    read_everything(full)
    rows = asked_by("Vi", "viewer").figure_data(Wanted(audience=audience)).rows
    kept_back = rows[(rows["role"] == "branch") & (rows["status"] != "shown")]
    assert set(kept_back["branch"]) == held
    assert kept_back[["n", "DIGNITY", "PURPOSE", "UNDERSTANDING", "writers", "unread"]].isna().all(axis=None)


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_a_viewer_gets_no_words_of_a_reflection(full, asked_by, audience):
    read_everything(full)
    viewer, wanted = asked_by("Vi", "viewer"), Wanted(audience=audience)
    for seen in (viewer.figure_data(wanted), viewer.figure(wanted), viewer.left_out(wanted), viewer.choices()):
        assert seen
        assert MARK.encode() not in pickle.dumps(seen)
        assert MARK not in repr(seen)


def test_every_write_is_seen_at_once(full):
    def total() -> object:
        rows = full.figure_data(Wanted()).rows
        return rows.loc[rows["role"] == "total", "UNDERSTANDING"].item()

    assert total() is pd.NA  # no form offered it and nobody has looked: unread is not no
    read_everything(full)
    assert total() == 0


def test_a_write_by_another_process_is_seen_too(full, workspace):
    assert full.figure_data(Wanted()).notes == full.figure_data(Wanted()).notes
    other = Service(Workspace.open(workspace.folder), full.who)
    other.add_note("Roof closed 3 weeks in May", period=Period.quarter(2026, 2), measure="visits")
    assert "Roof closed 3 weeks in May" in full.figure_data(Wanted()).notes


def test_a_note_stands_only_on_what_it_touches(full):
    full.add_note("Not this one", period=Period.quarter(2026, 1), measure="visits")
    full.add_note("Nor this", period=Period.quarter(2026, 2), measure="loans")
    full.add_note("New gate", period=Period.day(date(2026, 6, 30)), branch="Central")
    notes = full.figure_data(Wanted()).notes
    assert "Central: New gate" in notes
    assert not {"Not this one", "Nor this"} & set(notes)
    full.take_back_note(full.notes()[-1].id)
    assert "Central: New gate" not in full.figure_data(Wanted()).notes


def test_the_librarys_year_may_start_in_another_month(full):
    full.set_fiscal_start(7)
    assert full.choices().periods == ("FY2026-Q4", "FY2026")
    for month in (0, 13):
        with pytest.raises(Refused, match="from 1 to 12"):
            full.set_fiscal_start(month)


def test_what_a_face_does_to_a_frame_reaches_nobody_else(full):
    rows, table = full.figure_data(Wanted()).rows, full.figure(Wanted()).table
    rows["value"] = 0
    table["Change"] = 0
    assert full.figure_data(Wanted()).rows["value"].max() > 0
    assert full.figure(Wanted()).table["Change"].isna().all()


def test_many_who_ask_at_once_get_the_same(full):
    with ThreadPoolExecutor(8) as threads:
        seen = list(threads.map(lambda _: full.figure_data(Wanted(audience="board")), range(16)))
    assert all(one.rows.equals(seen[0].rows) for one in seen)


def test_the_picture_is_a_png(full):
    assert full.export_figure(Wanted(), "png").contents.startswith(b"\x89PNG")


def test_a_note_that_repeats_a_reflection_is_not_kept_and_stands_nowhere_once_it_does(full):
    told = full.reflections()
    kept_back = told.loc[told["consent"].isin(["reader", "colleagues"]), "text"].iloc[0]
    repeats = " ".join(kept_back.split()[:14])[:110]
    with pytest.raises(Refused, match="words of your own"):
        full.add_note(repeats, period=Period.parse("2026-Q2"))
    # Typed before anybody could know it: the reflection came in later, or its consent was lowered since.
    with full._kept.writing("Ada") as writing:
        workspace.add_note(writing, workspace.Note(repeats, Period.parse("2026-Q2"), "visits", ""))
    for audience in ("board", "public"):
        figure = full.figure(Wanted("sides", "visits", "2026-Q2", audience=audience))
        assert repeats not in figure.footer
