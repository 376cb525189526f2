"""Fixtures that every test may use."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real spreadsheets beside the project; skips where it is not present."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real spreadsheets does not lie beside the project")
    return SHARED
