"""Lets tests of pairing import the small library and the reader that lie beside them."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def answers_are_numbered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from worked_out_once import worked_out_once  # noqa: PLC0415  # lies beside: found from here on

    worked_out_once(monkeypatch.setattr)
