"""How files look is set under Settings: kept as soon as it is chosen, and refused in words where it does not fit."""

from typing import Any

import streamlit as st
from screens import screen_of, words_on

from impact.app import safe_text
from impact.service import Service


def test_a_colour_that_cannot_be_read_is_refused_in_words_and_a_darker_one_is_kept(own: Service):
    screen = screen_of("pages/about/settings.py")
    screen = kept(screen, "#FFE14D")
    assert "Take a darker one" in words_on(screen)
    assert "has to be a dark one" in words_on(screen), "said before, too"
    assert own.house_look().accent == ""
    screen = kept(screen, "#8a2b0e")
    assert own.house_look().accent == "#8A2B0E"
    assert "swatch" in words_on(screen)
    screen.segmented_control(key="house-paper").set_value("us-letter").run()
    assert not screen.exception
    assert own.paper() == "us-letter"


def kept(screen: Any, colour: str) -> Any:
    place = next(box for box in screen.text_input if box.key.startswith("accent-"))
    place.input(colour).run()
    screen.button(key="keep-accent").click().run()
    assert not screen.exception
    return screen


def test_only_a_colour_is_painted(monkeypatch: Any):
    painted: list[str] = []
    monkeypatch.setattr(st, "html", painted.append)
    for colour in ("#8A2B0E", "red", "#FFF", "#8A2B0E;background:url(x)", ""):
        safe_text.swatch(colour)
    assert len(painted) == 1
