"""The use cases round figures, with who is asking: what there is to choose, the figure, what is left out, files."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from impact import workspace
from impact.model import Figure, Measure, PairSpec
from impact.pipeline import FigureData
from impact.service import sample_mode
from impact.service.codebook.codebook import codebook_of
from impact.service.figures import exports, figure_sets, figures
from impact.service.figures.background import Backgrounds
from impact.service.figures.exports import Exported, ExportKind
from impact.service.figures.figure_sets import MadeFile
from impact.service.figures.figures import Wanted
from impact.service.figures.outcomes import Sampling, programmes_of
from impact.service.figures.then_and_now import other_periods
from impact.service.left_out.left_out import left_out
from impact.service.pairs import pair_list, sayings
from impact.service.pairs.pair_list import Candidate, Offer
from impact.service.people.quarter_path import Station, stations
from impact.service.refusal import Refused
from impact.service.rights import Who, needs
from impact.service.sheets.reading import read_all, reading_key, state_key
from impact.service.titles import own_titles
from impact.service.voices.public_clearances import public_clearances
from impact.service.voices.quotable import as_shown
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.pairs import pairs
from impact.words import fold, tidy
from impact.workspace import Note, PairWords, Workspace

# A line under a figure.
LONGEST_NOTE = 120


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

    _own: Workspace
    who: Who

    @needs("viewer", "reader", "manager")
    def choices(self) -> Choices:
        """Nothing here tells a number."""
        kept, _ = sample_mode.shown_workspace(self._own)
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
            branches=figures.branches_here(kept),
            pairs=tuple(spec for spec in pairs().values() if counted & set(spec.measures)),
            codes=codebook_of(kept),
            programmes=programmes_of(kept),
            services=reading.merged.reflections["service"].map(fold).replace("", None).nunique() > 1,
        )

    @needs("viewer", "reader", "manager")
    def stations(self) -> tuple[Station, ...]:
        """The way through the quarter, and what waits where."""
        return stations(sample_mode.shown_workspace(self._own)[0], self.who)

    @needs("viewer", "reader", "manager")
    def figure(self, wanted: Wanted) -> Figure | None:
        """The figure, guarded for its audience, whoever asks; None while there is nothing to show."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return own_titles.figure(kept, self._as_may_be_seen(wanted), invented=invented)

    @needs("viewer", "reader", "manager")
    def figure_data(self, wanted: Wanted) -> FigureData | None:
        """What the figure shows, guarded for its audience: for words beside it."""
        kept, invented = sample_mode.shown_workspace(self._own)
        made = figures.data(kept, self._as_may_be_seen(wanted), invented=invented)
        return made and figures.own_copy(made)

    @needs("viewer", "reader", "manager")
    def left_out(self, wanted: Wanted) -> tuple[str, ...]:
        """What is left out of this figure for this audience, and why, a sentence each."""
        made = self.figure_data(wanted)
        return left_out(made, public=public_clearances(sample_mode.shown_workspace(self._own)[0])) if made else ()

    @needs("viewer", "reader", "manager")
    def export_kinds(self) -> tuple[ExportKind, ...]:
        """The kinds of file a figure can leave as."""
        return exports.kinds()

    @needs("viewer", "reader", "manager")
    def export_figure(self, wanted: Wanted, kind: str) -> Exported:
        """The figure as a file; `kind` is the key of an export kind."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return exports.export(kept, self._as_may_be_seen(wanted), kind, invented=invented)

    @needs("viewer", "reader", "manager")
    def figure_preview(self, wanted: Wanted) -> bytes | None:
        """A small PNG of the figure; None while there is nothing to show."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return exports.preview(kept, self._as_may_be_seen(wanted), invented=invented)

    @needs("viewer", "reader", "manager")
    def state(self) -> Hashable:
        """Changes with every write, also with a reflection that is withdrawn: nothing made before may be handed out."""
        kept = sample_mode.shown_workspace(self._own)[0]
        return (*state_key(kept), kept.revision().number)

    @needs("viewer", "reader", "manager")
    def reading_state(self) -> Hashable:
        """Changes when the sheets that are kept may be read as something else: with a file or an answer."""
        return reading_key(sample_mode.shown_workspace(self._own)[0])

    @needs("viewer", "reader", "manager")
    def zip_figures(self, made: Sequence[MadeFile]) -> Exported:
        """Finished files of one audience in one ZIP with its MANIFEST.csv; those that failed are named in it."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return figure_sets.zip_of(kept, made, invented=invented)

    @needs("viewer", "reader", "manager")
    def export_name(self, wanted: Wanted, kind: str) -> str:
        """What that file will be called, before it is made."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return exports.file_name(kept, wanted, kind, invented=invented)

    @needs("manager")
    def add_note_on(self, wanted: Wanted, words: str, *, measure: str = "", branch: str = "") -> None:
        """A note on the period of this figure, which may be one of the library's own year."""
        kept, _ = sample_mode.shown_workspace(self._own)
        asked = figures.settle(read_all(kept), wanted)
        if asked is None or not tidy(words):
            raise Refused("The note is empty." if asked else "There is no period yet that a note could stand on.")
        if len(words) > LONGEST_NOTE:
            raise Refused(f"Keep it under {LONGEST_NOTE} characters: it stands under every figure of this time.")
        with kept.writing(self.who.name) as writing:
            workspace.add_note(writing, Note(tidy(words), asked.period, measure, branch))

    @needs("viewer", "reader", "manager")
    def notes_on(self, wanted: Wanted) -> tuple[Note, ...]:
        """The notes that were made for exactly the period of this figure."""
        kept, _ = sample_mode.shown_workspace(self._own)
        asked = figures.settle(read_all(kept), wanted)
        with kept.reading() as connection:
            notes = workspace.load_notes(connection)
        return tuple(note for note in notes if asked and note.period == asked.period)

    # What people say of pairs

    @needs("viewer", "reader", "manager")
    def pair_words(self, wanted: Wanted) -> PairWords | None:
        """What was said of the pair that these choices mean; None while there is no period."""
        kept, _ = sample_mode.shown_workspace(self._own)
        asked = figures.settle(read_all(kept), wanted)
        if asked is None:
            return None
        pair, code = figures.pair_and_code(asked)
        said = figures.spoken_of(kept, PairWords(pair, wanted.branch, asked.name, asked.measure.key, code))
        return self._without_ids(as_shown(kept, said))

    @needs("viewer", "reader", "manager")
    def voices_for_pair(self, wanted: Wanted) -> tuple[Candidate, ...]:
        """Passages that may stand beside this number before this audience; only a reader sees those that nobody has
        cleared.
        """
        kept, _ = sample_mode.shown_workspace(self._own)
        return pair_list.candidates(kept, wanted, only_cleared=not self.who.is_any("reader"))

    @needs("viewer", "reader", "manager")
    def pairs_to_begin_with(self, wanted: Wanted) -> tuple[Offer, ...]:
        """A few pairs of this period that have both a count and a voice, for who has not chosen yet."""
        kept, invented = sample_mode.shown_workspace(self._own)
        return pair_list.offers(kept, wanted, invented=invented, only_cleared=not self.who.is_any("reader"))

    @needs("manager")
    def say_of_pair(self, words: PairWords) -> None:
        """Keeps what a person says of a pair: fit, inference, ask, and the passage they chose."""
        kept, _ = sample_mode.shown_workspace(self._own)
        sayings.keep(kept, words, by=self.who.name)

    @needs("viewer", "reader", "manager")
    def pairs_spoken_of(self) -> tuple[PairWords, ...]:
        """Every pair of which somebody said something, in the order they began."""
        kept, _ = sample_mode.shown_workspace(self._own)
        with kept.reading() as connection:
            standing = workspace.load_pair_words(connection)
        return tuple(self._without_ids(as_shown(kept, words)) for words in standing.values() if words.says_something)

    def _as_may_be_seen(self, wanted: Wanted) -> Wanted:
        return wanted if self.who.is_any("reader") else replace(wanted, only_cleared=True)

    def _without_ids(self, words: PairWords) -> PairWords:
        """Which reflection was chosen is known to those who may read it, or must be able to change it."""
        return words if self.who.is_any("reader", "manager") else replace(words, quote_id="")
