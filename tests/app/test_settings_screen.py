"""Settings on the screen: what another limit would change stands there before anything is kept."""

import pytest
from screens import words_on
from streamlit.testing.v1 import AppTest

from impact.app import session
from impact.policy.thresholds import Thresholds
from impact.service import Service, Who, Workspace, local_person

FORM = "Branch,Date,What happened between you and someone here that the numbers will not show?\n" + "\n".join(
    f"{branch},2026-05-{day:02},Day {day} at the desk of {branch}."
    for branch, n in {"Central": 9, "Harbour": 6, "Lakeside": 4}.items()
    for day in range(1, n + 1)
)


@pytest.fixture
def service(tmp_path, monkeypatch):
    monkeypatch.setenv("IMPACT_WORKSPACE", str(tmp_path / "workspace"))
    made = Service(Workspace.open(tmp_path / "workspace"), local_person("Ada"))
    made.upload("form.csv", FORM.encode())
    return made


def screen():
    from impact.app.about import settings  # noqa: PLC0415  runs as a script of its own

    settings.show()


def words(run: AppTest) -> str:
    return " ".join(str(element.proto) for element in run.main)


def test_what_it_would_change_is_said_and_only_then_kept(service, monkeypatch):
    monkeypatch.setattr(session, "service", lambda: service)
    run = AppTest.from_function(screen, default_timeout=60).run()
    assert not run.exception
    run.number_input[0].set_value(7).run()
    assert "1 fewer branch quarter would stand alone" in words(run)
    assert "side by side they tell" in words(run)
    assert service.thresholds() == Thresholds()
    next(button for button in run.button if button.label == "Keep these limits").click().run()
    assert service.thresholds() == Thresholds(staff=7)
    assert "Staff and board from 5 to 7" in words(run)


def test_who_may_not_set_it_reads_what_is_set(service, monkeypatch):
    viewer = Service(service._own, Who("Ben", frozenset({"viewer"})))
    monkeypatch.setattr(session, "service", lambda: viewer)
    run = AppTest.from_function(screen, default_timeout=60).run()
    assert not run.exception
    assert len(run.number_input) == 0
    assert "The public: 10" in words(run)


def test_branches_stand_in_the_order_that_is_written(service, monkeypatch):
    monkeypatch.setattr(session, "service", lambda: service)
    run = AppTest.from_function(screen, default_timeout=60).run()
    box = next(area for area in run.text_area if area.label == "Branches, one a line")
    assert box.value.splitlines() == ["Central", "Harbour", "Lakeside"]
    box.set_value("lakeside\nHarbor\nCentral")
    next(button for button in run.button if button.label == "Keep this order").click().run()
    assert not run.exception
    assert service.choices().branches == ("Lakeside", "Central", "Harbour")
    assert "No branch here is called “Harbor”: left away." in words_on(run)
