"""What every form of figure holds besides its own numbers; the numbers of a form are in a file of its own."""

from dataclasses import dataclass

from impact.model.terms import Audience


@dataclass(frozen=True, kw_only=True)
class Shown:
    """Guarded and summed for one audience.

    `fewest` is how many people or reflections are behind whatever stands alone for this audience, `sources` the files
    that any of it was read from. `notes` are lines that belong to these numbers, `footnotes` those for the footer of
    the figure alone. `invented`: it is of the sample library, and says so. `quotes_hidden`: it has quotes, and is for a
    room where none is shown.
    """

    audience: Audience
    fewest: int
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    invented: bool = False
    quotes_hidden: bool = False

    @property
    def footer_notes(self) -> tuple[str, ...]:
        return (*self.notes, *self.footnotes)
