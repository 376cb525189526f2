"""What a figure shows in; the figure, its words and its files, out.

Drawing is imported where it is needed, because most commands draw nothing and Altair takes a second to load.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from impact.look import Size
from impact.model import (
    BothSides,
    Conditions,
    Figure,
    Form,
    IdeasHeard,
    Listening,
    Matrix,
    Misses,
    Mode,
    PairCard,
    Presented,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    Weave,
)
from impact.model.outcomes import Outcomes
from impact.report import pack
from impact.report.exporter import Exporter
from impact.report.pack import Export
from impact.vocabulary.measures import measures

if TYPE_CHECKING:
    from impact.report.documents import Document
    from impact.report.packing import Packing
    from impact.report.verify import Checked, Difference

FigureData = (
    BothSides
    | Weave
    | Misses
    | Ribbon
    | PairCard
    | Conditions
    | Outcomes
    | IdeasHeard
    | ThenAndNow
    | SoundingBoard
    | Matrix
    | Listening
)


FORMS: Mapping[type, Form] = {
    Outcomes: "outcomes",
    BothSides: "sides",
    Weave: "weave",
    Misses: "misses",
    Ribbon: "ribbon",
    PairCard: "pair_card",
    Conditions: "conditions",
    IdeasHeard: "ideas",
    ThenAndNow: "then_and_now",
    SoundingBoard: "sounding_board",
    Matrix: "matrix",
    Listening: "listening",
}


def figure(data: FigureData, *, mode: Mode = "light", size: Size = "slide", title: str = "") -> Figure:
    """The figure of this data: each kind of data has one form. `title`: a person's own, in place of the made one."""
    from impact import charts
    from impact.charts.square import squared

    laid_out: Size = "page" if size == "square" else size
    with charts.titled(title):
        drawn: Figure = getattr(charts, FORMS[type(data)])(data, mode=mode, size=laid_out)
    return squared(drawn) if size == "square" else drawn


def said(period: str) -> str:
    """The name of a period as people say it: Q3 2026."""
    from impact.charts import words

    return words.period(period)


def pair_named(measure: str, code: str) -> str:
    """“Visits and dignity”, of a key and the name of a code."""
    from impact.charts import in_words

    return in_words.pair_named(measures()[measure], code)


def pair_in_words(card: PairCard) -> tuple[str, tuple[str, ...]]:
    """A title and a few lines that say what the card says."""
    from impact.charts import in_words

    return in_words.pair_in_words(card)


def condition_in_words(data: Conditions, code: str) -> tuple[str, ...]:
    """A few lines of one condition; none where it may not be told."""
    from impact.charts import in_words

    return in_words.condition_in_words(data, code)


def png(figure: Figure, *, ppi: int = 300) -> bytes:
    """The figure as a picture."""
    from impact import report

    return report.png(figure, ppi=ppi)


def svg(figure: Figure) -> bytes:
    """The figure as drawn lines, with its title and description inside."""
    from impact import report

    return report.svg(figure)


def exporters() -> Mapping[str, Exporter]:
    """The kinds of file a figure can leave as, by key, in the order in which they are offered."""
    from impact.report.exporters import EXPORTERS

    return EXPORTERS


def documents() -> Mapping[str, "Document"]:
    """The kinds of file a presentation can leave as, by key, in the order in which they are offered."""
    from impact.report.documents import DOCUMENTS

    return {document.key: document for document in DOCUMENTS}


def document_made(told: Presented, document: "Document") -> bytes:
    """One of them, finished."""
    from impact.report.documents.plain_words import plain_presented

    return document.made(plain_presented(told))


def document_name(told: Presented, document: "Document") -> str:
    """What that file is called."""
    from impact.report.documents import names

    return names.document_name(told, document)


def pack_name(told: Presented) -> str:
    """What the pack of a presentation is called."""
    from impact.report.documents import names

    return names.pack_name(told)


def packing(told: Presented) -> Iterator["Packing"]:
    """All that leaves of a presentation, file by file; who stops asking stops the work."""
    from impact.report import packing as packed

    return packed.packing(told)


def verify_pack(contents: bytes) -> "Checked":
    """A pack beside its own tables. Raises ValueError for what is none."""
    from impact.report import verify

    return verify.verify(contents)


def about_pack(contents: bytes) -> Mapping[str, str]:
    """What a pack says of itself: Presentation, Audience, Period, Made and more. Raises ValueError."""
    from impact.report.verify import rebuilt

    return rebuilt.about_pack(contents)


def rebuilt_differences(contents: bytes, told: Presented) -> Iterator["Difference"]:
    """A pack beside the same presentation, made anew. Raises ValueError."""
    from impact.report.verify import rebuilt

    return rebuilt.rebuilt_differences(contents, told)


def zip_pack(exports: Sequence[Export], *, day: date) -> bytes:
    """Finished files and their MANIFEST.csv as one ZIP."""
    return pack.zip_pack(exports, day=day)


def write_pack(exports: Sequence[Export], folder: Path) -> list[str]:
    """Finished files and their MANIFEST.csv into a folder; their names."""
    return pack.write_pack(exports, folder)
