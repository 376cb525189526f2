"""Reflections in, the codes that their writers gave themselves out: people's codes, as codings."""

import pandas as pd

from impact import frames

WRITER = "writer"
FELT_SEEN = "FELT_SEEN"


def writer_codings(reflections: pd.DataFrame) -> pd.DataFrame:
    """A confirmed, asserted coding for each tick, and FELT_SEEN where the other showed it; columns of `codings`.

    "A little" and "could not tell" are answers of their own: they speak louder than a tick for FELT_SEEN.
    """
    told = frames.conform(reflections, "reflections")
    told = told[told["consent"].ne("withdrawn")]
    ticked = listed(told, "writer_codes")
    other_answer = told.loc[told["felt_seen"].isin(["partly", "no"]), "id"]
    ticked = ticked[~((ticked["code"] == FELT_SEEN) & ticked["reflection_id"].isin(other_answer))]
    felt = told.loc[told["felt_seen"] == "yes", ["id"]].rename(columns={"id": "reflection_id"}).assign(code=FELT_SEEN)
    codings = pd.concat([ticked, felt], ignore_index=True).drop_duplicates()
    return frames.conform(codings.assign(state="confirmed", polarity="asserted", coder=WRITER), "codings")


def listed(reflections: pd.DataFrame, column: str) -> pd.DataFrame:
    """The codes that a column joins by `|`, one a line: reflection_id, code."""
    codes = (
        reflections[["id", column]]
        .set_axis(["reflection_id", "code"], axis=1)
        .assign(code=lambda lines: lines["code"].str.split("|"))
        .explode("code", ignore_index=True)
        .astype({"code": "str"})
    )
    codes["code"] = codes["code"].str.strip()
    return codes[codes["code"].notna() & (codes["code"] != "")].drop_duplicates()
