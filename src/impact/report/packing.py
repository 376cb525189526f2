"""A presentation in; everything that leaves of it, file by file, for one ZIP or one folder out.

What cannot be made is named, and the rest is there.
"""

import hashlib
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd

from impact.model.presented import Presented, StepTold
from impact.policy.left_out import in_lines
from impact.report.chart_numbers import chart_numbers
from impact.report.csv_file import csv_of
from impact.report.documents import DOCUMENTS, Document
from impact.report.documents.names import document_name, step_look
from impact.report.documents.plain_words import plain_presented
from impact.report.pack import Export
from impact.report.png import png
from impact.report.step_about import step_about
from impact.report.svg import svg
from impact.report.told_words import words_table

LEFT_OUT = "what-is-left-out.txt"
FIGURES, TABLES = "figures", "tables"
WORDS, CHARTS, PACK = f"{TABLES}/words.csv", f"{TABLES}/charts.csv", f"{TABLES}/pack.csv"


@dataclass(frozen=True, slots=True)
class Packing:
    """`done` parts of `of` are made, and `what` is being made. The last one has `of` of `of`, and all `exports`.

    `trouble` names, in sentences, what could not be made so far.
    """

    done: int
    of: int
    what: str
    exports: tuple[Export, ...] = ()
    trouble: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """Files that are made together, and what they are called while they are."""

    what: str
    file: str
    filters: str
    n: str
    made: Callable[[], list[Export]]


def packing(told: Presented, documents: Sequence[Document] = DOCUMENTS) -> Iterator[Packing]:
    """A line before each part and one at the end. Who stops asking stops the work."""
    presented = plain_presented(told)
    parts = _parts(presented, documents)
    exports: list[Export] = []
    trouble: list[str] = []
    for done, part in enumerate(parts):
        yield Packing(done, len(parts), part.what, trouble=tuple(trouble))
        try:
            exports += part.made()
        except Exception as fault:  # noqa: BLE001  one that fails leaves the others; its words may be somebody's
            why = f"could not be made: {_incident(fault)}"
            trouble.append(f"{part.what} {why}")
            exports.append(Export("", part.file, b"", f"{why}; {part.filters}", part.n))
    yield Packing(len(parts), len(parts), "", tuple(exports), tuple(trouble))


def _parts(told: Presented, documents: Sequence[Document]) -> list[_Part]:
    figures = [step for step in told.steps if step.figure is not None]
    return [
        *(_figure_part(told, step, f"Figure {at} of {len(figures)}") for at, step in enumerate(figures, start=1)),
        *(_document_part(told, document) for document in documents if document.stands_in(told)),
        _Part("The numbers as tables", TABLES, _filters(told), "", partial(_tables, told)),
        _Part("What is left out", LEFT_OUT, _filters(told), "", partial(_left_out, told)),
    ]


def _figure_part(told: Presented, step: StepTold, what: str) -> _Part:
    return _Part(what, f"{step.stem}, {step_look(step)}", _filters(told, step), step.n, partial(_figure, told, step))


def _figure(told: Presented, step: StepTold) -> list[Export]:
    figure = step.figure
    if figure is None:
        return []
    about = step_about(told, step)
    stem, filters = f"{FIGURES}/{step.stem}_{step_look(step)}_v1", _filters(told, step)
    return [
        Export(f"{stem}.png", step.stem, png(figure, about, small=True), filters, step.n),
        Export(f"{stem}.svg", step.stem, svg(figure, about), filters, step.n),
    ]


def _document_part(told: Presented, document: Document) -> _Part:
    name, filters = document_name(told, document), _filters(told)

    def made() -> list[Export]:
        return [Export(name, document.label, document.made(told), filters)]

    return _Part(document.label, document.label, filters, "", made)


def _tables(told: Presented) -> list[Export]:
    by_stem = {step.stem: step for step in told.steps}
    made = []
    for name, table in told.tables.items():
        step = by_stem.get(name)
        n = step.n if step else ""
        made.append(Export(f"{TABLES}/{name}.csv", name, csv_of(table), _filters(told, step), n))
    own: tuple[tuple[str, pd.DataFrame], ...] = ((WORDS, words_table(told)), (CHARTS, chart_numbers(told)))
    made += [Export(file, Path(file).stem, csv_of(table), _filters(told)) for file, table in own]
    return [*made, Export(PACK, "what this pack is of", csv_of(_about(told, made)), _filters(told))]


def _about(told: Presented, tables: Sequence[Export]) -> pd.DataFrame:
    """What the pack was made of, and the digest of every table: a MANIFEST can be written anew by anybody."""
    said = [
        ("Presentation", told.id),
        ("Title", told.title),
        ("Audience", told.audience),
        ("Period", told.period),
        ("Made", told.made_at.isoformat()),
        ("Program", told.version),
        ("Codebook", told.codebook),
        ("Paper", told.paper),
    ]
    digests = [(one.file, hashlib.sha256(one.contents).hexdigest()) for one in tables]
    return pd.DataFrame([*said, *digests], columns=["What", "Told"])


def _left_out(told: Presented) -> list[Export]:
    words = in_lines(told.left_out) or "Nothing is left out of these figures."
    return [Export(LEFT_OUT, "what is left out, and why", f"{words}\n".encode(), _filters(told))]


def _filters(told: Presented, step: StepTold | None = None) -> str:
    said = (
        f"audience {told.audience}",
        told.period_said,
        told.place,
        step.filters if step else "",
        f"codebook {told.codebook}" if told.codebook else "",
    )
    return "; ".join(words for words in said if words)


def _incident(fault: Exception) -> str:
    """Which place of our code it was: the message of the fault may quote what somebody wrote."""
    ours = [frame for frame in traceback.extract_tb(fault.__traceback__) if "impact" in Path(frame.filename).parts]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "unknown"
    number = hashlib.sha256(f"{type(fault).__name__} {place}".encode()).hexdigest()[:8]
    return f"something went wrong on our side, incident {number} ({type(fault).__name__} at {place})"
