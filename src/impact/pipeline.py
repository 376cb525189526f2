"""The order in which a value travels, on one page: bytes → sheets → tidy rows → one account → codes → pairs → figure.

Everything here is pure but for `read_files`: the same books and decisions give the same frames. Drawing is imported
where it is needed, because most commands draw nothing and Altair takes a second to load.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from impact import coding, frames, merge, pairing, read, understand
from impact.decisions import Decisions
from impact.look import Size
from impact.merge import Merged
from impact.model import (
    BoardQuestion,
    BothSides,
    Conditions,
    Family,
    Figure,
    Form,
    IdeaNamed,
    IdeasHeard,
    Listening,
    Matrix,
    MatrixRows,
    Misses,
    Mode,
    PairCard,
    Quoted,
    Ribbon,
    SoundingBoard,
    ThenAndNow,
    WasAsked,
    Weave,
)
from impact.model.findings import Finding, IdeasSoFar
from impact.model.outcomes import Outcomes
from impact.model.rates import Rate
from impact.model.widened import Widened
from impact.pairing import BranchesShown, Grain, Scene
from impact.pairing import behind as _behind
from impact.pairing.behind import Beside, CountBehind, Spot, VoicesBehind
from impact.pairing.findings import candidates, chosen, material
from impact.pairing.widened_figures import widened_card, widened_misses, widened_weave
from impact.period import Period
from impact.report import pack
from impact.report.exporter import About, Exporter, Paper
from impact.report.pack import MANIFEST, Export, file_name
from impact.sheets import Book
from impact.understand.public_rows import PublicRow
from impact.understood import Understood
from impact.vocabulary.codebook import Codebook
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs
from impact.vocabulary.rates import rates

NO_DECISIONS = Decisions()
# How words are placed that belong to no branch: small numbers are cut by place, and they need one.
WHOLE_LIBRARY = "Whole library"
NOTHING_SAID: Mapping[str, str] = {}


def read_files(paths: Sequence[Path], told: Callable[[int], object] = lambda rows: None) -> list[Book]:
    """Files and folders of files, each as a book; what could not be read says so in `Book.refused`.

    `told` is called with how many rows came, while they come and from any thread.
    """
    return read.read_files(paths, told)


def read_bytes(name: str, data: bytes) -> Book:
    """One uploaded file as a book."""
    return read.read_bytes(name, data)


def merge_books(
    books: Sequence[Book],
    *,
    decisions: Decisions = NO_DECISIONS,
    fiscal_start: int | None = None,
    writer_key: bytes | None = None,
    known_reflections: Collection[str] = (),
    withdrawn: Collection[str] = (),
    codes: Codebook | None = None,
    understood_as: Callable[..., list[Understood]] = understand.understand,
) -> Merged:
    """Counts, reflections, survey, ledger and questions of all these books together.

    `fiscal_start` is the first month of the library's year, None while nobody said it. `codes` is the library's
    codebook, here and below; None means the one that comes with the program. `understood_as` is called as
    `understand.understand` and gives the same; it may remember what it gave before.
    """
    sheets = [
        sheet
        for book in books
        for sheet in understood_as(
            book, decisions=decisions, fiscal_start=fiscal_start, writer_key=writer_key, codes=codes
        )
    ]
    return merge.merge(
        sheets,
        books=books,
        decisions=decisions,
        fiscal_start=fiscal_start or 1,
        known_reflections=known_reflections,
        withdrawn=withdrawn,
    )


class Coded(NamedTuple):
    """Counts and reflections whose place and period are known, and which codes stand on each reflection."""

    counts: pd.DataFrame
    reflections: pd.DataFrame
    standing: pd.DataFrame


def coded(merged: Merged, codings: pd.DataFrame | None = None, *, codes: Codebook | None = None) -> Coded:
    """What every figure is made from: the writers' own ticks and what readers decided, on what counts."""
    counts, reflections = _placed(merged)
    return Coded(counts, reflections, standing(merged, codings, codes=codes))


def standing(merged: Merged, codings: pd.DataFrame | None = None, *, codes: Codebook | None = None) -> pd.DataFrame:
    """Which codes stand on which reflection: the writers' own ticks and what readers decided."""
    by_readers = frames.empty("codings") if codings is None else frames.conform(codings, "codings")
    together = pd.concat([coding.writer_codings(merged.reflections), by_readers], ignore_index=True)
    return coding.standing(merged.reflections, frames.conform(together, "codings"), codes=codes)


def pair(
    held: Coded,
    scene: Scene,
    *,
    grain: Grain = "quarter",
) -> pd.DataFrame:
    """Each count beside the codes that belong to it, guarded for the scene's audience; columns of `frames`, pairs."""
    return pairing.pair(
        *held,
        audience=scene.audience,
        grain=grain,
        fiscal_start=scene.fiscal_start,
        branch_order=scene.branch_order,
        codes=scene.codes,
        thresholds=scene.thresholds,
        blocked=scene.blocked,
    )


def both_sides(held: Coded, scene: Scene, *, measure: str, period: Period) -> BothSides:
    """One measure and the three threads of one period, branch by branch."""
    return pairing.both_sides(*held, scene, measure=measures()[measure], period=period)


def branches_shown(held: Coded, scene: Scene) -> BranchesShown:
    """Which branches the figures of a period show by name."""
    return pairing.branches_shown(*held, scene)


def widened(held: Coded, scene: Scene, *, form: Form, place: str, period: Period, code: str = "") -> Widened | None:
    """The wider place or time that this figure has to show instead; None where it shows what is asked for."""
    if not place and form != "pair_card":
        return None
    match form:
        case "weave":
            return widened_weave(*held, scene, place=place, last=period)
        case "misses":
            return widened_misses(*held, scene, place=place, last=period)
        case "pair_card":
            return widened_card(*held, scene, code=code, place=place, period=period)
    return None


def weave(held: Coded, scene: Scene, *, place: str, last: Period, widened: Widened | None = None) -> Weave:
    """The three threads of one place over the quarters up to `last`."""
    return pairing.weave(*held, scene, place=place, last=last, widened=widened)


def misses(
    held: Coded, scene: Scene, *, measure: str, place: str, last: Period, widened: Widened | None = None
) -> Misses:
    """One place beside its own past: what was counted, and who wrote of any thread."""
    return pairing.misses(*held, scene, measure=measures()[measure], place=place, last=last, widened=widened)


def ribbon(held: Coded, scene: Scene, *, measure: str, last: Period, quotes: Sequence[Quoted] = ()) -> Ribbon:
    """Twelve months of a count, and the voices of the same time."""
    return pairing.ribbon(*held, scene, measure=measures()[measure], last=last, quotes=tuple(quotes))


def pair_card(
    held: Coded,
    scene: Scene,
    *,
    pair: str,
    measure: str,
    code: str,
    place: str,
    period: Period,
    quote: Quoted | None = None,
    said: Mapping[str, str] = NOTHING_SAID,
    widened: Widened | None = None,
) -> PairCard:
    """One number and one voice. `said` is what a person wrote: fit, inference, ask, ask_note."""
    return pairing.pair_card(
        *held,
        scene,
        pair=pairs()[pair],
        measure=measures()[measure],
        code=scene.codes[code],
        place=place,
        period=period,
        quote=quote,
        fit=said.get("fit", ""),
        inference=said.get("inference", ""),
        ask=said.get("ask", ""),
        ask_note=said.get("ask_note", ""),
        widened=widened,
    )


def sides(merged: Merged, codings: pd.DataFrame, held: Coded, family: Family, *, codes: Codebook) -> pd.DataFrame:
    """Of the codes of one family: on which reflection each was said to be missing, and on which in place."""
    named = [code.id for code in codes.values() if code.family == family]
    return coding.sides(merged.reflections, codings, held.standing, named, codes=codes)


def conditions(
    held: Coded, scene: Scene, *, family: Family, parts: pd.DataFrame, period: Period, quotes: Sequence[Quoted] = ()
) -> Conditions:
    """One family of the whole system beside what was given. `parts` are its `sides`."""
    return pairing.conditions(
        *held, scene, family=family, parts=parts, period=period, measures=measures(), quotes=tuple(quotes)
    )


def outcomes(
    held: Coded, survey: pd.DataFrame, scene: Scene, *, period: Period, programme: str, sampled: Collection[str]
) -> Outcomes:
    """What people answered in surveys beside what was written of the same outcomes."""
    return pairing.outcomes(*held, survey, scene, period=period, programme=programme, sampled=sampled)


def ideas(
    held: Coded, scene: Scene, *, asked: pd.DataFrame, on: date, named: Sequence[IdeaNamed] = ()
) -> IdeasHeard | None:
    """What staff asked for and what became of it, of the whole system; None while nobody asked for anything."""
    return pairing.ideas(held.counts, held.reflections, scene, asked=asked, on=on, named=named)


def then_and_now(
    held: Coded,
    scene: Scene,
    *,
    counted: Sequence[str],
    place: str,
    then: Period,
    now: Period,
    codes: Sequence[str] = (),
    quotes: tuple[Quoted | None, Quoted | None] = (None, None),
) -> ThenAndNow:
    """Two periods of one place side by side. `counted` are the measures, the chosen one first."""
    return pairing.then_and_now(
        *held,
        scene,
        measures=[measures()[key] for key in counted],
        place=place,
        then=then,
        now=now,
        codes=[scene.codes[code] for code in codes],
        quotes=quotes,
    )


def sounding_board(
    held: Coded,
    scene: Scene,
    *,
    place: str,
    period: Period,
    asked: Sequence[WasAsked] = (),
    questions: Sequence[BoardQuestion] = (),
) -> SoundingBoard:
    """What was heard at a place, or wider where it is too small, and two questions to talk about."""
    return pairing.sounding_board(*held, scene, place=place, period=period, asked=asked, questions=questions)


def matrix(held: Coded, scene: Scene, *, period: Period, by: MatrixRows = "moment") -> Matrix:
    """Where the three threads happen, of the whole system: by kind of moment, or by service."""
    return pairing.matrix(*held, scene, period=period, by=by)


def listening(held: Coded, scene: Scene, *, last: Period) -> Listening:
    """Where anybody wrote, branch by quarter, and whom we have not heard yet."""
    return pairing.listening(*held, scene, last=last)


def sounding_board_sheet(data: SoundingBoard, *, version: str, made_at: date, paper: Paper = "a4") -> bytes:
    """The same as one printed page for a weekly meeting (PDF)."""
    from impact.charts.sounding_board.sheet import sheet_of
    from impact.report.sounding_board_sheet import AskedFor, BoardSheet, NamedCode, Said, sounding_board_sheet

    told = sheet_of(data)
    words = {name: part for name, part in told.items() if isinstance(part, str)}
    sheet = BoardSheet(
        codes=[NamedCode(*code) for code in told["codes"]],
        quotes=[Said(*quote) for quote in told["quotes"]],
        asked=[AskedFor(*asked) for asked in told["asked"]],
        questions=told["questions"],
        **words,
    )
    return sounding_board_sheet(sheet, version=version, made_at=made_at, paper=paper)


def card_with_rate(held: Coded, card: PairCard, scene: Scene, *, rate: str, period: Period) -> PairCard:
    """The card with its number over people, hours or posts."""
    return pairing.card_with_rate(card, held.counts, held.reflections, scene, spec=rates()[rate], period=period)


def misses_as_rate(held: Coded, data: Misses, scene: Scene, *, rate: str, last: Period) -> Misses:
    """The same quarters, told over people, hours or posts."""
    return pairing.misses_as_rate(data, held.counts, held.reflections, scene, spec=rates()[rate], last=last)


def count_behind(held: Coded, scene: Scene, *, measure: str, spot: Spot) -> CountBehind:
    """The figures of the sheets that one shown value is made of."""
    return _behind.count_behind(held.counts, held.reflections, scene, measure=measures()[measure], spot=spot)


def voices_behind(
    held: Coded, scene: Scene, *, codes: Sequence[str], beside: Beside, members: frozenset[str] | None
) -> VoicesBehind:
    """What was heard of these codes, to be asked which reflections are in a shown x."""
    return _behind.voices_behind(*held, scene, codes=codes, beside=beside, members=members)


def background(rate: Rate, values: Mapping[str, float], *, period: Period) -> float:
    """The same rate of another library."""
    return pairing.background(rate, values, period=period)


def programmes(survey: pd.DataFrame) -> tuple[str, ...]:
    """Those of which anybody answered to an outcome."""
    return pairing.programmes(survey)


def public_rows(book: Book) -> tuple[PublicRow, ...]:
    """What a public dataset tells of other libraries; none where the book is no such table."""
    return understand.public_rows(book)


def findings(
    held: Coded,
    scene: Scene,
    *,
    period: Period,
    said: Mapping[tuple[str, str, str], str],
    ideas: IdeasSoFar | None = None,
) -> tuple[Finding, ...]:
    """All that could be said of a period, in sentences, the strongest first. `said`: fits that a person chose."""
    from impact.charts.finding_words import with_words

    at = material(*held, scene, period=period, said=said, ideas=ideas)
    return tuple(with_words(finding) for finding in candidates(at))


def chosen_findings(found: Sequence[Finding], *, kept_out: Collection[str] = ()) -> list[Finding]:
    """The three to five of them that are said."""
    return chosen(found, kept_out=kept_out)


def _placed(merged: Merged) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Counts and reflections with a known place and period. A library of one place is a branch of its own."""
    counts, reflections = _settled(merged.counts), _settled(merged.reflections)
    if reflections["branch"].eq("").any():
        reflections = _as_one_branch(reflections)
        if counts["branch"].eq("").all():
            counts = _as_one_branch(counts)
    return counts, reflections


def _as_one_branch(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.assign(branch=lines["branch"].where(lines["branch"] != "", WHOLE_LIBRARY))


def _settled(lines: pd.DataFrame) -> pd.DataFrame:
    """Without the lines whose place or period nobody told yet: an empty branch would read as the whole system."""
    unknown = lines["branch"].eq("") | lines["period_start"].isna()
    return lines[~(lines["fate"].eq("needs_you") & unknown)]


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


def figure(data: FigureData, *, mode: Mode = "light", size: Size = "slide", title: str = "") -> Figure:
    """The figure of this data: each kind of data has one form. `title`: a person's own, in place of the made one."""
    from impact import charts

    with charts.titled(title):
        drawn: Figure = getattr(charts, _FORMS[type(data)])(data, mode=mode, size=size)
    return drawn


_FORMS: Mapping[type, Form] = {
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


def zip_pack(exports: Sequence[Export], *, day: date) -> bytes:
    """Finished files and their MANIFEST.csv as one ZIP."""
    return pack.zip_pack(exports, day=day)


def write_pack(exports: Sequence[Export], folder: Path) -> list[str]:
    """Finished files and their MANIFEST.csv into a folder; their names."""
    return pack.write_pack(exports, folder)


__all__ = [
    "MANIFEST",
    "About",
    "BranchesShown",
    "Coded",
    "Export",
    "FigureData",
    "Scene",
    "background",
    "both_sides",
    "card_with_rate",
    "chosen_findings",
    "coded",
    "condition_in_words",
    "conditions",
    "exporters",
    "figure",
    "file_name",
    "findings",
    "ideas",
    "listening",
    "matrix",
    "merge_books",
    "misses",
    "misses_as_rate",
    "outcomes",
    "pair",
    "pair_card",
    "pair_in_words",
    "pair_named",
    "png",
    "programmes",
    "public_rows",
    "read_bytes",
    "read_files",
    "ribbon",
    "said",
    "sides",
    "sounding_board",
    "sounding_board_sheet",
    "standing",
    "svg",
    "then_and_now",
    "weave",
    "widened",
    "write_pack",
    "zip_pack",
]
