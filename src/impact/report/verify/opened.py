"""What a file shows, whatever its format: words, tables, drawings and charts, each with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

Cell = str | float | None


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, a heading, a description: what is read in one go."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; numbers where the format holds numbers, else words."""

    place: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines of words in a picture."""

    place: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartRead:
    """The numbers that a chart keeps: by series and category."""

    place: str
    values: Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that must be another one: what a formula last came to, which page it is."""

    place: str
    stated: str
    expected: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG inside a file."""

    place: str
    contents: bytes


Part = Words | Grid | Drawing | ChartRead | Stated | Picture
