"""From a number to its cell: what is listed comes to what is shown, for those who may know it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

import pytest

from impact.model import Form
from impact.service import NotAllowed, Refused, Service, Wanted
from impact.service.sources.behind import Behind

FORMS: tuple[Form, ...] = (
    "sides", "weave", "misses", "ribbon", "pair_card", "conditions", "load", "outcomes", "then_and_now",
)  # fmt: skip
SECRET = "Zwiebelturm"


def opened(service: Service, wanted: Wanted) -> Iterator[Behind]:
    for row in range(len(service.rows_to_open(wanted))):
        yield service.behind(wanted, row)


@pytest.mark.parametrize("form", FORMS)
def test_in_the_sample_every_list_comes_to_its_number(sample, form):
    service = sample.service
    found = list(opened(service, Wanted(form)))
    assert found
    for behind in found:
        for count in behind.counts:
            if count.shown.value == count.shown.value:
                assert count.listed == "listed"
            if count.listed == "listed" and count.measure.agg_time == "sum":
                assert count.cells["value"].sum() == pytest.approx(count.shown.value)
        for voice in behind.voices:
            assert len(voice.reflections) == (voice.shown.x or 0)


@pytest.mark.parametrize("audience", ["board", "public"])
@pytest.mark.parametrize("form", ["sides", "pair_card", "conditions", "load"])
def test_outside_the_staff_no_reflection_and_no_decision_is_named(sample, form, audience):
    wanted = Wanted(form, audience=audience)
    for behind in opened(sample.service, wanted):
        assert all(not voice.reflections for voice in behind.voices)
        assert all((count.cells["touched"] == "").all() for count in behind.counts)
    with pytest.raises(Refused, match="for staff"):
        sample.service.cells_file(wanted, 0)


def test_cells_are_those_of_the_file_and_say_what_a_person_decided(sample):
    wanted = Wanted("misses", period="2024-Q4")
    cells = sample.service.behind(wanted, len(sample.service.rows_to_open(wanted)) - 1).counts[0].cells
    harbour = cells[cells["branch"] == "Harbour"].iloc[0]
    assert (harbour["file"], harbour["sheet"], harbour["cell"]) == ("Willow Lake stats 2024 Q4.xlsx", "Q4 2024", "B9")
    assert "Written “Harbour Branch”." in harbour["touched"]
    assert "which branch this is (Ines Calloway)" in harbour["touched"]


def test_a_branch_that_is_too_small_cannot_be_opened(full):
    full.mark_read(full.reflections()["id"])
    rows = full.rows_to_open(Wanted())
    at = next(place for place, row in enumerate(rows) if row.about == "Lakeside")
    behind = full.behind(Wanted(), at)
    assert behind.counts[0].cells["value"].sum() == 900
    assert [voice.why for voice in behind.voices] == ["not_told"] * 3
    assert SECRET not in repr(behind)


def test_a_reader_reads_them_a_viewer_and_a_manager_learn_how_many(full, asked_by):
    full.mark_read(full.reflections()["id"])
    at = next(place for place, row in enumerate(full.rows_to_open(Wanted())) if row.about == "Central")
    for role, reads in (("reader", True), ("viewer", False), ("manager", False)):
        dignity = asked_by("Ben", role).behind(Wanted(), at).voices[0]
        assert (dignity.shown.x, dignity.shown.n) == (12, 24)
        assert (SECRET in repr(dignity)) is reads
        assert len(dignity.reflections) == (12 if reads else 0)


def test_who_reads_blind_is_not_told_what_others_said(full, asked_by):
    full.mark_read(full.reflections()["id"][:50])
    full.start_round(("Ben", "Cleo"), 10)
    for name, why in (("Ben", "round"), ("Ada", "")):
        voices = asked_by(name, "reader").behind(Wanted(), 0).voices
        assert all(voice.why in (why, "none", "not_told") for voice in voices)
        assert any(voice.reflections for voice in voices) is (name == "Ada")


def test_the_cells_leave_as_a_file_that_computes_nothing(full, asked_by):
    text = full.cells_file(Wanted(), 0).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["value"] for row in rows] == ["2400.0"] * 3
    assert {row["which is"] for row in rows} == {"7200.0"}
    assert {row["file"] for row in rows} == {"stats.xlsx"}
    with pytest.raises(NotAllowed):
        asked_by("Vic", "viewer").cells_file(Wanted(), 0)


def test_a_row_that_is_gone_is_refused_in_words(full):
    with pytest.raises(Refused, match="not in the figure any more"):
        full.behind(Wanted(), 99)


def test_another_size_or_a_rate_opens_the_same_count(sample):
    service = sample.service
    whole = service.rows_to_open(Wanted("misses"))
    assert service.rows_to_open(replace(Wanted("misses"), size="narrow", mode="dark")) == whole
    assert service.rows_to_open(replace(Wanted("misses"), rate="per_opening_hour")) == whole
