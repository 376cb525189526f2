"""Every reflection was taken away again and what readers said of them is still kept: each screen opens."""

from contextlib import suppress
from typing import get_args

import pytest

from impact.model import Audience
from impact.service import Coding, Refused, Service, Wanted
from impact.service.figures.wanted import Form

PERIOD = "2026-Q2"


@pytest.fixture
def left(full: Service) -> Service:
    """Statistics, and codings of reflections whose file was removed."""
    name = str(full.reflections()["id"].iloc[0])
    full.mark_read([name])
    full.code([Coding(name, "TIME", tone="strained"), Coding(name, "DIGNITY")])
    for told in full.uploads():
        if told.holds_reflections:
            full.remove_file(told.sha256)
    assert full.reflections().empty
    return full


@pytest.mark.parametrize("form", get_args(Form))
def test_each_figure_is_drawn_or_says_why_not(left: Service, form: Form):
    for audience in get_args(Audience):
        with suppress(Refused):  # which the screen says
            figure = left.figure(Wanted(form=form, audience=audience))
            assert figure is None or figure.title


def test_findings_voices_evidence_and_presentations_open(left: Service):
    assert "quote" not in {one.kind for one in left.evidence_to_pick(PERIOD)}
    assert left.quotes("board") == []
    assert left.reading_queue().items == ()
    assert left.our_words("DIGNITY").phrases == ()
    assert left.voices_table().rows.empty
    assert left.ideas() == ()
    for audience in get_args(Audience):
        assert left.findings(audience).period
        begun = left.begin_presentation("Q2", audience, PERIOD)
        assert left.presented(begun).title == "Q2"
