"""The notice to staff on the screen: read, print, take back by a word; and consent changed on the card."""

import io
from datetime import date

import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from impact.app.about import notice_settings
from impact.app.clearing import consent_editor
from impact.service import Service, Workspace, local_person
from impact.service.consent.consent_given import Standing
from impact.service.consent.guesses import guesses_at
from impact.service.consent.notice import NoticeSettings
from impact.service.consent.retention import Due

WORD = "Wolkenbank"


@pytest.fixture
def service(tmp_path, monkeypatch):
    folder = tmp_path / "workspace"
    monkeypatch.setenv("IMPACT_WORKSPACE", str(folder))
    made = Service(Workspace.open(folder), local_person("Ada"))
    for day in (3, 4):
        made.paste_story(f"Told on day {day} at the desk.", branch="Central", day=date(2026, 5, day), word=WORD)
    return made


def screen():
    from impact.app.about import notice  # noqa: PLC0415  runs as a script of its own

    notice.show()


def test_a_word_is_looked_for_then_confirmed_and_no_text_is_shown(service):
    guesses_at(service._own).__init__()
    run = AppTest.from_function(screen, default_timeout=60).run()
    assert not run.exception
    run.text_input[0].set_value(WORD)
    next(b for b in run.button if b.label == "Look for it").click().run()
    assert "day 3" not in str(run)
    next(b for b in run.button if b.label == "Take back 2 reflections for good").click().run()
    assert len(service.reflections()) == 0


def test_the_sheet_is_one_tagged_page_and_says_what_is_set(service):
    service.set_notice(NoticeSettings("Marta Quill, extension 214", ("Jon Abara",), 18))
    service.set_public_clearances(1)
    for paper in ("a4", "us-letter"):
        read = PdfReader(io.BytesIO(service.notice_sheet(paper)))
        assert len(read.pages) == 1
        assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert read.trailer["/Root"]["/Lang"] == "en"
        words = " ".join(read.pages[0].extract_text().split())
        for said in ("Marta Quill, extension 214", "Jon Abara", "18 months", "only when one named person has"):
            assert said in words
        for part in service.notice():
            assert part.heading in words


def test_the_longest_settings_still_fit_on_one_page(service):
    service.set_notice(NoticeSettings("w " * 79, tuple(f"{'n ' * 19}{n}" for n in range(8)), 120))
    for paper in ("a4", "us-letter"):
        assert len(PdfReader(io.BytesIO(service.notice_sheet(paper))).pages) == 1


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (Due(date(2024, 11, 1), 0, 0), "No text told before 1 November 2024 is here any more, so nothing is due."),
        (Due(date(2024, 11, 1), 1, 0), "1 text told before 1 November 2024 is due to go."),
        (Due(date(2024, 11, 1), 8, 2), "2 texts without a date cannot be judged."),
    ],
)
def test_what_is_due_is_said_in_words(due, said):
    assert said in notice_settings.due_words(due)


def test_who_changed_a_level_and_why_stands_on_the_card():
    plain = consent_editor.standing_words(Standing("reader", "reader"))
    assert plain == "In the sheet: only the readers may read it."
    changed = Standing("anonymous", "reader", "She said so.", "Ada", "2026-11-23T10:00:00+00:00")
    assert consent_editor.standing_words(changed).endswith("Changed by Ada on 2026-11-23: She said so.")
