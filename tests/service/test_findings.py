"""What a quarter supports, as a service: guarded for each audience, kept out by a person with a reason, and back."""

from types import SimpleNamespace

import pytest

from impact.service import NotAllowed, Refused, Service, wanted_of
from impact.vocabulary.banned_words import banned_in

QUARTERS = ("2024-Q4", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")


@pytest.mark.parametrize("audience", ["staff", "board", "public"])
@pytest.mark.parametrize("quarter", QUARTERS)
def test_the_sample_library_has_something_to_say_of_each_quarter(sample: SimpleNamespace, quarter, audience):
    told = sample.service.findings(audience, quarter)
    assert told.period == quarter
    assert 3 <= len(told.said) <= 5
    for one in told.said:
        assert one.audience == audience
        assert len(one.sentence.split()) <= 30
        assert not banned_in(one.sentence)
        assert one.figures


def test_each_finding_opens_a_figure(sample: SimpleNamespace):
    for one in sample.service.findings("board", "2026-Q3").said:
        for key in one.figures:
            wanted = wanted_of(key, "board")
            assert (wanted.audience, wanted.period) == ("board", "2026-Q3")
            assert sample.service.figure(wanted) is not None


def test_without_files_there_is_nothing_to_say(service: Service):
    assert service.findings("staff").said == ()


def test_what_is_kept_out_is_said_to_nobody_and_comes_back_as_easily(full: Service):
    first = full.findings("staff").said[0]
    period = full.findings("staff").period
    full.keep_finding_out(period, first.key, "The roof was open: this count is not ours.")
    for audience in ("staff", "board", "public"):
        assert first.key not in [one.key for one in full.findings(audience).said]
    (out,) = full.findings("staff").kept_out
    assert (out.finding.sentence, out.by) == (first.sentence, "Ada")
    assert out.why == "The roof was open: this count is not ours."
    full.take_finding_in(period, first.key)
    told = full.findings("staff")
    assert told.said[0] == first
    assert told.kept_out == ()


def test_nothing_is_kept_out_without_a_reason(full: Service):
    told = full.findings("staff")
    for reason in ("", "   ", "x" * 201):
        with pytest.raises(Refused):
            full.keep_finding_out(told.period, told.said[0].key, reason)


def test_what_is_not_said_cannot_be_kept_out(full: Service):
    with pytest.raises(Refused, match="not said of this period"):
        full.keep_finding_out(full.findings("staff").period, "beside nothing", "A reason.")


def test_a_period_that_is_not_here_is_refused(full: Service):
    with pytest.raises(Refused, match="nothing from 1999"):
        full.findings("staff", "1999")


def test_only_a_manager_keeps_a_finding_out(asked_by):
    assert asked_by("Vi", "viewer").findings("board").said == ()
    for role in ("viewer", "reader"):
        with pytest.raises(NotAllowed):
            asked_by("Vi", role).keep_finding_out("2026-Q3", "quiet", "A reason.")
