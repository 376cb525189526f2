"""Long work on a screen: it says what is being made, may be cancelled between two things, and tells what failed."""

from collections.abc import Iterator

import pytest
import streamlit as st

from impact.app.taking_away import making
from impact.service import Exported, Making, Refused

ZIP = Exported("all.zip", "application/zip", b"PK")


def slices(*, fails: Exception | None = None) -> Iterator[Making]:
    yield Making(0, 2, "report.pdf")
    if fails:
        raise fails
    yield Making(1, 2, "slides.pptx")
    yield Making(2, 2, "The ZIP", ZIP, ("report.pdf: a figure failed.",))


def test_each_thing_is_named_before_it_is_made_and_the_file_comes_last():
    work = making._Work("one", slices())
    told = []
    while not work.over:
        told.append(making.in_words(work.last))
        making._next(work)
    assert told == ["Beginning", "1 of 2: report.pdf", "2 of 2: slides.pptx"]
    assert work.last is not None
    assert work.last.file == ZIP
    assert work.last.trouble == ("report.pdf: a figure failed.",)
    assert work.trouble == ""


@pytest.mark.parametrize(
    ("fault", "said"),
    [(Refused("It was taken back."), "It was taken back."), (ValueError("Zwiebelturm"), "Incident")],
)
def test_what_fails_as_a_whole_hands_out_nothing_and_says_so_in_our_words(
    fault: Exception, said: str, capsys: pytest.CaptureFixture[str]
):
    work = making._Work("one", slices(fails=fault))
    making._next(work)
    making._next(work)
    assert work.over
    assert said in work.trouble
    assert work.last is None or work.last.file is None
    assert "Zwiebelturm" not in work.trouble + capsys.readouterr().err


def test_what_is_cancelled_is_made_no_further(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(st, "session_state", {})
    begun = slices()
    making._begin("one", lambda: begun)
    work = st.session_state[making._SLOT]
    making._next(work)
    making._cancel()
    assert making._SLOT not in st.session_state
    assert next(begun).what == "slides.pptx", "nobody asked for it"


def test_what_cannot_begin_says_why(monkeypatch: pytest.MonkeyPatch):
    def refused() -> Iterator[Making]:
        raise Refused("This presentation is not here.")

    monkeypatch.setattr(st, "session_state", {})
    making._begin("one", refused)
    assert st.session_state[making._SLOT].trouble == "This presentation is not here."
