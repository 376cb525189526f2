"""texts.csv in, what the people of Willow Lake wrote out. All of it is invented."""

import csv
import functools
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Told:
    """One reflection. `codes` are starter codes; `consent` a level.

    `service` is filled since the form asks for it; `month` where the words belong to one, such as the first snow;
    `tone` and `topic` are for who edits the file.
    """

    quarter: str
    month: str
    branch: str
    text: str
    tone: str
    topic: str
    codes: tuple[str, ...]
    felt_seen: str
    helped: str
    idea: str
    consent: str
    role: str
    told_by: str
    service: str


@functools.cache
def told() -> tuple[Told, ...]:
    """Every reflection, by quarter and then in the library's own order of branches."""
    file = resources.files("impact.sample") / "texts.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines(keepends=True))
    return tuple(_told(row) for row in rows)


def _told(row: dict[str, str]) -> Told:
    words = {name: row[name] for name in Told.__slots__ if name != "codes"}
    return Told(codes=tuple(code for code in row["codes"].split("|") if code), **words)
