"""Reflections and codings in; for each reflection and code, whether it is in n, in x, or disputed, out."""

from collections.abc import Mapping

import pandas as pd

from impact import frames
from impact.coding.latest import decided
from impact.coding.reading import offered_codes, rows_of, rows_read_of, told
from impact.coding.settled import TOGETHER, settled
from impact.coding.ticks import writer_codings
from impact.model import Code
from impact.vocabulary.codebook import codebook
from impact.vocabulary.phrases import IDEA

_KEY = ["reflection_id", "code"]


def standing(
    reflections: pd.DataFrame, codings: pd.DataFrame, *, codes: Mapping[str, Code] | None = None
) -> pd.DataFrame:
    """Each reflection × code that is in n: reflection_id, code, in_n (always true), in_x, disputed.

    In n: the form offered the code and its question was answered, or a person has read the reflection. In x: a person
    confirmed that it is there and nobody says otherwise. Disputed: said by one, refused or denied by another. What two
    readers decided together decides alone, until somebody says otherwise.
    A parent is offered with its children, and stands where one of them stands. Suggestions count for nothing.
    The writers' ticks may stand in `codings` or not. A row of several lines goes by the id of its first.
    """
    book = codebook() if codes is None else codes
    # An idea is gathered, and is no code that anything could be a share of.
    codings = frames.conform(codings, "codings")
    codings = codings[codings["code"].ne(IDEA)]
    lines = told(reflections)
    verdicts = _verdicts(writer_codings(reflections), codings, lines)
    counted = _in_n(lines, codings, book).merge(verdicts, on=_KEY, how="left")
    counted[["in_x", "disputed"]] = counted[["in_x", "disputed"]].eq(True)
    return _with_parents(counted, book).assign(in_n=True)[[*_KEY, "in_n", "in_x", "disputed"]]


def _in_n(lines: pd.DataFrame, codings: pd.DataFrame, book: Mapping[str, Code]) -> pd.DataFrame:
    offered, said = offered_codes(lines), decided(codings)
    known = dict.fromkeys([*book, *offered["code"], *said["code"]])
    read = pd.DataFrame({"reflection_id": pd.Series(rows_read_of(lines, said), dtype="str")}).merge(
        pd.DataFrame({"code": [code for code in known if code]}), how="cross"
    )
    pairs = pd.concat([offered, read], ignore_index=True)
    parents = pairs.assign(code=pairs["code"].map({c.id: c.parent for c in book.values() if c.parent}))
    together = pd.concat([pairs, parents.dropna(subset="code")], ignore_index=True)
    return together.astype("str").drop_duplicates(ignore_index=True)


def _verdicts(ticks: pd.DataFrame, codings: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """What all people together say of a row and a code: reflection_id (of the row), code, in_x, disputed."""
    said = decided(pd.concat([ticks, codings], ignore_index=True))
    said = said[said["code"].ne("") & said["coder"].ne(TOGETHER)]
    confirmed = said["state"] == "confirmed"
    said = said.assign(
        yes=confirmed & (said["polarity"] != "denied"),
        no=(said["state"] == "refused") | (confirmed & (said["polarity"] == "denied")),
        open=said["state"] == "disputed",
    )
    by_coder = said.groupby([*_KEY, "coder"], as_index=False)[["yes", "no", "open"]].any()
    # Of two passages one may hold the code and the other not; that is no dispute with oneself.
    by_coder["no"] &= ~by_coder["yes"]
    of_all = by_coder.groupby(_KEY, as_index=False)[["yes", "no", "open"]].any()
    of_all["in_x"] = of_all["yes"] & ~of_all["no"] & ~of_all["open"]
    of_all["disputed"] = of_all["open"] | (of_all["yes"] & of_all["no"])
    row_of = lines.set_index("id")["told_in"]
    of_all["reflection_id"] = rows_of(of_all["reflection_id"], lines)
    rows = of_all.dropna(subset="reflection_id").groupby(_KEY, as_index=False)[["in_x", "disputed"]].any()
    rows["disputed"] &= ~rows["in_x"]
    return _with_settled(rows, codings, row_of).astype(dict.fromkeys(_KEY, "str"))


def _with_settled(rows: pd.DataFrame, codings: pd.DataFrame, row_of: "pd.Series[str]") -> pd.DataFrame:
    """A joint decision stands in place of what each of them said."""
    joint = settled(codings, dict(zip(row_of.index.astype(str), row_of, strict=True)))
    if not joint:
        return rows
    decided_rows = pd.DataFrame([(*key, what == "yes", what == "open") for key, what in joint.items()])
    return pd.concat([rows, decided_rows.set_axis([*_KEY, "in_x", "disputed"], axis=1)]).drop_duplicates(
        _KEY, keep="last"
    )


def _with_parents(counted: pd.DataFrame, book: Mapping[str, Code]) -> pd.DataFrame:
    """A crisis of any kind is a crisis: what stands for a child stands for its parent."""
    parent_of = {code.id: code.parent for code in book.values() if code.parent}
    children = counted.assign(code=counted["code"].map(parent_of)).dropna(subset="code").astype({"code": "str"})
    lifted = pd.concat([counted, children], ignore_index=True).groupby(_KEY, as_index=False, sort=False).any()
    lifted["disputed"] &= ~lifted["in_x"]
    return lifted
