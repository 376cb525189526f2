"""The lines of a drawing, and those of each figure of the pack, in; the lines that no figure has out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from impact.report.verify.bare import bare
from impact.report.verify.opened import Drawing

_DIGIT = re.compile(r"\d")


def drawn_lines(rows: Iterator[tuple[str, str, str]], drawn: str) -> dict[str, Counter[str]]:
    """Of the rows of words.csv (step, where, words): the lines of each figure in each of its sizes."""
    lines: dict[str, Counter[str]] = {}
    for step, where, words in rows:
        if where.startswith(drawn):
            lines.setdefault(f"{step} {where}", Counter())[bare(words)] += 1
    return lines


def drawing_differences(drawing: Drawing, figures: Mapping[str, Counter[str]]) -> list[str]:
    """Beside the figure that it is most like. A drawing may lack lines: headings stand beside it as words."""
    lines = Counter(bare(line) for line in drawing.lines if _DIGIT.search(line))
    over = [lines - known for known in figures.values()] or [lines]
    return [f"“{line}” is drawn, and stands in no figure" for line in min(over, key=lambda one: one.total())]
