"""Codings as they were made in, those that still stand out: suggestions left aside, a later line before an earlier."""

import pandas as pd

from impact import frames

_DECISION = ["reflection_id", "code", "coder"]
_PASSAGE = ["start", "end"]


def decided(codings: pd.DataFrame) -> pd.DataFrame:
    """What each coder last said of each code in each reflection; columns of `codings`, suggestions left out.

    A later line wins. Only two lines about different passages stand side by side: refusing one passage takes back
    nothing that was confirmed about another. Order: `at` where each line of a coder on a code has one, else as they
    stand.
    """
    said = frames.conform(codings, "codings")
    said = said[said["state"] != "suggested"]
    said = _in_order(said.assign(one=said.groupby(_DECISION, sort=False).ngroup()))
    said = said.assign(turn=range(len(said)), whole=said["start"].isna() | said["end"].isna())
    last = said.groupby("one")["turn"].transform("max")
    last_whole = said["turn"].where(said["whole"], -1).groupby(said["one"]).transform("max")
    on_whole = said["whole"] & (said["turn"] == last)
    on_passage = ~said["whole"] & (said["turn"] > last_whole) & ~said.duplicated(["one", *_PASSAGE], keep="last")
    return said[on_whole | on_passage].drop(columns=["one", "turn", "whole"]).reset_index(drop=True)


def _in_order(codings: pd.DataFrame) -> pd.DataFrame:
    """Lines of one coder on one code stand by their times, where each of them has one."""
    times = pd.to_datetime(codings["at"], utc=True, errors="coerce", format="ISO8601")
    all_timed = times.notna().groupby(codings["one"]).transform("all")
    when = times.where(all_timed.astype(bool))
    return codings.iloc[when.reset_index(drop=True).sort_values(kind="stable", na_position="first").index]
