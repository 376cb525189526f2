"""A moment matrix in; the same with one short cleared passage a row, as far as there are any, out."""

from dataclasses import replace

from impact.model import Matrix, Quoted
from impact.pairing.by_service import NOT_SAID
from impact.period import Period
from impact.service.figures.coded import coded_of
from impact.service.voices.condition_quotes import condition_quotes, inside, passages_said
from impact.service.voices.quoting import chosen_quote, quoted
from impact.words import fold
from impact.workspace import Workspace


def with_quotes(kept: Workspace, data: Matrix, period: Period) -> Matrix:
    """`period` is the one that the matrix shows. A row that is not told has no voice either: it would tell of it."""
    shown = tuple(str(key) for key in data.rows.loc[data.rows["status"].eq("shown"), "key"])
    if data.by == "moment":
        found = {quote.code: quote for quote in condition_quotes(kept, data.audience, shown, period)}
    else:
        found = _by_service(kept, data, shown, period)
    return replace(data, quotes=found)


def _by_service(kept: Workspace, data: Matrix, services: tuple[str, ...], period: Period) -> dict[str, Quoted]:
    """Of each service the first passage, in the order in which people chose them."""
    lines = coded_of(kept).reflections.drop_duplicates("id").set_index("id")["service"].map(fold)
    allowed, within = quoted(kept, data.audience), inside(kept, period)
    found: dict[str, Quoted] = {}
    used: set[str] = set()
    for words in passages_said(kept):
        name = words.quote_id
        if name not in allowed or name not in within or name in used:
            continue
        service = str(lines.get(name, NOT_SAID))
        if service == NOT_SAID or service not in services or service in found:
            continue
        if quote := chosen_quote(kept, data.audience, words, only_cleared=True):
            found[service] = replace(quote, branch="", role="", name="")
            used.add(name)
    return found
