"""Reflections of all files in; the same words again, whatever their row or form number, are marked `already_here`."""

from collections.abc import Collection

import pandas as pd

from impact.merge.duplicates import mark_already_here
from impact.merge.tables import places
from impact.policy.consent import level, lowest


def mark_known(
    reflections: pd.DataFrame, *, known: Collection[str] = (), withdrawn: Collection[str] = ()
) -> pd.DataFrame:
    """Each id counts once: the first by file, sheet and row. Withdrawn ones are set aside wherever they come back.

    Who withdraws in one export is heard in all of them: an earlier export still holds the words and the old consent.
    Exports are cumulative and restart their numbers, so the id alone tells whether we have a reflection. Lines that
    wait for an answer are compared too: their words are the same, whatever the answer will be.
    """
    out = _lowest_consent(reflections)
    taken_back = _lines(out, out["id"].isin({*withdrawn, *out.loc[out["consent"] == "withdrawn", "id"]}))
    if len(taken_back):
        out = out.copy()
        out.loc[taken_back, "fate"] = "set_aside"
        out.loc[taken_back, "because"] = "withdrawn_row"
    kept = _lines(out, out["id"].isin(known))
    out = mark_already_here(out, kept, [""] * len(kept), because="reflection_kept") if len(kept) else out
    left = out[_open(out)]
    again = left.loc[left.duplicated("id")]
    if again.empty:
        return out
    first = left.drop_duplicates("id")
    where = dict(zip(first["id"], places(first), strict=True))
    return mark_already_here(out, again.index, again["id"].map(where).tolist(), because="reflection_here")


def _lowest_consent(lines: pd.DataFrame) -> pd.DataFrame:
    """Of several exports that hold the same reflection the lowest consent counts: somebody may have changed their mind.

    A writer who raises it in a later export is not heard here; a reader can raise it, with a reason.
    """
    told = lines[_open(lines) & (lines["consent"] != "withdrawn")]
    again = told[told.duplicated("id", keep=False)]
    if again.empty:
        return lines
    lowest_of = again.groupby("id")["consent"].agg(lambda given: lowest(map(level, given)))
    out = lines.copy()
    out.loc[again.index, "consent"] = again["id"].map(lowest_of).astype("str")
    return out


def _open(lines: pd.DataFrame) -> pd.Series:
    return (lines["id"] != "") & lines["fate"].isin(("kept", "changed", "needs_you"))


def _lines(lines: pd.DataFrame, wanted: pd.Series) -> pd.Index:
    return lines.index[_open(lines) & wanted]
