"""The use cases round figures, with who is asking: what there is to choose, the figure, what is left out, files."""

from dataclasses import dataclass, replace

from impact import workspace
from impact.model import Figure, Measure, PairSpec
from impact.pipeline import FigureData
from impact.service import exports, figures, sample_mode
from impact.service.choices import first_period, measures_here, periods_here
from impact.service.exports import Exported, ExportKind
from impact.service.figures import Wanted
from impact.service.left_out import left_out
from impact.service.quarter_path import Station, stations
from impact.service.quoting import quoted
from impact.service.reading import read_all
from impact.service.refusal import Refused
from impact.service.rights import Who, needs
from impact.vocabulary.pairs import pairs
from impact.words import tidy
from impact.workspace import PairWords, Workspace

FITS = ("agrees", "adds", "differs")
# A sentence or two: what is longer is not read on a card.
LONGEST_WORDS = 600


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from. `period` is what is shown while nobody has chosen; "" where there is none."""

    period: str
    periods: tuple[str, ...]
    measures: tuple[Measure, ...]
    branches: tuple[str, ...]
    pairs: tuple[PairSpec, ...]
    """The pairs of which at least one count is here, in the order of the pair file."""


class Showing:
    """Part of `Service`."""

    _own: Workspace
    who: Who

    @needs("viewer", "reader", "manager")
    def choices(self) -> Choices:
        """Nothing here tells a number."""
        kept, _ = sample_mode.shown_workspace(self._own)
        reading = read_all(kept)
        here = measures_here(reading.merged)
        periods = periods_here(reading.merged, year_starts=reading.year_starts)
        first = first_period(reading.merged, "visits", periods)
        counted = {measure.key for measure in here}
        return Choices(
            period=first.name(fiscal_start=reading.year_starts) if first else "",
            periods=tuple(period.name(fiscal_start=reading.year_starts) for period in periods),
            measures=here,
            branches=figures.branches_here(kept),
            pairs=tuple(spec for spec in pairs().values() if counted & set(spec.measures)),
        )

    @needs("viewer", "reader", "manager")
    def stations(self) -> tuple[Station, ...]:
        """The way through the quarter, and what waits where."""
        return stations(sample_mode.shown_workspace(self._own)[0], self.who)

    @needs("viewer", "reader", "manager")
    def figure(self, wanted: Wanted) -> Figure | None:
        """The figure, guarded for its audience, whoever asks; None while there is nothing to show."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return figures.figure(kept, wanted, invented=invented)

    @needs("viewer", "reader", "manager")
    def figure_data(self, wanted: Wanted) -> FigureData | None:
        """What the figure shows, guarded for its audience: for words beside it."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return figures.data(kept, wanted, invented=invented)

    @needs("viewer", "reader", "manager")
    def left_out(self, wanted: Wanted) -> tuple[str, ...]:
        """What is left out of this figure for this audience, and why, a sentence each."""
        made = self.figure_data(wanted)
        return left_out(made) if made else ()

    @needs("viewer", "reader", "manager")
    def export_kinds(self) -> tuple[ExportKind, ...]:
        """The kinds of file a figure can leave as."""
        return exports.kinds()

    @needs("viewer", "reader", "manager")
    def export_figure(self, wanted: Wanted, kind: str) -> Exported:
        """The figure as a file; `kind` is the key of an export kind."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return exports.export(kept, wanted, kind, invented=invented)

    # What people say of pairs

    @needs("viewer", "reader", "manager")
    def pair_words(self, wanted: Wanted) -> PairWords | None:
        """What was said of the pair that these choices mean; None while there is no period."""
        kept, _ = sample_mode.shown_workspace(self._own)
        asked = figures.settle(read_all(kept), wanted)
        if asked is None:
            return None
        pair, code = figures.pair_and_code(asked)
        return figures.spoken_of(kept, PairWords(pair, wanted.branch, asked.name, asked.measure.key, code))

    @needs("manager")
    def say_of_pair(self, words: PairWords) -> None:
        """Keeps what a person says of a pair: fit, inference, ask, and the passage they chose."""
        if words.fit not in ("", *FITS):
            raise Refused("Choose agrees, adds or differs.")
        for said in (words.inference, words.ask, words.ask_note):
            if len(said) > LONGEST_WORDS:
                raise Refused(f"Keep it under {LONGEST_WORDS} characters: it has to be read on one card.")
        kept, _ = sample_mode.shown_workspace(self._own)
        if words.quote_id and words.quote_id not in quoted(kept, "staff", only_cleared=False):
            raise Refused("This passage may not be quoted. Look at it under Voices.")
        plain = replace(words, inference=tidy(words.inference), ask=tidy(words.ask), ask_note=tidy(words.ask_note))
        with kept.writing(self.who.name) as writing:
            workspace.keep_pair_words(writing, plain)

    @needs("viewer", "reader", "manager")
    def pairs_spoken_of(self) -> tuple[PairWords, ...]:
        """Every pair of which somebody said something, in the order they began."""
        kept, _ = sample_mode.shown_workspace(self._own)
        with kept.reading() as connection:
            standing = workspace.load_pair_words(connection)
        return tuple(words for words in standing.values() if words.says_something)
