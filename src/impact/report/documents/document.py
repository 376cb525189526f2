"""What one document of a presentation is: a name for a list, and a function that writes it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from impact.model.presented import Presented


@dataclass(frozen=True, slots=True)
class Document:
    """`stem` names its file within a presentation; `made` gives the finished bytes and asks nobody else.

    `stands_in`: whether a presentation has what this document is of.
    """

    key: str
    stem: str
    ending: str
    mime: str
    label: str
    made: Callable[[Presented], bytes]
    stands_in: Callable[[Presented], bool] = field(default=lambda _: True)
