"""A library of six branches with one quarter of counts and voices, as two small files."""

import io
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from impact.service import Service, Who, Workspace, local_person

sys.path.insert(0, str(Path(__file__).parent))

BRANCHES = {"Central": 24, "Mill Street": 18, "North Hill": 14, "Oak Park": 10, "Harbour": 6, "Lakeside": 3}
MARK = "Zwiebelturm"  # a word that stands in every reflection here and nowhere else


def workbook(rows: Sequence[Sequence[object]], *, sheet: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


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


@pytest.fixture(scope="session")
def library() -> SimpleNamespace:
    """The builders above, for the tests of this folder."""
    return SimpleNamespace(workbook=workbook, stats=stats, stories=stories, branches=BRANCHES)


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
    return folder


@pytest.fixture
def full(brought_in: Path, tmp_path: Path, workspace: Workspace) -> Service:
    """One's own copy of that workspace, in the place of `workspace`."""
    for kept in brought_in.rglob("*"):
        if kept.is_file():
            shutil.copy(kept, workspace.folder / kept.relative_to(brought_in))
    return Service(workspace, local_person("Ada"))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """The sample library as it opens, and the seconds that took. For tests that only look."""
    opened = Service(Workspace.open(tmp_path_factory.mktemp("sample") / "workspace"), local_person("Ada"))
    began = time.process_time()
    opened.load_sample()
    return SimpleNamespace(service=opened, took=time.process_time() - began)


@pytest.fixture
def service(workspace: Workspace) -> Service:
    return Service(workspace, local_person("Ada"))


@pytest.fixture
def asked_by(workspace: Workspace) -> Callable[..., Service]:
    """The same workspace as another person sees it."""

    def made(name: str, *roles: str) -> Service:
        return Service(workspace, Who(name, frozenset(roles)))  # type: ignore[arg-type]

    return made
