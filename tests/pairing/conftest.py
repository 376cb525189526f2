"""Lets tests of pairing import the small library and the reader that lie beside them."""

import sys
from pathlib import Path

import pandas as pd
import pytest

from impact.pairing import voices
from impact.pairing.answers import Answers, answers

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def answers_are_numbered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The very same answers stand behind what every audience is handed: each workspace numbers them once."""
    found: dict[tuple[object, ...], tuple[pd.DataFrame, Answers]] = {}

    def remembered(reflections: pd.DataFrame, standing: pd.DataFrame, *, fiscal_start: int) -> Answers:
        key = (id(reflections), fiscal_start, *standing["code"].unique())
        if key not in found:
            found[key] = (reflections, answers(reflections, standing, fiscal_start=fiscal_start))
        return found[key][1]

    monkeypatch.setattr(voices, "answers", remembered)
