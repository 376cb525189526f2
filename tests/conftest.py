"""Fixtures that every test may use."""

import os
from itertools import zip_longest
from pathlib import Path

import pytest
from hypothesis import settings

from impact.workspace import Workspace

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


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with nothing in it, not even a key: to copy one is ten times faster than to make one."""
    folder = tmp_path_factory.mktemp("empty") / "workspace"
    Workspace.open(folder)
    return folder


# These go through files, processes, a database or the drawing program: `make check` leaves them to `make test`.
WHOLE_WAYS = {"whole", "cli", "service", "sample", "workspace", "report"}


# A worker takes a whole file: what takes longest goes first, or one worker would be busy with it long after the other.
LONGEST_FIRST = (
    "browser/",
    "pairing/test_adversary",
    "read/test_reading_real",
    "importer/",
    "whole/",
    "service/",
    "app/",
    "charts/test_pair_card",
    "cli/",
    "coding/test_standing",
    "report/",
    "sample/",
    "understand/test_real",
    "understand/test_random",
    "workspace/test_write_together",
)


def _turn(item: pytest.Item) -> int:
    place = f"{item.path.parent.name}/{item.path.stem}"
    return next((at for at, start in enumerate(LONGEST_FIRST) if place.startswith(start)), len(LONGEST_FIRST))


def _with_browsers_between(files: list[Path]) -> list[Path]:
    """A test in a browser mostly waits: beside each stands one that computes."""
    browsers = [file for file in files if file.parent.name == "browser"]
    others = [file for file in files if file.parent.name != "browser"]
    return [file for pair in zip_longest(browsers, others) for file in pair if file]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_turn)
    at = {file: place for place, file in enumerate(_with_browsers_between(list(dict.fromkeys(i.path for i in items))))}
    items.sort(key=lambda item: at[item.path])
    for item in items:
        if item.path.parent.name in WHOLE_WAYS:
            item.add_marker(pytest.mark.slow)
