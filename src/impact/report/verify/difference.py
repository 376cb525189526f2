"""One thing in a pack that is not as it should be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """`place` is where in the file: “slide 3, table 1, row 2”; "" for all of it."""

    file: str
    place: str
    what: str

    def __str__(self) -> str:
        return " › ".join(part for part in (self.file, self.place) if part) + f": {self.what}"
