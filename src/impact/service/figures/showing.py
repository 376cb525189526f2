"""The use cases round figures, with who is asking: what there is to choose, the figure, what is left out, files."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from impact.model import Figure, Measure, PairSpec
from impact.pipeline import FigureData
from impact.service.codebook.codebook import codebook_of
from impact.service.figures import exports, figure_sets, figures
from impact.service.figures.background import Backgrounds
from impact.service.figures.coded import branches_here
from impact.service.figures.exports import Exported, ExportKind
from impact.service.figures.figure_sets import MadeFile
from impact.service.figures.outcomes import Sampling, programmes_of
from impact.service.figures.then_and_now import other_periods
from impact.service.figures.wanted import Wanted
from impact.service.left_out.left_out import left_out
from impact.service.people.quarter_path import Station, stations
from impact.service.rights import needs
from impact.service.sheets.reading import read_all, reading_key, state_key
from impact.service.titles import own_titles
from impact.service.voices.public_clearances import public_clearances
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.pairs import pairs
from impact.words import fold


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from. `period` is what is shown while nobody has chosen; "" where there is none."""

    period: str
    periods: tuple[str, ...]
    measures: tuple[Measure, ...]
    branches: tuple[str, ...]
    pairs: tuple[PairSpec, ...]
    """The pairs of which at least one count is here, in the order of the pair file."""
    codes: Codebook
    """What the library calls its codes."""
    programmes: tuple[str, ...] = ()
    """Those that were asked about outcomes in a survey."""
    services: bool = False
    """Whether reflections name more than one service."""
    same_length: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each period the others that may stand beside it."""

    def beside(self, period: str) -> tuple[str, ...]:
        """The same time a year before first, then the newest."""
        return self.same_length.get(period, ())


class Showing(Backgrounds, Sampling):
    """Part of `Service`."""

    @needs("viewer", "reader", "manager")
    def choices(self) -> Choices:
        """Nothing here tells a number."""
        kept = self._kept
        reading = read_all(kept)
        here = reading.measures
        periods = reading.periods
        first = reading.first
        counted = {measure.key for measure in here}
        return Choices(
            period=first.name(fiscal_start=reading.year_starts) if first else "",
            periods=tuple(period.name(fiscal_start=reading.year_starts) for period in periods),
            same_length={
                period.name(fiscal_start=reading.year_starts): tuple(
                    other.name(fiscal_start=reading.year_starts) for other in other_periods(period, periods)
                )
                for period in periods
            },
            measures=here,
            branches=branches_here(kept),
            pairs=tuple(spec for spec in pairs().values() if counted & set(spec.measures)),
            codes=codebook_of(kept),
            programmes=programmes_of(kept),
            services=reading.merged.reflections["service"].map(fold).replace("", None).nunique() > 1,
        )

    @needs("viewer", "reader", "manager")
    def stations(self) -> tuple[Station, ...]:
        """The way through the quarter, and what waits where."""
        return stations(self._kept, self.who)

    @needs("viewer", "reader", "manager")
    def figure(self, wanted: Wanted) -> Figure | None:
        """The figure, guarded for its audience, whoever asks; None while there is nothing to show."""
        return own_titles.figure(self._kept, self._as_may_be_seen(wanted), invented=self._invented)

    @needs("viewer", "reader", "manager")
    def figure_data(self, wanted: Wanted) -> FigureData | None:
        """What the figure shows, guarded for its audience: for words beside it."""
        made = figures.data(self._kept, self._as_may_be_seen(wanted), invented=self._invented)
        return made and figures.own_copy(made)

    @needs("viewer", "reader", "manager")
    def left_out(self, wanted: Wanted) -> tuple[str, ...]:
        """What is left out of this figure for this audience, and why, a sentence each."""
        made = self.figure_data(wanted)
        return left_out(made, public=public_clearances(self._kept)) if made else ()

    @needs("viewer", "reader", "manager")
    def export_kinds(self) -> tuple[ExportKind, ...]:
        """The kinds of file a figure can leave as."""
        return exports.kinds()

    @needs("viewer", "reader", "manager")
    def export_figure(self, wanted: Wanted, kind: str) -> Exported:
        """The figure as a file; `kind` is the key of an export kind."""
        return exports.export(self._kept, self._as_may_be_seen(wanted), kind, invented=self._invented)

    @needs("viewer", "reader", "manager")
    def figure_preview(self, wanted: Wanted) -> bytes | None:
        """A small PNG of the figure; None while there is nothing to show."""
        return exports.preview(self._kept, self._as_may_be_seen(wanted), invented=self._invented)

    @needs("viewer", "reader", "manager")
    def state(self) -> Hashable:
        """Changes with every write, also with a reflection that is withdrawn: nothing made before may be handed out."""
        kept = self._kept
        return (*state_key(kept), kept.revision().number)

    @needs("viewer", "reader", "manager")
    def reading_state(self) -> Hashable:
        """Changes when the sheets that are kept may be read as something else: with a file or an answer."""
        return reading_key(self._kept)

    @needs("viewer", "reader", "manager")
    def zip_figures(self, made: Sequence[MadeFile]) -> Exported:
        """Finished files of one audience in one ZIP with its MANIFEST.csv; those that failed are named in it."""
        return figure_sets.zip_of(self._kept, made, invented=self._invented)

    @needs("viewer", "reader", "manager")
    def export_name(self, wanted: Wanted, kind: str) -> str:
        """What that file will be called, before it is made."""
        return exports.file_name(self._kept, wanted, kind, invented=self._invented)

    def _as_may_be_seen(self, wanted: Wanted) -> Wanted:
        return wanted if self.who.is_any("reader") else replace(wanted, only_cleared=True)
