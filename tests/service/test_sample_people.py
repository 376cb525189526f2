"""The sample library opens as it would stand after a good quarter: read, cleared and spoken of, all of it invented."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from impact.model import PairCard
from impact.sample.decided import decided
from impact.service import Service, Wanted, Workspace, sample_mode
from impact.service.sheets.reading import read_all


@pytest.fixture(scope="module")
def opened(sample: SimpleNamespace) -> SimpleNamespace:
    kept, _ = sample_mode.shown_workspace(sample.service._own)
    return SimpleNamespace(service=sample.service, texts=_texts(kept))


def _texts(kept: Workspace) -> dict[str, str]:
    lines = read_all(kept).merged.reflections
    return dict(zip(lines["id"], lines["text"], strict=True))


def card(service: Service, pair: str, branch: str) -> PairCard:
    said = next(words for words in service.pairs_spoken_of() if (words.pair, words.branch) == (pair, branch))
    wanted = Wanted("pair_card", said.measure, said.period, said.branch, pair=said.pair, code=said.code)
    shown = service.figure_data(wanted)
    assert isinstance(shown, PairCard)
    return shown


def test_everything_that_was_decided_is_about_a_reflection_that_is_here(opened):
    named = {line["reflection_id"] for name in ("codings", "cleared") for line in decided(name)}
    named |= {line["quote_id"] for line in decided("pairs")}
    assert named <= set(opened.texts)


def test_a_dozen_wait_to_be_read_and_the_way_through_the_quarter_says_so(opened):
    stations = {station.name: station for station in opened.service.stations()}
    assert opened.service.reading_queue().unread == stations["voices"].waiting == 12
    assert stations["check"].state == "waiting"


def test_five_pairs_are_spoken_of_and_say_three_things(opened):
    said = [words.fit for words in opened.service.pairs_spoken_of()]
    assert said == ["adds", "agrees", "differs", "adds", "agrees"]
    for words in opened.service.pairs_spoken_of():
        assert words.inference
        assert words.ask
        assert words.by == "Ines Calloway"


def test_agrees_is_what_the_numbers_propose_too(opened):
    shown = card(opened.service, "referrals", "Central")
    assert shown.fit == shown.fit_proposed == "agrees"
    assert shown.quote is not None
    assert "the wrong title" in shown.quote.text


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
def test_every_audience_hears_a_voice_beside_every_number(opened, audience):
    for said in opened.service.pairs_spoken_of():
        wanted = Wanted("pair_card", said.measure, said.period, said.branch, audience, said.pair, said.code)
        shown = opened.service.figure_data(wanted)
        assert shown.status == "shown"
        assert shown.quote is not None
        assert shown.invented


def test_what_a_person_chose_for_all_branches_is_said_by_a_finding(opened):
    first = opened.service.findings("staff", None).said[0]
    assert (first.fit, first.fit_by) == ("agrees", "person")
    assert first.sentence.endswith("the two agree.")


def test_most_moments_are_told_and_each_service_is(opened):
    moments = opened.service.figure_data(Wanted("matrix")).rows
    assert moments["status"].eq("shown").sum() >= 4
    services = opened.service.figure_data(Wanted("matrix", by="service")).rows
    assert list(services["name"]) == ["Children and teens", "Computer help", "Front desk", "Reference desk"]


def test_ideas_stand_in_every_state(opened):
    stages = opened.service.figure_data(Wanted("ideas", audience="board")).stages
    assert stages["ideas"].gt(4).all()


def test_the_passages_of_the_pairs_begin_and_end_with_a_sentence(opened):
    for line in decided("pairs"):
        text = opened.texts[line["quote_id"]]
        part = text[int(line["quote_start"]) : int(line["quote_end"])]
        assert part == part.strip()
        assert part[0].isupper()
        assert part[-1] in '.!?"'


def test_nobody_who_is_named_in_a_story_is_cleared_for_the_public(opened):
    twice = [line["reflection_id"] for line in decided("cleared")]
    for name in {name for name in twice if twice.count(name) > 1}:
        assert not any(word in opened.texts[name] for word in ("Mr.", "Mrs.", "Ms.", "Deshawn", "Gerald", "Lily"))


def test_one_note_stands_on_the_figures_it_touches(opened):
    assert [note.branch for note in opened.service.notes()] == ["Oak Park"]
    spring = Wanted("sides", "visits", "2026-Q2")
    assert any("Roof" in note for note in opened.service.figure_data(spring).notes)
    assert not any("Roof" in note for note in opened.service.figure_data(replace(spring, period="2026-Q3")).notes)


def test_two_readers_compared_and_settled_most_of_it(sample):
    now = sample.service.latest_round()
    assert now.is_read
    found = sample.service.comparison(now.round.id)
    assert found.units == 23
    assert {one.label for _, one in found.codes} == {"reliable", "tentative", "coders disagree"}
    assert sum(not one.is_settled for one in found.differences) == 2
    assert all(one.decision == "yes" for one in found.differences if one.is_settled)
