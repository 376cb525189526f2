"""A workspace and what is asked of a code in; the told rows of which people, or a suggestion, say so, out."""

from collections.abc import Callable, Collection
from typing import Literal

import pandas as pd

from impact.coding.latest import decided
from impact.coding.ticks import writer_codings
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.reading.open_suggestions import open_suggestions
from impact.service.reading.told_rows import lines_here
from impact.service.reading.verdicts import Said, said_of, verdict
from impact.service.sheets.reading import codings_of, state_key
from impact.workspace import Workspace

How = Literal["standing", "suggested", "disputed", "denied"]
NO_CODE = "none"
"""Asked in place of a code: people gave it none yet."""

_FOUND: Cache[frozenset[str]] = Cache(16)


def rows_with(kept: Workspace, code: str, how: How, *, direction: str = "", tone: str = "") -> frozenset[str]:
    """Ids of rows. What stands for a child of a code stands for it; without a code, of any of them.

    `direction` and `tone` ask for a person's coding that says so. NO_CODE asks nothing else.
    """
    key = (*state_key(kept), code, how, direction, tone)
    return _FOUND.get(key, lambda: frozenset(_rows_with(kept, code, how, direction, tone)))


def rows_disputed(kept: Workspace) -> frozenset[str]:
    """Rows with a code on which people differ."""
    return _FOUND.get((*state_key(kept), "disputed"), lambda: frozenset(_disputed(kept)))


def _rows_with(kept: Workspace, code: str, how: How, direction: str, tone: str) -> Collection[str]:
    if code == NO_CODE:
        return _without_code(kept)
    book = codebook_of(kept)
    codes = {code, *(child.id for child in book.values() if child.parent == code)} if code else set(book)
    if how == "suggested":
        return [row for row, open_codes in open_suggestions(kept).items() if open_codes & codes]
    shaded = bool(direction or tone)
    codings = codings_of(kept)
    about = codings[codings["code"].isin(codes)]
    if shaded:  # ticks have neither
        hit = about["direction"].isin([direction] if direction else about["direction"]) & about["tone"].isin(
            [tone] if tone else about["tone"]
        )
        rows = _rows_of(kept, about.loc[hit, "reflection_id"])
    else:
        ticks = writer_codings(lines_here(kept))
        ticked = ticks.loc[ticks["code"].isin(codes), "reflection_id"]
        rows = _rows_of(kept, pd.concat([about["reflection_id"], ticked]))

    def fits(said: tuple[Said, ...]) -> bool:
        return verdict(said) == how and (not shaded or any(_has_shade(one, direction, tone) for one in said))

    return _where(kept, rows, about, codes, fits)


def _has_shade(said: Said, direction: str, tone: str) -> bool:
    return said.what in ("confirmed", "denied") and direction in ("", said.direction) and tone in ("", said.tone)


def _disputed(kept: Workspace) -> Collection[str]:
    codings = codings_of(kept)
    # Only where somebody said no can people differ: the others need no second look.
    no = codings["state"].isin(["refused", "disputed"]) | (codings["polarity"] == "denied")
    rows = _rows_of(kept, codings.loc[no & (codings["code"] != ""), "reflection_id"])
    return _where(kept, rows, codings, None, lambda said: verdict(said) == "disputed")


def _without_code(kept: Workspace) -> Collection[str]:
    said = decided(pd.concat([writer_codings(lines_here(kept)), codings_of(kept)], ignore_index=True))
    given = said.loc[(said["code"] != "") & said["state"].isin(["confirmed", "disputed"]), "reflection_id"]
    return set(lines_here(kept)["told_in"]) - _rows_of(kept, given)


def _rows_of(kept: Workspace, lines: "pd.Series[str]") -> set[str]:
    here = lines_here(kept)
    return set(here.loc[here["id"].isin(set(lines)), "told_in"])


def _where(
    kept: Workspace,
    rows: set[str],
    codings: pd.DataFrame,
    codes: Collection[str] | None,
    fits: Callable[[tuple[Said, ...]], bool],
) -> Collection[str]:
    here = lines_here(kept)
    found = said_of(here[here["told_in"].isin(rows)], codings)
    return [
        row
        for row, by_code in found.items()
        if any(fits(said) for code, said in by_code.items() if codes is None or code in codes)
    ]
