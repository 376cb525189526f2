"""Where a part of a page of words stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """In points; `bottom` is None where the page grows with it."""

    left: float
    right: float
    top: float
    bottom: float | None = None

    @property
    def room(self) -> float:
        return self.right - self.left

    def has_room(self, top: float, high: float) -> bool:
        return self.bottom is None or top + high <= self.bottom
