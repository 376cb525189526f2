"""QualCoder's codebook as plain text in, its codes out: an indented tree with a memo line below each entry."""

import re
from collections.abc import Iterator

from impact.report.codebook_files.described import read_description
from impact.report.codebook_files.incoming import Incoming, IncomingFile, NotACodebook

_ENTRY = re.compile(r"(?P<deep>(?:--)*)(?P<kind>Category|Code): ?(?P<name>.*), (?:catid|cid):\d+(?:, Frq: \d*)?.*")
_MEMO = re.compile(r"(?:--)*Memo: ?(?P<memo>.*)")


def looks_like_tree(text: str) -> bool:
    """Whether any line is an entry of such a tree."""
    return any(_ENTRY.fullmatch(line.rstrip()) for line in text.splitlines()[:200])


def read_tree(text: str) -> IncomingFile:
    """Raises NotACodebook where there is no code in it."""
    codes = tuple(_codes(text.splitlines()))
    if not codes:
        raise NotACodebook("There is no code in this codebook.")
    return IncomingFile(codes, ("How often a code was used, and by whom, is left.",))


def _codes(lines: list[str]) -> Iterator[Incoming]:
    groups: dict[int, str] = {}
    above: dict[int, str] = {}
    entries = [(at, found) for at, line in enumerate(lines) if (found := _ENTRY.fullmatch(line.rstrip()))]
    for number, (at, found) in enumerate(entries):
        deep = len(found["deep"]) // 2
        groups = {level: name for level, name in groups.items() if level < deep}
        above = {level: key for level, key in above.items() if level < deep}
        if found["kind"] == "Category":
            groups[deep] = found["name"].strip()
            continue
        end = entries[number + 1][0] if number + 1 < len(entries) else len(lines)
        text, cells = read_description(_memo(lines[at + 1 : end]))
        where, name = f"line {at + 1}", found["name"].strip()
        cells = {**cells, "name": name} if cells else {}
        yield Incoming(where, where, name, text, tuple(groups.values()), tuple(above.values()), cells=cells)
        above[deep] = where


def _memo(lines: list[str]) -> str:
    """What stands behind “Memo:”, and every line below it up to the next entry."""
    first = _MEMO.fullmatch(lines[0].rstrip()) if lines else None
    return "\n".join([first["memo"], *lines[1:]]) if first else "\n".join(lines)
