"""A passage by which someone could be recognised: what it is, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Span = tuple[int, int]
"""Code points, end exclusive."""
Recogniser = Callable[[str], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Detail:
    """`start` and `end` are code points, end exclusive; `text` is the passage."""

    id: str
    kind: str
    start: int
    end: int
    text: str
