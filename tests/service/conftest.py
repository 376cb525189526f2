"""A library of six branches with one quarter of counts and voices, as two small files."""

import io
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from impact.service import Service, Who, Workspace, local_person

sys.path.insert(0, str(Path(__file__).parent))

BRANCHES = {"Central": 24, "Mill Street": 18, "North Hill": 14, "Oak Park": 10, "Harbour": 6, "Lakeside": 3}
MARK = "Zwiebelturm"  # a word that stands in every reflection here and nowhere else


_WORKBOOKS: dict[str, bytes] = {}


def workbook(rows: Sequence[Sequence[object]], *, sheet: str = "Sheet1") -> bytes:
    """The same rows are the same bytes."""
    key = repr((sheet, rows))
    if key not in _WORKBOOKS:
        book = openpyxl.Workbook()
        page = book.active
        page.title = sheet
        for row in rows:
            page.append(list(row))
        out = io.BytesIO()
        book.save(out)
        _WORKBOOKS[key] = out.getvalue()
    return _WORKBOOKS[key]


def stats() -> bytes:
    months = [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]
    rows = [["Branch", "Month", "Visits"]]
    rows += [[branch, month, 100 * n] for branch, n in BRANCHES.items() for month in months]
    return workbook(rows, sheet="Stats")


def stories(*, email: bool = False, more: Sequence[Sequence[object]] = ()) -> bytes:
    header = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
    header += ["What did it show?", "Who may read or quote this?"] + (["Email"] if email else [])
    rows: list[list[object]] = [header]
    for branch, n in BRANCHES.items():
        for i in range(n):
            told = f"{MARK}: at {branch} a person came to the desk for the {i + 1}th time and we talked for long."
            row: list[object] = [branch, date(2026, 5, 1 + i), told, "Dignity" if i % 2 else "Purpose", CONSENT[i % 3]]
            rows.append(row + ([f"writer{i}@example.org"] if email else []))
    return workbook([*rows, *more], sheet="Form")


CONSENT = ("Only the readers", "Colleagues", "Anyone, without my name")


class ReadOnce:
    """What all tests of a file begin with is read once; each gets a copy in its own, still empty workspace."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders = folders
        self._made: dict[tuple[tuple[str, bytes], ...], Path] = {}

    def __call__(self, service: Service, files: Mapping[str, bytes]) -> Service:
        assert not service.files_understood(), "what is here already would be lost"
        key = tuple(files.items())
        if key not in self._made:
            self._made[key] = self._folders.mktemp("read-once")
            reads = Service(Workspace.open(self._made[key]), local_person("Ada"))
            reads.upload_all(list(key))
            reads.stations()  # what was made of the files is kept beside them
        copy_over(self._made[key], service._own.folder)
        return Service(service._own, service.who)


def copy_over(made: Path, folder: Path) -> None:
    for kept in made.rglob("*"):
        if kept.is_file():
            (folder / kept.relative_to(made)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(kept, folder / kept.relative_to(made))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The builders above, for the tests of this folder."""
    read_once = ReadOnce(tmp_path_factory)
    return SimpleNamespace(workbook=workbook, stats=stats, stories=stories, branches=BRANCHES, read_once=read_once)


@pytest.fixture
def workspace(empty_workspace: Path, tmp_path: Path) -> Workspace:
    return Workspace.open(shutil.copytree(empty_workspace, tmp_path / "workspace"))


@pytest.fixture(scope="session")
def brought_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that holds both files; read once, copied by `full`."""
    folder = tmp_path_factory.mktemp("brought") / "workspace"
    service = Service(Workspace.open(folder), local_person("Ada"))
    service.upload_all([("stats.xlsx", stats()), ("stories.xlsx", stories())])
    service.set_branch_order(list(BRANCHES))
    service.stations()  # what was made of the files is kept beside them
    return folder


@pytest.fixture
def full(brought_in: Path, tmp_path: Path, workspace: Workspace) -> Service:
    """One's own copy of that workspace, in the place of `workspace`."""
    copy_over(brought_in, workspace.folder)
    return Service(workspace, local_person("Ada"))


@pytest.fixture(scope="session")
def sample(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The sample library as it opens. For tests that only look."""
    folder = shutil.copytree(sample_library, tmp_path_factory.mktemp("sample") / "workspace")
    return SimpleNamespace(service=Service(Workspace.open(folder), local_person("Ada")))


@pytest.fixture
def service(workspace: Workspace) -> Service:
    return Service(workspace, local_person("Ada"))


@pytest.fixture
def asked_by(workspace: Workspace) -> Callable[..., Service]:
    """The same workspace as another person sees it."""

    def made(name: str, *roles: str) -> Service:
        return Service(workspace, Who(name, frozenset(roles)))  # type: ignore[arg-type]

    return made
