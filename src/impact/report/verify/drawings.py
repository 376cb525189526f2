"""The lines of a drawing, and those of each figure of the pack, in; the lines that no figure has out."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from impact.report.verify.bare import UNREAD
from impact.report.verify.opened import Drawing
from impact.words import tidy

_DIGIT = re.compile(r"\d")


def drawn_lines(rows: Iterator[tuple[str, str, str]], drawn: str) -> dict[str, Counter[str]]:
    """Of the rows of words.csv (step, where, words): the lines of each figure in each of its sizes."""
    lines: dict[str, Counter[str]] = {}
    for step, where, words in rows:
        if where.startswith(drawn):
            lines.setdefault(f"{step} {where}", Counter())[_line(words)] += 1
    return lines


def drawing_differences(drawing: Drawing, figures: Mapping[str, Counter[str]]) -> list[str]:
    """Beside the figure that it is most like. A drawing may lack lines: headings stand beside it as words."""
    lines = Counter(_line(line) for line in drawing.lines if _DIGIT.search(line))
    over = [_over(lines, known) for known in figures.values()] or [list(lines)]
    return [f"“{line}” is drawn, and stands in no figure" for line in min(over, key=len)]


def _over(lines: Counter[str], known: Counter[str]) -> list[str]:
    """What is drawn and not known. Where two lines of a figure stand side by side, they may be read as one."""
    lines = Counter(_as_known(line, known) for line in lines.elements())
    left = known - lines
    return [line for line in (lines - known).elements() if _DIGIT.search(_without(line, left))]


def _as_known(line: str, known: Counter[str]) -> str:
    """Where letters of a line could not be read: the line of the figure that it can be."""
    if UNREAD not in line:
        return line
    pattern = re.compile(".".join(map(re.escape, line.split(UNREAD))))
    return next((one for one in known if pattern.fullmatch(one)), line)


def _without(line: str, left: Counter[str]) -> str:
    """The line without the lines that it is made of, the longest first; each is used once."""
    for one in sorted(left, key=len, reverse=True):
        alone = re.compile(rf"(?<!\d){re.escape(one)}(?!\d)")
        while left[one] and alone.search(line):
            line = alone.sub("\n", line, count=1)
            left[one] -= 1
    return line


def _line(words: str) -> str:
    """With its blanks, which part the lines that were read as one."""
    return tidy(words.replace("\u200b", ""))
