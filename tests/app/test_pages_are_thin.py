"""A page asks, computes nothing, shows: it stays short, and what it calls can be tested without a screen."""

import ast
from pathlib import Path

import pytest

from impact.app import screens

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "pages").rglob("*.py"))
LONGEST_PAGE = 80
LONGEST_START = 60
# Names of calculations: they belong to a stage.
CALCULATES = {"groupby", "merge", "sum", "agg", "pivot", "pivot_table", "apply", "mean", "join"}
# pandas reckons, Altair draws, sessions and caches are kept in one place.
NOT_IN_A_PAGE = {"pandas", "numpy", "altair", "sqlalchemy"}


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def called(tree: ast.AST) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", "") for f in calls}


def test_there_are_pages():
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_short_and_calculates_nothing(page: Path):
    text = page.read_text()
    tree = ast.parse(text)
    assert len(text.splitlines()) < LONGEST_PAGE
    assert not imported(tree) & NOT_IN_A_PAGE
    assert not called(tree) & CALCULATES
    assert "session_state" not in text


def test_the_start_is_short_and_calculates_nothing():
    text = (ROOT / "streamlit_app.py").read_text()
    assert len(text.splitlines()) <= LONGEST_START
    assert not imported(ast.parse(text)) & NOT_IN_A_PAGE


def test_nothing_but_folders_lies_directly_in_pages():
    # A screen there would be found by an older way of the server, which skips streamlit_app.py on the first visit.
    found = [path for path in (ROOT / "pages").iterdir() if path.name != "__pycache__"]
    assert found
    assert all(path.is_dir() for path in found)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_page_in_the_folder_is_in_the_navigation_and_has_one_title(page: Path):
    known = (ROOT / "streamlit_app.py").read_text() + (ROOT / "src/impact/app/rooms.py").read_text()
    assert getattr(screens, page.stem.upper()) == page.relative_to(ROOT).as_posix()
    assert f"screens.{page.stem.upper()}," in known.replace(")", ",")
    titles = [node for node in ast.walk(ast.parse(page.read_text())) if isinstance(node, ast.Call)]
    assert sum(isinstance(c.func, ast.Attribute) and c.func.attr == "title" for c in titles) == 1
