"""What is left out, row by row, in; one sentence for all that is left out alike, out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LeftOut:
    """`what`, a branch or a code, is told as `how` says; `when`, where a figure has several periods of it.

    What is counted together is alike only with its own `unit`.
    """

    what: str
    how: str
    when: str = ""
    unit: str = ""


def too_few(fewest: int, of: str = "people or reflections") -> str:
    """Why small numbers are held back. Which of the two it is would tell what is held back."""
    return f"fewer than {fewest} {of}, or a few that all say the same, could be recognised"


def said_alike(lines: Iterable[LeftOut | str]) -> tuple[str, ...]:
    """In the order in which each is first said; whole sentences stand as they are, and once."""
    alike: dict[str | LeftOut, list[str]] = {}
    for line in lines:
        if isinstance(line, str):
            alike.setdefault(line, [])
        elif line.when:
            alike.setdefault(replace(line, when=""), [line.what]).append(line.when)
        else:
            alike.setdefault(replace(line, what=""), []).append(line.what)
    return tuple(
        line if isinstance(line, str) else f"{', '.join(dict.fromkeys(names))}: {line.how}"
        for line, names in alike.items()
    )
