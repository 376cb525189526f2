"""Fixtures that every test may use."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run: what fails here fails for everybody. To hunt for others: `RANDOM=1 make test`.
settings.register_profile("the same", derandomize=True, deadline=None)
if "RANDOM" not in os.environ:
    settings.load_profile("the same")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real spreadsheets beside the project; skips where it is not present."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real spreadsheets does not lie beside the project")
    return SHARED


# These go through files, processes, a database or the drawing program: `make check` leaves them to `make test`.
WHOLE_WAYS = {"whole", "cli", "service", "sample", "workspace", "report"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name in WHOLE_WAYS:
            item.add_marker(pytest.mark.slow)
