"""A figure's own title: through every file, remembered for its edition, gone when its numbers are others."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from impact.service import MadeFile, NotAllowed, Refused, Service, Wanted
from impact.service.titles.titling import LONGEST_TITLE
from impact.workspace import load_figure_titles

OURS = "Six branches, many visits, and people who came back"


@pytest.fixture
def titled(full: Service) -> Service:
    full.mark_read(full.reflections()["id"])
    full.set_title(Wanted(), f"  {OURS} ")
    return full


def test_it_stands_in_every_size_and_in_files_and_the_made_one_beside_it(titled: Service):
    made = titled.own_title(Wanted()).made
    for size in ("slide", "page", "narrow"):
        figure = titled.figure(replace(Wanted(), size=size))
        assert (figure.title, figure.made_title) == (OURS, made)
        assert made in figure.alt
    svg = titled.export_figure(Wanted(), "svg").contents.decode()
    assert "people who came back" in svg
    pdf = titled.export_figure(Wanted(), "pdf")
    assert pdf.contents != titled.export_figure(Wanted(audience="board"), "pdf").contents


def test_the_list_of_files_says_whose_title_it_is(titled: Service):
    packed = titled.zip_figures([MadeFile(Wanted(), titled.export_figure(Wanted(), "csv"))])
    manifest = zipfile.ZipFile(io.BytesIO(packed.contents)).read("MANIFEST.csv").decode()
    assert "title by Ada" in manifest
    titled.restore_title(Wanted())
    packed = titled.zip_figures([MadeFile(Wanted(), titled.export_figure(Wanted(), "csv"))])
    assert "title by" not in zipfile.ZipFile(io.BytesIO(packed.contents)).read("MANIFEST.csv").decode()


def test_another_edition_period_or_figure_keeps_its_made_title(titled: Service):
    for other in (Wanted(audience="board"), Wanted(period="2026"), Wanted("weave"), Wanted("misses")):
        assert titled.figure(other).title != OURS
        assert titled.own_title(other) is None
    assert titled.figure(Wanted(period="2026-Q2")).title == OURS  # the one that is shown first


def test_one_press_puts_the_made_one_back_and_another_title_follows(titled: Service):
    titled.restore_title(Wanted())
    assert titled.own_title(Wanted()) is None
    assert titled.figure(Wanted()).title == titled.figure(Wanted()).made_title
    titled.set_title(Wanted(), "Another one")
    assert titled.figure(Wanted()).title == "Another one"


def test_it_falls_away_and_says_so_when_a_number_is_another_one(titled: Service, library):
    titled.add_note_on(Wanted(), "Roof closed three weeks", branch="Central")
    assert titled.figure(Wanted()).title == OURS  # a note is no number
    titled.paste_story("A short one about the garden.", branch="Central", day=date(2026, 5, 3))
    titled.mark_read(titled.reflections()["id"])
    figure = titled.figure(Wanted())
    assert figure.title == figure.made_title
    own = titled.own_title(Wanted())
    assert (own.title, own.by, own.stands) == (OURS, "Ada", "changed")


def test_words_of_a_reflection_do_not_become_a_title(titled: Service):
    told = titled.reflections()["text"].iloc[0]
    with pytest.raises(Refused, match="Say it in words of your own"):
        titled.set_title(Wanted(audience="public"), told[:LONGEST_TITLE])


@pytest.mark.parametrize(("words", "why"), [("  ", "empty"), ("a" * (LONGEST_TITLE + 1), "under 140")])
def test_an_empty_and_a_long_title_are_refused(titled: Service, words: str, why: str):
    with pytest.raises(Refused, match=why):
        titled.set_title(Wanted(), words)
    titled.set_title(Wanted(), "a" * LONGEST_TITLE)


def test_a_manager_sets_it_and_a_viewer_reads_it(titled: Service, asked_by: Callable[..., Service]):
    viewer = asked_by("Vic", "viewer")
    assert viewer.figure(Wanted()).title == OURS
    with pytest.raises(NotAllowed):
        viewer.set_title(Wanted(), "Mine")


def test_who_withdraws_takes_a_title_that_repeats_them_along(titled: Service):
    name = titled.reflections()["id"].iloc[0]
    said = titled.reflections().set_index("id").at[name, "text"]
    kept = titled._own
    with kept.writing("Ada") as writing:
        from impact.workspace import FigureTitle, keep_figure_title  # noqa: PLC0415

        keep_figure_title(writing, FigureTitle("x", said, ""))
    titled.withdraw(name)
    with kept.reading() as connection:
        assert "x" not in load_figure_titles(connection)
