"""The use cases round background: a row of a public dataset is brought in, turned on, turned off, taken away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from impact import pipeline, workspace
from impact.model import Measure
from impact.service.at_workspace import AtWorkspace
from impact.service.refusal import Refused
from impact.service.rights import needs
from impact.understand.public_rows import PublicRow
from impact.vocabulary.measures import measures
from impact.vocabulary.rates import rates
from impact.words import tidy
from impact.workspace import Background, Workspace

LONGEST_SOURCE = 80


@dataclass(frozen=True, slots=True)
class PublicDataset:
    """`rows` in the order of the file; those that no rate can be made of are left away."""

    file: str
    rows: tuple[PublicRow, ...]


class Backgrounds(AtWorkspace):
    """Part of `Service`."""

    @needs("manager")
    def read_public_dataset(self, name: str, data: bytes) -> PublicDataset:
        """The libraries of a file, to choose one from; nothing is kept. Raises Refused where it holds none."""
        book = pipeline.read_bytes(name, data)
        if book.refused:
            raise Refused(f"{book.refused.seen} {book.refused.remedy}".strip())
        rows = tuple(row for row in pipeline.public_rows(book) if rates_from(row.values))
        if not rows:
            raise Refused(
                "No row here has both a count and what it is divided by. Bring in a table with a column of libraries "
                "or states, counts such as VISITS, and POPU_LSA, HRS_OPEN or TOTSTAFF."
            )
        return PublicDataset(name, rows)

    @needs("manager")
    def keep_background(self, source: str, row: PublicRow, *, year: str = "") -> None:
        """Kept, and off. `year`: where the row does not tell it. Raises Refused without a source or a year."""
        named, of_year = tidy(source)[:LONGEST_SOURCE], row.year or tidy(year)
        if not named:
            raise Refused("Say where it is from, such as “IMLS Public Libraries Survey”.")
        if len(of_year) != len("2022") or not of_year.isdigit():
            raise Refused("Say which year the row reports, such as 2022.")
        with self._kept.writing(self.who.name) as writing:
            workspace.keep_background(writing, Background(named, row.name, of_year, row.values))

    @needs("manager")
    def show_background(self, key: tuple[str, str, str] | None) -> None:
        """One at most is shown: two beside each other would be compared. None turns all of them off."""
        with self._kept.writing(self.who.name) as writing:
            for one in workspace.load_backgrounds(writing.connection):
                state = "on" if one.key == key else "off"
                if one.state != state:
                    workspace.keep_background(writing, replace(one, state=state))  # type: ignore[arg-type]

    @needs("manager")
    def take_away_background(self, key: tuple[str, str, str]) -> None:
        """It stands nowhere any more."""
        with self._kept.writing(self.who.name) as writing:
            for one in workspace.load_backgrounds(writing.connection):
                if one.key == key:
                    workspace.keep_background(writing, replace(one, state="gone"))

    @needs("viewer", "reader", "manager")
    def backgrounds(self) -> tuple[Background, ...]:
        """Those that were brought in."""
        return backgrounds_of(self._kept)


def backgrounds_of(kept: Workspace) -> tuple[Background, ...]:
    with kept.reading() as connection:
        return workspace.load_backgrounds(connection)


def rates_from(values: object) -> tuple[tuple[Measure, str], ...]:
    """Which measures may be told as which rates from these numbers."""
    held: Sequence[str] = tuple(values) if isinstance(values, dict) else ()
    return tuple(
        (measures()[key], spec.id)
        for spec in rates().values()
        for key in spec.numerators
        if key in held and spec.denominator.key in held
    )
