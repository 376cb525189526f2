"""A period in; what an ask may rest on, picked from lists and never typed, out."""

from collections.abc import Iterator
from dataclasses import dataclass

from impact import pipeline, workspace
from impact.model import Audience, Conditions
from impact.service.asks.evidence_keys import condition_key, finding_key, pair_key
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.figures import data
from impact.service.figures.wanted import Wanted, settle
from impact.service.findings.findings import findings
from impact.service.pairs.pair_list import AUDIENCES, ids_of
from impact.service.sheets.reading import read_all
from impact.service.voices.condition_quotes import passages_said
from impact.service.voices.quotable import as_shown
from impact.service.voices.quoting import passage, quoted
from impact.vocabulary.measures import measures
from impact.workspace import PairWords, Workspace
from impact.workspace.asks import Evidence, EvidenceKind


@dataclass(frozen=True, slots=True)
class Choice:
    """`seen_by`: who may see it now; of what is looked up anew for each audience, nobody is named."""

    kind: EvidenceKind
    key: str
    words: str
    start: int | None = None
    end: int | None = None
    seen_by: tuple[Audience, ...] = ()

    def line(self, ask: str) -> Evidence:
        return Evidence(ask, self.kind, self.key, self.start, self.end)


def choices(kept: Workspace, period: str, *, invented: bool) -> tuple[Choice, ...]:
    """Of this period: pairs with words, conditions that are named, findings, then cleared quotes. Raises Refused."""
    asked = settle(read_all(kept), Wanted("conditions", period=period))
    if asked is None:
        return ()
    inside = ids_of(kept, "", asked.period)
    return (
        *_pairs(kept, asked.name),
        *_conditions(kept, asked.name, invented=invented),
        *_findings(kept, asked.name, invented=invented),
        *_quotes(kept, inside),
    )


def _pairs(kept: Workspace, period: str) -> Iterator[Choice]:
    book = codebook_of(kept)
    with kept.reading() as connection:
        spoken = workspace.load_pair_words(connection).values()
    for said in spoken:
        if said.period == period and said.says_something and said.code in book and said.measure in measures():
            name = pipeline.pair_named(said.measure, book[said.code].name)
            yield Choice("pair", pair_key(said), f"{name}, {said.branch or 'all branches'}")


def _conditions(kept: Workspace, period: str, *, invented: bool) -> Iterator[Choice]:
    made = data(kept, Wanted("conditions", period=period, audience="staff"), invented=invented)
    if isinstance(made, Conditions):
        named = made.rows[made.rows["status"].eq("shown") & made.rows["x"].gt(0)]
        for code, name, n, x in named[["code", "name", "n", "x"]].itertuples(index=False):
            yield Choice("condition", condition_key(str(code), period), f"{name}: {x} of {n} reflections")


def _findings(kept: Workspace, period: str, *, invented: bool) -> Iterator[Choice]:
    found = findings(kept, "staff", period, invented=invented)
    for one in found.said:
        yield Choice("finding", finding_key(found.period, one.key), one.sentence)


def _quotes(kept: Workspace, inside: set[str]) -> Iterator[Choice]:
    """Cleared ones; the passage that readers or a person chose before, else the whole."""
    seen = {audience: quoted(kept, audience) for audience in AUDIENCES}
    parts: dict[str, PairWords] = {}
    for said in passages_said(kept):
        parts.setdefault(said.quote_id, said)
    for name, quote in seen["staff"].items():
        if name not in inside:
            continue
        part = parts.get(name, PairWords("", "", "", "", "", quote_id=name))
        yield Choice(
            "quote",
            name,
            passage(quote.text, as_shown(kept, part)),
            part.quote_start,
            part.quote_end,
            tuple(audience for audience in AUDIENCES if name in seen[audience]),
        )
