"""Choices in; one row a told row, with what was said of each code beside its words, out. For those who read them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from impact.coding.combine import DISPUTED, NOT_THERE, NOTHING, THERE, Asked, Combined, combine
from impact.coding.latest import decided
from impact.coding.reading import reading
from impact.model import Code
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.coded import coded_of
from impact.service.reading.reading_queue import rows_read
from impact.service.reading.rows_by_code import rows_disputed
from impact.service.reading.told_rows import lines_here, rows_here
from impact.service.reading.verdicts import said_of, verdict
from impact.service.sheets.reading import codings_of, state_key
from impact.service.voices.same_words import clearances_of
from impact.vocabulary.codebook import Codebook
from impact.workspace import Workspace

_WITH_ROLE = ("role", "named")
_WHOLE: Cache["Whole"] = Cache(2)


@dataclass(frozen=True, eq=False)
class Whole:
    """Every told row, by its id, oldest first. Holds raw text.

    `rows`: words, branch, quarter, day, service, role (only where the writer allows it), told_by, consent, read_by and
    cleared_by (how many people), state. `states`: a column a code, as `coding.combine` takes them. `denied`: names of
    codes by row.
    """

    rows: pd.DataFrame
    states: pd.DataFrame
    denied: Mapping[str, frozenset[str]]


@dataclass(frozen=True, eq=False)
class VoicesTable:
    """`rows` and `states` as in `Whole`, only those asked for. `of`: how many there are in this quarter and branch.

    `codes` are the columns to be shown; `combined` what was asked of the codes, over all rows that the other choices
    leave, or None where nothing was asked.
    """

    rows: pd.DataFrame
    states: pd.DataFrame
    denied: Mapping[str, frozenset[str]]
    codes: tuple[Code, ...]
    of: int
    asked: Asked = NOTHING
    combined: Combined | None = None


def whole_table(kept: Workspace) -> Whole:
    """Made once for each state of what is kept."""
    return _WHOLE.get(state_key(kept), lambda: _whole(kept))


def voices_table(
    kept: Workspace,
    rows: Collection[str],
    *,
    of: int,
    asked: Asked,
    all_codes: bool,
    blind: Collection[str] = (),
) -> VoicesTable:
    """`rows` are the ids to show, in their order. Of those that are read `blind` it is not told what anybody said."""
    whole = _blinded(whole_table(kept), blind)
    book = codebook_of(kept)
    shown = list(rows)
    states = whole.states.reindex(index=shown)
    combined = combine(states, asked) if asked.codes else None
    if combined is not None:
        shown = [row for row, so in zip(shown, combined.so.fillna(False), strict=True) if so]
    return VoicesTable(
        rows=whole.rows.loc[shown],
        states=states.loc[shown],
        denied=whole.denied,
        codes=_columns(
            book.starters, _all_of(book, states) if all_codes else (), [book[c] for c in asked.codes if c in book]
        ),
        of=of,
        asked=asked,
        combined=combined,
    )


def _columns(*groups: Collection[Code]) -> tuple[Code, ...]:
    """Those of the first screen first, then the others, and always those that are asked about."""
    return tuple(dict.fromkeys(code for group in groups for code in group))


def _all_of(book: Codebook, states: pd.DataFrame) -> list[Code]:
    """A code that is offered no more is a column where somebody gave it."""
    given = states.columns[states.isin([THERE, DISPUTED]).any()]
    return [code for code in book.values() if code.id not in book.set_aside or code.id in given]


def _blinded(whole: Whole, blind: Collection[str]) -> Whole:
    here = whole.rows.index.isin(list(blind))
    if not here.any():
        return whole
    rows, states = whole.rows.copy(), whole.states.copy()
    rows.loc[here, ["read_by", "cleared_by"]] = pd.NA
    rows.loc[here, "state"] = "in your round"
    states.loc[here] = ""
    return replace(whole, rows=rows, states=states, denied={k: v for k, v in whole.denied.items() if k not in blind})


def _whole(kept: Workspace) -> Whole:
    codings = codings_of(kept)
    order = [row.id for row in rows_here(kept)]
    states = _states(kept, order)
    rows = _attributes(kept, order)
    rows["read_by"] = _people(kept, reading(codings[codings["code"] == ""])).reindex(order).fillna(0).astype("Int64")
    rows["cleared_by"] = _people(kept, _clearances(kept)).reindex(order).fillna(0).astype("Int64")
    read, differ = rows_read(kept), rows_disputed(kept)
    rows["state"] = ["disputed" if row in differ else "read" if row in read else "to read" for row in order]
    return Whole(rows, states, _denied(kept, codings, states))


def _attributes(kept: Workspace, order: list[str]) -> pd.DataFrame:
    lines = lines_here(kept)
    lines = lines[lines["text"] != ""]
    first = lines.drop_duplicates("told_in").set_index("told_in")
    words: dict[str, list[str]] = {}
    for row, text in zip(lines["told_in"], lines["text"], strict=True):
        words.setdefault(str(row), []).append(str(text))
    about = first[["branch", "date", "service", "role", "told_by", "consent"]].rename(columns={"date": "day"})
    about.insert(0, "words", pd.Series({row: "\n\n".join(texts) for row, texts in words.items()}, dtype="str"))
    about.insert(2, "quarter", pd.Series({row.id: row.period for row in rows_here(kept)}, dtype="str"))
    about["role"] = about["role"].where(about["consent"].isin(_WITH_ROLE), "")
    about.index.name = "id"
    return about.loc[order]


def _states(kept: Workspace, order: list[str]) -> pd.DataFrame:
    stands = coded_of(kept).standing
    state = pd.Series(NOT_THERE, index=stands.index, dtype="str").mask(stands["disputed"], DISPUTED)
    stands = stands.assign(state=state.mask(stands["in_x"], THERE))
    wide = stands.pivot(index="reflection_id", columns="code", values="state")
    return wide.reindex(index=order, columns=[*codebook_of(kept)]).astype("str").fillna("").rename_axis(columns=None)


def _people(kept: Workspace, marks: pd.DataFrame) -> "pd.Series[int]":
    """How many have a mark (reflection_id, coder) on every line of a row."""
    lines = lines_here(kept)
    row_of = lines[lines["text"] != ""].set_index("id")["told_in"]
    marks = marks.assign(row=marks["reflection_id"].map(row_of)).dropna(subset="row").drop_duplicates()
    by_person = marks.groupby(["row", "coder"]).size().rename("marked").reset_index()
    whole = by_person["marked"] == by_person["row"].map(row_of.value_counts())
    return by_person[whole].groupby("row").size()


def _clearances(kept: Workspace) -> pd.DataFrame:
    pairs = [(line, who) for line, people in clearances_of(kept).items() for who in people]
    return pd.DataFrame(pairs, columns=["reflection_id", "coder"], dtype="str")


def _denied(kept: Workspace, codings: pd.DataFrame, states: pd.DataFrame) -> dict[str, frozenset[str]]:
    """Row → codes that people looked at and found denied; nobody says that they are there."""
    said_no = decided(codings[codings["code"] != ""]).query("polarity == 'denied' and state == 'confirmed'")
    lines = lines_here(kept)
    about = lines[lines["told_in"].isin(lines.loc[lines["id"].isin(said_no["reflection_id"]), "told_in"])]
    return {
        row: frozenset(c for c, said in codes.items() if c in states and verdict(said) == "denied")
        for row, codes in said_of(about, codings).items()
        if row in states.index
    }
