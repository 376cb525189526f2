"""Fixtures that every test may use."""

import fcntl
import gc
import os
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from impact.service import Service, local_person
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


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """A folder that is made by whichever worker asks for it first, for all of them: to be copied, not to be written."""
    own = tmp_path_factory.getbasetemp()
    of_all = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], object]) -> Path:
        with (of_all / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (of_all / f"{name}.made").exists():
                make(of_all / name)
                (of_all / f"{name}.made").touch()
        return of_all / name

    return made


@pytest.fixture(scope="session")
def sample_library(made_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """A workspace that shows the sample library: to read thirteen workbooks takes far longer than to copy it."""

    def make(folder: Path) -> None:
        service = Service(Workspace.open(folder), local_person("Ada"))
        service.load_sample()
        service.stations()  # what was made of the workbooks is kept beside them

    return made_once("sample-library", make)


# These go through files, processes, a database or the drawing program: `make check` leaves them to `make test`.
WHOLE_WAYS = {"whole", "cli", "service", "sample", "workspace", "report"}


# A worker takes a whole file: what takes longest goes first, or one worker would be busy with it long after the other.
LONGEST_FIRST = (
    "browser/",
    "pairing/test_adversary",
    "pairing/test_matrix",
    "reference/",
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


def pytest_collection_finish() -> None:
    """The search for rubbish passes over what stays until the end, thousands of tests; and it is rarer."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


# Tests in a browser take two workers: each has one browser, and one server that shows the sample library is enough.
WITH_THE_SAMPLE = ("accessibility", "dashboard", "files_to_figure", "keyboard", "layout")
SHARE = {f"tests/browser/test_{name}.py": "browser, with the sample library" for name in WITH_THE_SAMPLE}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A worker takes a whole file; of the tests in a browser, one takes those of the sample and one all others."""
    from xdist.scheduler import LoadFileScheduling  # noqa: PLC0415  not without workers

    class Together(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            return SHARE.get(file) or ("browser" if file.startswith("tests/browser/") else file)

    return Together(config, log) if config.getvalue("dist") == "loadfile" else None
