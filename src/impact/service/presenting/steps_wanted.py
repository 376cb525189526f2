"""What a step of a presentation shows, by what names it: a figure with its filters, findings, a quote, an ask."""

from dataclasses import dataclass

from impact.service.figures.figures import Wanted


@dataclass(frozen=True, slots=True)
class FindingsWanted:
    """Findings of the presentation's period, by their keys; none: all that are said of it."""

    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteWanted:
    """A passage; `start` and `end` are code points of the text as it was written, None is the whole. `code` is what it
    was chosen for, "" for nothing.
    """

    reflection_id: str
    start: int | None = None
    end: int | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class AskWanted:
    """An ask, by its id."""

    ask: str


@dataclass(frozen=True, slots=True)
class WordsWanted:
    """A screen of a person's own: a heading; what stands beneath it is the step's caption."""

    title: str


StepWanted = Wanted | FindingsWanted | QuoteWanted | AskWanted | WordsWanted
