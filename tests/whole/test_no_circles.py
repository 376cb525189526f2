"""No two files of the program import each other, however far round: each can be read with what stands below it."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import impact

ROOT = Path(impact.__file__).parent
FILES = {
    ".".join(("impact", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in ROOT.rglob("*.py")
}


def imported(path: Path) -> set[str]:
    """The files that this one takes something from, wherever in it that stands."""
    lines = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom))
    names = {(f"{line.module}.{each.name}", str(line.module)) for line in lines for each in line.names}
    return {file if file in FILES else package for file, package in names} & set(FILES)


def test_no_file_needs_itself():
    # A package's face hands on what its files hold, and its files never ask it.
    needs = {name: imported(path) for name, path in FILES.items() if path.name != "__init__.py"}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as found:
        raise AssertionError(" → ".join(found.args[1])) from None
