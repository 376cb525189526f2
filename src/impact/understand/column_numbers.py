"""The levels of a header in; the same without “(i) (ii) (iii)” or “a b c” out: official forms number columns so."""

import re
from collections.abc import Sequence

from impact.sheets import Cell

_FEWEST = 3
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv".split()
_MARK = re.compile(r"(?P<open>[(\[]?)\s*(?:col(?:umn|\.)?\s*)?(?P<mark>[a-z]{1,6}|\d{1,2})\s*(?P<close>[)\].]?)", re.I)


def without_column_numbers(levels: Sequence[dict[int, Cell]]) -> list[dict[int, Cell]]:
    """The topmost level first. Marks without brackets are left out only under words: 1 2 3 alone may be days."""
    out: list[dict[int, Cell]] = []
    for level in levels:
        numbered = _numbered(level)
        named = set().union(*out)
        bracketed = [c for c in numbered if str(level[c]).strip()[-1:] in ")]"]
        gone = set(bracketed if len(bracketed) >= _FEWEST else numbered if named.issuperset(numbered) else ())
        out.append({c: cell for c, cell in level.items() if c not in gone})
    return out


def _numbered(level: dict[int, Cell]) -> list[int]:
    """The columns whose cells count up, one after the other, from the first."""
    marks = [(c, found["mark"].lower()) for c, cell in sorted(level.items()) if (found := _MARK.fullmatch(str(cell)))]
    for order in (_ROMAN, [chr(ord("a") + i) for i in range(26)], [str(i) for i in range(1, 100)]):
        run = [c for (c, mark), expected in zip(marks, order, strict=False) if mark == expected]
        if len(run) >= _FEWEST and run == [c for c, _ in marks][: len(run)]:
            return run
    return []
