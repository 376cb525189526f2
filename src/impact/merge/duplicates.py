"""Gathered frames in; what stands in another file or sheet already is marked `already_here`.

Rows of one table are never compared with each other: they are lines that add up.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from impact.merge.tables import LIVE, place_of, places
from impact.understood import Understood

# What two readings of the same cells must not contradict each other in; unknown contradicts nothing.
_MEANING = ("key", "period_start", "period_end", "measure")


def same_sheets(tables: Sequence[Understood], frames: Sequence[pd.DataFrame]) -> dict[int, int]:
    """For each table whose cells are those of another, that other one.

    The same cells mean the same only where their names do not say otherwise: empty forms of two branches, or of two
    months, are alike and yet are two. Kept is the sheet that was understood best, then the first in order.
    """
    by_digest: dict[str, list[int]] = defaultdict(list)
    for at, table in enumerate(tables):
        by_digest[table.digest].append(at)
    copies: dict[int, int] = {}
    for alike in by_digest.values():
        if len(alike) > 1:
            copies |= _copies(alike, frames)
    return copies


def _copies(alike: Sequence[int], frames: Sequence[pd.DataFrame]) -> dict[int, int]:
    meant = {at: [f[f["table"] == at] for f in frames] for at in alike}
    known = {at: sum(int((f["was"].isin(LIVE)).sum()) for f in parts) for at, parts in meant.items()}
    held = {at: sum(map(len, parts)) for at, parts in meant.items()}
    originals: list[int] = []
    copies: dict[int, int] = {}
    for at in sorted(alike, key=lambda at: (-known[at], -held[at], at)):
        same = next((o for o in originals if held[o] and not _contradict(meant[o], meant[at])), None)
        if same is None:
            originals.append(at)
        else:
            copies[at] = same
    return copies


def _contradict(one: Sequence[pd.DataFrame], other: Sequence[pd.DataFrame]) -> bool:
    return any(_differ(a, b) for a, b in zip(one, other, strict=True))


def _differ(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    both = one.merge(other, on="cell", suffixes=("", "_too"))
    for column in _MEANING:
        if column in one:
            mine, theirs = both[column], both[f"{column}_too"]
            said = mine.notna() & theirs.notna() & (mine.astype("str") != "") & (theirs.astype("str") != "")
            if bool((said & (mine.astype("str") != theirs.astype("str"))).any()):
                return True
    return False


def mark_copies(whole: pd.DataFrame, copies: Mapping[int, int], tables: Sequence[Understood]) -> pd.DataFrame:
    """All lines of a copied sheet, also those that wait for an answer."""
    copied = whole["table"].isin(copies.keys())
    if not copied.any():
        return whole
    originals = {at: place_of(tables[of].file, tables[of].sheet, "") for at, of in copies.items()}
    out = whole.copy()
    out.loc[copied, "fate"] = "already_here"
    out.loc[copied, "because"] = "same_sheet"
    out.loc[copied, "other"] = whole.loc[copied, "table"].map(originals)
    return out


def mark_repeats(whole: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Lines of a group (`groups` of corrections.py, settled ones) after the first of their identity."""
    first = groups.drop_duplicates("identity").set_index("identity")
    again = groups[groups.duplicated("identity")]
    return mark_already_here(whole, again.index, first["place"].loc[again["identity"]].tolist())


def mark_already_here(
    whole: pd.DataFrame, lines: pd.Index, others: Sequence[str], *, because: str = "already_here"
) -> pd.DataFrame:
    out = whole.copy()
    out.loc[lines, "fate"] = "already_here"
    out.loc[lines, "because"] = because
    out.loc[lines, "other"] = pd.Series(list(others), index=lines, dtype="str")
    return out


def mark_repeated_answers(survey: pd.DataFrame) -> pd.DataFrame:
    """A survey answer that another sheet holds already: same respondent, question, period and answer.

    Without a respondent's number two equal answers are two people, so only whole sheets are recognised again.
    """
    who = ["programme", "period_start", "period_end", "question", "respondent", "answer"]
    named = survey[(survey["respondent"] != "") & survey["fate"].isin(LIVE)]
    if named["table"].nunique() < 2:
        return survey
    first = named.drop_duplicates(who)
    again = (
        named[named.duplicated(who)]
        .reset_index()
        .merge(first.assign(place=places(first))[[*who, "table", "place"]], on=who, suffixes=("", "_first"))
    )
    again = again[again["table"] != again["table_first"]].set_index("index")
    return mark_already_here(survey, again.index, again["place"].tolist())
